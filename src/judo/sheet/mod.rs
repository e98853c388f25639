//! A sheet while it is fought: a wiring, who stands on its lines, and the outcomes so far. Who meets whom, what is open and who is
//! placed is derived from these three, always anew; nothing derived is kept in the [`Record`].
//!
//! [`progress`] says who stands in which slot, [`pool`] what becomes of a pool, [`ranking`] who is level in it, [`placing`] who is
//! placed where, and [`correction`] what a changed result does to later contests.
mod contest;
mod correction;
mod placing;
mod plan;
mod points;
mod pool;
mod pool_contests;
mod progress;
mod ranking;
mod refusal;
mod table;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use contest::Stage;
pub use pool::Tie;

pub use refusal::{Changed, Force, Refusal};
pub use table::Row;
pub use whole::Whole;

use super::{
    entrant::{ContestNo, Entrant, Side},
    outcome::Outcome,
    profile::PoolRules,
    systems::Wiring,
};
use {plan::Plan, progress::Derived};

/// Why somebody who was drawn stands on the sheet no more, before any contest of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Struck {
    /// Did not make the weight after the draw: the line is empty, no place (IJF SOR 2026 §3.5, §6.2.5).
    FailedWeighIn,
    /// Did not come to the weigh-in: the line is empty, no place.
    Absent,
    /// Taken off the sheet by the organiser: the line is empty, no place.
    Withdrawn,
}

/// What a sheet rests on, beside its wiring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Who stands on which line, from the top; nobody for a bye.
    pub lines: Vec<Option<Entrant>>,
    /// Who was struck off after the draw.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub struck: BTreeMap<Entrant, Struck>,
    /// The outcomes, by contest.
    pub outcomes: BTreeMap<ContestNo, Outcome>,
    /// Contests that are being fought: like finished ones they are not rewritten silently.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub started: BTreeSet<ContestNo>,
    /// Decision contests of pools that the rules could not settle: the order they gave, best first, by pool.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decided: BTreeMap<u8, Vec<Entrant>>,
    /// Measured weights in grams, for profiles that put the lighter athlete first.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<Entrant, u32>,
}

/// Who stands in a slot of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Not known yet.
    Open,
    /// Nobody will ever stand here: a bye, or both before were disqualified.
    Nobody,
    /// An athlete who may fight.
    Ready(Entrant),
    /// An athlete who has a right to the slot but is out of the competition: loses without a contest and keeps the place.
    Out(Entrant),
}

impl Slot {
    /// The athlete, fit to fight or not.
    #[must_use]
    pub const fn entrant(self) -> Option<Entrant> {
        match self {
            Self::Ready(entrant) | Self::Out(entrant) => Some(entrant),
            Self::Open | Self::Nobody => None,
        }
    }
}

/// Why somebody has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unplaced {
    /// Struck off before any contest.
    Struck(Struck),
    /// The sheet is not finished yet.
    Open,
    /// Level with others in a pool: a decision contest is needed.
    DecisionNeeded,
    /// The sheet is finished, and its system gives no place to this end (a federation's own wiring may leave some out).
    NoPlace,
}

/// The standing of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Standing {
    /// Place and athlete, in order of places.
    pub placed: Vec<(u16, Entrant)>,
    /// Everybody else, with the reason.
    pub unplaced: Vec<(Entrant, Unplaced)>,
    /// Who has one of the first three places but no medal, for want of a contest won (the profile's `medal_needs_win`).
    pub without_medal: Vec<Entrant>,
}

impl Standing {
    /// The place of an athlete.
    #[must_use]
    pub fn place(&self, entrant: Entrant) -> Option<u16> {
        let mut placed = self.placed.iter();
        placed.find(|(_, who)| *who == entrant).map(|(at, _)| *at)
    }

    /// The medal of an athlete: 1, 2 or 3.
    #[must_use]
    pub fn medal(&self, entrant: Entrant) -> Option<u16> {
        self.place(entrant)
            .filter(|place| *place <= 3 && !self.without_medal.contains(&entrant))
    }
}

/// A sheet: what it rests on, and what follows from that.
#[derive(Clone, Debug)]
pub struct Sheet {
    wiring: Wiring,
    rules: PoolRules,
    record: Record,
    plan: Plan,
    derived: Derived,
}

