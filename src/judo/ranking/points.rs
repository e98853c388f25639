//! Points of a ranking list: whole numbers of hundredths, never floating, so that a sum is the same everywhere and for ever.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Points, in hundredths, never negative. In files and records a whole number stands as such (`700`), any other in quotes (`"5.5"`);
/// a floating number is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

impl Points {
    /// None.
    pub const ZERO: Self = Self(0);

    /// So many hundredths; a negative number becomes none.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(if hundredths < 0 { 0 } else { hundredths })
    }

    /// So many whole points.
    #[must_use]
    pub const fn whole(points: u32) -> Self {
        Self(points as i64 * 100)
    }

    /// In hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// With others added.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// So many times.
    #[must_use]
    pub const fn times(self, times: u16) -> Self {
        Self(self.0.saturating_mul(times as i64))
    }

    /// A percentage of it; half a hundredth is rounded up (ours: no source rounds, since their tables stay even).
    #[must_use]
    pub const fn percent(self, percent: u16) -> Self {
        Self((self.0.saturating_mul(percent as i64).saturating_add(50)) / 100)
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Self::plus)
    }
}

/// Decimal, with a point and without needless zeros: as files have it, not as a reader of some language wants it.
impl fmt::Display for Points {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match (rest, rest % 10) {
            (0, _) => write!(out, "{whole}"),
            (_, 0) => write!(out, "{whole}.{}", rest / 10),
            _ => write!(out, "{whole}.{rest:02}"),
        }
    }
}

/// The text is no number of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPoints;

impl FromStr for Points {
    type Err = NotPoints;

    fn from_str(text: &str) -> Result<Self, NotPoints> {
        let digits = |text: &str| -> Result<i64, NotPoints> {
            if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(NotPoints);
            }
            text.parse().map_err(|_| NotPoints)
        };
        let (whole, rest) = match text.split_once('.') {
            None => (text, 0),
            Some((whole, rest)) => match rest.len() {
                1 => (whole, digits(rest)? * 10),
                2 => (whole, digits(rest)?),
                _ => return Err(NotPoints),
            },
        };
        let hundredths = digits(whole)?
            .checked_mul(100)
            .and_then(|whole| whole.checked_add(rest));
        hundredths.map(Self).ok_or(NotPoints)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            to.serialize_i64(self.0 / 100)
        } else {
            to.collect_str(self)
        }
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl de::Visitor<'_> for Reader {
    type Value = Points;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a whole number of points, or one in quotes with at most two decimals")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Points, E> {
        u64::try_from(number)
            .map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))
            .and_then(|number| self.visit_u64(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Points, E> {
        i64::try_from(number)
            .ok()
            .and_then(|number| number.checked_mul(100))
            .map(Points)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Points, E> {
        text.parse()
            .map_err(|NotPoints| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_as_they_are_read() {
        for (text, hundredths) in [("700", 70_000), ("5.5", 550), ("0.05", 5), ("3.25", 325)] {
            let points: Points = text.parse().unwrap();
            assert_eq!(points.hundredths(), hundredths);
            assert_eq!(points.to_string(), text);
            let kept = serde_json::to_value(points).unwrap();
            assert_eq!(serde_json::from_value::<Points>(kept).unwrap(), points);
        }
        for wrong in [
            "",
            ".",
            "1.",
            ".5",
            "1.234",
            "-1",
            "+1",
            "1e3",
            "99999999999999999999",
        ] {
            assert_eq!(wrong.parse::<Points>(), Err(NotPoints), "{wrong}");
        }
        for wrong in ["-1", "5.5", "18446744073709551615", "null", "\"x\""] {
            assert!(serde_json::from_str::<Points>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_percentage_is_rounded_half_up_to_a_hundredth() {
        let half = |hundredths| Points::from_hundredths(hundredths).percent(50).hundredths();
        assert_eq!(half(70_000), 35_000);
        assert_eq!(half(550), 275);
        assert_eq!(half(5), 3);
        assert_eq!(Points::from_hundredths(-5), Points::ZERO);
    }
}
