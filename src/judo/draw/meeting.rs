//! When two lines can meet first.
use crate::judo::{entrant::Line, systems::Round};

use super::table::Table;

/// The round of the main sheet, from 1, in which the athletes of two lines can meet first, if both go on winning. Nothing for one
/// line with itself, or for a line that a sheet of so many lines has not.
#[must_use]
pub fn first_meeting(lines: u16, a: Line, b: Line) -> Option<u8> {
    let sheet = 1..=lines;
    if a == b || !sheet.contains(&a.0) || !sheet.contains(&b.0) {
        return None;
    }
    u8::try_from(apart(usize::from(a.0 - 1), usize::from(b.0 - 1))).ok()
}

/// The same as the name of a round: the final, a semi-final, or the round of so many.
#[must_use]
pub fn round_of_meeting(lines: u16, a: Line, b: Line) -> Option<Round> {
    let round = first_meeting(lines, a, b)?;
    let athletes = lines.checked_shr(u32::from(round.checked_sub(1)?))?;
    Some(match athletes {
        0..=3 => Round::Final,
        4..=7 => Round::SemiFinal,
        _ => Round::Of(athletes),
    })
}

/// How many rounds two lines, from 0, are apart: lines 0 and 1 one, 0 and 2 two.
#[inline]
fn apart(a: usize, b: usize) -> usize {
    usize::try_from(usize::BITS - (a ^ b).leading_zeros()).unwrap_or(0)
}

/// Which lines belong together.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A knockout sheet of so many rounds.
    Sheet {
        /// The rounds.
        rounds: usize,
    },
    /// Pools: the pool of each line.
    Pools {
        /// The pool, by line.
        pool: Table<u8>,
        /// How many.
        pools: usize,
    },
}

impl Shape {
    /// A knockout sheet.
    pub(super) fn sheet(lines: u16) -> Self {
        Self::Sheet {
            rounds: usize::try_from(lines.checked_ilog2().unwrap_or(0)).unwrap_or(0),
        }
    }

    /// How many rounds of meetings count. In pools there is one: who shares a pool meets.
    pub(super) const fn rounds(&self) -> usize {
        match self {
            Self::Sheet { rounds } => *rounds,
            Self::Pools { .. } => 1,
        }
    }

    /// The round, from 1, in which two lines meet; 0 for never and for one line with itself.
    #[inline]
    pub(super) fn round(&self, a: usize, b: usize) -> usize {
        match self {
            Self::Sheet { .. } => apart(a, b),
            Self::Pools { pool, .. } => usize::from(a != b && pool.at(a) == pool.at(b)),
        }
    }

    /// The part in which a line stands whose athletes have all met by the end of a round, and how many such parts there are.
    pub(super) fn part(&self, line: usize, round: usize) -> (usize, usize) {
        match self {
            Self::Sheet { rounds } => (line >> round, 1 << rounds.saturating_sub(round)),
            Self::Pools { pool, pools } => (usize::from(pool.at(line)), *pools),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_meets_itself() {
        let mut pool = Table::of(4, 0);
        pool.put(3, 1);
        for shape in [Shape::sheet(4), Shape::Pools { pool, pools: 2 }] {
            assert_eq!((0..4).map(|line| shape.round(line, line)).max(), Some(0));
            assert_eq!(shape.round(0, 1), 1);
        }
    }
}
