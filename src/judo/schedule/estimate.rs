//! Times from an order: before the day, and again after each result. The order on the mats stays as it is.
use std::collections::BTreeMap;

use super::{
    day::{ContestId, Day, Plan},
    fault::{self, Fault},
    index::Index,
    pace::{Measured, Pace},
    simulation::{Simulation, Start},
    timetable::{Stage, Timed, Timetable},
};

/// When a contest was fought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actual {
    /// Its start, in seconds since midnight.
    pub start: u32,
    /// Its end; none while it is fought. A walk-over ends as it begins.
    pub end: Option<u32>,
}

/// What happened so far. Who stands where by now is in the [`Day`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// The time, in seconds since midnight: what did not begin yet begins no earlier. 0 before the day.
    pub now: u32,
    /// Contests that began.
    pub actual: BTreeMap<ContestId, Actual>,
}

/// When each contest begins. Nothing is refused: what is wrong with the order is in the answer.
///
/// A contest begins when its mat is free, its block began, what feeds it is over and its athletes have rested. A running one is
/// expected to take as long as others of its length, and to end at once if it took longer already.
#[must_use]
pub fn estimate(day: &Day, plan: &Plan, progress: &Progress, pace: &Pace) -> Timetable {
    let measured = Measured::of(day, plan, progress, pace);
    let index = Index::new(day, pace, &measured);
    run(day, plan, progress, &index)
}

/// The same with a day made ready.
pub(super) fn run(day: &Day, plan: &Plan, progress: &Progress, index: &Index) -> Timetable {
    let queues = queues(plan, index, usize::from(day.mats));
    let mut expected = vec![false; index.nodes.len()];
    for at in queues.iter().flatten() {
        if let Some(is) = expected.get_mut(*at) {
            *is = true;
        }
    }
    let mut simulation = Simulation::new(day, index, progress.now, expected);
    happened(&mut simulation, &queues, progress, index);
    let mut faults = fault::of_order(day, plan, index);
    let mut heads = vec![0_usize; queues.len()];
    loop {
        // Past what is placed already.
        for (head, queue) in heads.iter_mut().zip(&queues) {
            let ahead = queue.iter().skip(*head);
            let is_placed = |at: &&usize| simulation.times.get(**at) != Some(&None);
            *head += ahead.take_while(is_placed).count();
        }
        let next: Vec<(usize, usize)> = queues
            .iter()
            .zip(&heads)
            .enumerate()
            .filter_map(|(mat, (queue, head))| Some((mat, *queue.get(*head)?)))
            .collect();
        if next.is_empty() {
            break;
        }
        let (mat, at, start) = match first(&simulation, index, &next, false) {
            Some(found) => found,
            // Everything waits for something behind it: begin nevertheless, and say so.
            None => {
                let Some(found) = first(&simulation, index, &next, true) else {
                    break;
                };
                unfed(&simulation, index, found.1, &mut faults);
                found
            }
        };
        simulation.place(mat, at, start);
    }
    faults.sort_unstable();
    faults.dedup();
    answer(simulation, &queues, progress, index, faults)
}

/// The contests of each mat that take place, by position, each once.
fn queues(plan: &Plan, index: &Index, mats: usize) -> Vec<Vec<usize>> {
    let mut seen = vec![false; index.nodes.len()];
    let mut is_new = |at: &usize| {
        seen.get_mut(*at)
            .is_some_and(|seen| !std::mem::replace(seen, true))
    };
    let queue = |queue: &Vec<ContestId>| {
        let known = queue.iter().filter_map(|id| index.find(*id));
        known.filter(&mut is_new).collect()
    };
    let mut queues: Vec<Vec<usize>> = plan.mats.iter().take(mats).map(queue).collect();
    queues.resize(mats, Vec::new());
    queues
}

/// Places everything that began, in the order it did.
fn happened(
    simulation: &mut Simulation,
    queues: &[Vec<usize>],
    progress: &Progress,
    index: &Index,
) {
    let mut all = Vec::new();
    for (mat, queue) in queues.iter().enumerate() {
        for at in queue {
            let node = index.nodes.get(*at);
            let actual = node.and_then(|node| progress.actual.get(&node.id));
            let (Some(node), Some(actual)) = (node, actual) else {
                continue;
            };
            let likely = actual.start.saturating_add(node.fight);
            let end = actual.end.unwrap_or(likely.max(progress.now));
            all.push((actual.start, end.max(actual.start), mat, *at));
        }
    }
    all.sort_unstable();
    for (start, end, mat, at) in all {
        simulation.happened(mat, at, (start, end));
    }
}

/// Which of the next contests begins first: mat, contest, start. Of two at the same time, the one whose mat has waited longer.
fn first(
    simulation: &Simulation,
    index: &Index,
    next: &[(usize, usize)],
    is_forced: bool,
) -> Option<(usize, usize, Start)> {
    let found = next.iter().filter_map(|(mat, at)| {
        let node = index.nodes.get(*at)?;
        let begins = simulation.block_begins(node.block);
        let is_free = begins.is_some() && simulation.missing(node).next().is_none();
        let begins = begins.filter(|_| is_free).or(is_forced.then_some(0))?;
        let start = simulation.start(*mat, node, begins, simulation.allowed(node));
        Some((
            start.at,
            simulation.free.get(*mat).copied(),
            *mat,
            *at,
            start,
        ))
    });
    found
        .min_by_key(|(at, free, mat, ..)| (*at, *free, *mat))
        .map(|(_, _, mat, at, start)| (mat, at, start))
}

fn unfed(simulation: &Simulation, index: &Index, at: usize, faults: &mut Vec<Fault>) {
    let Some(node) = index.nodes.get(at) else {
        return;
    };
    let feeders = simulation
        .missing(node)
        .filter_map(|at| index.nodes.get(at));
    faults.extend(feeders.map(|feeder| Fault::BeforeFeeder {
        contest: node.id,
        feeder: feeder.id,
    }));
}

fn answer(
    simulation: Simulation,
    queues: &[Vec<usize>],
    progress: &Progress,
    index: &Index,
    faults: Vec<Fault>,
) -> Timetable {
    let timed = |at: &usize| {
        let (start, end) = simulation.times.get(*at).copied().flatten()?;
        let contest = index.nodes.get(*at)?.id;
        let stage = match progress.actual.get(&contest) {
            None => Stage::Planned,
            Some(Actual { end: None, .. }) => Stage::Running,
            Some(Actual { end: Some(_), .. }) => Stage::Finished,
        };
        Some(Timed {
            contest,
            start,
            end,
            stage,
        })
    };
    Timetable {
        mats: queues
            .iter()
            .map(|queue| queue.iter().filter_map(timed).collect())
            .collect(),
        short_rests: simulation.short,
        faults,
    }
}
