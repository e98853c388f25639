//! Spreads whoever is not seeded.
//!
//! From the whole sheet down to the first contests everybody is put into one half or the other: into the one with fewer of the
//! own club, then region, then country (in the order of preference), then with more room; the dice settle the rest. Members of a
//! group come one after the other, so where no seed stands in the way and clubs lie within regions and regions within countries,
//! every group is split as evenly as can be on every level, and then no round has fewer such meetings in any draw. JudoShiai
//! goes the other way round, line by line with a badness that doubles by neighbourhood (design §1.8); its acceptance property,
//! no first contest of club mates that can be avoided, holds here too.
use super::{
    badness::{CELLS, cell},
    field::{Field, NONE, Placement},
    meeting::Shape,
    near_seeds::{Room, Seeds},
    table::Table,
};
use crate::judo::random::Dice;

/// Deals everybody onto the open lines.
pub(super) fn deal(field: &Field, dice: &mut Dice) -> Placement {
    let parts = match field.shape {
        Shape::Sheet { .. } => 2,
        Shape::Pools { pools, .. } => pools,
    };
    let mut dealer = Dealer {
        field,
        dice,
        placement: Placement::new(field),
        tally: field
            .kinds
            .iter()
            .map(|groups| Table::of(groups.all().len() * parts, 0))
            .collect(),
        rank: field
            .kinds
            .iter()
            .map(|groups| Table::of(groups.all().len(), NONE))
            .collect(),
        seeded: field
            .kinds
            .iter()
            .map(|groups| {
                let mut seeded = Table::of(groups.all().len(), false);
                for (_, entry) in &field.fixed {
                    seeded.put(usize::from(groups.of(*entry)), true);
                }
                seeded
            })
            .collect(),
        key: Table::of(field.free.len() + field.fixed.len(), 0),
        part: Table::of(field.free.len() + field.fixed.len(), 0),
        rooms: Vec::with_capacity(parts),
        room: Room::new(field),
        turn: 0,
        known: field
            .kinds
            .iter()
            .map(|groups| Table::of(groups.all().len() * parts, Known::default()))
            .collect(),
    };
    let mut members = field.free.clone();
    match &field.shape {
        Shape::Sheet { .. } => dealer.halve(0, field.lines, &field.open, &mut members),
        Shape::Pools { pool, pools } => dealer.pools(pool, *pools, &mut members),
    }
    dealer.placement
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

/// The dealing hand, with the tables it uses again and again.
struct Dealer<'a> {
    field: &'a Field,
    dice: &'a mut Dice,
    placement: Placement,
    tally: Vec<Table<u8>>,
    rank: Vec<Table<u8>>,
    seeded: Vec<Table<bool>>,
    key: Table<u32>,
    part: Table<u8>,
    rooms: Vec<usize>,
    room: Room,
    /// Which part is being dealt, counted from 1.
    turn: u16,
    /// By kind and as the tally.
    known: Vec<Table<Known>>,
}

