//! Origins: each exists, is earlier than what rests on it, and is used exactly once.
use std::collections::{HashMap, hash_map::Entry};

use super::super::{At, Fault, Origin, Planned, Round, Wiring};
use crate::judo::entrant::{ContestNo, Line, Side};

/// Who is called into a repechage: where, and the contests of which the loser of one is meant.
pub(super) struct Called {
    pub at: At,
    pub from: Vec<ContestNo>,
}

/// What is known after the origins were walked through.
#[derive(Default)]
pub(super) struct Used {
    /// Where each origin is used first.
    by: HashMap<Origin, At>,
    /// The calls into a repechage.
    pub called: Vec<Called>,
}

impl Used {
    /// The contest an origin leads to, if it leads to one.
    pub fn slot_of(&self, origin: Origin) -> Option<ContestNo> {
        match self.by.get(&origin) {
            Some(At::Slot(no, _)) => Some(*no),
            _ => None,
        }
    }

    fn mark(&mut self, origin: Origin, at: At, faults: &mut Vec<Fault>) {
        match self.by.entry(origin) {
            Entry::Occupied(_) => faults.push(Fault::UsedAgain { at, origin }),
            Entry::Vacant(free) => {
                free.insert(at);
            }
        }
    }
}

pub(super) fn check(wiring: &Wiring, faults: &mut Vec<Fault>) -> Used {
    let mut used = Used::default();
    for contest in &wiring.contests {
        if matches!(contest.round, Round::Pool(_)) {
            // Its lines count once, for the pool.
            continue;
        }
        for (side, origin) in [(Side::White, contest.white), (Side::Blue, contest.blue)] {
            let at = At::Slot(contest.no, side);
            if exists(wiring, at, origin, faults) {
                is_earlier(wiring, contest, at, origin, faults);
                take(wiring, at, origin, &mut used, faults);
            }
        }
    }
    for (pool, lines) in (0_u8..).zip(wiring.pools.iter().map(|pool| &pool.lines)) {
        for line in lines {
            let (at, origin) = (At::Pool(pool), Origin::Line(*line));
            if exists(wiring, at, origin, faults) {
                used.mark(origin, at, faults);
            }
        }
    }
    for (index, rule) in wiring.places.iter().enumerate() {
        let (at, origin) = (
            At::Place {
                index,
                place: rule.place,
            },
            rule.of,
        );
        if matches!(origin, Origin::Line(_) | Origin::BeatenBy { .. }) {
            faults.push(Fault::NotAnEnd { at, origin });
        } else if exists(wiring, at, origin, faults) {
            used.mark(origin, at, faults);
        }
    }
    called(&mut used, faults);
    unused(wiring, &used, faults);
    used
}

/// Whether there is such a line, contest or rank, and it is one that goes on.
fn exists(wiring: &Wiring, at: At, origin: Origin, faults: &mut Vec<Fault>) -> bool {
    let contest = match origin {
        Origin::Line(Line(line)) => {
            if !(1..=wiring.lines).contains(&line) {
                faults.push(Fault::NoSuch { at, origin });
                return false;
            }
            return true;
        }
        Origin::Rank { pool, rank } => {
            let is_there = wiring
                .pools
                .get(usize::from(pool))
                .is_some_and(|pool| (1..=pool.lines.len()).contains(&usize::from(rank)));
            if !is_there {
                faults.push(Fault::NoSuch { at, origin });
            }
            return is_there;
        }
        Origin::Winner(no) | Origin::Loser(no) => wiring.contest(no),
        Origin::BeatenBy { winner_of, .. } => wiring.contest(winner_of),
    };
    let fault = match contest {
        None => Fault::NoSuch { at, origin },
        Some(contest) if matches!(contest.round, Round::Pool(_)) => {
            Fault::WithinPool { at, origin }
        }
        Some(_) => return true,
    };
    faults.push(fault);
    false
}

/// A slot rests only on contests before its own; on a rank, when the whole pool is before it. So there is no circle.
fn is_earlier(wiring: &Wiring, contest: &Planned, at: At, origin: Origin, faults: &mut Vec<Fault>) {
    let is_earlier = match origin {
        Origin::Line(_) => true,
        Origin::Winner(no) | Origin::Loser(no) | Origin::BeatenBy { winner_of: no, .. } => {
            no < contest.no
        }
        Origin::Rank { pool, .. } => wiring
            .pools
            .get(usize::from(pool))
            .is_some_and(|pool| pool.contests.iter().all(|no| *no < contest.no)),
    };
    if !is_earlier {
        faults.push(Fault::NotEarlier { at, origin });
    }
}

fn take(wiring: &Wiring, at: At, origin: Origin, used: &mut Used, faults: &mut Vec<Fault>) {
    let Origin::BeatenBy { winner_of, of } = origin else {
        used.mark(origin, at, faults);
        return;
    };
    let from = wiring.defeats_by(winner_of, of);
    if from.is_empty() {
        faults.push(Fault::NoDefeat { at, origin });
    }
    used.called.push(Called { at, from });
}

/// A loser is called in one place only, goes nowhere else by itself, and has a place in case of not being called.
fn called(used: &mut Used, faults: &mut Vec<Fault>) {
    let mut before: HashMap<ContestNo, At> = HashMap::new();
    for call in &used.called {
        for no in &call.from {
            let origin = Origin::Loser(*no);
            if before.insert(*no, call.at).is_some()
                || matches!(used.by.get(&origin), Some(At::Slot(..)))
            {
                faults.push(Fault::UsedAgain {
                    at: call.at,
                    origin,
                });
            }
        }
    }
}

/// Nothing is left over.
fn unused(wiring: &Wiring, used: &Used, faults: &mut Vec<Fault>) {
    let lines = (1..=wiring.lines).map(|line| Origin::Line(Line(line)));
    let ends = wiring
        .contests
        .iter()
        .filter(|contest| !matches!(contest.round, Round::Pool(_)))
        .flat_map(|contest| [Origin::Winner(contest.no), Origin::Loser(contest.no)]);
    let ranks = (0_u8..).zip(&wiring.pools).flat_map(|(pool, of)| {
        let last = u8::try_from(of.lines.len()).unwrap_or(u8::MAX);
        (1..=last).map(move |rank| Origin::Rank { pool, rank })
    });
    faults.extend(
        lines
            .chain(ends)
            .chain(ranks)
            .filter(|origin| !used.by.contains_key(origin))
            .map(|origin| Fault::Unused { origin }),
    );
}
