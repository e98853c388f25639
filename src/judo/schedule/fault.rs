//! What is wrong with an order on the mats. Nothing is refused for it: who made the order may have a reason.
use std::collections::BTreeSet;

use super::{
    day::{ContestId, Day, Mat, Plan},
    index::Index,
    places::may_be_on,
};

/// What is wrong with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// It is in the plan twice. Times are those of the first.
    Twice(ContestId),
    /// It is not in the plan: the sheet got it after the plan was made.
    Missing(ContestId),
    /// Called in this order, it would begin before one that feeds it. Its times are as if that did not matter.
    BeforeFeeder {
        /// The contest.
        contest: ContestId,
        /// What feeds it.
        feeder: ContestId,
    },
    /// It stands before a contest of an earlier block on the same mat.
    BeforeBlock(ContestId),
    /// Its block or its category is not fought on this mat.
    NotOnMat {
        /// The contest.
        contest: ContestId,
        /// The mat.
        mat: Mat,
    },
    /// It is on a mat that does not exist.
    NoSuchMat {
        /// The contest.
        contest: ContestId,
        /// The mat.
        mat: Mat,
    },
}

/// What can be seen without times.
pub(super) fn of_order(day: &Day, plan: &Plan, index: &Index) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, queue) in plan.mats.iter().enumerate() {
        let mat = Mat::of(at);
        let mut earliest_after = usize::MAX;
        for id in queue.iter().rev() {
            let Some(node) = index.find(*id).and_then(|at| index.nodes.get(at)) else {
                continue;
            };
            if node.block > earliest_after {
                found.push(Fault::BeforeBlock(*id));
            }
            earliest_after = earliest_after.min(node.block);
        }
        for id in queue {
            let Some(contest) = day.contest(*id) else {
                continue;
            };
            if !seen.insert(*id) {
                found.push(Fault::Twice(*id));
            }
            if at >= usize::from(day.mats) {
                found.push(Fault::NoSuchMat { contest: *id, mat });
            } else if !may_be_on(day, id.category, contest, mat) {
                found.push(Fault::NotOnMat { contest: *id, mat });
            }
        }
    }
    let missing = day.contests().filter(|(id, _)| !seen.contains(id));
    found.extend(missing.map(|(id, _)| Fault::Missing(id)));
    found
}
