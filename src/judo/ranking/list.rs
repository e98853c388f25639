//! The rules of a ranking list: how long a result counts, how many count, and what settles a tie. What it is worth is the
//! tier's ([`Tier`]).
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Tier;

/// The rules of a ranking list, as its file has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Its code in addresses and records, the same in all its versions: `ijf-seniors`.
    pub code: String,
    /// The version of this text, from 1, counted up with every change of it.
    pub version: u16,
    /// The first day it holds for.
    pub valid_from: NaiveDate,
    /// Where it was taken from, and how sure that is.
    pub source: String,
    /// What makes a list of its own. Whoever gathers results numbers the lists by it.
    pub one_list_per: Per,
    /// Whether participation points come on top of the points of place and wins (Poland's league, juniors), or only where there
    /// are no others (IJF seniors).
    #[serde(default)]
    pub participation_adds: bool,
    /// When a result passes into its next year.
    pub validity: Validity,
    /// What counts of the results of the running year, of the year before, and so on; older ones count nothing.
    pub years: Vec<Year>,
    /// What settles equal points, in order. What is level after the last shares the rank.
    #[serde(default)]
    pub tie_breaks: Vec<TieBreak>,
    /// The coefficient an event may have, in percent; without it events have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coefficient_percent: Option<Coefficient>,
    /// Sums by nation or club; without it there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teams: Option<TeamSums>,
    /// The kinds of event, with what they give.
    pub tiers: Vec<Tier>,
}

/// What makes a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Sex, age group and weight class: points stay in the class, in a new class everybody begins with none (IJF, design §1.10).
    WeightClass,
    /// Sex and age group: points follow the athlete into another weight class (Poland's league, rule of its own site).
    AgeGroup,
}

/// When a result passes into its next year, where it is worth less or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Validity {
    /// On the Monday so many weeks after the ISO week of the event, one year later, two years later ..: an event of week 10 with
    /// one week on the Monday of week 11 (IJF, design §1.10, one good source).
    IsoWeek {
        /// The weeks: 1 for the IJF.
        weeks_later: u8,
    },
    /// On the same day of the following years.
    Day,
    /// With the season.
    Season {
        /// The month in which a season begins, from 1.
        month: u8,
        /// The day on which it begins, from 1.
        day: u8,
    },
}

/// What counts of the results of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// How much of their points, in percent.
    pub percent: u16,
    /// Which of them. A tier is named at most once; one that is not named counts nothing in this year.
    pub picks: Vec<Pick>,
}

/// Which results of some tiers count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// By what they are chosen.
    pub take: Take,
    /// How many; without it all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
    /// The tiers they come from; without it all tiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<String>,
}

/// By what results are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The most points.
    Best,
    /// The latest, even when an earlier one was better.
    Last,
}

/// What settles equal points. All of them look at the results that count, at the value at which they count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum TieBreak {
    /// The sum of the points from some tiers.
    Sum {
        /// The tiers.
        tiers: Vec<String>,
    },
    /// The best single result, then the second best, and so on.
    Singles,
    /// More first places, then more second, then more third.
    Medals,
}

/// The coefficients an event may have, in percent: 100 to 500 for "1 to 5".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coefficient {
    /// The lowest.
    pub least: u16,
    /// The highest.
    pub most: u16,
}

/// Sums by nation or club.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamSums {
    /// To which one an athlete's points go.
    pub credit: Credit,
}

/// To which nation or club an athlete's points go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Credit {
    /// To the one the athlete stood for at the event.
    Then,
    /// To the one the athlete stands for on the day of the list (IJF: a change of nationality keeps the points, design §1.10; that
    /// they move to the new nation's sum is ours).
    Now,
}

impl List {
    /// The tier of a code, with its position.
    #[must_use]
    pub fn tier(&self, code: &str) -> Option<(usize, &Tier)> {
        self.tiers
            .iter()
            .enumerate()
            .find(|(_, tier)| tier.code == code)
    }

    /// The edition of a code that holds on a day: of those that hold already the one that began last, in its latest version.
    #[must_use]
    pub fn in_force<'a>(
        lists: impl IntoIterator<Item = &'a Self>,
        code: &str,
        day: NaiveDate,
    ) -> Option<&'a Self> {
        crate::judo::profile::in_force(lists, day, |list| {
            (list.code == code).then_some((list.valid_from, list.version))
        })
    }
}
