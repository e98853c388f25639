//! The draw as the public sees it: one athlete after the other onto a line, with the reason, ending in exactly the lines that were
//! drawn. Order as in JudoShiai (design §1.8): seeds, then mates of seeds, then the biggest groups, then all others.
use std::cmp::Reverse;

use super::{
    check::{number, placement},
    field::{Field, NONE},
    input::{Input, Separation},
    record::{Record, field},
    refusal::Refusal,
};
use crate::judo::entrant::{Entrant, Line};

/// Why an athlete goes onto a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Seeds of this number stand there.
    Seed(u16),
    /// Kept apart from others of the same club, region or country; where that left a choice, the dice chose.
    Apart(Separation),
    /// The dice alone.
    Random,
    /// Somebody exchanged lines after the draw.
    Exchanged,
}

/// One step of a public draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Who.
    pub entrant: Entrant,
    /// Where to.
    pub line: Line,
    /// Why.
    pub reason: Reason,
}

/// The steps of a draw, in order.
#[derive(Clone, Debug)]
pub struct Steps {
    steps: std::vec::IntoIter<Step>,
}

impl Iterator for Steps {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        self.steps.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.steps.size_hint()
    }
}

impl ExactSizeIterator for Steps {}

/// The steps that lead to the lines of a record.
///
/// # Errors
/// The record's inputs are refused, or its lines do not hold each entrant once.
pub fn steps(record: &Record) -> Result<Steps, Refusal> {
    let input = &record.input;
    let field = field(input)?;
    let placement = placement(input, &field, &record.lines).ok_or(Refusal::NotFromItsInputs)?;
    let mut ordered = Vec::with_capacity(input.entries.len());
    for (index, entry) in (0u8..).zip(&input.entries) {
        let Some(line) = placement.line(index).map(number) else {
            continue;
        };
        let moved = record
            .exchanged
            .iter()
            .any(|(a, b)| *a == line || *b == line);
        let (rank, reason) = reason(input, &field, index);
        let reason = if moved { Reason::Exchanged } else { reason };
        ordered.push((
            rank,
            line,
            Step {
                entrant: entry.entrant,
                line,
                reason,
            },
        ));
    }
    ordered.sort_by_key(|(rank, line, _)| (*rank, *line));
    let steps: Vec<Step> = ordered.into_iter().map(|(_, _, step)| step).collect();
    Ok(Steps {
        steps: steps.into_iter(),
    })
}

/// Where in the order, and why: seeds by number; mates of seeds; the bigger groups first, one after the other; all others.
fn reason(input: &Input, field: &Field, index: u8) -> ((u8, u16, Reverse<usize>, u8), Reason) {
    let seed = (1u16..)
        .zip(&field.fixed)
        .find(|(_, (_, entry))| *entry == index);
    if let Some((seed, _)) = seed {
        return ((0, seed, Reverse(0), 0), Reason::Seed(seed));
    }
    for (groups, by) in field.kinds.iter().zip(input.kinds()) {
        let group = groups.of(index);
        if group == NONE {
            continue;
        }
        let beside_seed = field
            .fixed
            .iter()
            .any(|(_, entry)| groups.of(*entry) == group);
        let size = groups.members(group).len();
        return (
            (if beside_seed { 1 } else { 2 }, 0, Reverse(size), group),
            Reason::Apart(by),
        );
    }
    ((3, 0, Reverse(0), 0), Reason::Random)
}
