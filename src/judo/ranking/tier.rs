//! A kind of event and what it gives: points by place, for wins, for taking part.
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Points;

/// A kind of event, with what it gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Its code: `grand_slam`.
    pub code: String,
    /// For taking part, once the weigh-in was passed.
    #[serde(default, skip_serializing_if = "none")]
    pub participation: Points,
    /// For at least one contest won, where the place gives nothing ("one win otherwise").
    #[serde(default, skip_serializing_if = "none")]
    pub one_win: Points,
    /// For every contest won, on top (juniors and cadets).
    #[serde(default, skip_serializing_if = "none")]
    pub each_win: Points,
    /// The ISO week in which the event is taken to have been, whenever it was (continental championships, design §1.10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_week: Option<u8>,
    /// So many athletes of the host's own nation or club score in a category (IJF Grand Prix and Grand Slam: 2, design §1.10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_domestic: Option<u16>,
    /// Points by place, for numbers of entries that do not overlap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<PlaceTable>,
}

/// Points by place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceTable {
    /// For categories of so many entries and more.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub from: u16,
    /// For categories of so many entries at most; without it of any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// Whether a place gives its points only with at least one contest won (design §1.7). True when it is not said.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub needs_win: bool,
    /// Places, rising, with their points: `[[1, 700], [2, 490]]`. A place between two of them has the points of the lower one: 4th has
    /// those of 5th (IJF low numbers, design §1.4; beyond that ours). A place after the last has none.
    pub places: Vec<PlacePoints>,
}

/// A place and its points, in files `[place, points]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacePoints {
    /// The place.
    pub place: u16,
    /// Its points.
    pub points: Points,
}

impl Serialize for PlacePoints {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.place, self.points).serialize(to)
    }
}

impl<'de> Deserialize<'de> for PlacePoints {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Pair)
    }
}

/// Reads a pair and, unlike a tuple, refuses a third element.
struct Pair;

impl<'de> de::Visitor<'de> for Pair {
    type Value = PlacePoints;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a place and its points, `[1, 100]`")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<PlacePoints, A::Error> {
        let short = |count| de::Error::invalid_length(count, &"a place and its points");
        let place = seq.next_element()?.ok_or_else(|| short(0))?;
        let points = seq.next_element()?.ok_or_else(|| short(1))?;
        match seq.next_element::<de::IgnoredAny>()? {
            None => Ok(PlacePoints { place, points }),
            Some(_) => Err(short(3)),
        }
    }
}

const fn none(points: &Points) -> bool {
    points.is_zero()
}

const fn one() -> u16 {
    1
}

const fn is_one(n: &u16) -> bool {
    *n == 1
}

const fn yes() -> bool {
    true
}

const fn is_yes(yes: &bool) -> bool {
    *yes
}

impl Tier {
    /// The table for a number of entries.
    #[must_use]
    pub fn table_for(&self, entries: u16) -> Option<&PlaceTable> {
        self.tables
            .iter()
            .find(|table| table.from <= entries && table.to.is_none_or(|to| entries <= to))
    }
}

impl PlaceTable {
    /// The points of a place.
    #[must_use]
    pub fn points_of(&self, place: u16) -> Option<Points> {
        let listed = self.places.iter().find(|listed| place <= listed.place);
        listed.map(|listed| listed.points)
    }
}
