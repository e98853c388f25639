//! Telephone numbers: stored as E.164, shown as at home.

use phonenumber::{Mode, country};

use super::{ValueError, clean};
use crate::platform::text::fold;

/// Reads a telephone number into E.164 (`+38640123456`); without a country code it is Slovenian.
///
/// # Errors
/// `sheets-phone-invalid`; `sheets-phone-several` when the cell holds more than one number.
pub fn phone(text: &str) -> Result<String, ValueError> {
    phone_in(text, "SI")
}

/// As [`phone`], for numbers without a country code in the country of an ISO 3166 code of two letters.
///
/// # Errors
/// As [`phone`]; an unknown country code makes numbers without a prefix invalid.
pub fn phone_in(text: &str, iso2: &str) -> Result<String, ValueError> {
    let invalid = || ValueError::new("sheets-phone-invalid");
    let folded = fold(&clean(text)?);
    // "GSM: 040 123 456", "tel. 01 234 56 78"
    let bare =
        folded.trim_start_matches(|c: char| c.is_alphabetic() || matches!(c, ':' | '.' | ' '));
    if several(bare) {
        return Err(ValueError::new("sheets-phone-several"));
    }
    if !bare
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '/' | '.' | '(' | ')'))
    {
        return Err(invalid());
    }
    // "+386 (0)40 123 456": the zero is dialled at home only.
    let bare = bare.replace("(0)", "");
    let plus = bare.starts_with('+');
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let number = match digits.strip_prefix("00") {
        _ if plus => format!("+{digits}"),
        Some(rest) => format!("+{rest}"),
        // "38640123456", as spreadsheets leave it of "+38640123456"
        None if iso2 == "SI" && digits.len() == 11 && digits.starts_with("386") => {
            format!("+{digits}")
        }
        None => digits,
    };
    // A trunk zero after the country code: +386 040 ...
    let number = match number.strip_prefix("+3860") {
        Some(rest) => format!("+386{rest}"),
        None => number,
    };
    if !(5..=16).contains(&number.len()) {
        return Err(invalid());
    }
    let home = iso2.parse::<country::Id>().ok();
    let parsed = phonenumber::parse(home, &number).map_err(|_| invalid())?;
    if !phonenumber::is_valid(&parsed) || parsed.extension().is_some() {
        return Err(invalid());
    }
    Ok(parsed.format().mode(Mode::E164).to_string())
}

/// Shows a stored number: Slovenian ones as at home (`040 123 456`, `01 234 56 78`), others with their
/// country code. What is no number is given back as it is.
#[must_use]
pub fn format_phone(e164: &str) -> String {
    let Ok(parsed) = phonenumber::parse(None, e164) else {
        return e164.to_owned();
    };
    let mode = if parsed.code().value() == 386 {
        Mode::National
    } else {
        Mode::International
    };
    // The data put the area code in parentheses; nobody writes it so at home.
    parsed
        .format()
        .mode(mode)
        .to_string()
        .replace(['(', ')'], "")
}

/// Two numbers in one cell.
fn several(text: &str) -> bool {
    let counts = |separator: char| {
        text.split(separator)
            .filter(|part| part.chars().filter(char::is_ascii_digit).count() >= 7)
            .count()
    };
    text.chars().filter(char::is_ascii_digit).count() > 15
        || [',', ';', '/']
            .into_iter()
            .any(|separator| counts(separator) > 1)
        || text.matches('+').count() > 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn slovenian_numbers_are_read_in_every_spelling() {
        for text in [
            "040 123 456",
            "040/123-456",
            "040-123-456",
            "040123456",
            "40123456",
            "+386 40 123 456",
            "+38640123456",
            "00386 40 123 456",
            "38640123456",
            "+386 (0)40 123 456",
            "+386 040 123 456",
            "GSM: 040 123 456",
            "'+38640123456",
            "040.123.456",
            "(040) 123 456",
            "tel. 040 123 456",
        ] {
            assert_eq!(phone(text), Ok("+38640123456".to_owned()), "{text}");
        }
        assert_eq!(phone("01 234 56 78"), Ok("+38612345678".to_owned()));
        assert_eq!(phone("+43 664 1234567"), Ok("+436641234567".to_owned()));
        assert_eq!(
            phone_in("091 234 5678", "HR"),
            Ok("+385912345678".to_owned())
        );
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "123",
            "040 123 45",
            "040 123 4567",
            "ni",
            "ana@example.si",
            "1. 2. 2012",
            "+999123456789",
            "040 12e 456",
        ] {
            assert_eq!(
                phone(text).map_err(|error| error.key()),
                Err("sheets-phone-invalid"),
                "{text}"
            );
        }
        for text in [
            "040 123 456, 041 222 333",
            "040 123 456 / 041 222 333",
            "040 123 456; 01 234 56 78",
            "+38640123456 +38641222333",
        ] {
            assert_eq!(
                phone(text).map_err(|error| error.key()),
                Err("sheets-phone-several"),
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_are_shown_as_at_home() {
        assert_eq!(format_phone("+38640123456"), "040 123 456");
        assert_eq!(format_phone("+38612345678"), "01 234 56 78");
        assert_eq!(format_phone("+436641234567"), "+43 664 1234567");
        assert_eq!(format_phone("neznano"), "neznano");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(number in prop::sample::select(vec!["30", "31", "40", "41", "51", "64", "68", "70"]), rest in 200_000_u32..999_999) {
            let e164 = format!("+386{number}{rest}");
            if let Ok(stored) = phone(&e164) {
                prop_assert_eq!(phone(&format_phone(&stored)), Ok(stored));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = phone(&text);
            let _ = format_phone(&text);
        }
    }
}
