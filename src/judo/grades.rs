//! The belt scale: codes, order, colours, and the reading of what people write for a belt.
//!
//! The scale is the European one of six kyu and ten dan; how a federation numbers and colours its belts is a [ladder](super::ladders).
//! Half colours ("rumeno-oranžni") are read as the lower grade, which their holder certainly has, and reported as rounded.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A grade: `kyu6` (white) to `kyu1` (brown), then `dan1` to `dan10`.
///
/// The order is the order of rank: `Kyu(6) < Kyu(1) < Dan(1) < Dan(10)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grade {
    /// 0 is the sixth kyu, 5 the first kyu, 6 the first dan, 15 the tenth.
    rank: u8,
}

/// Colour of a belt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colour {
    White,
    Yellow,
    Orange,
    Green,
    Blue,
    Brown,
    Black,
    RedWhite,
    Red,
}

/// What was read from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The grade its holder has at least.
    pub grade: Grade,
    /// The text says more or less than the grade: a half colour, or a colour shared by several dan.
    pub rounded: bool,
}

/// Why a text is no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradeError {
    Empty,
    /// Neither a number with kyu or dan, nor a colour.
    Unknown,
    /// A kyu above 6 or a dan above 10: another scale.
    OutOfScale,
}

impl GradeError {
    /// The Fluent key of the sentence that says what to write instead.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "grades-empty",
            Self::Unknown => "grades-unknown",
            Self::OutOfScale => "grades-out-of-scale",
        }
    }
}

impl fmt::Display for GradeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl std::error::Error for GradeError {}

impl Grade {
    /// How many grades the scale has.
    pub const COUNT: u8 = 16;

    /// The kyu 1 to 6.
    #[must_use]
    pub fn kyu(number: u8) -> Option<Self> {
        (1..=6).contains(&number).then(|| Self { rank: 6 - number })
    }

    /// The dan 1 to 10.
    #[must_use]
    pub fn dan(number: u8) -> Option<Self> {
        (1..=10)
            .contains(&number)
            .then(|| Self { rank: 5 + number })
    }

    /// All grades from the lowest to the highest.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(|rank| Self { rank })
    }

    /// Position in the scale: 0 for the sixth kyu, 15 for the tenth dan.
    #[must_use]
    pub fn rank(self) -> u8 {
        self.rank
    }

    /// Whether it is a dan grade.
    #[must_use]
    pub fn is_dan(self) -> bool {
        self.rank >= 6
    }

    /// The number before kyu or dan.
    #[must_use]
    pub fn number(self) -> u8 {
        if self.is_dan() {
            self.rank - 5
        } else {
            6 - self.rank
        }
    }

    /// The colour of its belt.
    #[must_use]
    pub fn colour(self) -> Colour {
        match self.rank {
            0 => Colour::White,
            1 => Colour::Yellow,
            2 => Colour::Orange,
            3 => Colour::Green,
            4 => Colour::Blue,
            5 => Colour::Brown,
            6..=10 => Colour::Black,
            11..=13 => Colour::RedWhite,
            _ => Colour::Red,
        }
    }

    /// The stored code: `kyu6` .. `kyu1`, `dan1` .. `dan10`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self.rank {
            0 => "kyu6",
            1 => "kyu5",
            2 => "kyu4",
            3 => "kyu3",
            4 => "kyu2",
            5 => "kyu1",
            6 => "dan1",
            7 => "dan2",
            8 => "dan3",
            9 => "dan4",
            10 => "dan5",
            11 => "dan6",
            12 => "dan7",
            13 => "dan8",
            14 => "dan9",
            _ => "dan10",
        }
    }

    /// The grade of a stored code; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|grade| grade.code() == code)
    }

    /// The Fluent key of its name, such as "rumeni pas (5. kyu)".
    #[must_use]
    pub fn key(self) -> String {
        format!("grades-{}", self.code())
    }

    /// Reads what people write: "6.kyu", "6. kju", "rumen", "rumeni pas", "rumeno-oranžni", "1. dan",
    /// "III. dan", "shodan", "črn", "yellow", "2k", "1d", and the codes themselves.
    ///
    /// A number with kyu or dan outweighs a colour beside it, since federations number colours differently.
    ///
    /// # Errors
    /// [`GradeError`] says why the text is no grade.
    pub fn read(text: &str) -> Result<Reading, GradeError> {
        let words = words(text);
        if words.is_empty() {
            return Err(GradeError::Empty);
        }
        if let Some(found) = numbered(&words) {
            return found.map(|grade| Reading {
                grade,
                rounded: false,
            });
        }
        coloured(&words).ok_or(GradeError::Unknown)
    }
}

