//! What a day is made of: mats, blocks, pauses, categories and their contests; and the order on the mats that comes of it.
use serde::{Deserialize, Serialize};

use super::pace::Figures;
use crate::judo::entrant::ContestNo;

/// Somebody who fights, in one category or in several. Whoever uses the rules keeps the list that says who is who.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Person(pub u32);

/// A mat, from 1.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Mat(pub u8);

impl Mat {
    /// Its place in a list of mats.
    pub(super) fn at(self) -> Option<usize> {
        usize::from(self.0).checked_sub(1)
    }

    /// The mat at a place of a list of mats.
    pub(super) fn of(at: usize) -> Self {
        Self(u8::try_from(at.saturating_add(1)).unwrap_or(u8::MAX))
    }
}

/// A contest of the day.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(deny_unknown_fields)]
pub struct ContestId {
    /// Its category: the index in [`Day::categories`], from 0.
    pub category: u16,
    /// Its number on the sheet.
    pub no: ContestNo,
}

/// Who stands on a side of a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Everybody who may stand there; of a team: its members.
    pub people: Vec<Person>,
    /// Whether all of them do. Otherwise one of them will, and it is not known yet which.
    pub is_known: bool,
}

/// A contest that takes place, as far as one can know: not a bye, not a walk-through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    /// Its number on the sheet.
    pub no: ContestNo,
    /// Its block: the index in [`Day::blocks`], from 0.
    pub block: u16,
    /// Who wears white, and who blue.
    pub sides: [Who; 2],
    /// Contests from which its athletes come. They are over before, and their athletes have rested. All have lower numbers.
    pub feeders: Vec<ContestNo>,
    /// Contests that are over before it, from which nobody comes who would have to rest. All have lower numbers.
    pub after: Vec<ContestNo>,
}

/// A category of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// What its profile says about time.
    pub figures: Figures,
    /// Its contests, in the order of numbers.
    pub contests: Vec<Contest>,
}

/// In which order the contests of a block are called on a mat, as far as rest and sheets leave a choice (ours; both are in use).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// All categories together, whoever has the longest way to the end first. The block ends soonest.
    #[default]
    RoundByRound,
    /// One category after the other, the next one filling the gaps that rest leaves. The first can go home soonest.
    CategoryByCategory,
}

/// A category within a block, and the mats for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// The category: the index in [`Day::categories`], from 0.
    pub category: u16,
    /// The mats it may be fought on; empty: all of the block. One mat: the category is fixed to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mats: Vec<Mat>,
    /// Whether it stays together on one of them, which the plan chooses; otherwise it is spread over them.
    pub is_together: bool,
}

/// A part of the day: the preliminaries, the final block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// No contest of it begins before; seconds since midnight.
    pub not_before: u32,
    /// Whether it begins only when every contest of the earlier blocks is over, on all mats.
    pub waits: bool,
    /// Its mats; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mats: Vec<Mat>,
    /// The order of its contests.
    pub order: Order,
    /// Its categories, in the order they begin.
    pub lots: Vec<Lot>,
}

/// A time in which no contest is fought. One that is not likely to be over when it begins waits until it ends (ours).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Its begin, in seconds since midnight.
    pub from: u32,
    /// Its end, in seconds since midnight.
    pub until: u32,
    /// The mats it is for; empty: all. A mat that opens late has a pause until then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mats: Vec<Mat>,
}

/// What is known about a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// How many mats there are.
    pub mats: u8,
    /// When the first contest may begin, in seconds since midnight.
    pub starts: u32,
    /// Pauses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// The blocks, in their order. On each mat an earlier block is fought to its end before the next one begins.
    pub blocks: Vec<Block>,
    /// The categories.
    pub categories: Vec<Category>,
}

/// The order on the mats. This is what is kept; times follow from it anew with every result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Plan {
    /// The contests of each mat, from the first mat, in the order they are called.
    pub mats: Vec<Vec<ContestId>>,
}

impl Plan {
    /// The mat of a contest and its place there, from 0.
    #[must_use]
    pub fn find(&self, contest: ContestId) -> Option<(Mat, usize)> {
        self.mats.iter().enumerate().find_map(|(at, queue)| {
            let place = queue.iter().position(|other| *other == contest)?;
            Some((Mat::of(at), place))
        })
    }

    /// The contests of a mat; of one that does not exist: none.
    #[must_use]
    pub fn queue(&self, mat: Mat) -> &[ContestId] {
        mat.at()
            .and_then(|at| self.mats.get(at))
            .map_or(&[], Vec::as_slice)
    }
}

impl Day {
    /// A contest.
    #[must_use]
    pub fn contest(&self, contest: ContestId) -> Option<&Contest> {
        let category = self.categories.get(usize::from(contest.category))?;
        let at = category
            .contests
            .binary_search_by_key(&contest.no, |contest| contest.no)
            .ok()?;
        category.contests.get(at)
    }

    /// Every contest, by category and number.
    pub fn contests(&self) -> impl Iterator<Item = (ContestId, &Contest)> {
        (0_u16..)
            .zip(&self.categories)
            .flat_map(|(category, found)| {
                found.contests.iter().map(move |contest| {
                    let no = contest.no;
                    (ContestId { category, no }, contest)
                })
            })
    }
}
