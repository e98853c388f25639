//! Competition systems as validated data: a wiring says which contests there are, where each of their two slots gets its athlete
//! from, and which place every loser, every last winner and every rank of a pool has. Nothing else in the house knows a system.
//!
//! The built-in wirings are made by small builders ([`builtin`]), a federation's own come from a file ([`read`]); [`check`] proves
//! both alike.
mod builtin;
mod check;
mod fault;
mod file;
mod knockout;
mod ladder;
mod low_numbers;
mod names;
mod plan;
mod pools;
mod repechage;

#[cfg(test)]
mod tests;

pub use builtin::{CODES, builtin, sizes};
pub use check::check;
pub use fault::{At, Fault};
pub use file::{Refused, read, write};
pub use names::pool_letter;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::entrant::{ContestNo, Line};

/// The part of a sheet a contest belongs to. Its name on screen follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// A round of the main sheet with so many athletes in it: 128, 64, 32, 16; 8 is the quarter-final.
    Of(u16),
    /// A contest of a pool, from 0.
    Pool(u8),
    /// A repechage, by its step from 1.
    Repechage(u8),
    /// A semi-final.
    SemiFinal,
    /// For a third place.
    Bronze,
    /// For the first.
    Final,
}

/// Where a slot of a contest gets its athlete from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A line of the sheet. In a pool a line feeds every contest of its athlete.
    Line(Line),
    /// Whoever won a contest.
    Winner(ContestNo),
    /// Whoever lost a contest.
    Loser(ContestNo),
    /// Whoever was beaten in the round `of` by the winner of a later contest (double repechage: beaten by a semi-finalist).
    BeatenBy {
        /// The contest whose winner is meant.
        winner_of: ContestNo,
        /// The round of the defeat: how many athletes it had.
        of: u16,
    },
    /// A rank of a pool, both from 0 and 1: pool 0, rank 1 is the first of the first pool.
    Rank {
        /// The pool, from 0.
        pool: u8,
        /// The rank, from 1.
        rank: u8,
    },
}

/// A contest of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Its number on the sheet, from 1, in the order they are called.
    pub no: ContestNo,
    /// Which part of the sheet.
    pub round: Round,
    /// The upper line.
    pub white: Origin,
    /// The lower line.
    pub blue: Origin,
}

/// A pool: everybody against everybody.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Its contests in their order.
    pub contests: Vec<ContestNo>,
    /// Two athletes fight until one has won so many: best of three. Later contests fall away then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_to: Option<u8>,
}

/// Which place follows from an end on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRule {
    /// The place: 1, 2, 3, 5, 7, 9, 17, 33 ..
    pub place: u16,
    /// Who has it. A loser who may also be called into the repechage by [`Origin::BeatenBy`] has it if not called.
    pub of: Origin,
}

/// A competition system of one size.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wiring {
    /// The system's code: `quarter_final_repechage`.
    pub system: String,
    /// The version of the wiring, counted up with every change of it.
    pub version: u16,
    /// How many lines the sheet has.
    pub lines: u16,
    /// The fewest entries it is meant for.
    pub fewest: u16,
    /// The contests, by number.
    pub contests: Vec<Planned>,
    /// The pools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<Pool>,
    /// The places.
    pub places: Vec<PlaceRule>,
}

impl Wiring {
    /// A contest, by its number.
    #[must_use]
    pub fn contest(&self, no: ContestNo) -> Option<&Planned> {
        let index = usize::from(no.0).checked_sub(1)?;
        self.contests.get(index).filter(|contest| contest.no == no)
    }

    /// A contest's number within its round, from 1: the second of the quarter-finals.
    #[must_use]
    pub fn number_in_round(&self, no: ContestNo) -> Option<u16> {
        let round = self.contest(no)?.round;
        let before = self
            .contests
            .iter()
            .take_while(|contest| contest.no != no)
            .filter(|contest| contest.round == round)
            .count();
        u16::try_from(before + 1).ok()
    }

    /// The contests whose loser [`Origin::BeatenBy`] may mean: those of the round `of` on the ways to a victory in `winner_of`.
    #[must_use]
    pub fn defeats_by(&self, winner_of: ContestNo, of: u16) -> Vec<ContestNo> {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![winner_of];
        let mut found = BTreeSet::new();
        while let Some(no) = ahead.pop() {
            let Some(contest) = self.contest(no) else {
                continue;
            };
            if !seen.insert(no) {
                continue;
            }
            if contest.round == Round::Of(of) {
                found.insert(no);
            }
            for origin in [contest.white, contest.blue] {
                if let Origin::Winner(before) = origin {
                    ahead.push(before);
                }
            }
        }
        found.into_iter().collect()
    }

    /// The lines of the last contest of a pool: seeds 1 and 2 stand there, so that they meet last (JudoShiai: 2 and 3 of three and
    /// four, 2 and 5 of five).
    #[must_use]
    pub fn last_pair(&self, pool: &Pool) -> Option<(Line, Line)> {
        let last = self.contest(*pool.contests.last()?)?;
        match (last.white, last.blue) {
            (Origin::Line(white), Origin::Line(blue)) => Some((white, blue)),
            _ => None,
        }
    }
}
