//! Ranking of a pool: the profile's criteria in their order. Whenever one tells athletes apart, those still level begin with the
//! first criterion again among themselves, so that two left of a circle are told apart by the contest between them (design 8
//! §1.5; IJF SOR p. 35, one good source). What no criterion tells apart stays level: never by name, line or order of entry.
use super::super::{
    entrant::Side,
    profile::{PoolRules, TieBreak},
};
use super::table::Row;

/// A contest between two rows: won by a side, or drawn.
#[derive(Clone, Copy, Debug)]
pub struct Bout {
    pub white: usize,
    pub blue: usize,
    pub winner: Option<Side>,
}

/// The rows (by position) in groups, best first.
pub fn rank(rows: &[Row], bouts: &[Bout], rules: &PoolRules) -> Vec<Vec<usize>> {
    let mut groups = Vec::with_capacity(rows.len());
    // Groups still to be told apart, the best on top.
    let mut ahead = vec![(0..rows.len()).collect::<Vec<_>>()];
    while let Some(group) = ahead.pop() {
        match split(&group, rows, bouts, rules) {
            Some(parts) => ahead.extend(parts.into_iter().rev()),
            None if group.is_empty() => {}
            None => groups.push(group),
        }
    }
    groups
}

/// The parts into which the first criterion that helps splits a group.
fn split(
    group: &[usize],
    rows: &[Row],
    bouts: &[Bout],
    rules: &PoolRules,
) -> Option<Vec<Vec<usize>>> {
    if group.len() < 2 {
        return None;
    }
    let profile = rules
        .tie_breaks
        .iter()
        .filter_map(|by| worths(*by, group, rows, bouts, rules));
    // Who is out would lose the decision contest too.
    let fit: Option<Vec<i64>> = group
        .iter()
        .map(|at| rows.get(*at).map(|row| i64::from(!row.is_out)))
        .collect();
    for worths in profile.chain(fit) {
        let mut order: Vec<(i64, usize)> = worths.into_iter().zip(group.iter().copied()).collect();
        order.sort_by_key(|(worth, at)| (std::cmp::Reverse(*worth), *at));
        let parts: Vec<Vec<usize>> = order
            .chunk_by(|one, other| one.0 == other.0)
            .map(|part| part.iter().map(|(_, at)| *at).collect())
            .collect();
        if parts.len() > 1 {
            return Some(parts);
        }
    }
    None
}

/// What a criterion says of each of a group, more is better; nothing if it does not apply to such a group.
fn worths(
    by: TieBreak,
    group: &[usize],
    rows: &[Row],
    bouts: &[Bout],
    rules: &PoolRules,
) -> Option<Vec<i64>> {
    let each = |worth: &dyn Fn(&Row) -> Option<i64>| -> Option<Vec<i64>> {
        group.iter().map(|at| worth(rows.get(*at)?)).collect()
    };
    match by {
        TieBreak::Wins => each(&|row| Some(i64::from(row.halves))),
        TieBreak::Points => each(&|row| Some(i64::from(row.points))),
        TieBreak::HeadToHead if group.len() != 2 => None,
        TieBreak::HeadToHead | TieBreak::WinsAmong => Some(
            group
                .iter()
                .map(|at| among(*at, group, bouts, rules))
                .collect(),
        ),
        TieBreak::ShortestWins => each(&|row| Some(-i64::from(row.seconds))),
        TieBreak::FewestShido => each(&|row| Some(-i64::from(row.shido))),
        TieBreak::Lighter => each(&|row| row.weight.map(|grams| -i64::from(grams))),
    }
}

/// Wins of one against the others of a group, draws as the profile counts them.
fn among(one: usize, group: &[usize], bouts: &[Bout], rules: &PoolRules) -> i64 {
    bouts
        .iter()
        .filter_map(|bout| {
            let (own, other) = match one {
                _ if one == bout.white => (Side::White, bout.blue),
                _ if one == bout.blue => (Side::Blue, bout.white),
                _ => return None,
            };
            group.contains(&other).then_some(())?;
            Some(match bout.winner {
                Some(side) if side == own => i64::from(rules.win_halves),
                Some(_) => 0,
                None => i64::from(rules.draw_halves),
            })
        })
        .sum()
}
