//! What can be wrong with a wiring: each fault names where it is.
use serde::Serialize;

use super::Origin;
use crate::judo::entrant::{ContestNo, Line, Side};

/// Where somebody is taken from somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// A slot of a contest.
    Slot(ContestNo, Side),
    /// An entry of the list of places, by its index from 0.
    Place {
        /// The index.
        index: usize,
        /// The place it gives.
        place: u16,
    },
    /// A pool, by its index from 0.
    Pool(u8),
}

/// A fault of a wiring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The code of the system is empty, too long, or has other signs than a-z, 0-9 and _.
    Code,
    /// The version begins with 1.
    Version,
    /// Too few or too many lines.
    Lines {
        /// How many.
        lines: u16,
        /// How many there may be.
        most: u16,
    },
    /// The fewest entries are fewer than two or more than the lines.
    Fewest {
        /// How many.
        fewest: u16,
    },
    /// Too few or too many contests.
    Contests {
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Too many pools.
    Pools {
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Too many places.
    Places {
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Contests are numbered 1, 2, 3 .. in their order.
    Number {
        /// The number it should have.
        expected: ContestNo,
        /// The number it has.
        found: ContestNo,
    },
    /// A round of the main sheet has 8, 16, 32, 64 or 128 athletes, a repechage counts from 1.
    Round {
        /// The contest.
        contest: ContestNo,
    },
    /// There is no such line, contest, pool or rank.
    NoSuch {
        /// Where.
        at: At,
        /// What is not there.
        origin: Origin,
    },
    /// The slot depends on a contest that is not before its own.
    NotEarlier {
        /// Where.
        at: At,
        /// On what.
        origin: Origin,
    },
    /// Taken for a second time.
    UsedAgain {
        /// Where.
        at: At,
        /// What.
        origin: Origin,
    },
    /// Taken nowhere: whoever is there has neither a next contest nor a place.
    Unused {
        /// What.
        origin: Origin,
    },
    /// A line, or who was beaten by somebody, cannot have a place: only the end of a contest or a rank of a pool.
    NotAnEnd {
        /// Where.
        at: At,
        /// What.
        origin: Origin,
    },
    /// The winner or loser of a contest of a pool is taken: from a pool only ranks go on.
    WithinPool {
        /// Where.
        at: At,
        /// What.
        origin: Origin,
    },
    /// No contest of that round is on the way to that victory.
    NoDefeat {
        /// Where.
        at: At,
        /// What.
        origin: Origin,
    },
    /// Losers of whom one may be called into the repechage have different places when they are not called.
    UnlikePlaces {
        /// Where they are called.
        at: At,
        /// One of them.
        contest: ContestNo,
    },
    /// Both come from lines, or from the main sheet as winners, and the upper does not wear white.
    Colours {
        /// The contest.
        contest: ContestNo,
    },
    /// A pool has fewer than two or too many lines.
    PoolSize {
        /// The pool.
        pool: u8,
        /// How many lines.
        lines: usize,
    },
    /// A contest belongs to a pool by its round or by the pool's list, but not by both, or its slots are not two lines of the pool.
    Stray {
        /// The contest.
        contest: ContestNo,
    },
    /// A pool lists a contest twice.
    ListedAgain {
        /// The pool.
        pool: u8,
        /// The contest.
        contest: ContestNo,
    },
    /// Two of a pool do not meet.
    NeverMeet {
        /// The pool.
        pool: u8,
        /// One.
        upper: Line,
        /// The other.
        lower: Line,
    },
    /// Two of a pool meet too often.
    MeetAgain {
        /// The pool.
        pool: u8,
        /// One.
        upper: Line,
        /// The other.
        lower: Line,
    },
    /// Best of so many: two lines, first to two or more victories (at most five), and contests enough for it but no more.
    FirstTo {
        /// The pool.
        pool: u8,
    },
    /// A place is not one more than the number of those who are better on a full sheet.
    Place {
        /// The place.
        place: u16,
        /// The place it should be.
        expected: u32,
    },
    /// Not exactly one is first.
    First {
        /// How many are.
        count: u32,
    },
    /// Whoever wins a contest may end on a worse place than whoever loses it, or both end alike.
    LosingPays {
        /// The contest.
        contest: ContestNo,
    },
    /// Winners or losers of two contests of the same round may end on different places.
    UnequalRound {
        /// The later of them.
        contest: ContestNo,
    },
    /// A rank of a pool may end on a worse place than the rank below it.
    LowerRankPays {
        /// The pool.
        pool: u8,
        /// The rank.
        rank: u8,
    },
}
