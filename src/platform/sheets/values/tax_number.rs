//! The Slovenian tax number (davčna številka).

use super::{ValueError, clean};

/// Reads a tax number into its eight digits; the prefix `SI` of VAT payers and spaces are dropped.
///
/// Control digit: weights 8 to 2 on the first seven digits, 11 minus the remainder by 11; 10 gives 0, and
/// with 11 the number does not exist. The first digit is not 0 (design 9 §6.1).
///
/// # Errors
/// `sheets-tax-number-length` (not eight digits), `sheets-tax-number-invalid` (the control digit is wrong).
pub fn tax_number(text: &str) -> Result<String, ValueError> {
    let value: String = clean(text)?
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-'))
        .collect();
    let bare = match value.get(..2) {
        Some(prefix) if prefix.eq_ignore_ascii_case("SI") => value.get(2..).unwrap_or_default(),
        _ => value.as_str(),
    };
    if bare.len() != 8 || !bare.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ValueError::new("sheets-tax-number-length"));
    }
    let digits: Vec<u32> = bare.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits
        .iter()
        .zip((2..=8).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let control = match 11 - sum % 11 {
        10 => Some(0),
        11 => None,
        digit => Some(digit),
    };
    if bare.starts_with('0') || control.is_none() || digits.last().copied() != control {
        return Err(ValueError::new("sheets-tax-number-invalid"));
    }
    Ok(bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_numbers_are_judged_rightly() {
        for text in ["26084279", "SI26084279", "si 2608 4279", "50223054"] {
            assert!(tax_number(text).is_ok(), "{text}");
        }
        assert_eq!(tax_number("SI 26084279").as_deref(), Ok("26084279"));
        for text in ["50223055", "26084270", "00000000", "01234567"] {
            assert_eq!(
                tax_number(text).map_err(|error| error.key()),
                Err("sheets-tax-number-invalid"),
                "{text}"
            );
        }
        for text in ["2608427", "260842790", "HR26084279", "abcdefgh", "SIč"] {
            assert_eq!(
                tax_number(text).map_err(|error| error.key()),
                Err("sheets-tax-number-length"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_number_whose_control_would_be_eleven_does_not_exist() {
        // 8*1 + 7*0 + 6*0 + 5*0 + 4*0 + 3*1 + 2*0 = 11
        for last in 0..10 {
            assert!(tax_number(&format!("1000010{last}")).is_err());
        }
    }
}
