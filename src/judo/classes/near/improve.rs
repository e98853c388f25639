//! Mending a grouping of a large cluster: somebody goes into another group, two change places, those left alone make a group of
//! their own; again and again while the cost falls. It never gets worse, and it ends because the cost cannot fall for ever.
use super::{
    Parts,
    cost::{Cost, Field},
    runs,
};

/// How often the whole is gone through at most.
const PASSES: usize = 50;

/// The grouping, mended.
pub(super) fn mended(field: &Field, mut parts: Parts) -> Parts {
    for _ in 0..PASSES {
        let before = field.cost(&parts);
        gather(field, &mut parts);
        moves(field, &mut parts);
        swaps(field, &mut parts);
        if field.cost(&parts) >= before {
            break;
        }
    }
    parts
}

/// Those left alone, of all bands of years, make groups of their own where they can.
fn gather(field: &Field, parts: &mut Parts) {
    parts.alone.sort_unstable();
    let found = runs::best(field, &parts.alone);
    parts.groups.extend(found.groups);
    parts.alone = found.alone;
}

/// What a list of people costs: as a group, or the one who is alone. None where it is forbidden.
fn cost(field: &Field, people: &[usize]) -> Option<Cost> {
    match people.len() {
        0 => Some(Cost::default()),
        1 => Some(Cost::ALONE),
        _ => field.cost_of(people),
    }
}

/// Two lists of people, where the two together cost less than the two before.
fn cheaper(field: &Field, before: [&[usize]; 2], after: [&[usize]; 2]) -> bool {
    let whole = |[one, other]: [&[usize]; 2]| Some(cost(field, one)? + cost(field, other)?);
    match (whole(before), whole(after)) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    }
}

/// Everybody, those alone as lists of one.
fn lists(parts: &Parts) -> Vec<Vec<usize>> {
    let alone = parts.alone.iter().map(|at| vec![*at]);
    parts.groups.iter().cloned().chain(alone).collect()
}

/// Back from lists.
fn parts_of(lists: Vec<Vec<usize>>) -> Parts {
    let mut parts = Parts::default();
    for list in lists {
        match list.len() {
            0 => {}
            1 => parts.alone.extend(list),
            _ => parts.groups.push(list),
        }
    }
    parts
}

/// Tries something with every two lists, in their order; what makes the two cheaper stays.
fn pairs(parts: &mut Parts, change: impl Fn(&[usize], &[usize]) -> Option<[Vec<usize>; 2]>) {
    let mut lists = lists(parts);
    for one in 0..lists.len() {
        for other in 0..lists.len() {
            if one == other {
                continue;
            }
            let (Some(from), Some(to)) = (lists.get(one), lists.get(other)) else {
                continue;
            };
            let Some([from, to]) = change(from, to) else {
                continue;
            };
            for (at, list) in [(one, from), (other, to)] {
                if let Some(place) = lists.get_mut(at) {
                    *place = list;
                }
            }
        }
    }
    *parts = parts_of(lists);
}

/// Somebody goes from one list into another.
fn moves(field: &Field, parts: &mut Parts) {
    pairs(parts, |from, to| {
        from.iter().find_map(|who| {
            let left: Vec<usize> = from.iter().copied().filter(|at| at != who).collect();
            let more: Vec<usize> = to.iter().copied().chain([*who]).collect();
            cheaper(field, [from, to], [&left, &more]).then_some([left, more])
        })
    });
}

/// Two of different lists change places.
fn swaps(field: &Field, parts: &mut Parts) {
    pairs(parts, |from, to| {
        from.iter().find_map(|one| {
            to.iter().find_map(|other| {
                let first = replaced(from, *one, *other);
                let second = replaced(to, *other, *one);
                cheaper(field, [from, to], [&first, &second]).then_some([first, second])
            })
        })
    });
}

fn replaced(list: &[usize], old: usize, new: usize) -> Vec<usize> {
    let put = |at: &usize| if *at == old { new } else { *at };
    list.iter().map(put).collect()
}
