//! Age groups by the calendar year: year of the event less birth year; the birthday does not matter (design §1.2, sure: IJF, SK
//! and CZ 2025, HR 2017).
use serde::{Deserialize, Serialize};

use super::{near, weight::Weights};
use crate::judo::profile::Sex;

/// An age group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeGroup {
    /// Its code within the table: `u16`, `cadets`, `seniors`.
    pub code: String,
    /// The fewest years: cadets of the IJF 15 (sure). 0 where the youngest may be of any age.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub from: u8,
    /// The years that are no longer in it: 18 for "U18". None without an upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<u8>,
    /// Into which older groups its members may start as well. Empty: into none, or the federation has not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts_up: Vec<StartsUp>,
    /// The weight classes: one list for each sex, or one for both where girls and boys meet on the mat. Empty where it is
    /// grouped by near weight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Weights>,
    /// How it is grouped where it has no weight classes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<near::Rules>,
}

const fn is_zero(years: &u8) -> bool {
    *years == 0
}

/// That members of a group may start in an older one ("one group up"; federations differ: CZ 2025 lets U14 start only in their
/// own group and somebody of 14 in U18 with the 5th kyu, design 9 §6.7, one good source).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartsUp {
    /// The code of the older group.
    pub into: String,
    /// The fewest years for it; without it every member of the group may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_age: Option<u8>,
    /// The stored code of the grade needed for it (`kyu5`, see [`crate::judo::grades`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_grade: Option<String>,
}

/// Whether somebody may start in an age group. What else is needed (licence, doctor, consent) is not said here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// It is a group of that age.
    Own,
    /// From a younger group.
    Up {
        /// The code of the younger group.
        from: String,
        /// The grade needed, by its stored code; who asks knows the grade.
        least_grade: Option<String>,
    },
    /// Too young, and no rule lets them start up.
    TooYoung,
    /// Too old.
    TooOld,
}

/// Years as age groups count them. Wide enough for any two numbers.
pub(super) fn years(birth_year: i32, year: i32) -> i64 {
    i64::from(year) - i64::from(birth_year)
}

/// Whether an age is at least another, where another is asked for.
pub(super) fn reached(years: i64, least: Option<u8>) -> bool {
    least.is_none_or(|least| years >= i64::from(least))
}

impl AgeGroup {
    /// Whether somebody born in `birth_year` is of an age for it at events of `year`. Nobody is before their birth.
    #[must_use]
    pub fn holds(&self, birth_year: i32, year: i32) -> bool {
        let years = years(birth_year, year);
        years >= i64::from(self.from) && self.below.is_none_or(|below| years < i64::from(below))
    }

    /// The first and the last birth year in it for events of `year`; the first is open without an upper bound.
    #[must_use]
    pub fn birth_years(&self, year: i32) -> (Option<i32>, i32) {
        let first = self
            .below
            .map(|below| year.saturating_sub(i32::from(below)).saturating_add(1));
        (first, year.saturating_sub(i32::from(self.from)))
    }

    /// The weight classes for a sex, or those of both.
    #[must_use]
    pub fn weights_of(&self, sex: Sex) -> Option<&Weights> {
        self.weights.iter().find(|weights| weights.of.holds(sex))
    }
}
