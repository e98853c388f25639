//! What follows from a plan: when each contest begins, who rests too little, what is wrong with the order.
use super::{
    day::{ContestId, Mat, Person},
    fault::Fault,
};

/// How far a contest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// It did not begin; both times are estimated.
    Planned,
    /// It began; its end is estimated.
    Running,
    /// Both times are what happened.
    Finished,
}

/// A contest with its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// Which one.
    pub contest: ContestId,
    /// Its start, in seconds since midnight.
    pub start: u32,
    /// Its end, in seconds since midnight.
    pub end: u32,
    /// How far it is.
    pub stage: Stage,
}

/// Somebody who would begin a contest before the end of their rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShortRest {
    /// Who; nobody where it is not known yet who goes on from the contest before.
    pub person: Option<Person>,
    /// The contest they rest from.
    pub before: ContestId,
    /// The contest they rest for.
    pub contest: ContestId,
    /// How many seconds are missing when it begins as soon as its mat is free and what feeds it is over.
    pub missing: u32,
    /// Whether the times keep the rest all the same, because the mat waits. Not so where it began already.
    pub is_kept: bool,
}

/// When each contest begins.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Timetable {
    /// The contests of each mat, from the first mat, in the order of the plan. What takes place no more is left out.
    pub mats: Vec<Vec<Timed>>,
    /// Who rests too little, by start of the contest they rest for. One entry for each contest they come from.
    pub short_rests: Vec<ShortRest>,
    /// What is wrong with the order.
    pub faults: Vec<Fault>,
}

impl Timetable {
    /// When the last contest of a mat ends; none where there is none.
    #[must_use]
    pub fn ends(&self, mat: Mat) -> Option<u32> {
        let queue = self.mats.get(mat.at()?)?;
        queue.iter().map(|timed| timed.end).max()
    }

    /// When the day ends.
    #[must_use]
    pub fn end(&self) -> Option<u32> {
        self.mats.iter().flatten().map(|timed| timed.end).max()
    }

    /// A contest and its mat.
    #[must_use]
    pub fn find(&self, contest: ContestId) -> Option<(Mat, Timed)> {
        self.mats.iter().enumerate().find_map(|(at, queue)| {
            let found = queue.iter().find(|timed| timed.contest == contest)?;
            Some((Mat::of(at), *found))
        })
    }
}
