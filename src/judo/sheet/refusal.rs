//! What a sheet refuses, and what a change of it did. Keys and numbers only; the sentences are the caller's.
use super::{ContestNo, Entrant, contest::Stage};

/// Whether a change may rewrite contests that were started or finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Force {
    /// No: such a change is refused and says which contests it would rewrite.
    #[default]
    No,
    /// Yes: their outcomes are withdrawn.
    Yes,
}

/// What a change did beyond itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Changed {
    /// Contests in which somebody known before is known no more, or somebody else stands now.
    pub touched: Vec<ContestNo>,
    /// Those of them that were started or finished and are so no more.
    pub withdrawn: Vec<ContestNo>,
    /// Pools whose decision contests were withdrawn, because others are level now.
    pub decisions: Vec<u8>,
}

/// Why a sheet refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The wiring is not in order at this contest, or at its places: see `systems::check`.
    Wiring(Option<ContestNo>),
    /// The record has another number of lines than the sheet.
    Lines {
        /// Lines of the sheet.
        expected: usize,
        /// Lines of the record.
        given: usize,
    },
    /// Somebody stands on two lines.
    DrawnTwice(Entrant),
    /// Somebody is on no line.
    NotDrawn(Entrant),
    /// The sheet has no such contest.
    NoSuchContest(ContestNo),
    /// The contest cannot take place, or not yet.
    NotOpen(ContestNo, Stage),
    /// The winner does not fit the kind of the outcome: a winner where there is none, or none where there must be one.
    WinnerAndKind(ContestNo),
    /// A draw outside of pools.
    DrawOutsidePools(ContestNo),
    /// A decision about athletes of a pool who are not level, or twice about the same.
    Decision(u8),
    /// It would rewrite contests that were started or finished, or decisions of pools.
    Rewrites {
        /// The contests.
        contests: Vec<ContestNo>,
        /// The pools.
        decisions: Vec<u8>,
    },
}
