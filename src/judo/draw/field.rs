//! The draw as a problem of small numbers: entries and lines by index from 0, and who belongs together.
use super::{input::Input, input::Separation, meeting::Shape, table::Table};
use crate::judo::entrant::Entrant;

/// No entry, no line, no group.
pub(super) const NONE: u8 = u8::MAX;

/// The groups of one kind: the clubs, for example. Whoever is alone in a group is in none.
#[derive(Clone, Debug)]
pub(super) struct Groups {
    of: Table<u8>,
    members: Vec<Vec<u8>>,
}

impl Groups {
    /// The groups among the entries.
    fn new(input: &Input, by: Separation) -> Self {
        let mut keyed: Vec<(u32, u8)> = (0u8..)
            .zip(&input.entries)
            .filter_map(|(index, entry)| Some((entry.group(by)?, index)))
            .collect();
        keyed.sort_unstable();
        let mut of = Table::of(input.entries.len(), NONE);
        let mut members: Vec<Vec<u8>> = Vec::new();
        for group in keyed
            .chunk_by(|a, b| a.0 == b.0)
            .filter(|group| group.len() > 1)
        {
            let number = u8::try_from(members.len()).unwrap_or(NONE);
            for (_, entry) in group {
                of.put(usize::from(*entry), number);
            }
            members.push(group.iter().map(|(_, entry)| *entry).collect());
        }
        Self { of, members }
    }

    /// The group of an entry, [`NONE`] if alone.
    #[inline]
    pub(super) fn of(&self, entry: u8) -> u8 {
        self.of.at(usize::from(entry))
    }

    /// Who is in a group.
    pub(super) fn members(&self, group: u8) -> &[u8] {
        self.members
            .get(usize::from(group))
            .map_or(&[], Vec::as_slice)
    }

    /// Everybody's groups.
    pub(super) fn all(&self) -> &[Vec<u8>] {
        &self.members
    }
}

/// The problem.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// Which lines meet when.
    pub(super) shape: Shape,
    /// How many lines.
    pub(super) lines: usize,
    /// The groups, the most important kind first.
    pub(super) kinds: Vec<Groups>,
    /// The same kinds, the widest first: country, region, club.
    pub(super) widest: Vec<usize>,
    /// Seeds: line and entry, the best first.
    pub(super) fixed: Vec<(usize, u8)>,
    /// The lines for all others, from the top.
    pub(super) open: Vec<usize>,
    /// All others, by index.
    pub(super) free: Vec<u8>,
    entrants: Vec<Entrant>,
}

impl Field {
    /// The problem of an input whose seeds have their lines; `empty` are the lines without anybody.
    pub(super) fn new(
        input: &Input,
        shape: Shape,
        fixed: Vec<(usize, u8)>,
        empty: &[usize],
    ) -> Self {
        let lines = usize::from(input.lines);
        let mut used = Table::of(lines, false);
        let mut seeded = Table::of(input.entries.len(), false);
        for line in empty {
            used.put(*line, true);
        }
        for (line, entry) in &fixed {
            used.put(*line, true);
            seeded.put(usize::from(*entry), true);
        }
        let by = input.kinds();
        let mut widest: Vec<usize> = (0..by.len()).collect();
        widest.sort_by_key(|kind| std::cmp::Reverse(by.get(*kind)));
        Self {
            shape,
            lines,
            kinds: by.iter().map(|by| Groups::new(input, *by)).collect(),
            widest,
            fixed,
            open: (0..lines).filter(|line| !used.at(*line)).collect(),
            free: (0u8..)
                .zip(&input.entries)
                .map(|(index, _)| index)
                .filter(|entry| !seeded.at(usize::from(*entry)))
                .collect(),
            entrants: input.entries.iter().map(|entry| entry.entrant).collect(),
        }
    }

    /// Whether two entries are in the same groups, so that exchanging them changes nothing.
    pub(super) fn alike(&self, a: u8, b: u8) -> bool {
        self.kinds.iter().all(|groups| groups.of(a) == groups.of(b))
    }
}

/// Who stands where.
#[derive(Clone, Debug)]
pub(super) struct Placement {
    line: Table<u8>,
    who: Table<u8>,
}

impl Placement {
    /// Only the seeds stand.
    pub(super) fn new(field: &Field) -> Self {
        let mut placement = Self::empty(field);
        for (line, entry) in &field.fixed {
            placement.put(*line, *entry);
        }
        placement
    }

    /// Nobody stands.
    pub(super) fn empty(field: &Field) -> Self {
        Self {
            line: Table::of(field.entrants.len(), NONE),
            who: Table::of(field.lines, NONE),
        }
    }

    /// Puts an entry onto a line.
    pub(super) fn put(&mut self, line: usize, entry: u8) {
        self.line
            .put(usize::from(entry), u8::try_from(line).unwrap_or(NONE));
        self.who.put(line, entry);
    }

    /// Takes an entry off its line.
    pub(super) fn take(&mut self, line: usize, entry: u8) {
        self.line.put(usize::from(entry), NONE);
        self.who.put(line, NONE);
    }

    /// The line of an entry, if it stands already.
    #[inline]
    pub(super) fn line(&self, entry: u8) -> Option<usize> {
        match self.line.at(usize::from(entry)) {
            NONE => None,
            line => Some(usize::from(line)),
        }
    }

    /// The lines as everybody else knows them.
    pub(super) fn lines(&self, field: &Field) -> Vec<Option<Entrant>> {
        self.who
            .as_slice()
            .iter()
            .map(|entry| field.entrants.get(usize::from(*entry)).copied())
            .collect()
    }
}
