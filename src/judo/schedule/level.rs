//! Mats that fall behind: which moves would bring the end of the slowest one nearer. A person decides; nothing is moved here.
//!
//! Ours. Looked at are the contests of the slowest mat, one by one (where the category is spread) or all that is left of a
//! category in its block (where it stays together), on the mat that ends soonest of those the day allows. The best move is taken as made and
//! the next one looked for.
use serde::{Deserialize, Serialize};

use super::{
    day::{ContestId, Day, Lot, Mat, Plan},
    estimate::{self, Progress},
    index::Index,
    moves::{Move, apply},
    pace::{Measured, Pace},
    places::mats_of,
    timetable::{Stage, Timed, Timetable},
};

/// What is proposed at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRules {
    /// The next contests of each mat are called already and stay: 2 (design 8 §5, as the programs in use do).
    pub called: u8,
    /// A proposal brings the end of the slowest mat nearer by so many seconds at least. Ours: 180.
    pub least_gain: u32,
    /// How many proposals there are at most. Ours: 5.
    pub most: u8,
}

impl Default for LevelRules {
    fn default() -> Self {
        Self {
            called: 2,
            least_gain: 180,
            most: 5,
        }
    }
}

/// Moves that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The mat that gives.
    pub from: Mat,
    /// The mat that takes.
    pub to: Mat,
    /// The moves, to be made in this order: one contest, or what is left of a category in its block.
    pub moves: Vec<Move>,
    /// By how many seconds the later end of the two mats comes nearer.
    pub gain: u32,
}

/// Proposals, each of them made after those before it.
#[must_use]
pub fn level(
    day: &Day,
    plan: &Plan,
    progress: &Progress,
    pace: &Pace,
    rules: LevelRules,
) -> Vec<Proposal> {
    let measured = Measured::of(day, plan, progress, pace);
    let view = View {
        day,
        progress,
        rules,
        index: Index::new(day, pace, &measured),
    };
    let mut plan = plan.clone();
    let mut proposals = Vec::new();
    for _ in 0..rules.most {
        let Some((next, proposal)) = view.best(&plan) else {
            break;
        };
        plan = next;
        proposals.push(proposal);
    }
    proposals
}

struct View<'a> {
    day: &'a Day,
    progress: &'a Progress,
    rules: LevelRules,
    index: Index,
}

impl View<'_> {
    fn times(&self, plan: &Plan) -> Timetable {
        estimate::run(self.day, plan, self.progress, &self.index)
    }

    /// The move from the slowest mat that gains most.
    fn best(&self, plan: &Plan) -> Option<(Plan, Proposal)> {
        let now = self.times(plan);
        let ends = |times: &Timetable, mat| times.ends(mat).unwrap_or(0);
        let mats = || (1..=self.day.mats).map(Mat);
        let from = mats().max_by_key(|mat| (ends(&now, *mat), std::cmp::Reverse(*mat)))?;
        let mut best: Option<(Plan, Proposal)> = None;
        for group in self.groups(from, &now) {
            // To the mat that ends soonest of those it may go to.
            let others = mats().filter(|to| ends(&now, *to) < ends(&now, from));
            let allowed = others.filter(|to| self.may_go(&group, *to));
            let to = allowed.min_by_key(|to| (ends(&now, *to), *to));
            if let Some(to) = to {
                let Some((moved, moves)) = moved(plan, &now, &group, to) else {
                    continue;
                };
                let after = self.times(&moved);
                let end = mats().map(|mat| ends(&after, mat)).max().unwrap_or(0);
                let of_two = ends(&after, from).max(ends(&after, to));
                let is_worse = end > ends(&now, from)
                    || after.faults.iter().any(|fault| !now.faults.contains(fault));
                let gain = ends(&now, from).saturating_sub(of_two);
                let least = best
                    .as_ref()
                    .map_or(self.rules.least_gain.max(1), |(_, best)| {
                        best.gain.saturating_add(1)
                    });
                if !is_worse && gain >= least {
                    let proposal = Proposal {
                        from,
                        to,
                        moves,
                        gain,
                    };
                    best = Some((moved, proposal));
                }
            }
        }
        best
    }

    /// What can be moved away from a mat: contests not called yet, alone or by category.
    fn groups(&self, mat: Mat, now: &Timetable) -> Vec<Vec<Timed>> {
        let queue = mat.at().and_then(|at| now.mats.get(at));
        let planned = queue.into_iter().flatten();
        let planned = planned.filter(|timed| timed.stage == Stage::Planned);
        let free: Vec<Timed> = planned
            .skip(usize::from(self.rules.called))
            .copied()
            .collect();
        let mut groups: Vec<Vec<Timed>> = Vec::new();
        for timed in free {
            let is_same = |group: &&mut Vec<Timed>| {
                let first = group.first();
                first.is_some_and(|first| {
                    first.contest.category == timed.contest.category
                        && self.block(first.contest) == self.block(timed.contest)
                })
            };
            let is_together = self.lot(timed.contest).is_some_and(|lot| lot.is_together);
            match groups.iter_mut().find(is_same) {
                Some(group) if is_together => group.push(timed),
                _ => groups.push(vec![timed]),
            }
        }
        groups
    }

    fn block(&self, contest: ContestId) -> Option<usize> {
        Some(usize::from(self.day.contest(contest)?.block))
    }

    fn lot(&self, contest: ContestId) -> Option<&Lot> {
        let block = self.day.blocks.get(self.block(contest)?)?;
        let mut lots = block.lots.iter();
        lots.find(|lot| lot.category == contest.category)
    }

    fn may_go(&self, group: &[Timed], to: Mat) -> bool {
        group.first().is_some_and(|first| {
            let block = self.block(first.contest);
            let block = block.and_then(|at| self.day.blocks.get(at));
            let (Some(block), Some(lot)) = (block, self.lot(first.contest)) else {
                return false;
            };
            mats_of(self.day, block, lot).contains(&to)
        })
    }
}

/// The contests on another mat, each where its time is now: behind what begins there no later.
fn moved(plan: &Plan, now: &Timetable, group: &[Timed], to: Mat) -> Option<(Plan, Vec<Move>)> {
    let mut moved = plan.clone();
    let mut moves = Vec::with_capacity(group.len());
    let there = now.mats.get(to.at()?)?;
    for timed in group {
        let is_before = |other: &ContestId| {
            let mut all = there.iter().chain(group);
            let other = all.find(|found| found.contest == *other);
            other.is_none_or(|other| other.stage != Stage::Planned || other.start <= timed.start)
        };
        let behind = moved.queue(to).iter().rposition(is_before);
        let one = Move {
            contest: timed.contest,
            to,
            place: behind.map_or(0, |at| at + 1),
        };
        moved = apply(&moved, &one).ok()?;
        moves.push(one);
    }
    Some((moved, moves))
}
