//! The day run once: contests are put onto mats one after the other, and each begins when its mat, its block, what feeds it and
//! its athletes allow. Starts never go back, so that for everybody only the last contest has to be kept.
use super::{
    day::Day,
    index::{Index, Node},
    timetable::ShortRest,
};

/// When a contest can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// With nobody's rest considered and no pause.
    pub bare: u32,
    /// With everything considered.
    pub at: u32,
}

/// A contest that somebody comes from.
struct Claim {
    /// The contest.
    before: usize,
    /// Who; nobody if it is not known yet who goes on from there.
    seat: Option<usize>,
    /// Until when they rest.
    until: u32,
}

/// The last contests of somebody in a category: end, and which.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    surely: Option<(u32, usize)>,
    maybe: Option<(u32, usize)>,
}

/// How far the day is.
pub(super) struct Simulation<'a> {
    day: &'a Day,
    index: &'a Index,
    /// Nothing begins before.
    now: u32,
    /// When each mat is free again.
    pub free: Vec<u32>,
    /// Start and end of what was placed.
    pub times: Vec<Option<(u32, u32)>>,
    /// What will be placed: contests that are not in the plan hold up nobody.
    expected: Vec<bool>,
    /// Contests of each block that are not placed yet, and the end of those that are.
    blocks: Vec<(usize, u32)>,
    lasts: Vec<Last>,
    /// Who has too little rest, or has the mat wait.
    pub short: Vec<ShortRest>,
}

impl<'a> Simulation<'a> {
    /// Before anything is placed. `expected` says which contests will be.
    pub fn new(day: &'a Day, index: &'a Index, now: u32, expected: Vec<bool>) -> Self {
        let mut blocks = vec![(0, 0); index.blocks];
        for (node, _) in index.nodes.iter().zip(&expected).filter(|(_, is)| **is) {
            if let Some((left, _)) = blocks.get_mut(node.block) {
                *left += 1;
            }
        }
        let now = now.max(day.starts);
        Self {
            day,
            index,
            now,
            free: vec![now; usize::from(day.mats)],
            times: vec![None; index.nodes.len()],
            expected,
            blocks,
            lasts: vec![Last::default(); index.seats.len()],
            short: Vec::new(),
        }
    }

    fn is_open(&self, at: usize) -> bool {
        self.expected.get(at) == Some(&true) && self.times.get(at) == Some(&None)
    }

    /// What has to be over before a contest and is not.
    pub fn missing<'s>(&'s self, node: &'s Node) -> impl Iterator<Item = usize> + 's {
        let before = node.feeders.iter().chain(&node.after).copied();
        before.filter(|before| self.is_open(*before))
    }

    /// When its block begins; not known while it waits for earlier ones.
    pub fn block_begins(&self, block: usize) -> Option<u32> {
        let Some(given) = self.day.blocks.get(block) else {
            return Some(0);
        };
        let mut begins = given.not_before;
        if given.waits {
            for (left, end) in self.blocks.iter().take(block) {
                if *left > 0 {
                    return None;
                }
                begins = begins.max(*end);
            }
        }
        Some(begins)
    }

    /// When a contest may begin by what it rests on, on whichever mat: bare, and with rest.
    pub fn allowed(&self, node: &Node) -> (u32, u32) {
        let end = |at: &usize| self.times.get(*at).copied().flatten().map(|(_, end)| end);
        let ends = node.feeders.iter().chain(&node.after).filter_map(end);
        let bare = ends.max().unwrap_or(0);
        let mut rested = bare;
        self.claims(node, |claim| rested = rested.max(claim.until));
        (bare, rested)
    }

    /// When a contest begins on a mat, after its block began and with what [`Self::allowed`] says.
    pub fn start(&self, mat: usize, node: &Node, begins: u32, allowed: (u32, u32)) -> Start {
        let free = self.free.get(mat).copied().unwrap_or(self.now);
        let bare = free.max(self.now).max(begins).max(allowed.0);
        let at = bare.max(allowed.1);
        let at = self.index.after_pauses(mat, at, node.fight);
        Start { bare, at }
    }

    /// Places a contest that is still to come, and notes who has its mat wait.
    pub fn place(&mut self, mat: usize, at: usize, start: Start) {
        let Some(node) = self.index.nodes.get(at) else {
            return;
        };
        let begins = self.index.after_pauses(mat, start.bare, node.fight);
        self.note(node, begins, true);
        let end = start.at.saturating_add(node.fight);
        self.put(mat, at, (start.at, end), start.at.saturating_add(node.slot));
    }

    /// Places a contest that began, and notes who had too little rest.
    pub fn happened(&mut self, mat: usize, at: usize, times: (u32, u32)) {
        let Some(node) = self.index.nodes.get(at) else {
            return;
        };
        self.note(node, times.0, false);
        let between = node.slot.saturating_sub(node.fight);
        self.put(mat, at, times, times.1.saturating_add(between));
    }

    fn put(&mut self, mat: usize, at: usize, times: (u32, u32), free: u32) {
        let Some(node) = self.index.nodes.get(at) else {
            return;
        };
        if let Some(slot) = self.times.get_mut(at) {
            *slot = Some(times);
        }
        if let Some(mat) = self.free.get_mut(mat) {
            *mat = free.max(*mat);
        }
        if let Some((left, end)) = self.blocks.get_mut(node.block) {
            *left = left.saturating_sub(1);
            *end = times.1.max(*end);
        }
        let last = Some((times.1, at));
        for (seat, is_sure) in &node.seats {
            if let Some(own) = self.lasts.get_mut(*seat) {
                own.maybe = own.maybe.max(last);
                if *is_sure {
                    own.surely = own.surely.max(last);
                }
            }
        }
    }

    fn note(&mut self, node: &Node, begins: u32, is_kept: bool) {
        let mut found = Vec::new();
        self.claims(node, |claim| {
            let missing = claim.until.saturating_sub(begins);
            let seat = claim.seat.and_then(|seat| self.index.seats.get(seat));
            let before = self.index.nodes.get(claim.before);
            if let Some(before) = before.filter(|_| missing > 0) {
                found.push(ShortRest {
                    person: seat.map(|seat| seat.person),
                    before: before.id,
                    contest: node.id,
                    missing,
                    is_kept,
                });
            }
        });
        self.short.append(&mut found);
    }

    /// Everybody who rests before a contest. Within a category it is who surely stands there, and whoever comes from what feeds
    /// it; across categories everybody who may.
    fn claims(&self, node: &Node, mut each: impl FnMut(Claim)) {
        for before in &node.feeders {
            if let Some(Some((_, end))) = self.times.get(*before) {
                each(Claim {
                    before: *before,
                    seat: None,
                    until: end.saturating_add(node.rest),
                });
            }
        }
        for (own, is_sure) in &node.seats {
            let Some((from, until)) = self.index.seats.get(*own).map(|seat| seat.same) else {
                continue;
            };
            for seat in from..until {
                let Some(last) = self.lasts.get(seat) else {
                    continue;
                };
                let last = match (seat == *own, is_sure) {
                    (true, true) => last.surely,
                    (true, false) => None,
                    (false, _) => last.maybe,
                };
                if let Some((end, before)) = last {
                    let rest = self.index.nodes.get(before).map_or(0, |node| node.rest);
                    each(Claim {
                        before,
                        seat: Some(seat),
                        until: end.saturating_add(rest.max(node.rest)),
                    });
                }
            }
        }
    }
}
