//! Slovenian post codes in cells; the list itself is in [`post_codes`](super::super::post_codes).

use super::{ValueError, clean};

/// Reads a Slovenian post code into its four digits: `6280`, `SI-6280`, `6280 Ankaran`.
///
/// # Errors
/// `sheets-post-code-invalid`: not four digits from 1000 to 9999. Whether the code exists says
/// [`town_for`](super::super::post_codes::town_for).
pub fn post_code(text: &str) -> Result<String, ValueError> {
    let value = clean(text)?;
    let bare = value
        .strip_prefix("SI-")
        .or_else(|| value.strip_prefix("SI "))
        .unwrap_or(&value);
    let code = bare.get(..4).unwrap_or_default();
    let ends = bare.get(4..).is_some_and(|rest| {
        !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','))
    });
    if code.bytes().all(|b| b.is_ascii_digit())
        && code.starts_with(|c: char| ('1'..='9').contains(&c))
        && ends
    {
        Ok(code.to_owned())
    } else {
        Err(ValueError::new("sheets-post-code-invalid"))
    }
}

/// Divides a cell such as `6280 Ankaran` into code and town; `None` unless it has both.
#[must_use]
pub fn post_code_and_town(text: &str) -> Option<(String, String)> {
    let value = clean(text).ok()?;
    let code = post_code(&value).ok()?;
    let at = value.find(&code)?;
    let town = value.get(at + code.len()..)?.trim_matches([' ', ',', '-']);
    (!town.is_empty()).then(|| (code, town.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_with_and_without_their_town() {
        for text in [
            "6280",
            "SI-6280",
            "6280 Ankaran",
            " 6280\u{a0}Ankaran - Ancarano",
        ] {
            assert_eq!(post_code(text), Ok("6280".to_owned()), "{text}");
        }
        for text in ["628", "62801", "0280", "Ankaran", "1000.5", "SI"] {
            assert!(post_code(text).is_err(), "{text}");
        }
        assert_eq!(
            post_code_and_town("SI-1000 Ljubljana"),
            Some(("1000".to_owned(), "Ljubljana".to_owned()))
        );
        assert_eq!(post_code_and_town("1000"), None);
    }
}
