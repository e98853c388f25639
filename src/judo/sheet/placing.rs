//! Who is placed where: the wiring's place rules over the ends of contests and the ranks of pools (design 8 §1.7; IJF SOR 2026,
//! two independent sources for the knock-outs). Everybody drawn is named once, with a place or with the reason why not.
//!
//! Somebody who is out stays at the place reached (design 8 §1.6): the place that losing the step they came to gives, also where
//! nobody stands against them. On a ladder of the double repechage with byes that may be 9th, on a sheet with one 7th only, as
//! nobody goes on from there. This is ours: somebody who is out climbs no step, and nobody else moves up for it.
use std::collections::BTreeMap;

use super::{super::entrant::Entrant, Sheet, Slot, Standing, Unplaced, plan::Source, pool::Fate};

/// Places that are given so far; the first that is found holds.
struct Places(BTreeMap<Entrant, u16>);

impl Places {
    fn give(&mut self, entrant: Entrant, place: Option<u16>) {
        if let Some(place) = place {
            self.0.entry(entrant).or_insert(place);
        }
    }
}

/// The standing of a sheet.
pub fn standing(sheet: &Sheet) -> Standing {
    let mut places = Places(BTreeMap::new());
    by_rules(sheet, &mut places);
    both_lost(sheet, &mut places);
    let undecided = of_pools(sheet, &mut places);
    let is_over = sheet.is_finished();
    let mut standing = Standing::default();
    for entrant in sheet.record.lines.iter().flatten() {
        let reason = match (sheet.record.struck.get(entrant), places.0.get(entrant)) {
            (Some(struck), _) => Unplaced::Struck(*struck),
            (None, Some(place)) => {
                standing.placed.push((*place, *entrant));
                continue;
            }
            _ if undecided.contains(entrant) => Unplaced::DecisionNeeded,
            _ if is_over => Unplaced::NoPlace,
            _ => Unplaced::Open,
        };
        standing.unplaced.push((*entrant, reason));
    }
    // Stable: who shares a place stays in the order of lines.
    standing.placed.sort_by_key(|(place, _)| *place);
    if sheet.rules.medal_needs_win {
        standing.without_medal = without_win(sheet, &standing);
    }
    standing
}

fn by_rules(sheet: &Sheet, places: &mut Places) {
    for (place, source) in &sheet.plan.places {
        let slot = sheet.derived.slot(source);
        let (Some(entrant), false) = (slot.entrant(), is_called(sheet, source, slot)) else {
            continue;
        };
        // A rank is settled by its pool.
        if !matches!(source, Source::Rank { .. }) {
            places.give(entrant, Some(*place));
        }
    }
}

/// Whether a loser was called into a repechage, or may still be.
fn is_called(sheet: &Sheet, source: &Source, slot: Slot) -> bool {
    let Source::Loser(at) = source else {
        return false;
    };
    let mut calls = sheet.plan.calls.iter().filter(|(from, _)| from == at);
    calls.any(|(_, to)| {
        let (Some(node), Some(to)) = (sheet.plan.nodes.get(*to), sheet.derived.contests.get(*to))
        else {
            return false;
        };
        [(&node.white, to.white), (&node.blue, to.blue)]
            .iter()
            .any(|(source, stands)| match source {
                Source::Beaten { among, .. } if among.contains(at) => {
                    *stands == Slot::Open || *stands == slot
                }
                _ => false,
            })
    })
}

/// Both lost, or both were out: each is placed as somebody who loses on from there.
fn both_lost(sheet: &Sheet, places: &mut Places) {
    for (contest, node) in sheet.derived.contests.iter().zip(&sheet.plan.nodes) {
        if let (false, Some(both)) = (node.in_pool, contest.both_lost()) {
            for entrant in both {
                places.give(entrant, node.lost_on);
            }
        }
    }
}

/// Places by ranks; answers who is level where it matters.
fn of_pools(sheet: &Sheet, places: &mut Places) -> Vec<Entrant> {
    let mut undecided = Vec::new();
    for (plan, pool) in sheet.plan.pools.iter().zip(&sheet.derived.pools) {
        for group in pool.groups.iter().flatten() {
            let place = match group.fate {
                Fate::Settled => plan.ranks.get(group.rank).and_then(|prize| prize.place),
                Fate::AllOut(place) => place,
                Fate::Undecided => {
                    undecided.extend(group.slots.iter().filter_map(|slot| slot.entrant()));
                    None
                }
            };
            for entrant in group.slots.iter().filter_map(|slot| slot.entrant()) {
                places.give(entrant, place);
            }
        }
    }
    undecided
}

/// Who has a place of a medal without a contest won.
fn without_win(sheet: &Sheet, standing: &Standing) -> Vec<Entrant> {
    let medals = standing.placed.iter().take_while(|(place, _)| *place <= 3);
    medals
        .map(|(_, entrant)| *entrant)
        .filter(|entrant| sheet.won(*entrant) == 0)
        .collect()
}
