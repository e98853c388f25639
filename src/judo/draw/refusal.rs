//! Why a draw is not made. The sentence for it is `competitions::sheet::words::why_not_drawn`.
use super::seeding::SeedingFault;
use crate::judo::entrant::{Entrant, Line};

/// Why a draw, or a change of one, is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Fewer than two entries: there is nothing to draw.
    TooFew {
        /// So many.
        entries: usize,
    },
    /// More entries than the largest sheet has lines (IJF sheets end at 128; peers broke above 150 without a word).
    TooMany {
        /// So many.
        entries: usize,
        /// The most there may be.
        most: u16,
    },
    /// A sheet has 2, 4, 8, 16, 32, 64 or 128 lines.
    NoSuchSheet {
        /// What was asked for.
        lines: u16,
    },
    /// More entries than lines.
    SheetTooSmall {
        /// The lines.
        lines: u16,
        /// The entries.
        entries: usize,
    },
    /// Fewer entries than first contests: a bye would stand against a bye, and somebody would have two.
    SheetTooLarge {
        /// The lines.
        lines: u16,
        /// The entries.
        entries: usize,
    },
    /// Somebody is entered twice.
    EntrantTwice(Entrant),
    /// Two have the same seed.
    SeedTwice {
        /// The seed.
        seed: u16,
    },
    /// A seed is counted from 1; 0 is what an import makes of "none".
    SeedZero(Entrant),
    /// The seeding option is wrong in itself.
    Seeding(SeedingFault),
    /// A line stands in no pool, in two pools, or is none of the sheet.
    PoolLine(Line),
    /// A pool would have fewer than two athletes.
    PoolTooSmall {
        /// The pool, from 0.
        pool: usize,
    },
    /// The record was made by a version of the draw that is not known here.
    UnknownAlgorithm(u16),
    /// There is no such line.
    NoSuchLine(Line),
    /// A line cannot be exchanged with itself.
    SameLine(Line),
    /// What the record says was drawn is not what its inputs give.
    NotFromItsInputs,
}
