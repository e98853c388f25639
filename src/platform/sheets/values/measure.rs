//! Weights and heights as whole grams and millimetres.

use super::{ValueError, clean};
use crate::platform::text::fold;

/// Reads a weight into grams: `52,5 kg`, `52.5`, `52 kg`, `52500 g`. Without a unit it is kilograms.
///
/// # Errors
/// `sheets-weight-invalid` (no weight), `sheets-weight-range` (outside 5 to 300 kg).
pub fn grams(text: &str) -> Result<u32, ValueError> {
    let (thousandths, unit) =
        decimal(&clean(text)?).ok_or_else(|| ValueError::new("sheets-weight-invalid"))?;
    let grams = match unit.as_str() {
        "" | "kg" | "kilogramov" | "kilograms" => thousandths,
        "g" | "gramov" | "grams" if thousandths % 1000 == 0 => thousandths / 1000,
        _ => return Err(ValueError::new("sheets-weight-invalid")),
    };
    within(grams, 5_000..=300_000).ok_or_else(|| ValueError::new("sheets-weight-range"))
}

/// Reads a height into millimetres: `174 cm`, `174`, `1,74`, `1.74 m`, `1740 mm`. Without a unit a number
/// below 3 is metres, one from 1000 on millimetres, otherwise centimetres.
///
/// # Errors
/// `sheets-height-invalid` (no height), `sheets-height-range` (outside 30 to 250 cm).
pub fn millimetres(text: &str) -> Result<u32, ValueError> {
    let invalid = || ValueError::new("sheets-height-invalid");
    let (thousandths, unit) = decimal(&clean(text)?).ok_or_else(invalid)?;
    let millimetres = match unit.as_str() {
        "m" => thousandths,
        "cm" => thousandths / 100,
        "mm" => thousandths / 1000,
        "" if thousandths < 3_000 => thousandths,
        "" if thousandths >= 1_000_000 => thousandths / 1000,
        "" => thousandths / 100,
        _ => return Err(invalid()),
    };
    within(millimetres, 300..=2_500).ok_or_else(|| ValueError::new("sheets-height-range"))
}

fn within(value: u64, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    u32::try_from(value)
        .ok()
        .filter(|value| range.contains(value))
}

/// A decimal number in thousandths, exactly, and its unit. More than three decimals are refused.
fn decimal(value: &str) -> Option<(u64, String)> {
    let text = fold(value);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let thousandths = format!("{part:0<3}").parse::<u64>().ok()?;
    let whole: u64 = whole.parse().ok()?;
    Some((
        whole * 1000 + thousandths,
        unit.trim().trim_end_matches('.').to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_exactly() {
        for (text, expected) in [
            ("52,5 kg", 52_500),
            ("52.5", 52_500),
            ("52 kg", 52_000),
            ("52500 g", 52_500),
            ("52,05", 52_050),
            ("66KG", 66_000),
            ("100,125 kg.", 100_125),
            ("'81", 81_000),
        ] {
            assert_eq!(grams(text), Ok(expected), "{text}");
        }
        for text in [
            "-66", "+100", "težek", "52,5,5", "52,1234", "52 lb", "kg", ",",
        ] {
            assert_eq!(
                grams(text).map_err(|error| error.key()),
                Err("sheets-weight-invalid"),
                "{text}"
            );
        }
        for text in ["4", "301", "0", "999999"] {
            assert_eq!(
                grams(text).map_err(|error| error.key()),
                Err("sheets-weight-range"),
                "{text}"
            );
        }
    }

    #[test]
    fn heights_are_read_exactly() {
        for (text, expected) in [
            ("174 cm", 1_740),
            ("174", 1_740),
            ("1,74", 1_740),
            ("1.74 m", 1_740),
            ("1740 mm", 1_740),
            ("1740", 1_740),
            ("174,5", 1_745),
            ("1,745m", 1_745),
        ] {
            assert_eq!(millimetres(text), Ok(expected), "{text}");
        }
        for text in ["visok", "1 m 74", "5 ft"] {
            assert_eq!(
                millimetres(text).map_err(|error| error.key()),
                Err("sheets-height-invalid"),
                "{text}"
            );
        }
        for text in ["17", "0", "300", "3,1 m"] {
            assert_eq!(
                millimetres(text).map_err(|error| error.key()),
                Err("sheets-height-range"),
                "{text}"
            );
        }
    }
}
