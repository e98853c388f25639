//! How bad a draw is: who meets too early.
use serde::{Deserialize, Serialize};

use super::{
    check,
    field::{Field, Groups, NONE, Placement},
    input::Input,
    meeting::Shape,
    refusal::Refusal,
    table::Table,
};
use crate::judo::entrant::Entrant;

/// Rounds of the largest sheet, times three kinds of separation.
pub(super) const CELLS: usize = 21;

/// How many pairs of one club, region, country can meet first in which round: for each round from the first the kinds in order
/// of preference. The smaller (in order of the alphabet) is the better draw: an earlier round always counts more.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Badness([u16; CELLS]);

impl Badness {
    /// How many pairs of the kind (its index in the preferences) meet first in a round, from 1.
    #[must_use]
    pub fn meetings(&self, round: u8, kind: usize) -> u16 {
        usize::from(round)
            .checked_sub(1)
            .filter(|_| kind < 3)
            .and_then(|round| self.0.get(round * 3 + kind))
            .copied()
            .unwrap_or(0)
    }

    /// Counts a pair.
    pub(super) fn add(&mut self, round: usize, kind: usize) {
        if let Some(cell) = cell(round, kind).and_then(|cell| self.0.get_mut(cell)) {
            *cell = cell.saturating_add(1);
        }
    }
}

/// Where a round and a kind stand; nowhere for those who never meet.
#[inline]
pub(super) fn cell(round: usize, kind: usize) -> Option<usize> {
    Some(round.checked_sub(1)? * 3 + kind)
}

/// The badness of any lines of an input.
///
/// # Errors
/// The input is refused, or the lines do not hold each of its entrants once.
pub fn badness(input: &Input, lines: &[Option<Entrant>]) -> Result<Badness, Refusal> {
    let field = super::record::field(input)?;
    let placement = check::placement(input, &field, lines).ok_or(Refusal::NotFromItsInputs)?;
    Ok(measure(&field, &placement))
}

/// The badness of a placement, as far as everybody stands.
pub(super) fn measure(field: &Field, placement: &Placement) -> Badness {
    let mut badness = Badness::default();
    for (kind, groups) in field.kinds.iter().enumerate() {
        for members in groups.all() {
            let mut before: Vec<usize> = Vec::with_capacity(members.len());
            for line in members.iter().filter_map(|entry| placement.line(*entry)) {
                for other in &before {
                    badness.add(field.shape.round(line, *other), kind);
                }
                before.push(line);
            }
        }
    }
    badness
}

/// A bound that no draw can beat: the fewest pairs of a kind that have met by the end of a round. It looks at each group for
/// itself and spreads it evenly over the parts of the sheet, with the seeds where they stand.
pub(super) struct Bound(Vec<(usize, usize, u32)>);

impl Bound {
    /// The bound of a problem.
    pub(super) fn new(field: &Field) -> Self {
        let rounds = field.shape.rounds();
        let rounds = match field.shape {
            // By the end of the last round all have met.
            Shape::Sheet { .. } => 1..rounds,
            Shape::Pools { .. } => 1..rounds + 1,
        };
        let mut least = Vec::with_capacity(CELLS);
        for round in rounds {
            let room = room(field, round);
            for (kind, groups) in field.kinds.iter().enumerate() {
                let pairs = groups
                    .all()
                    .iter()
                    .map(|members| least_pairs(field, groups, members, round, &room))
                    .sum();
                least.push((round, kind, pairs));
            }
        }
        Self(least)
    }

    /// Whether a draw is as good as the bound, so that none is better.
    pub(super) fn is_reached(&self, badness: &Badness) -> bool {
        let mut met = [0u32; 3];
        self.0.iter().all(|(round, kind, least)| {
            let here = cell(*round, *kind).and_then(|cell| badness.0.get(cell));
            let (Some(met), Some(here)) = (met.get_mut(*kind), here) else {
                return true;
            };
            *met += u32::from(*here);
            *met <= *least
        })
    }
}

/// How many lines are open in each part whose athletes have all met by the end of a round.
fn room(field: &Field, round: usize) -> Table<u8> {
    let (_, parts) = field.shape.part(0, round);
    let mut room = Table::of(parts, 0);
    for line in &field.open {
        let (part, _) = field.shape.part(*line, round);
        room.put(part, room.at(part) + 1);
    }
    room
}

/// The fewest pairs of a group that can have met by the end of a round: everybody goes where fewest of the group are.
fn least_pairs(
    field: &Field,
    groups: &Groups,
    members: &[u8],
    round: usize,
    room: &Table<u8>,
) -> u32 {
    let parts = room.as_slice().len();
    let group = members.first().map_or(NONE, |entry| groups.of(*entry));
    let is_seeded = |entry: u8| groups.of(entry) == group;
    if !field.fixed.iter().any(|(_, entry)| is_seeded(*entry)) {
        if members.len() <= parts {
            return 0;
        }
        let (each, more) = (members.len() / parts, members.len() % parts);
        return u32::try_from(more * pairs(each + 1) + (parts - more) * pairs(each)).unwrap_or(0);
    }
    let mut here: Table<u8> = Table::of(parts, 0);
    let mut met = 0;
    let mut waiting = members.len();
    for (line, _) in field.fixed.iter().filter(|(_, entry)| is_seeded(*entry)) {
        let (part, _) = field.shape.part(*line, round);
        met += usize::from(here.at(part));
        here.put(part, here.at(part) + 1);
        waiting = waiting.saturating_sub(1);
    }
    // Level by level: where so many are already and a line is open, one more meets them all.
    for level in 0..=u8::MAX {
        let seats = here.as_slice().iter().zip(room.as_slice());
        let seats = seats
            .filter(|(here, room)| level.checked_sub(**here).is_some_and(|more| more < **room))
            .count();
        let now = seats.min(waiting);
        met += usize::from(level) * now;
        waiting -= now;
        if waiting == 0 {
            break;
        }
    }
    u32::try_from(met).unwrap_or(0)
}

/// How many pairs there are among so many.
const fn pairs(n: usize) -> usize {
    n * n.saturating_sub(1) / 2
}
