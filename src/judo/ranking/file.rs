//! What can be wrong with the file of a list's rules.
use serde::{Deserialize, Serialize};

use super::List;
use crate::judo::rules_file::{self, Malformed};
pub use crate::judo::rules_file::{LONGEST, Place};

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

impl From<Malformed> for Reason {
    fn from(why: Malformed) -> Self {
        match why {
            Malformed::TooLong => Self::TooLong,
            Malformed::Unreadable(words) => Self::Unreadable(words),
            Malformed::UnknownField(name) => Self::UnknownField(name),
            Malformed::MissingField(name) => Self::MissingField(name),
            Malformed::UnknownWord(word) => Self::UnknownWord(word),
        }
    }
}

/// A fault of a file: where and why.
pub type Refusal = rules_file::Refusal<Reason>;

impl List {
    /// Reads a list's rules and refuses those that contradict themselves.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        rules_file::read(text, Self::contradictions)
    }

    /// Writes them in the form that [`List::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        rules_file::write(self)
    }
}
