//! Places: one first, no gap, and nobody who lost a contest before whoever won it.
use std::collections::{BTreeMap, HashMap};

use super::super::{Fault, Origin, Wiring};
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
    for contest in &wiring.contests {
        if is_loser_better(&place_of, contest.no) {
            faults.push(Fault::LoserBetter {
                contest: contest.no,
            });
        }
    }
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

fn is_loser_better(place_of: &HashMap<Origin, u16>, no: ContestNo) -> bool {
    let winner = place_of.get(&Origin::Winner(no));
    let loser = place_of.get(&Origin::Loser(no));
    matches!((winner, loser), (Some(winner), Some(loser)) if loser <= winner)
}
