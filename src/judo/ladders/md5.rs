//! Grades in `.md5` files of German tournaments: 1 to 9 are the kyu 9 to 1, 10 to 21 the dan 1 to 12 (design §2, §3.4, one good
//! source).
use super::Kind;

/// Kyu or dan and its number; none outside 1 to 21.
#[must_use]
pub const fn read(code: u8) -> Option<(Kind, u8)> {
    match code {
        1..=9 => Some((Kind::Kyu, 10 - code)),
        10..=21 => Some((Kind::Dan, code - 9)),
        _ => None,
    }
}

/// The code of a kyu or dan; none for what the format has no code for.
#[must_use]
pub const fn write(kind: Kind, number: u8) -> Option<u8> {
    match (kind, number) {
        (Kind::Kyu, 1..=9) => Some(10 - number),
        (Kind::Dan, 1..=12) => Some(number + 9),
        _ => None,
    }
}
