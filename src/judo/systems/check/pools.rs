//! Pools: sizes, that everybody meets everybody once, and that contests know their pool.
use std::collections::{BTreeMap, BTreeSet};

use super::super::{Fault, Origin, Pool, Round, Wiring};
use crate::judo::entrant::{ContestNo, Line};

/// The largest pool: 28 contests.
const MOST_IN_POOL: usize = 8;
/// The most victories of a best-of.
const MOST_VICTORIES: u8 = 5;

pub(super) fn check(wiring: &Wiring, faults: &mut Vec<Fault>) {
    for (index, pool) in (0_u8..).zip(&wiring.pools) {
        check_pool(wiring, index, pool, faults);
    }
    // A contest that says it is of a pool is on that pool's list.
    for contest in &wiring.contests {
        if let Round::Pool(index) = contest.round
            && wiring
                .pools
                .get(usize::from(index))
                .is_none_or(|pool| !pool.contests.contains(&contest.no))
        {
            faults.push(Fault::Stray {
                contest: contest.no,
            });
        }
    }
}

fn check_pool(wiring: &Wiring, index: u8, pool: &Pool, faults: &mut Vec<Fault>) {
    let lines: BTreeSet<Line> = pool.lines.iter().copied().collect();
    if !(2..=MOST_IN_POOL).contains(&lines.len()) || pool.lines.len() > MOST_IN_POOL {
        faults.push(Fault::PoolSize {
            pool: index,
            lines: pool.lines.len(),
        });
        return;
    }
    let mut seen = BTreeSet::new();
    let mut meetings: BTreeMap<(Line, Line), usize> = BTreeMap::new();
    for no in &pool.contests {
        if !seen.insert(*no) {
            faults.push(Fault::ListedAgain {
                pool: index,
                contest: *no,
            });
            return;
        }
        match pair(wiring, index, &lines, *no) {
            Some(pair) => *meetings.entry(pair).or_default() += 1,
            None => faults.push(Fault::Stray { contest: *no }),
        }
    }
    let wanted = match pool.first_to {
        None => 1,
        Some(victories @ 2..=MOST_VICTORIES) if lines.len() == 2 => usize::from(victories) * 2 - 1,
        Some(_) => {
            faults.push(Fault::FirstTo { pool: index });
            return;
        }
    };
    for upper in &lines {
        for lower in lines.range(*upper..).filter(|lower| *lower != upper) {
            let met = meetings.get(&(*upper, *lower)).copied().unwrap_or(0);
            if met == wanted {
                continue;
            }
            faults.push(if pool.first_to.is_some() {
                Fault::FirstTo { pool: index }
            } else if met == 0 {
                Fault::NeverMeet {
                    pool: index,
                    upper: *upper,
                    lower: *lower,
                }
            } else {
                Fault::MeetAgain {
                    pool: index,
                    upper: *upper,
                    lower: *lower,
                }
            });
        }
    }
}

/// The two who meet in a contest of a pool, the upper first; none if it is not one of this pool.
fn pair(wiring: &Wiring, index: u8, lines: &BTreeSet<Line>, no: ContestNo) -> Option<(Line, Line)> {
    let contest = wiring.contest(no)?;
    let (Origin::Line(white), Origin::Line(blue)) = (contest.white, contest.blue) else {
        return None;
    };
    (contest.round == Round::Pool(index)
        && white != blue
        && lines.contains(&white)
        && lines.contains(&blue))
    .then(|| (white.min(blue), white.max(blue)))
}
