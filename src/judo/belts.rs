//! Belts for lists and cells: reading, naming and drawing a stored grade, as plain functions that can be handed to others.
use super::grades::{Colour, Grade};

/// The stored code of what people write for a belt.
///
/// # Errors
/// Key of the sentence that says what to write instead.
pub fn read(text: &str) -> Result<&'static str, &'static str> {
    Grade::read(text)
        .map(|reading| reading.grade.code())
        .map_err(super::grades::GradeError::key)
}

/// Key of the full name of a stored code, such as "rumeni pas (5. kyu)".
#[must_use]
pub fn name_key(code: &str) -> Option<String> {
    Grade::from_code(code).map(Grade::key)
}

/// The colour in which the belt of a stored code is drawn: `yellow`, `red-white`.
#[must_use]
pub fn colour(code: &str) -> &'static str {
    match Grade::from_code(code).map(Grade::colour) {
        Some(Colour::White) => "white",
        Some(Colour::Yellow) => "yellow",
        Some(Colour::Orange) => "orange",
        Some(Colour::Green) => "green",
        Some(Colour::Blue) => "blue",
        Some(Colour::Brown) => "brown",
        Some(Colour::Black) => "black",
        Some(Colour::RedWhite) => "red-white",
        Some(Colour::Red) => "red",
        None => "",
    }
}

/// All codes from the lowest to the highest grade.
pub fn codes() -> impl Iterator<Item = &'static str> {
    Grade::all().map(Grade::code)
}

/// Key of the short name for lists: the colour, with the number of the dan.
#[must_use]
pub fn short_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "kyu6" => "belts-kyu6",
        "kyu5" => "belts-kyu5",
        "kyu4" => "belts-kyu4",
        "kyu3" => "belts-kyu3",
        "kyu2" => "belts-kyu2",
        "kyu1" => "belts-kyu1",
        "dan1" => "belts-dan1",
        "dan2" => "belts-dan2",
        "dan3" => "belts-dan3",
        "dan4" => "belts-dan4",
        "dan5" => "belts-dan5",
        "dan6" => "belts-dan6",
        "dan7" => "belts-dan7",
        "dan8" => "belts-dan8",
        "dan9" => "belts-dan9",
        "dan10" => "belts-dan10",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grade_has_a_colour_a_name_and_reads_back() {
        for code in codes() {
            assert!(
                !colour(code).is_empty() && short_key(code).is_some() && name_key(code).is_some(),
                "{code}"
            );
            assert_eq!(read(code), Ok(code));
        }
        assert_eq!(codes().count(), 16);
        assert_eq!(read("vijoličen"), Err("grades-unknown"));
        assert_eq!(
            (colour("x"), short_key("x"), name_key("x")),
            ("", None, None)
        );
    }
}