impl FromStr for Grade {
    type Err = GradeError;

    fn from_str(text: &str) -> Result<Self, GradeError> {
        Self::read(text).map(|reading| reading.grade)
    }
}

impl PartialOrd for Grade {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Grade {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank.cmp(&other.rank)
    }
}

/// Lower-case runs of letters and of digits, without accents: "6.kyu" is `6`, `kyu`.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut digits = false;
    let mut open = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'č' | 'ć' => 'c',
            'š' => 's',
            'ž' => 'z',
            'ū' | 'û' | 'ü' => 'u',
            other => other,
        };
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open || digits != c.is_ascii_digit() {
            words.push(String::new());
        }
        digits = c.is_ascii_digit();
        open = true;
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    // "5th kyu"
    words.retain(|word| !matches!(word.as_str(), "st" | "nd" | "rd" | "th"));
    words
}

fn numbered(words: &[String]) -> Option<Result<Grade, GradeError>> {
    if let Some(grade) = words.iter().find_map(|word| japanese(word)) {
        return Some(Ok(grade));
    }
    let at = words.iter().position(|word| unit(word).is_some())?;
    let dan = words.get(at).and_then(|word| unit(word))?;
    let before = at
        .checked_sub(1)
        .and_then(|i| words.get(i))
        .and_then(|word| number(word));
    let value = match before.or_else(|| words.get(at + 1).and_then(|word| number(word))) {
        Some(value) => value,
        // "dan" alone says nothing about which; "kyu" neither.
        None => return Some(Err(GradeError::Unknown)),
    };
    let grade = if dan {
        Grade::dan(value)
    } else {
        Grade::kyu(value)
    };
    Some(grade.ok_or(GradeError::OutOfScale))
}

/// `Some(true)` for dan, `Some(false)` for kyu.
fn unit(word: &str) -> Option<bool> {
    match word {
        "dan" | "dana" | "d" => Some(true),
        "kyu" | "kju" | "kiu" | "ky" | "kyuja" | "kyu's" | "k" | "gup" => Some(false),
        _ => None,
    }
}

fn number(word: &str) -> Option<u8> {
    match word {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        "v" => Some(5),
        "vi" => Some(6),
        "vii" => Some(7),
        "viii" => Some(8),
        "ix" => Some(9),
        "x" => Some(10),
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => {
            // A number too long for the type is as much out of scale as 99.
            Some(digits.parse().unwrap_or(u8::MAX))
        }
        _ => None,
    }
}

fn japanese(word: &str) -> Option<Grade> {
    let dan = match word {
        "shodan" | "sodan" => 1,
        "nidan" => 2,
        "sandan" => 3,
        "yondan" | "yodan" => 4,
        "godan" => 5,
        "rokudan" => 6,
        "nanadan" | "shichidan" => 7,
        "hachidan" => 8,
        "kudan" | "kyudan" => 9,
        "judan" => 10,
        _ => return None,
    };
    Grade::dan(dan)
}

/// Stems of colours, Slovenian first. The stem is a whole word or begins one ("rumeni", "rumenega").
const COLOURS: [(&str, Colour); 18] = [
    ("bel", Colour::White),
    ("white", Colour::White),
    ("rumen", Colour::Yellow),
    ("yellow", Colour::Yellow),
    ("oranz", Colour::Orange),
    ("orange", Colour::Orange),
    ("zelen", Colour::Green),
    ("green", Colour::Green),
    ("moder", Colour::Blue),
    ("modr", Colour::Blue),
    ("blue", Colour::Blue),
    ("rjav", Colour::Brown),
    ("brown", Colour::Brown),
    ("crn", Colour::Black),
    ("black", Colour::Black),
    ("rdec", Colour::Red),
    ("red", Colour::Red),
    ("crven", Colour::Red),
];

fn coloured(words: &[String]) -> Option<Reading> {
    let mut found: Vec<Colour> = Vec::new();
    for word in words {
        if matches!(
            word.as_str(),
            "pas" | "pasa" | "belt" | "pol" | "half" | "in" | "and"
        ) {
            continue;
        }
        let colour = COLOURS
            .iter()
            .find(|(stem, _)| word.starts_with(stem) && word.len() <= stem.len() + 3)
            .map(|(_, colour)| *colour)?;
        if found.last() != Some(&colour) {
            found.push(colour);
        }
    }
    let reading = |grade: Option<Grade>, rounded| grade.map(|grade| Reading { grade, rounded });
    match found.as_slice() {
        [one] => reading(lowest(*one), *one == Colour::Black || *one == Colour::Red),
        [Colour::Red, Colour::White] | [Colour::White, Colour::Red] => reading(Grade::dan(6), true),
        [first, second] => {
            let lower = [lowest(*first)?, lowest(*second)?].into_iter().min();
            reading(lower, true)
        }
        _ => None,
    }
}

