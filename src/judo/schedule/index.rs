//! A day made ready for one pass: contests and people by position, lengths in seconds.
use super::{
    day::{Contest, ContestId, Day, Mat, Pause, Person},
    pace::{Measured, Pace},
};
use crate::judo::entrant::ContestNo;

/// A contest.
#[derive(Debug)]
pub(super) struct Node {
    /// Which one.
    pub id: ContestId,
    /// Its category, by position.
    pub category: usize,
    /// Its block, by position.
    pub block: usize,
    /// Seconds from its start to the start of the next one on its mat.
    pub slot: u32,
    /// Seconds from its start to its end.
    pub fight: u32,
    /// The rest its athletes have a right to.
    pub rest: u32,
    /// Contests from which its athletes come.
    pub feeders: Vec<usize>,
    /// Contests that are over before.
    pub after: Vec<usize>,
    /// Who stands there, or may: the seat, and whether they surely do. Of those who may, only who is in other categories too.
    pub seats: Vec<(usize, bool)>,
}

/// Somebody in a category.
#[derive(Debug)]
pub(super) struct Seat {
    pub person: Person,
    pub category: usize,
    /// The seats of the same person, itself included: from, until.
    pub same: (usize, usize),
}

/// A day made ready.
#[derive(Debug)]
pub(super) struct Index {
    /// The contests, by category and number.
    pub nodes: Vec<Node>,
    /// The people, by person and category.
    pub seats: Vec<Seat>,
    /// How many blocks there are.
    pub blocks: usize,
    /// Where the contests of each category begin in `nodes`.
    begins: Vec<usize>,
    /// The pauses of each mat, by begin.
    pauses: Vec<Vec<(u32, u32)>>,
}

impl Index {
    /// Reads a day. What names something that is not there is left out; [`super::check`] says so.
    pub fn new(day: &Day, pace: &Pace, measured: &Measured) -> Self {
        let mut index = Self {
            nodes: Vec::new(),
            seats: seats(day),
            blocks: day.blocks.len(),
            begins: Vec::with_capacity(day.categories.len()),
            pauses: (1..=day.mats)
                .map(|mat| pauses(&day.pauses, Mat(mat)))
                .collect(),
        };
        for (at, category) in day.categories.iter().enumerate() {
            let begins = index.nodes.len();
            index.begins.push(begins);
            let slot = measured.seconds(pace, category.figures);
            let find = |no: &ContestNo| {
                let found = category.contests.binary_search_by_key(no, |c| c.no);
                found.ok().map(|found| begins + found)
            };
            for contest in &category.contests {
                let node = Node {
                    id: ContestId {
                        category: u16::try_from(at).unwrap_or(u16::MAX),
                        no: contest.no,
                    },
                    category: at,
                    block: usize::from(contest.block),
                    slot,
                    fight: slot.saturating_sub(pace.between),
                    rest: u32::from(category.figures.rest_seconds),
                    feeders: contest.feeders.iter().filter_map(find).collect(),
                    after: contest.after.iter().filter_map(find).collect(),
                    seats: index.seats_of(contest, at),
                };
                index.nodes.push(node);
            }
        }
        index
    }

    /// The position of a contest.
    pub fn find(&self, id: ContestId) -> Option<usize> {
        let category = usize::from(id.category);
        let begins = *self.begins.get(category)?;
        let ends = self.begins.get(category + 1).copied();
        let own = self.nodes.get(begins..ends.unwrap_or(self.nodes.len()))?;
        let found = own.binary_search_by_key(&id.no, |node| node.id.no).ok()?;
        Some(begins + found)
    }

    /// The seconds of all contests of a category in a block.
    pub fn work(&self, category: usize, block: usize) -> u64 {
        self.nodes
            .iter()
            .filter(|node| node.category == category && node.block == block)
            .map(|node| u64::from(node.slot))
            .sum()
    }

    /// When a contest begins that could at a time, the pauses of its mat considered.
    pub fn after_pauses(&self, mat: usize, from: u32, fight: u32) -> u32 {
        let mut start = from;
        for (from, until) in self.pauses.get(mat).into_iter().flatten() {
            if start < *until && start.saturating_add(fight.max(1)) > *from {
                start = *until;
            }
        }
        start
    }

    fn seats_of(&self, contest: &Contest, category: usize) -> Vec<(usize, bool)> {
        let mut found: Vec<(usize, bool)> = Vec::new();
        for side in &contest.sides {
            for person in &side.people {
                let key = (*person, category);
                let seat = self
                    .seats
                    .binary_search_by_key(&key, |seat| (seat.person, seat.category));
                let Ok(seat) = seat else {
                    continue;
                };
                let is_shared = self
                    .seats
                    .get(seat)
                    .is_some_and(|seat| seat.same.1 - seat.same.0 > 1);
                if side.is_known || is_shared {
                    found.push((seat, side.is_known));
                }
            }
        }
        found
    }
}

/// Everybody in every category they are in.
fn seats(day: &Day) -> Vec<Seat> {
    let mut pairs = Vec::new();
    for (category, given) in day.categories.iter().enumerate() {
        let begins = pairs.len();
        let sides = given.contests.iter().flat_map(|contest| &contest.sides);
        pairs.extend(sides.flat_map(|side| side.people.iter().map(|who| (*who, category))));
        let mut own = pairs.split_off(begins);
        own.sort_unstable();
        own.dedup();
        pairs.append(&mut own);
    }
    pairs.sort_unstable();
    let mut seats: Vec<Seat> = Vec::with_capacity(pairs.len());
    for same in pairs.chunk_by(|(one, _), (other, _)| one == other) {
        let from = seats.len();
        seats.extend(same.iter().map(|(person, category)| Seat {
            person: *person,
            category: *category,
            same: (from, from + same.len()),
        }));
    }
    seats
}

fn pauses(all: &[Pause], mat: Mat) -> Vec<(u32, u32)> {
    let mut own: Vec<(u32, u32)> = all
        .iter()
        .filter(|pause| pause.mats.is_empty() || pause.mats.contains(&mat))
        .map(|pause| (pause.from, pause.until))
        .collect();
    own.sort_unstable();
    own
}
