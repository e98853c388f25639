//! What is public: the types of this area. There is no place in them for anything else.
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{judo::sheet::Whole, web::page::Obi};

/// Whose pages.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Key.
    pub id: ::entity::ids::TenantId,
    /// In addresses.
    pub slug: String,
    /// On screen.
    pub name: String,
    /// Colour.
    pub obi: Obi,
    /// Where to object.
    pub privacy_email: String,
}

/// A competition in a list.
#[derive(Clone, Debug)]
pub struct Event {
    /// In addresses.
    pub slug: String,
    /// Name.
    pub name: String,
    /// First day.
    pub held_on: NaiveDate,
    /// Last day, when it is another.
    pub held_until: Option<NaiveDate>,
    /// Town.
    pub town: String,
    /// Hall.
    pub venue: String,
    /// Who held it.
    pub organiser: String,
    /// Which state of the results this is.
    pub version: i64,
    /// When it was first published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A competition with its results.
#[derive(Clone, Debug)]
pub struct Competition {
    /// What it is.
    pub event: Event,
    /// Its categories, in order.
    pub categories: Vec<Category>,
    /// Corrections, newest first.
    pub corrections: Vec<Correction>,
}

/// A category with its placings.
#[derive(Clone, Debug)]
pub struct Category {
    /// In addresses.
    pub slug: String,
    /// Name as the organiser gave it.
    pub name: String,
    /// `f` or `m`.
    pub sex: Option<String>,
    /// `U18`, `SEN`.
    pub age_class: String,
    /// `-57`, `+70`.
    pub weight: String,
    /// Best first.
    pub placings: Vec<Placing>,
    /// How many contests were fought.
    pub contests: usize,
    /// The contests, of the one category whose page it is.
    pub sheet: Option<Arc<Whole>>,
}

/// A placing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    /// Place; none for whoever did not compete.
    pub place: Option<u32>,
    /// Name as the policy allows; empty when it is not published.
    pub name: String,
    /// In addresses, for whoever has a page.
    pub athlete: Option<String>,
    /// Club; may be empty.
    pub club: String,
    /// IOC code.
    pub country: Option<String>,
    /// Contests won.
    pub contests_won: Option<i32>,
    /// One of the first three places, but no medal.
    pub without_medal: bool,
    /// The number on the sheet of a category that was drawn.
    pub entrant: Option<u16>,
}

impl Placing {
    /// The medal: 1, 2 or 3.
    #[must_use]
    pub fn medal(&self) -> Option<u32> {
        self.place
            .filter(|place| *place <= 3 && !self.without_medal)
    }
}

/// A correction: when and why, never what was removed.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Of which category, in addresses; nothing for the whole competition.
    pub category: Option<String>,
}

/// Somebody whose full name is published.
#[derive(Clone, Debug)]
pub struct Athlete {
    /// In addresses.
    pub slug: String,
    /// Full name.
    pub name: String,
    /// Results, newest first.
    pub results: Vec<Result>,
}

/// A result of an athlete.
#[derive(Clone, Debug)]
pub struct Result {
    /// The competition.
    pub event: Event,
    /// The category, without its other placings.
    pub category: Category,
    /// The placing.
    pub placing: Placing,
}

/// What a competition's address leads to.
#[derive(Clone, Debug)]
pub enum Found {
    /// Results.
    Published(Box<Competition>),
    /// They were public and were taken back.
    Gone,
}

impl Category {
    /// How many have a place.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.placings
            .iter()
            .filter(|placing| placing.place.is_some())
            .count()
    }
}

impl Competition {
    /// How many placings there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.categories.iter().map(Category::entries).sum()
    }

    /// From how many countries; none when no placing names one.
    #[must_use]
    pub fn countries(&self) -> usize {
        let all: std::collections::BTreeSet<&str> = self
            .categories
            .iter()
            .flat_map(|category| &category.placings)
            .filter_map(|placing| placing.country.as_deref())
            .collect();
        all.len()
    }

    /// The corrections that concern a category.
    pub fn corrections_of<'a>(
        &'a self,
        category: &'a Category,
    ) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(|one| {
            one.category
                .as_ref()
                .is_none_or(|slug| *slug == category.slug)
        })
    }
}
