//! Whom an entry would meet of its own in the parts among which it chooses: who is there already, and how near they will stand.
use super::{
    badness::{CELLS, cell},
    field::{Field, Groups, NONE},
    near_seeds::{Room, Seeds},
    table::Table,
};

/// The parts among which somebody chooses.
pub(super) struct Parts {
    /// How many.
    pub(super) count: usize,
    /// The first line.
    pub(super) from: usize,
    /// How many lines each has.
    pub(super) lines: usize,
    /// The round by whose end all in one part have met.
    pub(super) round: usize,
}

/// The rounds of the largest sheet.
const ROUNDS: usize = CELLS / 3;

/// How many of a group one more of it would meet in a part, by round: in which turn that was counted, and with how many there.
#[derive(Clone, Copy, Default)]
struct Known {
    turn: u16,
    here: u8,
    mates: [u8; ROUNDS],
}

/// Who is in the parts so far, by kind and group.
pub(super) struct Mates<'a> {
    field: &'a Field,
    /// By kind, then group times parts plus part: how many are there.
    tally: Vec<Table<u8>>,
    /// By kind and group: whether a seed is of it.
    seeded: Vec<Table<bool>>,
    room: Room,
    /// How many times parts were begun.
    turn: u16,
    /// As the tally.
    known: Vec<Table<Known>>,
}

impl<'a> Mates<'a> {
    /// Tables for at most so many parts at a time.
    pub(super) fn new(field: &'a Field, parts: usize) -> Self {
        let seeded = |groups: &Groups| {
            let mut seeded = Table::of(groups.all().len(), false);
            for (_, entry) in &field.fixed {
                seeded.put(usize::from(groups.of(*entry)), true);
            }
            seeded
        };
        let kinds = || field.kinds.iter();
        let places = |groups: &Groups| groups.all().len() * parts;
        Self {
            field,
            tally: kinds().map(|groups| Table::of(places(groups), 0)).collect(),
            seeded: kinds().map(seeded).collect(),
            room: Room::new(field),
            turn: 0,
            known: kinds()
                .map(|groups| Table::of(places(groups), Known::default()))
                .collect(),
        }
    }

    /// Whether a seed is of a group.
    pub(super) fn has_seeds(&self, kind: usize, group: u8) -> bool {
        let seeded = self.seeded.get(kind);
        seeded.is_some_and(|seeded| seeded.at(usize::from(group)))
    }

    /// Begins with other parts: only the seeds are there. `part_of` says in which of them a line is, if in any.
    pub(super) fn begin(&mut self, parts: usize, part_of: impl Fn(usize) -> Option<usize>) {
        self.turn += 1;
        for tally in &mut self.tally {
            tally.as_mut().fill(0);
        }
        let field = self.field;
        for (line, entry) in &field.fixed {
            if let Some(part) = part_of(*line).filter(|part| *part < parts) {
                self.count(*entry, part, parts);
            }
        }
    }

    /// Counts an entry into a part.
    pub(super) fn count(&mut self, entry: u8, part: usize, parts: usize) {
        for (groups, tally) in self.field.kinds.iter().zip(&mut self.tally) {
            let group = groups.of(entry);
            if group != NONE {
                let place = usize::from(group) * parts + part;
                tally.put(place, tally.at(place).saturating_add(1));
            }
        }
    }

    /// How many of its own an entry would meet in a part, by round and kind.
    pub(super) fn met(&mut self, entry: u8, part: usize, parts: &Parts) -> [u8; CELLS] {
        let mut mates = [0; CELLS];
        let field = self.field;
        for (kind, groups) in field.kinds.iter().enumerate() {
            let group = groups.of(entry);
            if group == NONE {
                continue;
            }
            for (round, value) in (1..=parts.round).zip(self.mates_of(kind, group, part, parts)) {
                if let Some(place) = cell(round, kind).and_then(|cell| mates.get_mut(cell)) {
                    *place = value;
                }
            }
        }
        mates
    }

    /// How many of a group one more of it would meet in a part, by round. Remembered for the next of the group.
    fn mates_of(&mut self, kind: usize, group: u8, part: usize, parts: &Parts) -> [u8; ROUNDS] {
        let at = usize::from(group) * parts.count + part;
        let here = self.tally.get(kind).map_or(0, |tally| tally.at(at));
        let known = self.known.get(kind).map(|known| known.at(at));
        if let Some(known) = known.filter(|known| known.turn == self.turn && known.here == here) {
            return known.mates;
        }
        let mates = self.count_mates(kind, group, part, parts, here);
        if let Some(known) = self.known.get_mut(kind) {
            let turn = self.turn;
            known.put(at, Known { turn, here, mates });
        }
        mates
    }

    fn count_mates(
        &self,
        kind: usize,
        group: u8,
        part: usize,
        parts: &Parts,
        here: u8,
    ) -> [u8; ROUNDS] {
        let mut mates = [0; ROUNDS];
        if here == 0 {
            return mates;
        }
        let groups = self
            .field
            .kinds
            .get(kind)
            .filter(|_| self.has_seeds(kind, group));
        let from = parts.from + part * parts.lines;
        let seeds = groups.map(|groups| Seeds::new(self.field, groups, group, from, parts.lines));
        let seeds = seeds.filter(|seeds| seeds.count > 0);
        let here = usize::from(here);
        let mut value = 0;
        for (round, mates) in (1..=parts.round).zip(&mut mates) {
            value = match &seeds {
                _ if round == parts.round => here,
                Some(seeds) => seeds.least_mates(&self.room, round, here, value),
                None => (here << round) >> parts.round,
            };
            *mates = u8::try_from(value).unwrap_or(u8::MAX);
        }
        mates
    }
}
