//! What a ranking is made of: events with their categories and results, as plain values. Numbers stand for people, nations, events
//! and lists; whoever uses the rules keeps the tables that say who is who, and keeps them as long as the snapshot.
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::List;

/// An athlete, by the caller's number. It says nothing about order: equal athletes are listed by it, never ranked by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Athlete(pub u64);

/// A nation or a club, by the caller's number: what "domestic" and the sums by nation go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Team(pub u64);

/// An event, by the caller's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventNo(pub u64);

/// A category of an event, by the caller's number within the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CategoryNo(pub u32);

/// A list of its own, by the caller's number: a weight class, or an age group, as [`super::Per`] of the rules says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ListNo(pub u32);

/// All a ranking is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The events. Those that are not over, or too old, may be among them.
    pub events: Vec<Event>,
    /// For whom athletes stand on the day of the list; only for rules that credit sums by it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub teams: BTreeMap<Athlete, Team>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its number.
    pub no: EventNo,
    /// The tier of the rules it belongs to.
    pub tier: String,
    /// Its last day: its results count from this day on, and its week is the ISO week of this day (ours, where an event has two).
    pub last_day: NaiveDate,
    /// The nation or club whose athletes are the domestic ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<Team>,
    /// Its coefficient in percent, where the rules have coefficients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coefficient_percent: Option<u16>,
    /// Its categories.
    pub categories: Vec<Category>,
}

/// A category of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its number.
    pub no: CategoryNo,
    /// The list its points go to.
    pub list: ListNo,
    /// How many athletes were in it, by whom the tables for numbers of entries go: those who passed the weigh-in.
    pub entries: u16,
    /// The results.
    pub results: Vec<Row>,
}

/// The result of an athlete in a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Who.
    pub athlete: Athlete,
    /// For whom the athlete stood there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Team>,
    /// The place: 1, 2, 3, 5, 7, 9, 17 .., or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u16>,
    /// Contests won. A bye is none; an opponent who did not come is one (design §1.6).
    pub wins: u16,
    /// Whether the weigh-in was passed: without it there is not even a point for taking part (design §1.3, §1.10).
    pub weighed_in: bool,
    /// Whether the result does not score for a reason that lies outside these rules: out of competition, a disciplinary decision, an
    /// older age group where such starts do not count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub barred: bool,
}

const fn is_no(yes: &bool) -> bool {
    !*yes
}

/// What is wrong with the input. Nothing is left out silently: a ranking is made of all of it, or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Two events with one number.
    EventTwice(EventNo),
    /// The rules have no such tier.
    UnknownTier(EventNo),
    /// A day outside the years 1900 to 2200.
    Day(EventNo),
    /// A coefficient that the rules do not allow, or none where they have them.
    Coefficient(EventNo),
    /// Two categories of an event with one number.
    CategoryTwice(EventNo, CategoryNo),
    /// Fewer entries than athletes who passed the weigh-in.
    Entries(EventNo, CategoryNo),
    /// An athlete twice in a category.
    AthleteTwice(EventNo, CategoryNo, Athlete),
    /// Places are counted from 1.
    PlaceZero(EventNo, CategoryNo, Athlete),
}

impl Input {
    /// In the one order in which a snapshot keeps it, whatever order it came in.
    pub(super) fn sort(&mut self) {
        self.events.sort_by_key(|event| event.no);
        for event in &mut self.events {
            event.categories.sort_by_key(|category| category.no);
            for category in &mut event.categories {
                category.results.sort_unstable_by_key(|row| row.athlete);
            }
        }
    }

    /// How many results there are.
    pub(super) fn results(&self) -> usize {
        let categories = self.events.iter().flat_map(|event| &event.categories);
        categories.map(|category| category.results.len()).sum()
    }

    /// What is wrong with it under these rules. It must be sorted.
    pub(super) fn problems(&self, list: &List) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut numbers = BTreeSet::new();
        for event in &self.events {
            if !numbers.insert(event.no) {
                problems.push(Problem::EventTwice(event.no));
            }
            if list.tier(&event.tier).is_none() {
                problems.push(Problem::UnknownTier(event.no));
            }
            if !(1900..=2200).contains(&event.last_day.year()) {
                problems.push(Problem::Day(event.no));
            }
            let fits = match (list.coefficient_percent, event.coefficient_percent) {
                (None, None) => true,
                (Some(allowed), Some(is)) => (allowed.least..=allowed.most).contains(&is),
                _ => false,
            };
            if !fits {
                problems.push(Problem::Coefficient(event.no));
            }
            event.category_problems(&mut problems);
        }
        problems
    }
}

impl Event {
    fn category_problems(&self, problems: &mut Vec<Problem>) {
        for (a, b) in self.categories.iter().zip(self.categories.iter().skip(1)) {
            if a.no == b.no {
                problems.push(Problem::CategoryTwice(self.no, b.no));
            }
        }
        for category in &self.categories {
            let results = &category.results;
            let weighed_in = results.iter().filter(|row| row.weighed_in).count();
            if weighed_in > usize::from(category.entries) {
                problems.push(Problem::Entries(self.no, category.no));
            }
            for (a, b) in results.iter().zip(results.iter().skip(1)) {
                if a.athlete == b.athlete {
                    problems.push(Problem::AthleteTwice(self.no, category.no, b.athlete));
                }
            }
            for row in results.iter().filter(|row| row.place == Some(0)) {
                problems.push(Problem::PlaceZero(self.no, category.no, row.athlete));
            }
        }
    }
}
