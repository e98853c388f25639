//! The file form of a list's rules: TOML, read strictly, with the place and the reason where it is wrong.
use serde::{Deserialize, Serialize};

use super::List;
pub use crate::judo::profile::Place;

/// The longest file that is read, in bytes. The templates have about 3,000.
pub const LONGEST: usize = 65_536;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Longer than any list's rules.
    TooLong,
    /// Not TOML, or a value of the wrong kind, in the words of the reader of TOML.
    Unreadable(String),
    /// There is no such field.
    UnknownField(String),
    /// A field is missing.
    MissingField(String),
    /// A word that is none of the possible ones.
    UnknownWord(String),
    /// Empty where something must be said.
    Empty,
    /// A code with other characters than small letters, digits, `-`, `_` and `+`, or longer than 40.
    BadCode,
    /// A number out of its range. Points are in hundredths.
    OutOfRange {
        /// The number.
        is: i64,
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// A list that must rise does not.
    NotRising,
    /// A worse place, or a lesser deed, would give more.
    NotFalling,
    /// Twice in one list.
    Twice(String),
    /// There is no such tier.
    UnknownTier(String),
    /// A tier is picked twice in one year, so that a result could count twice.
    PickedTwice(String),
    /// A tier that counts in no year.
    NeverCounts(String),
    /// Tables for numbers of entries overlap.
    Overlap(u16),
    /// A number of entries between others has no table.
    Gap(u16),
    /// Can never come into use with the other rules.
    NoEffect,
    /// There is no such day.
    NoSuchDay,
}

/// A fault of a file: where and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

impl List {
    /// Reads a list's rules and refuses those that contradict themselves.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        if text.len() > LONGEST {
            return Err(vec![Refusal {
                place: Place::File,
                reason: Reason::TooLong,
            }]);
        }
        let list: Self = toml::from_str(text).map_err(|error| vec![refusal(text, &error)])?;
        let faults = list.contradictions();
        if faults.is_empty() {
            Ok(list)
        } else {
            Err(faults)
        }
    }

    /// Writes them in the form that [`List::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        toml::to_string(self).map_err(|error| Refusal {
            place: Place::File,
            reason: Reason::Unreadable(error.to_string()),
        })
    }
}

fn refusal(text: &str, error: &toml::de::Error) -> Refusal {
    let before = error.span().and_then(|span| text.get(..span.start));
    let place = before.map_or(Place::File, |before| {
        let last = before.rsplit('\n').next().unwrap_or_default();
        Place::At {
            line: before.matches('\n').count() + 1,
            column: last.chars().count() + 1,
        }
    });
    let message = error.message();
    let quoted = || message.split('`').nth(1).unwrap_or_default().to_owned();
    let reason = if message.starts_with("unknown field") {
        Reason::UnknownField(quoted())
    } else if message.starts_with("missing field") {
        Reason::MissingField(quoted())
    } else if message.starts_with("unknown variant") {
        Reason::UnknownWord(quoted())
    } else {
        Reason::Unreadable(message.to_owned())
    };
    Refusal { place, reason }
}
