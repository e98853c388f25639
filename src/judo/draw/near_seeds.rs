//! How near to a seed of one's own one has to stand: what a part of the sheet still offers to the mates of seeds.
use super::{
    field::{Field, Groups},
    meeting::Shape,
    table::Table,
};

/// The open lines of the sheet's parts.
pub(super) struct Room {
    /// How many lines above each are open.
    open_before: Table<u8>,
    /// By round and by how many a group may have in one part of that round: how many of it fit into all parts above each.
    seats_before: Vec<Table<u8>>,
}

impl Room {
    /// Counts them.
    pub(super) fn new(field: &Field) -> Self {
        let mut room = Self {
            open_before: Table::of(field.lines + 1, 0),
            seats_before: Vec::with_capacity(8),
        };
        let mut open = field.open.iter().peekable();
        let mut count = 0;
        for line in 0..=field.lines {
            room.open_before.put(line, count);
            if open.next_if(|next| **next == line).is_some() {
                count += 1;
            }
        }
        let rounds = match field.shape {
            Shape::Sheet { rounds } => rounds,
            Shape::Pools { .. } => 0,
        };
        for round in 0..rounds {
            let (size, parts) = (1 << round, field.lines >> round);
            let mut seats: Table<u8> = Table::of(size * (parts + 1), 0);
            for most in 1..=size {
                for part in 0..parts {
                    let first = (most - 1) * (parts + 1) + part;
                    let here = room.open(part << round, round).min(most);
                    let here = u8::try_from(here).unwrap_or(u8::MAX);
                    seats.put(first + 1, seats.at(first).saturating_add(here));
                }
            }
            room.seats_before.push(seats);
        }
        room
    }

    /// The open lines of the part of a round that begins with a line.
    fn open(&self, from: usize, round: usize) -> usize {
        let here = self.open_before.at(from + (1 << round));
        usize::from(here.saturating_sub(self.open_before.at(from)))
    }

    /// How many fit onto so many lines, if at most so many may be in one part of a round.
    fn seats(&self, from: usize, lines: usize, round: usize, most: usize) -> usize {
        let Some(before) = self.seats_before.get(round) else {
            return 0;
        };
        let size = 1 << round;
        let each = before.as_slice().len() / size;
        let first = (most.clamp(1, size) - 1) * each;
        let (upper, lower) = (first + (from >> round), first + ((from + lines) >> round));
        usize::from(before.at(lower).saturating_sub(before.at(upper)))
    }
}

/// The seeds of one group in a part of the sheet.
pub(super) struct Seeds {
    from: usize,
    lines: usize,
    at: [usize; 8],
    /// How many.
    pub(super) count: usize,
}

impl Seeds {
    /// Looks for them.
    pub(super) fn new(
        field: &Field,
        groups: &Groups,
        group: u8,
        from: usize,
        lines: usize,
    ) -> Self {
        let mut seeds = Self {
            from,
            lines,
            at: [0; 8],
            count: 0,
        };
        for (line, entry) in &field.fixed {
            if groups.of(*entry) == group
                && (from..from + lines).contains(line)
                && let Some(place) = seeds.at.get_mut(seeds.count)
            {
                *place = *line;
                seeds.count += 1;
            }
        }
        seeds
    }

    /// The fewest mates that one more would meet by the end of a round, when those who are `here` already, seeds among them, have
    /// spread as well as they can. Not fewer than `before`, by the end of the round before.
    pub(super) fn least_mates(
        &self,
        room: &Room,
        round: usize,
        here: usize,
        before: usize,
    ) -> usize {
        let waiting = here.saturating_sub(self.count);
        // The parts where seeds stand, how many of them, and the open lines there.
        let mut beside = [(usize::MAX, 0, 0); 8];
        for line in self.at.iter().take(self.count) {
            let part = line >> round;
            let known = beside
                .iter_mut()
                .find(|(other, seeds, _)| *other == part || *seeds == 0);
            if let Some(place) = known {
                *place = (part, place.1 + 1, room.open(part << round, round));
            }
        }
        (before..here)
            .find(|mates| {
                let mut seats = room.seats(self.from, self.lines, round, mates + 1);
                for (_, seeds, open) in beside.iter().take_while(|(_, seeds, _)| *seeds > 0) {
                    // The seeds take some of what the part would hold.
                    seats += (*open).min((mates + 1).saturating_sub(*seeds));
                    seats -= (*open).min(mates + 1);
                }
                seats > waiting
            })
            .unwrap_or(here)
    }
}
