//! Which mats a category may be fought on, and which one of them it gets when it stays together.
//!
//! The choice is ours: the category with the most work first, each onto the mat that has the least so far.
use std::cmp::Reverse;

use super::{
    day::{Block, Contest, Day, Lot, Mat},
    index::Index,
};

/// The mats of a category in a block, from the first; as given, before one is chosen.
pub(super) fn mats_of(day: &Day, block: &Block, lot: &Lot) -> Vec<Mat> {
    let is_in = |mats: &[Mat], mat: &Mat| mats.is_empty() || mats.contains(mat);
    (1..=day.mats)
        .map(Mat)
        .filter(|mat| is_in(&block.mats, mat) && is_in(&lot.mats, mat))
        .collect()
}

/// Whether a contest may be fought on a mat, as the day is given.
pub(super) fn may_be_on(day: &Day, category: u16, contest: &Contest, mat: Mat) -> bool {
    let Some(block) = day.blocks.get(usize::from(contest.block)) else {
        return false;
    };
    let mut lots = block.lots.iter();
    lots.find(|lot| lot.category == category)
        .is_some_and(|lot| mats_of(day, block, lot).contains(&mat))
}

/// Which mats each category of a block gets: one list for each lot, one mat in it where it stays together.
pub(super) fn chosen(day: &Day, index: &Index, at: usize, free: &[u32]) -> Vec<Vec<Mat>> {
    let Some(block) = day.blocks.get(at) else {
        return Vec::new();
    };
    let mut chosen: Vec<Vec<Mat>> = block
        .lots
        .iter()
        .map(|lot| mats_of(day, block, lot))
        .collect();
    // What each mat has to do, counted from when it is free for this block.
    let mut load: Vec<u64> = free
        .iter()
        .map(|free| u64::from(*free.max(&block.not_before)))
        .collect();
    let work = |lot: &Lot| index.work(usize::from(lot.category), at);
    let mut together = Vec::new();
    for (place, (lot, mats)) in block.lots.iter().zip(&chosen).enumerate() {
        match mats.as_slice() {
            [only] => add(&mut load, *only, work(lot)),
            _ if lot.is_together => together.push((Reverse(work(lot)), place)),
            _ => {}
        }
    }
    together.sort_unstable();
    for (Reverse(work), place) in together {
        let Some(mats) = chosen.get_mut(place) else {
            continue;
        };
        let least = mats.iter().copied().min_by_key(|mat| {
            let load = mat.at().and_then(|at| load.get(at)).copied();
            (load.unwrap_or(u64::MAX), *mat)
        });
        if let Some(mat) = least {
            *mats = vec![mat];
            add(&mut load, mat, work);
        }
    }
    chosen
}

fn add(load: &mut [u64], mat: Mat, work: u64) {
    if let Some(load) = mat.at().and_then(|at| load.get_mut(at)) {
        *load = load.saturating_add(work);
    }
}
