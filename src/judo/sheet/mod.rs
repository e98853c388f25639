//! A sheet while it is fought: a wiring, who stands on its lines, and the outcomes so far. Who meets whom, what is open and who is
//! placed is derived from these three, always anew; nothing derived is kept.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    entrant::{ContestNo, Entrant},
    outcome::Outcome,
};

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
    /// Decision contests of pools that the rules could not settle: the order they gave, best first, by pool.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decided: BTreeMap<u8, Vec<Entrant>>,
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

/// Why somebody has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unplaced {
    /// Struck off before any contest.
    Struck(Struck),
    /// The sheet is not finished yet.
    Open,
    /// Level with others in a pool: a decision contest is needed.
    DecisionNeeded,
}

/// The standing of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Standing {
    /// Place and athlete, in order of places.
    pub placed: Vec<(u16, Entrant)>,
    /// Everybody else, with the reason.
    pub unplaced: Vec<(Entrant, Unplaced)>,
}
