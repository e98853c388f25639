//! What can be wrong with the file of a profile.
use serde::{Deserialize, Serialize};

use super::Profile;
pub use crate::judo::rules_file::Place;
use crate::judo::rules_file::{self, Malformed};

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Longer than any profile.
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
    /// A number out of its range.
    OutOfRange {
        /// The number.
        is: u32,
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// A list that must rise does not.
    NotRising,
    /// Twice in one list.
    Twice(String),
    /// A score is used that the profile does not have, or the other way round.
    ScoreNotInUse,
    /// A level contest has no end: golden score missing or limited, and neither hantei nor draw.
    NoEnd,
    /// Can never come into use, because golden score has no limit.
    NeverReached,
    /// A draw in a system that needs a winner.
    DrawNeedsPool(String),
    /// Ranges of entries overlap.
    Overlap(u16),
    /// A number of entries between others has no system.
    Gap(u16),
    /// No sheet of the range is large enough.
    SheetTooSmall,
    /// The built-in system has no sheet of so many lines.
    NoSuchSheet(u16),
    /// So many entries would stand on a sheet that needs more of them.
    SheetTooLarge {
        /// The lines of the sheet.
        lines: u16,
        /// The entries.
        entries: u16,
    },
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

impl Profile {
    /// Reads a profile and refuses one that contradicts itself.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        rules_file::read(text, Self::contradictions)
    }

    /// Writes a profile in the form that [`Profile::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        rules_file::write(self)
    }
}
