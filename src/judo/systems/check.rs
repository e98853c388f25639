//! The proof of a wiring: every slot has one origin, which exists and is earlier; every line, winner, loser and rank goes to exactly
//! one slot or place; pools are complete; places follow from the number of those who are better.
mod origins;
mod places;
mod pools;

use std::collections::HashMap;

use super::{Fault, Origin, Round, Wiring};
use crate::judo::entrant::{ContestNo, Line};

/// The largest sheet.
pub(super) const MOST_LINES: u16 = 128;
/// The most contests of a sheet. Double elimination of 128 has 251.
pub(super) const MOST_CONTESTS: usize = 512;
/// The most pools.
pub(super) const MOST_POOLS: usize = 16;
/// The most places: everybody on a sheet of 128, those who may be called besides.
pub(super) const MOST_PLACES: usize = 512;
/// The longest code of a system.
const LONGEST_CODE: usize = 60;

/// Proves a wiring. What is wrong comes in the order of the sheet; faults that make others meaningless come alone.
///
/// # Errors
/// Everything that is wrong.
pub fn check(wiring: &Wiring) -> Result<(), Vec<Fault>> {
    for step in [bounds, numbers] {
        none(step(wiring))?;
    }
    let mut faults = Vec::new();
    colours(wiring, &mut faults);
    pools::check(wiring, &mut faults);
    let used = origins::check(wiring, &mut faults);
    none(faults)?;
    let mut faults = Vec::new();
    places::check(wiring, &used, &mut faults);
    none(faults)
}

fn none(faults: Vec<Fault>) -> Result<(), Vec<Fault>> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

fn bounds(wiring: &Wiring) -> Vec<Fault> {
    let mut faults = Vec::new();
    let is_plain = |sign: u8| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_');
    let code = wiring.system.as_bytes();
    if code.is_empty() || code.len() > LONGEST_CODE || !code.iter().all(|sign| is_plain(*sign)) {
        faults.push(Fault::Code);
    }
    if wiring.version == 0 {
        faults.push(Fault::Version);
    }
    if !(2..=MOST_LINES).contains(&wiring.lines) {
        faults.push(Fault::Lines {
            lines: wiring.lines,
            most: MOST_LINES,
        });
    }
    if !(2..=wiring.lines.max(2)).contains(&wiring.fewest) {
        faults.push(Fault::Fewest {
            fewest: wiring.fewest,
        });
    }
    let count = wiring.contests.len();
    if !(1..=MOST_CONTESTS).contains(&count) {
        faults.push(Fault::Contests {
            count,
            most: MOST_CONTESTS,
        });
    }
    let count = wiring.pools.len();
    if count > MOST_POOLS {
        faults.push(Fault::Pools {
            count,
            most: MOST_POOLS,
        });
    }
    let count = wiring.places.len();
    if count > MOST_PLACES {
        faults.push(Fault::Places {
            count,
            most: MOST_PLACES,
        });
    }
    faults
}

fn numbers(wiring: &Wiring) -> Vec<Fault> {
    (1_u16..)
        .zip(&wiring.contests)
        .filter(|(expected, contest)| contest.no.0 != *expected)
        .map(|(expected, contest)| Fault::Number {
            expected: ContestNo(expected),
            found: contest.no,
        })
        .take(1)
        .collect()
}

/// The upper line wears white, and rounds are such that there are. Which line is the upper one is plain where two lines or two winners
/// meet on the way to the final; where the repechage or a pool crosses over to the other half, the sheet says it.
fn colours(wiring: &Wiring, faults: &mut Vec<Fault>) {
    // The first line from which one comes to a contest: origins are earlier, so one walk is enough.
    let mut firsts: HashMap<ContestNo, Line> = HashMap::new();
    for contest in &wiring.contests {
        let first = |origin: Origin| match origin {
            Origin::Line(line) => Some(line),
            Origin::Winner(no) => firsts.get(&no).copied(),
            _ => None,
        };
        let (white, blue) = (first(contest.white), first(contest.blue));
        if white.is_some() && blue.is_some() && white > blue {
            faults.push(Fault::Colours {
                contest: contest.no,
            });
        }
        if let (Some(white), Some(blue)) = (white, blue) {
            firsts.insert(contest.no, white.min(blue));
        }
        let is_known = match contest.round {
            Round::Of(athletes) => {
                (8..=MOST_LINES).contains(&athletes) && athletes.is_power_of_two()
            }
            Round::Repechage(step) => step > 0,
            _ => true,
        };
        if !is_known {
            faults.push(Fault::Round {
                contest: contest.no,
            });
        }
    }
}
