//! Short codes of rounds, as in result files and in the file form of a wiring: R32, QF, REP1, SF, BRONZE, FINAL, pool A. What a reader
//! sees in their language is made of these by whoever shows them.
use super::Round;

/// The letter of a pool: A for 0. None for a pool that has no letter.
#[must_use]
pub fn pool_letter(pool: u8) -> Option<char> {
    (pool < 26).then(|| char::from(b'A' + pool))
}

impl Round {
    /// The short code.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Of(8) => "QF".to_owned(),
            Self::Of(athletes) => format!("R{athletes}"),
            Self::Pool(pool) => match pool_letter(pool) {
                Some(letter) => format!("pool {letter}"),
                None => format!("pool {pool}"),
            },
            Self::Repechage(step) => format!("REP{step}"),
            Self::SemiFinal => "SF".to_owned(),
            Self::Bronze => "BRONZE".to_owned(),
            Self::Final => "FINAL".to_owned(),
        }
    }

    /// The round of a short code. REP alone is the first step.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Some(match code {
            "QF" => Self::Of(8),
            "SF" => Self::SemiFinal,
            "BRONZE" => Self::Bronze,
            "FINAL" => Self::Final,
            "REP" => Self::Repechage(1),
            _ => {
                if let Some(pool) = code.strip_prefix("pool ") {
                    Self::Pool(pool_of(pool)?)
                } else if let Some(step) = code.strip_prefix("REP") {
                    Self::Repechage(number(step)?.try_into().ok()?)
                } else {
                    Self::Of(number(code.strip_prefix('R')?)?)
                }
            }
        })
    }
}

/// The pool of a letter.
pub(super) fn pool_of(letter: &str) -> Option<u8> {
    let mut letters = letter.bytes();
    match (letters.next(), letters.next()) {
        (Some(letter @ b'A'..=b'Z'), None) => Some(letter - b'A'),
        _ => None,
    }
}

/// A number in plain digits, no sign.
pub(super) fn number(digits: &str) -> Option<u16> {
    if digits.bytes().all(|digit| digit.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}
