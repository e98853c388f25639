//! The best grouping of a cluster into bands of birth years and, within them, runs of weight: two dynamic programmes, one in the
//! other. With runs a child may be left out only between groups: leaving out an end of a run is never worse than its middle.
use std::collections::BTreeSet;

use super::{
    Parts,
    cost::{Cost, Field},
};

/// A grouping of the first so many, with its cost.
type Prefix = (Cost, Parts);

/// The best cut of a cluster, sorted by weight.
pub(super) fn best(field: &Field, cluster: &[usize]) -> Parts {
    let Some(most) = field.rules().most_years else {
        return runs(field, cluster).1;
    };
    let born = |at: usize| field.child(at).map(|child| child.birth_year);
    let years: BTreeSet<i32> = cluster.iter().filter_map(|at| born(*at)).collect();
    let years: Vec<i32> = years.into_iter().collect();
    // The best cut of the children of the first so many birth years.
    let mut prefixes: Vec<Prefix> = vec![Prefix::default()];
    for (end, last) in years.iter().enumerate() {
        let mut found: Option<Prefix> = None;
        for (start, first) in years.iter().enumerate().take(end + 1) {
            if last.abs_diff(*first) > u32::from(most) {
                continue;
            }
            let inside =
                |at: &usize| born(*at).is_some_and(|year| (*first..=*last).contains(&year));
            let band: Vec<usize> = cluster.iter().copied().filter(inside).collect();
            let band = runs(field, &band);
            if let Some(before) = prefixes.get(start) {
                keep(&mut found, joined(before, band));
            }
        }
        prefixes.extend(found);
    }
    prefixes.pop().unwrap_or_default().1
}

/// The best runs of children who are sorted by weight and whose years fit.
fn runs(field: &Field, band: &[usize]) -> Prefix {
    let (least, most) = (
        usize::from(field.rules().least),
        usize::from(field.rules().most),
    );
    // Of the first so many: the cost, and how many the last group has; 1 where the last is in none.
    let mut cheapest: Vec<(Cost, usize)> = vec![(Cost::default(), 0)];
    for end in 1..=band.len() {
        let of = |count: usize| {
            cheapest
                .get(count)
                .map_or(Cost::default(), |(cost, _)| *cost)
        };
        let mut found = (of(end - 1) + Cost::ALONE, 1);
        for size in least..=most.min(end) {
            let run = band.get(end - size..end).unwrap_or_default();
            let Some(cost) = field.cost_of(run) else {
                continue;
            };
            let whole = of(end - size) + cost;
            if whole < found.0 {
                found = (whole, size);
            }
        }
        cheapest.push(found);
    }
    let cost = cheapest.last().map_or(Cost::default(), |(cost, _)| *cost);
    let mut parts = Parts::default();
    let mut end = band.len();
    while let Some((_, size)) = cheapest.get(end)
        && *size > 0
    {
        let run = band.get(end - size..end).unwrap_or_default().to_vec();
        if *size == 1 {
            parts.alone.extend(run);
        } else {
            parts.groups.push(run);
        }
        end -= size;
    }
    (cost, parts)
}

fn joined(before: &Prefix, mut band: Prefix) -> Prefix {
    band.0 = before.0 + band.0;
    band.1.groups.extend(before.1.groups.iter().cloned());
    band.1.alone.extend(before.1.alone.iter().copied());
    band
}

fn keep(found: &mut Option<Prefix>, other: Prefix) {
    if found.as_ref().is_none_or(|best| other.0 < best.0) {
        *found = Some(other);
    }
}
