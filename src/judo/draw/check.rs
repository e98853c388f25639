//! Looks at lines that somebody brings, from wherever, and says what is wrong with them.
use std::collections::BTreeMap;

use super::{
    badness::measure,
    field::{Field, Placement},
    input::{Input, Separation},
    record::{field, make},
    refusal::Refusal,
    structure::structure,
};
use crate::judo::entrant::{Entrant, Line};

/// What is wrong with lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Not as many lines as the sheet has.
    Length {
        /// So many should be.
        wanted: u16,
        /// So many are.
        got: usize,
    },
    /// An entrant stands nowhere.
    Missing(Entrant),
    /// An entrant stands on two lines.
    Twice(Entrant),
    /// Somebody stands there who was not entered.
    Stranger(Entrant),
    /// A seed does not stand where seeds of its number stand (in pools: not in the pool).
    SeedOff {
        /// Who.
        entrant: Entrant,
        /// Which seed.
        seed: u16,
        /// The line where it should stand.
        wanted: Line,
        /// The line where it stands.
        stands: Line,
    },
    /// Two empty lines meet: whoever stands beside them would have two byes.
    ByeAgainstBye(Line, Line),
    /// The parts of the sheet (or the pools) differ by more than one athlete.
    Uneven {
        /// How many parts: 2 halves, 4 quarters, 8 eighths, or the pools.
        parts: u16,
        /// The fewest athletes in one of them.
        fewest: u16,
        /// The most.
        most: u16,
    },
    /// Two who should be kept apart meet earlier than they need: in the first round (of a kind) that has more such meetings than
    /// a draw by the rules; or, after an exchange, earlier than before.
    Meeting {
        /// Why they should be apart.
        by: Separation,
        /// The one on the upper line.
        white: Entrant,
        /// The other.
        blue: Entrant,
        /// The round, from 1, in which they can meet first; in pools 1.
        round: u8,
        /// The round before an exchange; 0 for different pools. Nothing where lines were only looked at.
        before: Option<u8>,
    },
}

/// What is wrong with lines; nothing if they are as good as a draw by the rules.
///
/// # Errors
/// The input itself is refused.
pub fn check(input: &Input, lines: &[Option<Entrant>]) -> Result<Vec<Fault>, Refusal> {
    let field = field(input)?;
    let mut faults = structure(input, &field, lines);
    if let Some(placement) = placement(input, &field, lines) {
        let best = make(input)?.badness;
        let here = measure(&field, &placement);
        let worse = (1..=field.shape.rounds()).find_map(|round| {
            let round = u8::try_from(round).ok()?;
            (0..field.kinds.len())
                .find(|kind| here.meetings(round, *kind) > best.meetings(round, *kind))
                .map(|kind| (round, kind))
        });
        if let Some((round, kind)) = worse.filter(|_| here > best) {
            faults.extend(
                meetings(input, &field, &placement)
                    .into_iter()
                    .filter_map(|met| {
                        (met.kind == kind && met.round == round).then_some(Fault::Meeting {
                            by: met.by,
                            white: met.white,
                            blue: met.blue,
                            round,
                            before: None,
                        })
                    }),
            );
        }
    }
    Ok(faults)
}

/// A pair that should be kept apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    pub(super) kind: usize,
    pub(super) by: Separation,
    pub(super) white: Entrant,
    pub(super) blue: Entrant,
    /// 0 for never (different pools).
    pub(super) round: u8,
}

/// Every pair that should be kept apart, with its round, in the order of entries.
pub(super) fn meetings(input: &Input, field: &Field, placement: &Placement) -> Vec<Met> {
    let mut pairs = Vec::new();
    let entrant = |entry: u8| {
        input
            .entries
            .get(usize::from(entry))
            .map(|entry| entry.entrant)
    };
    for ((kind, groups), by) in field.kinds.iter().enumerate().zip(input.kinds()) {
        for members in groups.all() {
            for (place, a) in members.iter().enumerate() {
                for b in members.iter().skip(place + 1) {
                    let (Some(i), Some(j)) = (placement.line(*a), placement.line(*b)) else {
                        continue;
                    };
                    let (upper, lower) = if i < j { (*a, *b) } else { (*b, *a) };
                    if let (Some(white), Some(blue)) = (entrant(upper), entrant(lower)) {
                        let round = u8::try_from(field.shape.round(i, j)).unwrap_or(0);
                        pairs.push(Met {
                            kind,
                            by,
                            white,
                            blue,
                            round,
                        });
                    }
                }
            }
        }
    }
    pairs
}

/// Lines as a placement, if they hold every entrant exactly once and nobody else.
pub(super) fn placement(
    input: &Input,
    field: &Field,
    lines: &[Option<Entrant>],
) -> Option<Placement> {
    if lines.len() != field.lines {
        return None;
    }
    let index: BTreeMap<Entrant, u8> = input
        .entries
        .iter()
        .map(|entry| entry.entrant)
        .zip(0u8..)
        .collect();
    let mut placement = Placement::empty(field);
    let mut placed = 0;
    for (line, entrant) in lines.iter().enumerate() {
        let Some(entrant) = entrant else { continue };
        let entry = *index.get(entrant)?;
        if placement.line(entry).is_some() {
            return None;
        }
        placement.put(line, entry);
        placed += 1;
    }
    (placed == index.len()).then_some(placement)
}

/// A line by its number.
pub(super) fn number(index: usize) -> Line {
    Line(u16::try_from(index).unwrap_or(u16::MAX).saturating_add(1))
}
