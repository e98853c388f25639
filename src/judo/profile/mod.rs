//! Rule profiles: dated, versioned data that say how contests are fought, scored and ranked in a federation and age group. A
//! profile is copied into a competition when it starts ([`Profile::freeze`]); later editions never change it.
//!
//! A profile is a TOML file; the templates in `data/` are read by the same reader as a federation's own file ([`Profile::read`]).
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod check;
mod contest;
mod entries;
mod file;
mod pools;
mod team;
pub mod templates;
#[cfg(test)]
mod tests;

pub use crate::judo::draw::Separation;
pub(in crate::judo) use check::Faults;
pub(in crate::judo) use contest::millis;
pub use contest::{ContestRules, GoldenScore, Osaekomi, WhenLevel};
pub use entries::{ByGrams, Seeding, SystemRange, WeighIn};
pub use file::{Place, Reason, Refusal};
pub use pools::{PoolPoints, PoolRules, TieBreak};
pub use team::{Sex, TeamClass, TeamRules, TeamStart};

/// The most entries of a category: the largest sheet (design: 2 to 128 entries).
pub const MOST_ENTRIES: u16 = 128;

/// How contests are fought, scored and ranked in a federation and age group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its code in addresses and records, the same in all its versions: `ijf`, `oejv-u12`.
    pub code: String,
    /// The version of this text, from 1, counted up with every change of it.
    pub version: u16,
    /// The first day of competitions it holds for.
    pub valid_from: NaiveDate,
    /// Where it was taken from, and how sure that is.
    pub source: String,
    /// A contest.
    pub contest: ContestRules,
    /// The weigh-in.
    pub weigh_in: WeighIn,
    /// The ranking of a pool.
    pub pools: PoolRules,
    /// Seeds; without it nobody is seeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seeding: Option<Seeding>,
    /// Whom the draw keeps apart, the weightiest first.
    #[serde(default)]
    pub separation: Vec<Separation>,
    /// Which system for how many entries.
    pub systems: Vec<SystemRange>,
    /// Team contests, by the team's code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamRules>,
}

impl Profile {
    /// The system and the lines of the sheet for so many entries; none where the profile has no contest for them (one entry:
    /// no contest and no medal, IJF SOR 2026 p.37, one good source; more than the largest sheet).
    #[must_use]
    pub fn system_for(&self, entries: usize) -> Option<(String, u16)> {
        let entries = u16::try_from(entries).ok()?;
        let range = self
            .systems
            .iter()
            .find(|range| (range.from..=range.to).contains(&entries))?;
        let lines = range.lines_for(entries)?;
        Some((range.system.clone(), lines))
    }

    /// Every system and size the profile may ask for that `known` does not know: to be asked when a file is taken in, as
    /// federations may have systems of their own.
    #[must_use]
    pub fn missing_systems(&self, known: impl Fn(&str, u16) -> bool) -> Vec<(String, u16)> {
        self.systems
            .iter()
            .flat_map(|range| {
                range
                    .sheets
                    .iter()
                    .map(|lines| (range.system.clone(), *lines))
            })
            .filter(|(system, lines)| !known(system, *lines))
            .collect()
    }

    /// The copy that a competition keeps from its start on; refused with everything that contradicts itself.
    ///
    /// # Errors
    /// The contradictions, by field.
    pub fn freeze(&self) -> Result<Frozen, Vec<Refusal>> {
        let faults = self.contradictions();
        if faults.is_empty() {
            Ok(Frozen(self.clone()))
        } else {
            Err(faults)
        }
    }

    /// The edition of a code that holds on a day: of those that hold already the one that began last, in its latest version.
    #[must_use]
    pub fn in_force<'a>(
        profiles: impl IntoIterator<Item = &'a Self>,
        code: &str,
        day: NaiveDate,
    ) -> Option<&'a Self> {
        in_force(profiles, day, |profile| {
            (profile.code == code).then_some((profile.valid_from, profile.version))
        })
    }

    /// The rules of a team contest by the code of its team.
    #[must_use]
    pub fn team(&self, code: &str) -> Option<&TeamRules> {
        self.teams.iter().find(|team| team.code == code)
    }
}

/// Of editions of rules the one that holds on a day: of those that hold already the one that began last, in its latest version.
/// `edition` tells since when one holds and its version; none leaves it out.
pub(in crate::judo) fn in_force<'a, T, V: Ord>(
    editions: impl IntoIterator<Item = &'a T>,
    day: NaiveDate,
    edition: impl Fn(&T) -> Option<(NaiveDate, V)>,
) -> Option<&'a T> {
    editions
        .into_iter()
        .filter_map(|one| Some((edition(one)?, one)))
        .filter(|((from, _), _)| *from <= day)
        .max_by(|(a, _), (b, _)| a.cmp(b))
        .map(|(_, one)| one)
}

/// A profile as a competition keeps it: a plain value without a way back to the edition it was copied from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Frozen(Profile);

impl Frozen {
    /// The rules.
    #[must_use]
    pub const fn rules(&self) -> &Profile {
        &self.0
    }
}