impl Dealer<'_> {
    /// Deals onto so many lines from `from` on, of which `open` are free.
    fn halve(&mut self, from: usize, lines: usize, open: &[usize], members: &mut [u8]) {
        if let ([line], [entry]) = (open, &*members) {
            self.placement.put(*line, *entry);
            return;
        }
        let half = lines / 2;
        if half == 0 || open.is_empty() {
            return;
        }
        let upper = open.partition_point(|line| *line < from + half);
        let (open_upper, open_lower) = open.split_at(upper);
        if !open_upper.is_empty() && !open_lower.is_empty() {
            self.rooms.clear();
            self.rooms.extend([open_upper.len(), open_lower.len()]);
            let parts = Parts {
                count: 2,
                from,
                lines: half,
                round: usize::try_from(half.ilog2()).unwrap_or(0),
            };
            self.spread(members, &parts, |line| {
                line.checked_sub(from).map(|line| line / half)
            });
        }
        let (members_upper, members_lower) = members.split_at_mut(upper.min(members.len()));
        self.halve(from, half, open_upper, members_upper);
        self.halve(from + half, half, open_lower, members_lower);
    }

    /// Deals into pools.
    fn pools(&mut self, pool: &Table<u8>, pools: usize, members: &mut [u8]) {
        let mut open: Vec<Vec<usize>> = vec![Vec::new(); pools];
        for line in &self.field.open {
            if let Some(lines) = open.get_mut(usize::from(pool.at(*line))) {
                lines.push(*line);
            }
        }
        self.rooms.clear();
        self.rooms.extend(open.iter().map(Vec::len));
        let parts = Parts {
            count: pools,
            from: 0,
            lines: 1,
            round: 1,
        };
        self.spread(members, &parts, |line| Some(usize::from(pool.at(line))));
        let mut rest = members;
        for lines in open {
            let (here, others) = rest.split_at_mut(lines.len().min(rest.len()));
            self.dice.shuffle(here);
            for (line, entry) in lines.iter().zip(here.iter()) {
                self.placement.put(*line, *entry);
            }
            rest = others;
        }
    }

    /// Sorts members by the part that each is put into. `self.rooms` says how many each part takes; `part_of` in which part a
    /// seed stands, if in any.
    fn spread(
        &mut self,
        members: &mut [u8],
        parts: &Parts,
        part_of: impl Fn(usize) -> Option<usize>,
    ) {
        self.turn += 1;
        self.count_seeds(parts.count, part_of);
        self.order(members);
        for entry in &*members {
            let part = self.choose(*entry, parts);
            self.part
                .put(usize::from(*entry), u8::try_from(part).unwrap_or(0));
            if let Some(room) = self.rooms.get_mut(part) {
                *room = room.saturating_sub(1);
            }
            self.count(*entry, part, parts.count);
        }
        members.sort_by_key(|entry| self.part.at(usize::from(*entry)));
    }

    /// Begins the tally with the seeds.
    fn count_seeds(&mut self, parts: usize, part_of: impl Fn(usize) -> Option<usize>) {
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
    fn count(&mut self, entry: u8, part: usize, parts: usize) {
        for (groups, tally) in self.field.kinds.iter().zip(&mut self.tally) {
            let group = groups.of(entry);
            if group != NONE {
                let place = usize::from(group) * parts + part;
                tally.put(place, tally.at(place).saturating_add(1));
            }
        }
    }

    /// Puts members into the order in which they are dealt: mates of seeds first, one group after the other, otherwise as the
    /// dice say; who is alone comes last and fills up.
    fn order(&mut self, members: &mut [u8]) {
        self.dice.shuffle(members);
        let field = self.field;
        for (groups, rank) in field.kinds.iter().zip(&mut self.rank) {
            rank.as_mut().fill(NONE);
            let mut next = 0;
            for entry in &*members {
                let group = usize::from(groups.of(*entry));
                if rank.at(group) == NONE {
                    rank.put(group, next);
                    next += 1;
                }
            }
        }
        for (place, entry) in (0u32..).zip(&*members) {
            let mut key = 0;
            for kind in &field.widest {
                let byte = match (
                    field.kinds.get(*kind),
                    self.rank.get(*kind),
                    self.seeded.get(*kind),
                ) {
                    (Some(groups), Some(rank), Some(seeded)) if groups.of(*entry) != NONE => {
                        let group = usize::from(groups.of(*entry));
                        rank.at(group) | if seeded.at(group) { 0 } else { 0x80 }
                    }
                    _ => NONE,
                };
                key = key << 8 | u32::from(byte);
            }
            self.key.put(usize::from(*entry), key << 8 | place);
        }
        members.sort_unstable_by_key(|entry| self.key.at(usize::from(*entry)));
    }

    /// The part for an entry: where it would meet fewest of its own, in the first round, then the second and so on, supposed
    /// that all others of the group spread as well as they can; then where there is more room.
    fn choose(&mut self, entry: u8, parts: &Parts) -> usize {
        let mut roomy =
            (0..parts.count).filter(|part| self.rooms.get(*part).is_some_and(|n| *n > 0));
        if let (Some(only), None) = (roomy.next(), roomy.next()) {
            return only;
        }
        let mut best = None;
        let mut level = 0;
        for part in 0..parts.count {
            let room = self.rooms.get(part).copied().unwrap_or(0);
            if room == 0 {
                continue;
            }
            let rank = (self.mates(entry, part, parts), std::cmp::Reverse(room));
            match best {
                Some((_, least)) if least < rank => {}
                Some((_, least)) if least == rank => {
                    level += 1;
                    if self.dice.below(level) == 0 {
                        best = Some((part, rank));
                    }
                }
                _ => {
                    level = 1;
                    best = Some((part, rank));
                }
            }
        }
        best.map_or(0, |(part, _)| part)
    }

    /// How many of its own an entry would meet in a part, by round and kind.
    fn mates(&mut self, entry: u8, part: usize, parts: &Parts) -> [u8; CELLS] {
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
        let seeded = self.seeded.get(kind);
        let has_seeds = seeded.is_some_and(|seeded| seeded.at(usize::from(group)));
        let groups = self.field.kinds.get(kind).filter(|_| has_seeds);
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

/// The parts among which somebody chooses.
struct Parts {
    /// How many.
    count: usize,
    /// The first line.
    from: usize,
    /// How many lines each has.
    lines: usize,
    /// The round by whose end all in one part have met.
    round: usize,
}
