//! Sheets contest by contest: what becomes of each kind of end, of corrections, and of pools.
use std::collections::BTreeMap;

use super::super::{
    entrant::{ContestNo, Entrant, Side},
    outcome::{Kind, Outcome, Scores},
    profile::{PoolPoints, PoolRules, TieBreak},
    systems::Wiring,
};
use super::support::{
    all_systems, by, fight, full, ijf, one_pool, quarter_final_repechage, sheet, white_wins_all,
};
use super::{Changed, Force, Record, Refusal, Sheet, Slot, Stage, Struck, Unplaced};

mod correction;
mod knockout;
mod pool;
mod ranking;
mod record;
mod repechage;

const WHITE: Outcome = Outcome::ippon(Side::White);
const BLUE: Outcome = Outcome::ippon(Side::Blue);

fn eight() -> Sheet {
    sheet(quarter_final_repechage(8))
}

fn nos(numbers: &[u16]) -> Vec<ContestNo> {
    numbers.iter().copied().map(ContestNo).collect()
}

fn places(sheet: &Sheet) -> Vec<(u16, u16)> {
    let standing = sheet.standing();
    let mut places: Vec<_> = standing.placed.iter().map(|(p, e)| (e.0, *p)).collect();
    places.sort_unstable();
    places
}

fn both(kind: Kind) -> Outcome {
    by(kind, None)
}

/// A pool. Of four: 1: 0-1, 2: 0-2, 3: 0-3, 4: 1-2, 5: 1-3, 6: 2-3; of three: 1: 0-1, 2: 0-2, 3: 1-2.
fn pool_of(lines: u16) -> Sheet {
    sheet(one_pool(lines, 1, None))
}
