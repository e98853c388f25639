//! Yes and no, as in columns of consents and payments.

use super::{ValueError, clean};
use crate::platform::text::fold;

/// Reads `da`, `ne`, `yes`, `no`, `x`, `TRUE`, `1` and the like.
///
/// # Errors
/// `sheets-yes-no-unknown`.
pub fn yes_no(text: &str) -> Result<bool, ValueError> {
    match fold(&clean(text)?).trim_end_matches('.') {
        "da" | "d" | "yes" | "y" | "true" | "1" | "x" | "✓" | "✔" | "+" | "resnica" => Ok(true),
        "ne" | "n" | "no" | "false" | "0" | "-" | "laz" | "neresnica" => Ok(false),
        _ => Err(ValueError::new("sheets-yes-no-unknown")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_and_marks_are_read() {
        for text in ["da", "DA", "yes", "TRUE", "1", "x", "✓"] {
            assert_eq!(yes_no(text), Ok(true), "{text}");
        }
        for text in ["ne", "No", "FALSE", "0", "-", "–"] {
            assert_eq!(yes_no(text), Ok(false), "{text}");
        }
        assert!(yes_no("morda").is_err());
    }
}
