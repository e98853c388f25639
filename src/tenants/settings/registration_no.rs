//! The Slovenian registration number (matična številka) of a legal person.

/// Weights of the first six digits (9-slovenia, 6.1).
const WEIGHTS: [u32; 6] = [7, 6, 5, 4, 3, 2];

/// Reads a registration number into its digits: seven, or ten with the number of the unit. `None` when it is not one: the
/// seventh digit is the control digit, minus the weighted sum modulo 11, where 10 counts as 0 and 0 does not exist.
pub(super) fn registration_no(typed: &str) -> Option<String> {
    let digits: Vec<u32> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
        .map(|c| c.to_digit(10))
        .collect::<Option<_>>()?;
    if !matches!(digits.len(), 7 | 10) {
        return None;
    }
    let sum: u32 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let control = match (11 - sum % 11) % 11 {
        0 => return None,
        digit => digit % 10,
    };
    (digits.get(6) == Some(&control)).then(|| {
        digits
            .iter()
            .filter_map(|d| char::from_digit(*d, 10))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_number_is_read_with_and_without_its_unit() {
        assert_eq!(registration_no("3392392000").as_deref(), Some("3392392000"));
        assert_eq!(registration_no(" 3392 392 ").as_deref(), Some("3392392"));
    }

    #[test]
    fn a_wrong_digit_or_length_is_refused() {
        for typed in [
            "3392393",
            "3392292000",
            "339239",
            "33923920",
            "33923920000",
            "abcdefg",
            "",
            "339239č",
        ] {
            assert_eq!(registration_no(typed), None, "{typed}");
        }
    }
}
