//! Ages and weights of competitions: dated tables per federation, and what they say about a person on a day.
//!
//! A table is a TOML file; the templates in `data/` are read by the same reader as a federation's own file ([`Table::read`]).
//! Years are calendar years of the event less birth years, weights are grams. The youngest are often not in classes but in groups
//! of near weight ([`near`]).
//!
//! The list of members has classes of its own for its filter ([`super::ages`]); they say nothing about who may start where.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod age;
mod check;
pub mod near;
pub mod templates;
#[cfg(test)]
mod tests;
mod weight;

pub use age::{AgeGroup, Start, StartsUp};
pub use weight::{Of, OnTheDay, WeighedIn, WeightClass, Weights};

use super::{
    profile::{self, Refusal, Sex},
    rules_file,
};

/// The age groups and weight classes of a federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its code in addresses and records, the same in all its versions: `ijf`, `oejv`.
    pub code: String,
    /// The version of this text, from 1, counted up with every change of it.
    pub version: u16,
    /// The first day of competitions it holds for.
    pub valid_from: NaiveDate,
    /// Where it was taken from, and how sure that is.
    pub source: String,
    /// The age groups, the youngest first.
    pub groups: Vec<AgeGroup>,
}

impl Table {
    /// Reads a table and refuses one that contradicts itself.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        rules_file::read(text, Self::contradictions)
    }

    /// Writes a table in the form that [`Table::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        rules_file::write(self)
    }

    /// The edition of a code that holds on a day: of those that hold already the one that began last, in its latest version.
    #[must_use]
    pub fn in_force<'a>(
        tables: impl IntoIterator<Item = &'a Self>,
        code: &str,
        day: NaiveDate,
    ) -> Option<&'a Self> {
        profile::in_force(tables, day, |table| {
            (table.code == code).then_some((table.valid_from, table.version))
        })
    }

    /// The age group with this code.
    #[must_use]
    pub fn group(&self, code: &str) -> Option<&AgeGroup> {
        self.groups.iter().find(|group| group.code == code)
    }

    /// The age groups of somebody born in `birth_year` at events of `year`: several where groups overlap, as those of the IJF do
    /// (a cadet of 15 is of an age for juniors and seniors, too).
    pub fn groups_of(&self, birth_year: i32, year: i32) -> impl Iterator<Item = &AgeGroup> {
        self.groups
            .iter()
            .filter(move |group| group.holds(birth_year, year))
    }

    /// Whether somebody born in `birth_year` may start in a group at events of `year`; none where there is no such group.
    #[must_use]
    pub fn start(&self, group: &str, birth_year: i32, year: i32) -> Option<Start> {
        let into = self.group(group)?;
        if into.holds(birth_year, year) {
            return Some(Start::Own);
        }
        let years = age::years(birth_year, year);
        let up = self.groups_of(birth_year, year).find_map(|own| {
            let rule = own
                .starts_up
                .iter()
                .find(|rule| rule.into == group && age::reached(years, rule.from_age))?;
            Some(Start::Up {
                from: own.code.clone(),
                least_grade: rule.least_grade.clone(),
            })
        });
        Some(match up {
            Some(up) => up,
            None if years < i64::from(into.from) => Start::TooYoung,
            None => Start::TooOld,
        })
    }

    /// The weight classes of a group for a sex, or those of both where girls and boys meet; none where the table has none.
    #[must_use]
    pub fn weights(&self, group: &str, sex: Sex) -> Option<&Weights> {
        self.group(group)?.weights_of(sex)
    }
}
