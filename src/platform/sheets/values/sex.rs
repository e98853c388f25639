//! Sex as people write it in lists of members.

use super::{ValueError, clean};
use crate::platform::text::fold;

/// Sex for competition purposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    Female,
    Male,
}

impl Sex {
    /// `f` or `m`, as stored and as in the rules of the IJF.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Female => "f",
            Self::Male => "m",
        }
    }

    /// The sex of a stored code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "f" => Some(Self::Female),
            "m" => Some(Self::Male),
            _ => None,
        }
    }
}

/// Reads `m`, `ž`, `f`, `moški`, `ženska`, `fant`, `dekle`, `male`, `female` and the like.
///
/// # Errors
/// `sheets-sex-unknown`.
pub fn sex(text: &str) -> Result<Sex, ValueError> {
    match fold(&clean(text)?).trim_end_matches('.') {
        "m" | "mos" | "moski" | "moska" | "moskega" | "fant" | "fantje" | "fantek" | "decek"
        | "decki" | "clan" | "male" | "man" | "men" | "boy" | "boys" | "muski" => Ok(Sex::Male),
        "z" | "zen" | "zenska" | "zenski" | "zenske" | "zenskega" | "dekle" | "dekleta"
        | "deklica" | "deklice" | "punca" | "clanica" | "f" | "w" | "female" | "woman"
        | "women" | "girl" | "girls" => Ok(Sex::Female),
        _ => Err(ValueError::new("sheets-sex-unknown")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_read() {
        for text in ["m", "M", "Moški", "moski", "male", "FANT", "deček", "m."] {
            assert_eq!(sex(text), Ok(Sex::Male), "{text}");
        }
        for text in [
            "ž", "Ž", "z", "f", "F", "ženska", "ženski", "female", "dekle", "Deklica",
        ] {
            assert_eq!(sex(text), Ok(Sex::Female), "{text}");
        }
        for text in ["x", "1", "mž", "?"] {
            assert!(sex(text).is_err(), "{text}");
        }
        assert_eq!(Sex::from_code(Sex::Female.code()), Some(Sex::Female));
    }
}
