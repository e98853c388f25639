//! The file form of a profile: TOML, read strictly. A file that is not right is refused with the place and the reason; the text
//! around them is the caller's.
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Profile;

/// The longest file that is read, in bytes. The templates have about 3,000.
pub const LONGEST: usize = 65_536;

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A line and a column of the file, from 1.
    At {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// A field by its path: `contest.osaekomi.yuko`, `systems[2].to`.
    Field(String),
    /// The file as a whole.
    File,
}

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

/// A fault of a file: where and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

impl Profile {
    /// Reads a profile and refuses one that contradicts itself.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        let profile: Self = parse(text)?;
        let faults = profile.contradictions();
        if faults.is_empty() {
            Ok(profile)
        } else {
            Err(faults)
        }
    }

    /// Writes a profile in the form that [`Profile::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        write(self)
    }
}

/// Reads a file of rules strictly: the form only, what it says is checked by its owner. Every file of rules goes through here.
pub(in crate::judo) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Refusal>> {
    if text.len() > LONGEST {
        return Err(vec![Refusal {
            place: Place::File,
            reason: Reason::TooLong,
        }]);
    }
    toml::from_str(text).map_err(|error| vec![refusal(text, &error)])
}

/// Writes rules in the form that [`parse`] reads.
pub(in crate::judo) fn write<T: Serialize>(rules: &T) -> Result<String, Refusal> {
    toml::to_string(rules).map_err(|error| Refusal {
        place: Place::File,
        reason: Reason::Unreadable(error.to_string()),
    })
}

fn refusal(text: &str, error: &toml::de::Error) -> Refusal {
    let place =
        error
            .span()
            .and_then(|span| text.get(..span.start))
            .map_or(Place::File, |before| Place::At {
                line: before.matches('\n').count() + 1,
                column: before
                    .rsplit('\n')
                    .next()
                    .map_or(0, |line| line.chars().count())
                    + 1,
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
