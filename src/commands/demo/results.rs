//! Two finished competitions of the federation: 60 entries of children and young people, 212 entries with guests from abroad.
use ::entity::ids::AccountId;
use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    fill::Invented,
    names::{Dice, FEMALE, LAST, MALE},
};
use crate::{
    competitions::{CategoryDraft, EventDraft, PlacingDraft, publish_event},
    platform::{error::Result, services::Platform},
    tenants::Tenant,
};

/// Other clubs of the invented federation.
const OTHERS: &[&str] = &[
    "Judo klub Rdeča skala",
    "Judo klub Mlin",
    "Judo društvo Hrast",
    "Judo klub Breza",
    "Judo klub Polje",
];

/// Invented clubs from abroad.
const ABROAD: &[(&str, &str)] = &[
    ("Judo klub Sjever", "CRO"),
    ("Judo klub Zlatna dolina", "CRO"),
    ("Judoclub Alpenblick", "AUT"),
    ("Judo Union Seetal", "AUT"),
    ("Judo Club Laguna", "ITA"),
    ("Dojo Adriatico", "ITA"),
    ("Tisza Judo SE", "HUN"),
    ("Judo klub Drina", "BIH"),
    ("Judo klub Soko", "SRB"),
    ("JC Bergwacht", "GER"),
];

/// A category: sex, age class, the ages of its competitors, weight, entries.
type Plan = (&'static str, &'static str, (i32, i32), &'static str, usize);

const YOUNG: &[Plan] = &[
    ("m", "U12", (10, 11), "-34 kg", 8),
    ("m", "U12", (10, 11), "-42 kg", 7),
    ("f", "U12", (10, 11), "-36 kg", 5),
    ("m", "U14", (12, 13), "-46 kg", 9),
    ("m", "U14", (12, 13), "-55 kg", 8),
    ("f", "U14", (12, 13), "-48 kg", 6),
    ("m", "U16", (14, 15), "-60 kg", 7),
    ("f", "U16", (14, 15), "-57 kg", 5),
    ("m", "U18", (15, 17), "-66 kg", 5),
];

const OPEN: &[Plan] = &[
    ("m", "U14", (12, 13), "-42 kg", 14),
    ("m", "U14", (12, 13), "-50 kg", 16),
    ("f", "U14", (12, 13), "-44 kg", 9),
    ("m", "U16", (14, 15), "-55 kg", 15),
    ("m", "U16", (14, 15), "-66 kg", 16),
    ("f", "U16", (14, 15), "-52 kg", 11),
    ("m", "U18", (15, 17), "-60 kg", 17),
    ("m", "U18", (15, 17), "-73 kg", 14),
    ("f", "U18", (15, 17), "-57 kg", 10),
    ("f", "U18", (15, 17), "-63 kg", 8),
    ("m", "SEN", (18, 33), "-66 kg", 16),
    ("m", "SEN", (18, 33), "-73 kg", 20),
    ("m", "SEN", (18, 33), "-81 kg", 15),
    ("m", "SEN", (18, 33), "-90 kg", 9),
    ("f", "SEN", (18, 31), "-57 kg", 12),
    ("f", "SEN", (18, 31), "-63 kg", 10),
];

/// Fills them in and publishes them.
///
/// # Errors
/// When the database or the vault does.
pub async fn fill(
    platform: &Platform,
    federation: &Tenant,
    clubs: &[Invented],
    by: AccountId,
) -> Result<()> {
    let today = platform.today();
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let draw = Draw {
        dice: Dice(platform.random()),
        clubs,
    };
    let events = [
        EventDraft {
            name: format!("Pokal Podalpja za mlade {}", ago(36).year()),
            slug: format!("pokal-podalpja-{}", ago(36).year()),
            held_on: ago(36),
            town: "Velenje".to_owned(),
            venue: "Športna dvorana Zelena dolina".to_owned(),
            organiser: "Judo klub Zelena dolina".to_owned(),
            categories: draw.categories(YOUNG, ago(36), 0),
        },
        EventDraft {
            name: format!("Podalpje Open {}", ago(8).year()),
            slug: format!("podalpje-open-{}", ago(8).year()),
            held_on: ago(8),
            town: "Ljubljana".to_owned(),
            venue: "Dvorana ob reki".to_owned(),
            organiser: federation.name.clone(),
            categories: draw.categories(OPEN, ago(8), 35),
        },
    ];
    for event in events {
        publish_event(platform, federation, event, by).await?;
    }
    Ok(())
}

struct Draw<'a> {
    dice: Dice<'a>,
    clubs: &'a [Invented],
}

impl Draw<'_> {
    fn categories(&self, plans: &[Plan], day: NaiveDate, abroad: usize) -> Vec<CategoryDraft> {
        plans
            .iter()
            .map(|plan| self.category(plan, day, abroad))
            .collect()
    }

    fn category(
        &self,
        (sex, age_class, ages, weight, entries): &Plan,
        day: NaiveDate,
        abroad: usize,
    ) -> CategoryDraft {
        let placings = (0..*entries)
            .map(|at| self.placing(sex, *ages, at, *entries, day, abroad))
            .collect();
        CategoryDraft {
            sex: (*sex).to_owned(),
            age_class: (*age_class).to_owned(),
            weight: weight.trim_end_matches(" kg").to_owned(),
            placings,
        }
    }

    fn placing(
        &self,
        sex: &str,
        (youngest, oldest): (i32, i32),
        at: usize,
        entries: usize,
        day: NaiveDate,
        abroad: usize,
    ) -> PlacingDraft {
        let dice = &self.dice;
        let span = usize::try_from(oldest - youngest + 1).unwrap_or(1);
        let age = youngest + i32::try_from(dice.below(span)).unwrap_or(0);
        let (club, country) = if dice.percent(abroad) {
            let (club, country) = dice.pick(ABROAD);
            (club.to_owned(), country)
        } else if dice.percent(60) {
            let club = self
                .clubs
                .get(dice.below(self.clubs.len()))
                .map_or("Judo klub Zelena dolina", |club| club.name);
            (club.to_owned(), "SLO")
        } else {
            (dice.pick(OTHERS).to_owned(), "SLO")
        };
        let place = place(at);
        PlacingDraft {
            first_name: dice.pick(if sex == "f" { FEMALE } else { MALE }).to_owned(),
            last_name: dice.pick(LAST).to_owned(),
            birth_year: Some(day.year() - age),
            club,
            country: country.to_owned(),
            place,
            contests_won: won(place, entries),
        }
    }
}

/// 1, 2, 3, 3, 5, 5, 7, 7, 9 for up to sixteen, 17 beyond (design 8, 1.7).
fn place(at: usize) -> i32 {
    match at {
        0 => 1,
        1 => 2,
        2 | 3 => 3,
        4 | 5 => 5,
        6 | 7 => 7,
        8..=15 => 9,
        _ => 17,
    }
}

/// Contests won in a knockout with repechage, roughly: the winner wins every round.
fn won(place: i32, entries: usize) -> i32 {
    let rounds = i32::try_from(entries.next_power_of_two().trailing_zeros()).unwrap_or(4);
    match place {
        1 => rounds,
        2 => rounds - 1,
        3 => (rounds - 1).max(1),
        5 => (rounds - 2).max(1),
        7 => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_competitions_have_60_and_212_entries() {
        let entries = |plans: &[Plan]| plans.iter().map(|plan| plan.4).sum::<usize>();
        assert_eq!((entries(YOUNG), entries(OPEN)), (60, 212));
    }
}
