//! The events of a contest. Each carries the clock: milliseconds of contest time from the first hajime, golden score included.
use serde::{Deserialize, Serialize};

use crate::judo::{entrant::Side, outcome::Outcome};

/// Something that happened, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Milliseconds of contest time.
    pub clock: u32,
    /// What.
    pub what: What,
}

/// A technical score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Score {
    /// Yuko: counts 1, never adds up to waza-ari.
    Yuko,
    /// Waza-ari: counts 10, two are ippon.
    WazaAri,
    /// Ippon.
    Ippon,
}

/// An act that brings hansoku-make at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// A dangerous technique, a head dive for example: may continue in the competition.
    DangerousTechnique,
    /// Against the spirit of judo: out of the competition.
    AgainstTheSpirit,
}

/// Why somebody was treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medical {
    /// Bleeding. A third treatment means kiken-gachi, which the desk enters as a withdrawal.
    Bleeding,
    /// Anything else.
    Examination,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The clock starts.
    Hajime,
    /// The clock stops; an osaekomi ends with it.
    Mate,
    /// The clock stops, an osaekomi stands still.
    Sonomama,
    /// It goes on after sonomama.
    Yoshi,
    /// A score.
    Score {
        /// Whose.
        side: Side,
        /// Which.
        score: Score,
    },
    /// A score is taken back, also one that an osaekomi brought.
    ScoreTakenBack {
        /// Whose.
        side: Side,
        /// Which.
        score: Score,
    },
    /// A shido.
    Shido {
        /// Against whom.
        side: Side,
    },
    /// A shido is taken back.
    ShidoTakenBack {
        /// Whose.
        side: Side,
    },
    /// Osaekomi begins.
    Osaekomi {
        /// Who holds.
        side: Side,
    },
    /// The running osaekomi was entered for the wrong side: it is this one's.
    OsaekomiIsOf {
        /// Who holds.
        side: Side,
    },
    /// Osaekomi ends; its score is given.
    Toketa {
        /// Who held.
        side: Side,
    },
    /// Golden score begins. The clock starts with the next hajime.
    GoldenScore,
    /// Somebody is treated.
    Medical {
        /// Who.
        side: Side,
        /// Why.
        why: Medical,
    },
    /// A direct hansoku-make. The third shido is one of itself.
    HansokuMake {
        /// Against whom.
        side: Side,
        /// For what.
        act: Act,
    },
    /// A direct hansoku-make is taken back.
    HansokuMakeTakenBack {
        /// Whose.
        side: Side,
    },
    /// Somebody cannot or does not go on (kiken-gachi for the opponent).
    Withdrawal {
        /// Who.
        side: Side,
    },
    /// Somebody does not come (fusen-gachi for the opponent).
    NoShow {
        /// Who.
        side: Side,
    },
    /// A withdrawal or a no-show is taken back.
    LeavingTakenBack {
        /// Whose.
        side: Side,
    },
    /// The referees decide.
    Hantei {
        /// For whom.
        winner: Side,
    },
    /// The contest ends level.
    Draw,
    /// Hantei or draw is taken back.
    DecisionTakenBack,
    /// The desk or a commission decides whether whoever lost may continue, against the rule of the outcome's kind: a cadet who
    /// was unconscious by a choke is out; somebody who came late may be admitted to the repechage. Not where both lose, as it would
    /// be said of two: who of them may continue is entered as another result, by a correction.
    LoserContinues {
        /// Whether.
        continues: bool,
    },
    /// The clock showed something wrong and is set to the clock of this event.
    ClockSet,
    /// The end: the athletes bow. The clock stops.
    SoreMade,
    /// The result is right.
    Confirm,
    /// A confirmed result was wrong: this is the right one.
    Correction {
        /// The result.
        outcome: Outcome,
    },
}
