//! How near to a seed of one's own one has to stand: what a part of the sheet still offers to the mates of seeds.
use super::{
    field::{Field, Groups},
    table::Table,
};

/// How many lines above each are open.
pub(super) fn open_before(field: &Field) -> Table<u8> {
    let mut before = Table::of(field.lines + 1, 0);
    let mut open = field.open.iter().peekable();
    let mut count = 0;
    for line in 0..=field.lines {
        before.put(line, count);
        if open.next_if(|next| **next == line).is_some() {
            count += 1;
        }
    }
    before
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
    /// spread as well as they can.
    pub(super) fn least_mates(&self, open_before: &Table<u8>, round: usize, here: usize) -> usize {
        let size = 1 << round;
        let waiting = here.saturating_sub(self.count);
        for mates in 0..=here {
            let mut seats = 0;
            let mut from = self.from;
            while from < self.from + self.lines {
                let room = usize::from(
                    open_before
                        .at(from + size)
                        .saturating_sub(open_before.at(from)),
                );
                let seeds = self
                    .at
                    .iter()
                    .take(self.count)
                    .filter(|line| (from..from + size).contains(line))
                    .count();
                seats += room.min((mates + 1).saturating_sub(seeds));
                if seats > waiting {
                    return mates;
                }
                from += size;
            }
        }
        here
    }
}
