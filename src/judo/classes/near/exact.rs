//! The best of all groupings of a small cluster, by dynamic programming over its subsets: the cheapest way to deal with a subset
//! puts its first child into one of the groups the rules allow, or into none, and deals with the rest in the cheapest way.
use super::{
    Parts,
    cost::{Cost, Field},
};

/// The most children whose groupings are all weighed up: 3 to the power of 12 is half a million.
pub const MOST: usize = 12;

/// The best grouping of a cluster of at most [`MOST`] children.
pub(super) fn best(field: &Field, cluster: &[usize]) -> Parts {
    let full = (1_usize << cluster.len().min(MOST)) - 1;
    let members = |set: usize| -> Vec<usize> {
        let inside = |at: &usize| set >> at & 1 == 1;
        let places = (0..cluster.len()).filter(inside);
        places.filter_map(|at| cluster.get(at).copied()).collect()
    };
    let costs: Vec<Option<Cost>> = (0..=full).map(|set| field.cost_of(&members(set))).collect();
    let cost_of = |set: usize| costs.get(set).copied().flatten();
    // For each subset the cheapest cost, and the group its first child is in: the child by itself where in none.
    let mut cheapest: Vec<(Cost, usize)> = vec![(Cost::default(), 0)];
    for set in 1..=full {
        let first = 1_usize << set.trailing_zeros();
        let rest = set ^ first;
        let of = |set: usize| cheapest.get(set).map_or(Cost::default(), |(cost, _)| *cost);
        let mut found = (of(rest) + Cost::ALONE, first);
        let mut others = rest;
        while others > 0 {
            let group = first | others;
            if let Some(cost) = cost_of(group) {
                let whole = cost + of(set ^ group);
                if whole < found.0 {
                    found = (whole, group);
                }
            }
            others = (others - 1) & rest;
        }
        cheapest.push(found);
    }
    let mut parts = Parts::default();
    let mut left = full;
    while let Some((_, group)) = cheapest.get(left)
        && *group > 0
    {
        if group.count_ones() == 1 {
            parts.alone.extend(members(*group));
        } else {
            parts.groups.push(members(*group));
        }
        left ^= group;
    }
    parts
}
