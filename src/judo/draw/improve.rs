//! Looks for something better where seeds stand in the way: exchanges two who are not seeded as long as that makes the draw
//! better, and on small sheets searches all that is left.
use super::{
    badness::{Badness, CELLS, above_bound, cell, measure},
    exact,
    field::{Field, NONE, Placement},
    table::Table,
};
use crate::judo::random::Dice;

/// How many exchanges are looked at before what there is must do.
const LOOKS: usize = 40_000;

/// The largest sheet that is searched through.
const SMALL: usize = 16;

/// The best placement that was found from this one.
pub(super) fn improve(
    field: &Field,
    mut placement: Placement,
    dice: &mut Dice,
) -> (Placement, Badness) {
    let mut badness = measure(field, &placement);
    let mut looks = LOOKS;
    loop {
        let above = above_bound(field, &badness);
        if above.is_empty() {
            return (placement, badness);
        }
        let Some((a, b)) = better(field, &placement, &above, &mut looks) else {
            break;
        };
        if let (Some(i), Some(j)) = (placement.line(a), placement.line(b)) {
            placement.put(i, b);
            placement.put(j, a);
        }
        badness = measure(field, &placement);
    }
    if field.lines <= SMALL
        && let Some(found) = exact::search(field, &badness, dice)
    {
        badness = measure(field, &found);
        placement = found;
    }
    (placement, badness)
}

/// Two whose exchange makes the draw better. One of them meets somebody in a round that is above its bound.
fn better(
    field: &Field,
    placement: &Placement,
    above: &[(usize, usize)],
    looks: &mut usize,
) -> Option<(u8, u8)> {
    let mut tried = Table::of(field.free.len() + field.fixed.len(), false);
    for (round, kind) in above {
        for entry in &field.free {
            if tried.at(usize::from(*entry)) || !meets(field, placement, *entry, *round, *kind) {
                continue;
            }
            tried.put(usize::from(*entry), true);
            for other in &field.free {
                if tried.at(usize::from(*other)) || field.alike(*entry, *other) {
                    continue;
                }
                *looks = looks.checked_sub(1)?;
                if is_better(field, placement, *entry, *other) {
                    return Some((*entry, *other));
                }
            }
        }
    }
    None
}

/// Whether an entry meets one of its group by the end of a round.
fn meets(field: &Field, placement: &Placement, entry: u8, round: usize, kind: usize) -> bool {
    let (Some(groups), Some(line)) = (field.kinds.get(kind), placement.line(entry)) else {
        return false;
    };
    groups.members(groups.of(entry)).iter().any(|mate| {
        *mate != entry
            && placement
                .line(*mate)
                .is_some_and(|other| (1..=round).contains(&field.shape.round(line, other)))
    })
}

/// Whether exchanging two makes the draw better.
fn is_better(field: &Field, placement: &Placement, a: u8, b: u8) -> bool {
    let (Some(i), Some(j)) = (placement.line(a), placement.line(b)) else {
        return false;
    };
    let mut change = [0i16; CELLS];
    for (kind, groups) in field.kinds.iter().enumerate() {
        if groups.of(a) == groups.of(b) {
            continue;
        }
        for (entry, from, to) in [(a, i, j), (b, j, i)] {
            if groups.of(entry) == NONE {
                continue;
            }
            for mate in groups.members(groups.of(entry)) {
                if *mate == entry {
                    continue;
                }
                let Some(line) = placement.line(*mate) else {
                    continue;
                };
                if let Some(cell) =
                    cell(field.shape.round(from, line), kind).and_then(|c| change.get_mut(c))
                {
                    *cell -= 1;
                }
                if let Some(cell) =
                    cell(field.shape.round(to, line), kind).and_then(|c| change.get_mut(c))
                {
                    *cell += 1;
                }
            }
        }
    }
    change
        .iter()
        .find(|change| **change != 0)
        .is_some_and(|change| *change < 0)
}
