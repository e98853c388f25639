//! A whole name in one cell, split into first and last name.
use serde::{Deserialize, Serialize};

use crate::platform::text::fold;

/// The order of the parts of a name in one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameOrder {
    /// Hribar Eva.
    #[default]
    LastFirst,
    /// Eva Hribar.
    FirstLast,
}

/// A name in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SplitName {
    /// First name, with a second one where capitals or a comma tell.
    pub first: String,
    /// Last name; double ones are kept together.
    pub last: String,
    /// Whether it could be split in another way: three words or more, and nothing in the writing that tells.
    pub is_unsure: bool,
}

/// Splits a whole name. A comma ends a last name, and capitals beside small letters are a last name, whatever the order.
/// Otherwise one word is the first name and all others are the last name: double last names are commoner than double first
/// names, and whoever has two first names is found by [`SplitName::is_unsure`].
#[must_use]
pub fn split_name(text: &str, order: NameOrder) -> SplitName {
    let sure = |first: &str, last: &str| SplitName {
        first: tidy(first),
        last: tidy(last),
        is_unsure: false,
    };
    if let Some((last, first)) = text.split_once(',') {
        return sure(first, last);
    }
    // "Novak - Zupan" is one name.
    let joined = text
        .replace(['–', '—'], "-")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" - ", "-")
        .replace("- ", "-")
        .replace(" -", "-");
    let words: Vec<&str> = joined.split_whitespace().collect();
    let (capitals, others): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| is_capitals(word));
    if !capitals.is_empty() && !others.is_empty() {
        return sure(&others.join(" "), &capitals.join(" "));
    }
    let (first, last) = match (order, words.as_slice()) {
        (_, []) => return SplitName::default(),
        (NameOrder::LastFirst, [only]) => ("", vec![*only]),
        (NameOrder::LastFirst, [last @ .., first]) => (*first, last.to_vec()),
        (NameOrder::FirstLast, [first, last @ ..]) => (*first, last.to_vec()),
    };
    SplitName {
        is_unsure: words.len() > 2,
        ..sure(first, &last.join(" "))
    }
}

/// The order that a header names; none where it names one part or none.
#[must_use]
pub fn name_order(header: &str) -> Option<NameOrder> {
    let header = fold(header);
    let at = |word: &str| {
        header
            .split(|c: char| !c.is_alphanumeric())
            .position(|own| own.starts_with(word))
    };
    let first = at("ime").or_else(|| at("first"));
    let last = at("priimek")
        .or_else(|| at("last"))
        .or_else(|| at("surname"));
    Some(if first? < last? {
        NameOrder::FirstLast
    } else {
        NameOrder::LastFirst
    })
}

fn is_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.all(|c| !c.is_lowercase())
}

/// Single spaces; what is all in capitals becomes ordinary writing.
#[must_use]
pub fn tidy(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| {
            if !is_capitals(word) {
                return word.to_owned();
            }
            let mut out = String::with_capacity(word.len());
            let mut begins = true;
            for c in word.chars() {
                if begins {
                    out.extend(c.to_uppercase());
                } else {
                    out.extend(c.to_lowercase());
                }
                begins = !c.is_alphabetic();
            }
            out
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use NameOrder::{FirstLast, LastFirst};

    #[test]
    fn names_are_split_as_people_write_them() {
        for (text, order, first, last, is_unsure) in [
            ("Hribar Eva", LastFirst, "Eva", "Hribar", false),
            ("Eva Hribar", FirstLast, "Eva", "Hribar", false),
            (
                "HRIBAR Eva Marija",
                FirstLast,
                "Eva Marija",
                "Hribar",
                false,
            ),
            ("Eva ČEH-HRIBAR", LastFirst, "Eva", "Čeh-Hribar", false),
            ("KOVAČ HORVAT Ana", LastFirst, "Ana", "Kovač Horvat", false),
            ("Kovač Horvat, Ana", FirstLast, "Ana", "Kovač Horvat", false),
            ("HRIBAR EVA", LastFirst, "Eva", "Hribar", false),
            ("  Hribar   Eva ", LastFirst, "Eva", "Hribar", false),
            ("O'NEIL Pat", LastFirst, "Pat", "O'Neil", false),
            ("Ana Novak Zupan", FirstLast, "Ana", "Novak Zupan", true),
            ("Novak Zupan Ana", LastFirst, "Ana", "Novak Zupan", true),
            ("Novak - Zupan Ana", LastFirst, "Ana", "Novak-Zupan", false),
            ("Ana Novak – Zupan", FirstLast, "Ana", "Novak-Zupan", false),
            ("Madonna", FirstLast, "Madonna", "", false),
            ("Zupan", LastFirst, "", "Zupan", false),
            (" ", LastFirst, "", "", false),
        ] {
            let expected = SplitName {
                first: first.into(),
                last: last.into(),
                is_unsure,
            };
            assert_eq!(split_name(text, order), expected, "{text}");
        }
    }

    #[test]
    fn a_header_that_names_both_parts_tells_their_order() {
        assert_eq!(name_order("Ime in priimek"), Some(FirstLast));
        assert_eq!(name_order("PRIIMEK IN IME člana"), Some(LastFirst));
        assert_eq!(name_order("Last name, first name"), Some(LastFirst));
        assert_eq!(name_order("Tekmovalec"), None);
        assert_eq!(name_order("Ime"), None);
    }
}
