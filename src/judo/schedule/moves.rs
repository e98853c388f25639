//! A contest moved by hand, and what that breaks. The organiser may do it all the same.
use serde::{Deserialize, Serialize};

use super::{
    day::{ContestId, Day, Mat, Plan},
    estimate::{Progress, estimate},
    fault::Fault,
    pace::Pace,
    timetable::{ShortRest, Timetable},
};

/// A contest to another mat, or to another place on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Which one.
    pub contest: ContestId,
    /// The mat it goes to.
    pub to: Mat,
    /// Its place there, from 0, counted without itself. Behind the last one: the end.
    pub place: usize,
}

/// Why a move is not made at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveRefusal {
    /// It is not in the plan.
    NotPlanned(ContestId),
    /// It began already.
    Began(ContestId),
    /// There is no such mat.
    NoSuchMat(Mat),
}

/// What a move gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The plan with the contest where it was asked for.
    pub plan: Plan,
    /// Its times.
    pub timetable: Timetable,
    /// What was right before and is wrong now.
    pub breaks: Vec<Fault>,
    /// Athletes who rest too little now, or less than before, when nobody waits for them. The times keep their rest.
    pub short_rests: Vec<ShortRest>,
    /// How much later the day ends, in seconds; negative: sooner.
    pub later: i64,
}

/// The plan with a contest moved. Says nothing about what follows: see [`move_contest`].
///
/// # Errors
/// The contest is not in the plan, or there is no such mat.
pub fn apply(plan: &Plan, a_move: &Move) -> Result<Plan, MoveRefusal> {
    let contest = a_move.contest;
    let (mat, place) = plan.find(contest).ok_or(MoveRefusal::NotPlanned(contest))?;
    let mut moved = plan.clone();
    if let Some(queue) = mat.at().and_then(|at| moved.mats.get_mut(at)) {
        queue.remove(place);
    }
    let to = a_move.to.at().and_then(|at| moved.mats.get_mut(at));
    let queue = to.ok_or(MoveRefusal::NoSuchMat(a_move.to))?;
    queue.insert(a_move.place.min(queue.len()), contest);
    Ok(moved)
}

/// Moves a contest, and says what that breaks.
///
/// # Errors
/// The contest is not in the plan or began already, or there is no such mat.
pub fn move_contest(
    day: &Day,
    plan: &Plan,
    progress: &Progress,
    pace: &Pace,
    a_move: &Move,
) -> Result<Moved, MoveRefusal> {
    if progress.actual.contains_key(&a_move.contest) {
        return Err(MoveRefusal::Began(a_move.contest));
    }
    let moved = apply(plan, a_move)?;
    let before = estimate(day, plan, progress, pace);
    let after = estimate(day, &moved, progress, pace);
    let is_new = |fault: &&Fault| !before.faults.contains(fault);
    let is_shorter = |short: &&ShortRest| {
        let mut known = before.short_rests.iter();
        !known.any(|known| {
            let is_same = (known.person, known.before, known.contest)
                == (short.person, short.before, short.contest);
            is_same && known.missing >= short.missing
        })
    };
    let end = |timetable: &Timetable| i64::from(timetable.end().unwrap_or(0));
    Ok(Moved {
        plan: moved,
        breaks: after.faults.iter().filter(is_new).copied().collect(),
        short_rests: after
            .short_rests
            .iter()
            .filter(is_shorter)
            .copied()
            .collect(),
        later: end(&after) - end(&before),
        timetable: after,
    })
}
