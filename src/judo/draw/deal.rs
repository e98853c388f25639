//! Spreads whoever is not seeded.
//!
//! From the whole sheet down to the first contests everybody is put into one half or the other: into the one with fewer of the
//! own club, then region, then country (in the order of preference), then with more room; the dice settle the rest. Members of a
//! group come one after the other, so where no seed stands in the way and clubs lie within regions and regions within countries,
//! every group is split as evenly as can be on every level, and then no round has fewer such meetings in any draw. JudoShiai
//! goes the other way round, line by line with a badness that doubles by neighbourhood (design §1.8); its acceptance property,
//! no first contest of club mates that can be avoided, holds here too.
use super::{
    field::{Field, NONE, Placement},
    mates::{Mates, Parts},
    meeting::Shape,
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
        rank: field
            .kinds
            .iter()
            .map(|groups| Table::of(groups.all().len(), NONE))
            .collect(),
        key: Table::of(field.free.len() + field.fixed.len(), 0),
        part: Table::of(field.free.len() + field.fixed.len(), 0),
        rooms: Vec::with_capacity(parts),
        mates: Mates::new(field, parts),
    };
    let mut members = field.free.clone();
    match &field.shape {
        Shape::Sheet { .. } => dealer.halve(0, field.lines, &field.open, &mut members),
        Shape::Pools { pool, pools } => dealer.pools(pool, *pools, &mut members),
    }
    dealer.placement
}

/// The dealing hand, with the tables it uses again and again.
struct Dealer<'a> {
    field: &'a Field,
    dice: &'a mut Dice,
    placement: Placement,
    rank: Vec<Table<u8>>,
    key: Table<u32>,
    part: Table<u8>,
    rooms: Vec<usize>,
    mates: Mates<'a>,
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
        self.mates.begin(parts.count, part_of);
        self.order(members);
        for entry in &*members {
            let part = self.choose(*entry, parts);
            self.part
                .put(usize::from(*entry), u8::try_from(part).unwrap_or(0));
            if let Some(room) = self.rooms.get_mut(part) {
                *room = room.saturating_sub(1);
            }
            self.mates.count(*entry, part, parts.count);
        }
        members.sort_by_key(|entry| self.part.at(usize::from(*entry)));
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
                let byte = match (field.kinds.get(*kind), self.rank.get(*kind)) {
                    (Some(groups), Some(rank)) if groups.of(*entry) != NONE => {
                        let group = groups.of(*entry);
                        let has_seeds = self.mates.has_seeds(*kind, group);
                        rank.at(usize::from(group)) | if has_seeds { 0 } else { 0x80 }
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
            let rank = (self.mates.met(entry, part, parts), std::cmp::Reverse(room));
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
}
