//! The plan of a day: always the contest that can begin first, on the mat that is free first.
//!
//! Of those that can begin at the same time on a mat, the block's [`Order`] says which one does; then the order of its categories,
//! then the number on the sheet. A mat waits only where nobody on it could begin earlier. Blocks are planned one after the other.
use super::{
    check::{Refusal, check},
    day::{Day, Mat, Order, Plan},
    estimate::{self, Progress},
    index::Index,
    pace::{Measured, Pace},
    places::chosen,
    simulation::{Simulation, Start},
    timetable::Timetable,
};

/// What is still to be planned in a block.
struct Waiting {
    at: usize,
    mats: Vec<Mat>,
    /// The smaller, the sooner.
    rank: (u64, usize, u16),
}

/// Plans a day.
///
/// # Errors
/// Everything in the day that contradicts itself.
pub fn make(day: &Day, pace: &Pace) -> Result<(Plan, Timetable), Vec<Refusal>> {
    let refused = check(day);
    if !refused.is_empty() {
        return Err(refused);
    }
    let index = Index::new(day, pace, &Measured::default());
    let ways = ways(&index);
    let mut plan = Plan {
        mats: vec![Vec::new(); usize::from(day.mats)],
    };
    let mut simulation = Simulation::new(day, &index, 0, vec![true; index.nodes.len()]);
    for block in 0..index.blocks {
        let mut waiting = waiting(day, &index, &ways, block, &simulation.free);
        while let Some((mat, place, start)) = next(&simulation, &index, block, &waiting) {
            let at = waiting.swap_remove(place).at;
            simulation.place(mat, at, start);
            if let (Some(queue), Some(node)) = (plan.mats.get_mut(mat), index.nodes.get(at)) {
                queue.push(node.id);
            }
        }
    }
    let timetable = estimate::run(day, &plan, &Progress::default(), &index);
    Ok((plan, timetable))
}

/// The contests of a block.
fn waiting(day: &Day, index: &Index, ways: &[u64], block: usize, free: &[u32]) -> Vec<Waiting> {
    let chosen = chosen(day, index, block, free);
    let Some(given) = day.blocks.get(block) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (lot_at, (lot, mats)) in given.lots.iter().zip(chosen).enumerate() {
        for (at, node) in index.nodes.iter().enumerate() {
            if node.block != block || node.category != usize::from(lot.category) {
                continue;
            }
            let way = ways.get(at).copied().unwrap_or(0);
            found.push(Waiting {
                at,
                mats: mats.clone(),
                rank: match given.order {
                    Order::RoundByRound => (u64::MAX - way, lot_at, node.id.no.0),
                    Order::CategoryByCategory => (0, lot_at, node.id.no.0),
                },
            });
        }
    }
    found
}

/// The contest that begins next: its mat, its place in the list, its start.
fn next(
    simulation: &Simulation,
    index: &Index,
    block: usize,
    waiting: &[Waiting],
) -> Option<(usize, usize, Start)> {
    let begins = simulation.block_begins(block)?;
    let found = waiting.iter().enumerate().filter_map(|(place, waits)| {
        let node = index.nodes.get(waits.at)?;
        if simulation.missing(node).next().is_some() {
            return None;
        }
        let allowed = simulation.allowed(node);
        let best = waits.mats.iter().filter_map(|mat| {
            let mat = mat.at()?;
            let start = simulation.start(mat, node, begins, allowed);
            let free = simulation.free.get(mat).copied();
            Some(((start.at, free, mat, waits.rank), (mat, place, start)))
        });
        best.min_by_key(|(key, _)| *key)
    });
    found.min_by_key(|(key, _)| *key).map(|(_, found)| found)
}

/// How long the way is from the begin of each contest to the end of its category: contests and the rest between them, of those
/// that follow on the sheet and, in pools, of those its athletes still fight.
fn ways(index: &Index) -> Vec<u64> {
    let mut after = vec![0_u64; index.nodes.len()];
    let mut seats = vec![0_u64; index.seats.len()];
    let mut ways = vec![0_u64; index.nodes.len()];
    // What feeds a contest has a lower number, and therefore a lower position.
    for (at, node) in index.nodes.iter().enumerate().rev() {
        let sure = || node.seats.iter().filter(|(_, is_sure)| *is_sure);
        let own = sure().filter_map(|(seat, _)| seats.get(*seat).copied());
        let follows = own.chain(after.get(at).copied()).max().unwrap_or(0);
        let way = follows + u64::from(node.slot) + u64::from(node.rest);
        for before in node.feeders.iter().chain(&node.after) {
            if let Some(after) = after.get_mut(*before) {
                *after = way.max(*after);
            }
        }
        for (seat, _) in sure() {
            if let Some(seat) = seats.get_mut(*seat) {
                *seat = way;
            }
        }
        if let Some(own) = ways.get_mut(at) {
            *own = way;
        }
    }
    ways
}
