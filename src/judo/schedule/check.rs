//! Whether a day makes sense: everything it names is there, and nothing rests on what comes later.
use std::collections::BTreeSet;

use super::{
    day::{Contest, ContestId, Day, Mat},
    places::mats_of,
};
use crate::judo::entrant::ContestNo;

/// Why there is no plan of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no mat.
    NoMats,
    /// There is no such mat.
    NoSuchMat(Mat),
    /// A pause ends before it begins.
    PauseBackwards {
        /// The pause: its index in the day's list.
        pause: usize,
    },
    /// A block names a category that does not exist.
    NoSuchCategory {
        /// The block, from 0.
        block: u16,
        /// The category.
        category: u16,
    },
    /// A block names a category twice.
    CategoryTwice {
        /// The block, from 0.
        block: u16,
        /// The category.
        category: u16,
    },
    /// A category may not be fought on any mat of its block.
    NoMatFor {
        /// The block, from 0.
        block: u16,
        /// The category.
        category: u16,
    },
    /// The contest is in a block that does not exist, or that does not name its category.
    NotInBlock(ContestId),
    /// The contests of a category are not in the order of their numbers, or one has the number of another.
    NotInOrder(ContestId),
    /// It rests on a contest that does not exist or has no lower number.
    NoSuchFeeder {
        /// The contest.
        contest: ContestId,
        /// What it rests on.
        feeder: ContestNo,
    },
    /// It rests on a contest of a later block.
    FeederInLaterBlock {
        /// The contest.
        contest: ContestId,
        /// What it rests on.
        feeder: ContestNo,
    },
}

/// Everything that is wrong with a day.
pub(super) fn check(day: &Day) -> Vec<Refusal> {
    let mut found = Vec::new();
    if day.mats == 0 {
        found.push(Refusal::NoMats);
    }
    for (at, pause) in day.pauses.iter().enumerate() {
        if pause.until < pause.from {
            found.push(Refusal::PauseBackwards { pause: at });
        }
        unknown_mats(day, &pause.mats, &mut found);
    }
    blocks(day, &mut found);
    for (category, given) in (0_u16..).zip(&day.categories) {
        let mut last = None;
        for contest in &given.contests {
            let no = contest.no;
            let id = ContestId { category, no };
            if last.is_some_and(|last| last >= no) {
                found.push(Refusal::NotInOrder(id));
            }
            last = Some(no);
            check_contest(day, id, contest, &mut found);
        }
    }
    found
}

fn blocks(day: &Day, found: &mut Vec<Refusal>) {
    for (block, given) in (0_u16..).zip(&day.blocks) {
        unknown_mats(day, &given.mats, found);
        let mut named = BTreeSet::new();
        for lot in &given.lots {
            let category = lot.category;
            unknown_mats(day, &lot.mats, found);
            if day.categories.get(usize::from(category)).is_none() {
                found.push(Refusal::NoSuchCategory { block, category });
            }
            if !named.insert(category) {
                found.push(Refusal::CategoryTwice { block, category });
            }
            if mats_of(day, given, lot).is_empty() {
                found.push(Refusal::NoMatFor { block, category });
            }
        }
    }
}

fn unknown_mats(day: &Day, mats: &[Mat], found: &mut Vec<Refusal>) {
    let wrong = mats.iter().filter(|mat| mat.0 == 0 || mat.0 > day.mats);
    found.extend(wrong.map(|mat| Refusal::NoSuchMat(*mat)));
}

fn check_contest(day: &Day, id: ContestId, contest: &Contest, found: &mut Vec<Refusal>) {
    let block = day.blocks.get(usize::from(contest.block));
    let is_named =
        block.is_some_and(|block| block.lots.iter().any(|lot| lot.category == id.category));
    if !is_named {
        found.push(Refusal::NotInBlock(id));
    }
    for feeder in contest.feeders.iter().chain(&contest.after) {
        let before = day.contest(ContestId { no: *feeder, ..id });
        match before.filter(|before| before.no < contest.no) {
            None => found.push(Refusal::NoSuchFeeder {
                contest: id,
                feeder: *feeder,
            }),
            Some(before) if before.block > contest.block => {
                found.push(Refusal::FeederInLaterBlock {
                    contest: id,
                    feeder: *feeder,
                });
            }
            Some(_) => {}
        }
    }
}