fn lowest(colour: Colour) -> Option<Grade> {
    Grade::all().find(|grade| grade.colour() == colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        Grade::read(text).map_or("none", |reading| reading.grade.code())
    }

    #[test]
    fn numbers_with_kyu_and_dan_are_read() {
        for (text, expected) in [
            ("6.kyu", "kyu6"),
            ("6. kyu", "kyu6"),
            ("5 KYU", "kyu5"),
            ("kyu 4", "kyu4"),
            ("3. kju", "kyu3"),
            ("2k", "kyu2"),
            ("1. kyū", "kyu1"),
            ("1. dan", "dan1"),
            ("5th kyu", "kyu5"),
            ("III. DAN", "dan3"),
            ("dan 10", "dan10"),
            ("1d", "dan1"),
            ("shodan", "dan1"),
            ("kyu1", "kyu1"),
            ("črni pas, 2. dan", "dan2"),
            ("oranžni (5. kyu)", "kyu5"),
        ] {
            assert_eq!(code(text), expected, "{text}");
            assert!(!Grade::read(text).unwrap().rounded, "{text}");
        }
    }

    #[test]
    fn colours_are_read_in_both_languages() {
        for (text, expected) in [
            ("bel", "kyu6"),
            ("Beli pas", "kyu6"),
            ("rumen", "kyu5"),
            ("rumeni", "kyu5"),
            ("yellow", "kyu5"),
            ("oranžen", "kyu4"),
            ("Orange belt", "kyu4"),
            ("zeleni", "kyu3"),
            ("moder", "kyu2"),
            ("modri pas", "kyu2"),
            ("blue", "kyu2"),
            ("RJAV", "kyu1"),
            ("brown", "kyu1"),
        ] {
            assert_eq!(code(text), expected, "{text}");
            assert!(!Grade::read(text).unwrap().rounded, "{text}");
        }
    }

    #[test]
    fn half_colours_and_shared_colours_are_rounded_down_and_say_so() {
        for (text, expected) in [
            ("rumeno-oranžni", "kyu5"),
            ("belo rumen", "kyu6"),
            ("green/blue", "kyu3"),
            ("črn", "dan1"),
            ("black belt", "dan1"),
            ("rdeče-beli", "dan6"),
            ("rdeč", "dan9"),
        ] {
            let reading = Grade::read(text).unwrap();
            assert_eq!(
                (reading.grade.code(), reading.rounded),
                (expected, true),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_grade_says_why() {
        assert_eq!(Grade::read("  "), Err(GradeError::Empty));
        for text in [
            "vijoličen",
            "dan",
            "kyu",
            "5",
            "belec Novak",
            "rumeno-oranžno-zelen",
            "-",
        ] {
            assert!(Grade::read(text).is_err(), "{text}");
        }
        for text in ["8. kyu", "11. dan", "0. dan", "99999. kyu"] {
            assert_eq!(Grade::read(text), Err(GradeError::OutOfScale), "{text}");
        }
    }

    #[test]
    fn the_scale_is_in_order_and_its_codes_read_back() {
        let all: Vec<Grade> = Grade::all().collect();
        assert_eq!(all.len(), 16);
        assert!(all.is_sorted());
        for grade in all {
            assert_eq!(Grade::from_code(grade.code()), Some(grade));
            assert_eq!(Grade::read(grade.code()).map(|r| r.grade), Ok(grade));
        }
        assert_eq!(Grade::from_code("kyu7"), None);
        assert_eq!(Grade::dan(6).map(Grade::colour), Some(Colour::RedWhite));
        assert_eq!(Grade::dan(9).map(Grade::colour), Some(Colour::Red));
        assert_eq!(Grade::kyu(1).map(Grade::number), Some(1));
    }

    #[test]
    fn every_grade_and_error_has_its_text_in_both_languages() {
        for file in [
            include_str!("../../assets/locales/sl/grades.ftl"),
            include_str!("../../assets/locales/en/grades.ftl"),
        ] {
            for grade in Grade::all() {
                assert!(
                    file.contains(&format!("{} =", grade.key())),
                    "{}",
                    grade.key()
                );
            }
            for error in [
                GradeError::Empty,
                GradeError::Unknown,
                GradeError::OutOfScale,
            ] {
                assert!(
                    file.contains(&format!("{} =", error.key())),
                    "{}",
                    error.key()
                );
            }
        }
    }
}
