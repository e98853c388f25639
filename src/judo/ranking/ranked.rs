//! What a ranking says of an athlete: the rank, the results that count with their value and until when, and those that do not and why.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Athlete, CategoryNo, EventNo, ListNo, Points, Team};

/// One list: a weight class, or an age group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// Which.
    pub list: ListNo,
    /// Everybody with a result in it, the best first, at the end those without points.
    pub athletes: Vec<Ranked>,
}

/// An athlete of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// The rank, from 1; none without points.
    pub rank: Option<u32>,
    /// How many share the rank because no rule settles it, counting this one; 0 without a rank.
    pub shared_by: u32,
    /// Who.
    pub athlete: Athlete,
    /// The sum of what counts.
    pub points: Points,
    /// The results that count, the most points first.
    pub counted: Vec<Counted>,
    /// Those that do not.
    pub uncounted: Vec<Uncounted>,
}

/// A result that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The event.
    pub event: EventNo,
    /// The category.
    pub category: CategoryNo,
    /// The tier, by its position in the rules.
    pub tier: u16,
    /// For whom the athlete stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Team>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u16>,
    /// What it was worth on its day.
    pub full: Points,
    /// How much of it counts on the day of the list, in percent.
    pub percent: u16,
    /// What that is.
    pub points: Points,
    /// The first day on which it is worth something else.
    pub until: NaiveDate,
    /// How much of it may count from that day on, in percent; 0: it ends.
    pub then_percent: u16,
}

/// A result that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncounted {
    /// The event.
    pub event: EventNo,
    /// The category.
    pub category: CategoryNo,
    /// What it was worth on its day; none where it did not score.
    pub full: Points,
    /// Why it does not count.
    pub why: Why,
}

/// Why a result does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The event is not over on the day of the list.
    NotYet,
    /// It is too old.
    Expired,
    /// The weigh-in was not passed.
    NotWeighedIn,
    /// It was barred by whoever gathered the results.
    Barred,
    /// More domestic athletes were better than may score.
    DomesticLimit,
    /// The rules give nothing for it.
    NoPoints,
    /// Its tier does not count in its year.
    TierDoesNotCount,
    /// As many as count were better, or as good.
    NotAmongBest,
    /// As many as count were later.
    NotLast,
}
