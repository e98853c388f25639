//! The file form of rules: TOML, read strictly. A file that is not right is refused with the place and the reason; the text
//! around them is the caller's. Every file of rules goes through here; what it says is checked by its owner.
use serde::{Deserialize, Serialize, de::DeserializeOwned};

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

/// Why a file cannot be read at all, whatever rules it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Longer than any rules.
    TooLong,
    /// Not TOML, or a value of the wrong kind, in the words of the reader of TOML.
    Unreadable(String),
    /// There is no such field.
    UnknownField(String),
    /// A field is missing.
    MissingField(String),
    /// A word that is none of the possible ones.
    UnknownWord(String),
}

/// A fault of a file: where and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal<R> {
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: R,
}

/// Reads rules and refuses those that contradict themselves.
///
/// # Errors
/// The first fault of the form, or every contradiction.
pub(in crate::judo) fn read<T: DeserializeOwned, R: From<Malformed>>(
    text: &str,
    contradictions: impl Fn(&T) -> Vec<Refusal<R>>,
) -> Result<T, Vec<Refusal<R>>> {
    if text.len() > LONGEST {
        return Err(vec![Refusal {
            place: Place::File,
            reason: Malformed::TooLong.into(),
        }]);
    }
    let rules = toml::from_str(text).map_err(|error| vec![refusal(text, &error)])?;
    let faults = contradictions(&rules);
    if faults.is_empty() {
        Ok(rules)
    } else {
        Err(faults)
    }
}

/// Writes rules in the form that [`read`] reads.
///
/// # Errors
/// When a value has no form in TOML.
pub(in crate::judo) fn write<T: Serialize, R: From<Malformed>>(
    rules: &T,
) -> Result<String, Refusal<R>> {
    toml::to_string(rules).map_err(|error| Refusal {
        place: Place::File,
        reason: Malformed::Unreadable(error.to_string()).into(),
    })
}

fn refusal<R: From<Malformed>>(text: &str, error: &toml::de::Error) -> Refusal<R> {
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
        Malformed::UnknownField(quoted())
    } else if message.starts_with("missing field") {
        Malformed::MissingField(quoted())
    } else if message.starts_with("unknown variant") {
        Malformed::UnknownWord(quoted())
    } else {
        Malformed::Unreadable(message.to_owned())
    };
    Refusal {
        place,
        reason: reason.into(),
    }
}
