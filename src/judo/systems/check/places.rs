//! Places: one first, no gap, nobody is better off for having lost, and the contests of a round lead to the same.
use std::collections::{BTreeMap, HashMap};

use super::super::{At, Fault, Origin, Round, Wiring};
use super::origins::Used;
use crate::judo::entrant::ContestNo;

pub(super) fn check(wiring: &Wiring, used: &Used, faults: &mut Vec<Fault>) {
    let place_of: HashMap<Origin, u16> = wiring
        .places
        .iter()
        .map(|rule| (rule.of, rule.place))
        .collect();
    let mut given: BTreeMap<u16, u32> = BTreeMap::new();
    for rule in &wiring.places {
        *given.entry(rule.place).or_default() += 1;
    }
    for call in &used.called {
        let mut places = call
            .from
            .iter()
            .filter_map(|no| Some((*no, *place_of.get(&Origin::Loser(*no))?)));
        let Some((_, place)) = places.next() else {
            continue;
        };
        if let Some((contest, _)) = places.find(|(_, other)| *other != place) {
            faults.push(Fault::UnlikePlaces {
                at: call.at,
                contest,
            });
        }
        // One of them is called and placed elsewhere.
        if let Some(count) = given.get_mut(&place) {
            *count = count.saturating_sub(1);
        }
    }
    count(&given, faults);
    merit(wiring, used, &place_of, faults);
}

fn count(given: &BTreeMap<u16, u32>, faults: &mut Vec<Fault>) {
    let first = given.get(&1).copied().unwrap_or(0);
    if first != 1 {
        faults.push(Fault::First { count: first });
    }
    let mut better = 0_u32;
    for (place, count) in given {
        let expected = better + 1;
        if u32::from(*place) != expected {
            faults.push(Fault::Place {
                place: *place,
                expected,
            });
            // The others follow from it.
            return;
        }
        better += count;
    }
}

/// The best and the worst place that one may still end on.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Prospect {
    best: u16,
    worst: u16,
}

impl Prospect {
    const fn at(place: u16) -> Self {
        Self {
            best: place,
            worst: place,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            best: self.best.min(other.best),
            worst: self.worst.max(other.worst),
        }
    }

    const fn is_no_worse_than(self, other: Self) -> bool {
        self.best <= other.best && self.worst <= other.worst
    }
}

/// Walks from the last contest to the first, so that what follows a contest is known when it is its turn.
fn merit(wiring: &Wiring, used: &Used, place_of: &HashMap<Origin, u16>, faults: &mut Vec<Fault>) {
    let called: HashMap<ContestNo, ContestNo> = used
        .called
        .iter()
        .filter_map(|call| match call.at {
            At::Slot(no, _) => Some((no, &call.from)),
            _ => None,
        })
        .flat_map(|(no, from)| from.iter().map(move |from| (*from, no)))
        .collect();
    let mut ahead: HashMap<ContestNo, Prospect> = HashMap::new();
    let mut rounds: HashMap<Round, (ContestNo, Prospect, Prospect)> = HashMap::new();
    let prospect = |origin: Origin, ahead: &HashMap<ContestNo, Prospect>| {
        let placed = place_of.get(&origin).copied().map(Prospect::at);
        let next = used.slot_of(origin).or(match origin {
            Origin::Loser(no) => called.get(&no).copied(),
            _ => None,
        });
        let going_on = next.and_then(|no| ahead.get(&no).copied());
        match (placed, going_on) {
            (Some(placed), Some(going_on)) => Some(placed.or(going_on)),
            (one, other) => one.or(other),
        }
    };
    for contest in wiring.contests.iter().rev() {
        if matches!(contest.round, Round::Pool(_)) {
            continue;
        }
        let winner = prospect(Origin::Winner(contest.no), &ahead);
        let loser = prospect(Origin::Loser(contest.no), &ahead);
        let (Some(winner), Some(loser)) = (winner, loser) else {
            continue;
        };
        if winner == loser || !winner.is_no_worse_than(loser) {
            faults.push(Fault::LosingPays {
                contest: contest.no,
            });
        }
        // A round is one step for all: what it leads to is the same in each of its contests.
        let round = *rounds
            .entry(contest.round)
            .or_insert((contest.no, winner, loser));
        if (round.1, round.2) != (winner, loser) {
            faults.push(Fault::UnequalRound { contest: round.0 });
        }
        ahead.insert(contest.no, winner.or(loser));
    }
    for (pool, of) in (0_u8..).zip(&wiring.pools) {
        let last = u8::try_from(of.lines.len()).unwrap_or(u8::MAX);
        for rank in 1..last {
            let upper = prospect(Origin::Rank { pool, rank }, &ahead);
            let lower = prospect(
                Origin::Rank {
                    pool,
                    rank: rank + 1,
                },
                &ahead,
            );
            if let (Some(upper), Some(lower)) = (upper, lower)
                && !upper.is_no_worse_than(lower)
            {
                faults.push(Fault::LowerRankPays { pool, rank });
            }
        }
    }
}
