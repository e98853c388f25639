//! Columns that must not be imported, recognised by their header or by their values.

/// EMŠO: collecting it needs a legal basis that a club does not have (opinion of the commissioner
/// 0712-1/2017/2368).
const REFUSED_PERSONAL_NUMBER: &str = "sheets-refused-personal-number";
/// The number of the health insurance: the same opinion.
const REFUSED_INSURANCE: &str = "sheets-refused-insurance-number";

/// Health: it stands in the sealed record alone, and is not kept in a draft of an import either (GDPR Art. 9).
const REFUSED_HEALTH: &str = "sheets-refused-health";

/// Beginnings of words in headers of columns with health data.
const HEALTH_WORDS: [&str; 17] = [
    "zdravnisk",
    "zdravstven",
    "zdravje",
    "poskodb",
    "bolez",
    "alergij",
    "cepljen",
    "diagnoz",
    "zdravil",
    "medical",
    "health",
    "injur",
    "allerg",
    "vaccin",
    "diagnos",
    "disease",
    "medication",
];

/// Whether a column must not be imported, by its header or by its values.
pub(super) fn refusal(words: &[String], values: &[String]) -> Option<&'static str> {
    let joined = words.join(" ");
    let has = |word: &str| words.iter().any(|own| own == word);
    if has("emso")
        || has("emsho")
        || has("jmbg")
        || has("mso")
        || joined.contains("enotna maticna")
        || joined.contains("maticna stevilka obcana")
        || joined.contains("rodna stevilka")
        || joined.contains("personal identification number")
        || joined.contains("national identification")
    {
        return Some(REFUSED_PERSONAL_NUMBER);
    }
    if has("zzzs")
        || has("kzz")
        || (joined.contains("zavarova")
            && (joined.contains("stevilka") || has("st"))
            && !joined.contains("polic"))
        || joined.contains("zdravstvena izkaznica")
        || joined.contains("kartica zdravstvenega")
        || joined.contains("health insurance number")
        || joined.contains("health insurance no")
        || joined.contains("insurance card")
    {
        return Some(REFUSED_INSURANCE);
    }
    if words
        .iter()
        .any(|word| HEALTH_WORDS.iter().any(|start| word.starts_with(start)))
    {
        return Some(REFUSED_HEALTH);
    }
    let numbers = values
        .iter()
        .filter(|value| is_personal_number(value))
        .count();
    (numbers > 0 && numbers * 2 >= values.len()).then_some(REFUSED_PERSONAL_NUMBER)
}

/// Thirteen digits with the control digit of the EMŠO (design 9 §6.1).
fn is_personal_number(value: &str) -> bool {
    let digits: Vec<u32> = value
        .trim()
        .chars()
        .filter_map(|c| c.to_digit(10))
        .collect();
    if digits.len() != 13 || value.trim().chars().count() != 13 {
        return false;
    }
    let weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum: u32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let control = match 11 - sum % 11 {
        10 => return false,
        11 => 0,
        digit => digit,
    };
    digits.last() == Some(&control)
}

#[cfg(test)]
mod tests {
    use super::super::values::tests::assert_text;
    use super::super::{Confidence, Row, guess_columns};
    use super::*;

    fn row(cell: &str) -> Row {
        Row {
            number: 1,
            cells: vec![cell.to_owned()],
        }
    }

    #[test]
    fn sensitive_columns_are_refused_and_show_no_values() {
        for header in [
            "EMŠO",
            "emso člana",
            "JMBG",
            "Enotna matična številka",
            "Št. ZZZS",
            "ZZZS",
            "KZZ",
            "Številka zdravstvenega zavarovanja",
            "Health insurance number",
            "Zdravniški pregled",
            "Poškodbe in bolezni",
            "Alergije",
            "Medical check",
        ] {
            let guesses = guess_columns(&row(header), &[row("123")], &[]);
            let guess = guesses.first().unwrap();
            assert!(
                matches!(guess.confidence, Confidence::Refused(_)),
                "{header}"
            );
            assert!(
                guess.samples.is_empty() && guess.field.is_none(),
                "{header}"
            );
        }
        let guesses = guess_columns(&row("Šifra"), &[row("0101006500006")], &[]);
        assert_eq!(
            guesses.first().map(|guess| guess.confidence),
            Some(Confidence::Refused(REFUSED_PERSONAL_NUMBER))
        );
        let guesses = guess_columns(&row("Šifra"), &[row("0101006500007")], &[]);
        assert_eq!(
            guesses.first().map(|guess| guess.confidence),
            Some(Confidence::None)
        );
    }

    #[test]
    fn the_reasons_of_refusal_have_texts() {
        for key in [REFUSED_PERSONAL_NUMBER, REFUSED_INSURANCE, REFUSED_HEALTH] {
            assert_text(key, std::iter::empty());
        }
    }
}
