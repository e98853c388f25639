//! Words that several pages of this area need.
use ::entity::competition;

use super::person::Person;
use crate::{
    judo::places::Finding,
    platform::i18n::{Lang, Text},
};

/// The day or days of a competition: `21. 11. 2026`, `21. 11. 2026 – 22. 11. 2026`.
#[must_use]
pub fn days(lang: Lang, row: &competition::Model) -> String {
    match row.held_until.filter(|until| *until > row.held_on) {
        Some(until) => format!("{} – {}", lang.date(row.held_on), lang.date(until)),
        None => lang.date(row.held_on),
    }
}

/// A place; a dash for whoever has none.
#[must_use]
pub fn place(place: Option<i32>) -> String {
    place.map_or_else(|| "–".to_owned(), |place| place.to_string())
}

/// A competitor's name, or that it was erased.
#[must_use]
pub fn name(lang: Lang, person: &Person) -> String {
    let name = person.name();
    if name.is_empty() {
        lang.t("competitions-placing-nameless")
    } else {
        name
    }
}

/// What is unusual about places, in words.
#[must_use]
pub fn finding(finding: Finding) -> Text {
    match finding {
        Finding::NoFirst => Text::key("competitions-places-no-first"),
        Finding::Crowded { place, count } => Text::key("competitions-places-crowded")
            .with("place", place)
            .with("n", count),
        Finding::Gap { place, expected } => Text::key("competitions-places-gap")
            .with("place", place)
            .with("expected", expected),
    }
}