impl Sheet {
    /// A sheet of a wiring and a record.
    ///
    /// # Errors
    /// [`Refusal`] says which part of the record (or of the wiring) does not fit: somebody on two lines, an outcome for a contest
    /// that cannot take place, a decision about athletes who are not level.
    pub fn new(wiring: Wiring, pool_rules: PoolRules, record: Record) -> Result<Self, Refusal> {
        let mut plan = Plan::new(&wiring)?;
        if pool_rules.bronze_in_pool > 1 {
            plan.share_third();
        }
        let derived = Derived::new(&plan, &pool_rules, &record)?;
        Ok(Self {
            wiring,
            rules: pool_rules,
            record,
            plan,
            derived,
        })
    }

    /// The wiring.
    #[must_use]
    pub const fn wiring(&self) -> &Wiring {
        &self.wiring
    }

    /// How its pools are ranked.
    #[must_use]
    pub const fn pool_rules(&self) -> &PoolRules {
        &self.rules
    }

    /// What it rests on; this is what is stored.
    #[must_use]
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// The record alone.
    #[must_use]
    pub fn into_record(self) -> Record {
        self.record
    }

    /// Who stands in the two slots of a contest, white first. Of a contest that does not exist: nobody.
    #[must_use]
    pub fn slots(&self, no: ContestNo) -> (Slot, Slot) {
        self.derived
            .contest(no)
            .map_or((Slot::Nobody, Slot::Nobody), |found| {
                (found.white, found.blue)
            })
    }

    /// How far a contest is.
    #[must_use]
    pub fn stage(&self, no: ContestNo) -> Option<Stage> {
        self.derived.contest(no).map(|found| found.stage)
    }

    /// The outcome of a contest.
    #[must_use]
    pub fn outcome(&self, no: ContestNo) -> Option<&Outcome> {
        self.record.outcomes.get(&no)
    }

    /// Whether two athletes meet there (or met): not a bye, not a walk-through, not fallen away, not open yet.
    #[must_use]
    pub fn is_contest(&self, no: ContestNo) -> bool {
        self.stage(no).is_some_and(Stage::is_contest)
    }

    /// The contests that can be fought now, started ones included: both athletes are there, and no outcome yet.
    #[must_use]
    pub fn open(&self) -> Vec<ContestNo> {
        let contests = self.wiring.contests.iter().zip(&self.derived.contests);
        contests
            .filter(|(_, derived)| matches!(derived.stage, Stage::Open | Stage::Started))
            .map(|(planned, _)| planned.no)
            .collect()
    }

    /// Whether every place is given: nothing to fight, nothing to decide.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.derived.is_finished()
    }

    /// Who is placed where, and who is not and why. Everybody on the lines is named once.
    #[must_use]
    pub fn standing(&self) -> Standing {
        placing::standing(self)
    }

    /// Contests won by somebody. What counts: outcomes won, fusen-gachi and kiken-gachi included, and in a pool contests against
    /// somebody who is out, as they are ippon wins of the opponents (design 8 §1.6, one good source). A bye, and walking through a
    /// slot of a knock-out, count nothing; decision contests of pools are kept as an order only and count nothing either.
    #[must_use]
    pub fn won(&self, entrant: Entrant) -> u16 {
        let contests = self.derived.contests.iter().zip(&self.plan.nodes);
        let won = contests.filter(|(contest, node)| {
            let slot = match contest.won_by(node.in_pool) {
                Some(Side::White) => contest.white,
                Some(Side::Blue) => contest.blue,
                None => return false,
            };
            slot.entrant() == Some(entrant)
        });
        u16::try_from(won.count()).unwrap_or(u16::MAX)
    }

    /// The table of a pool, in the order of ranks so far; of a pool that does not exist: empty.
    #[must_use]
    pub fn table(&self, pool: u8) -> Vec<Row> {
        table::table(self, pool)
    }

    /// Athletes of pools whom the rules leave level although it matters: they need decision contests.
    #[must_use]
    pub fn decisions(&self) -> Vec<Tie> {
        self.derived.open_ties().collect()
    }
}

#[cfg(test)]
mod mutation;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tests;
