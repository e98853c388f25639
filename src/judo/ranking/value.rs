//! What a result is worth on its day: place, wins, taking part, coefficient, and the limit of domestic athletes.
use std::cmp::Reverse;

use super::{Category, Event, List, PlaceTable, Points, Row, Tier, Why};

/// What the results of a category are worth, in the order of its rows: points, or why they do not score.
pub(super) fn of_category(
    list: &List,
    tier: &Tier,
    event: &Event,
    category: &Category,
) -> Vec<Result<Points, Why>> {
    let table = tier.table_for(category.entries);
    let coefficient = event.coefficient_percent;
    let mut worth: Vec<Result<Points, Why>> = category
        .results
        .iter()
        .map(|row| {
            let points = of_row(list, tier, table, row)?;
            Ok(coefficient.map_or(points, |percent| points.percent(percent)))
        })
        .collect();
    if let (Some(most), Some(_)) = (tier.most_domestic, event.host) {
        limit_domestic(&mut worth, event, category, usize::from(most));
    }
    worth
}

/// Points of a place only with a contest won (where the table says so), else those of one win, else those of taking part (design §1.7,
/// §1.10); what comes on top does so in every case. Nothing at all without the weigh-in.
fn of_row(list: &List, tier: &Tier, table: Option<&PlaceTable>, row: &Row) -> Result<Points, Why> {
    if !row.weighed_in {
        return Err(Why::NotWeighedIn);
    }
    if row.barred {
        return Err(Why::Barred);
    }
    let place = table
        .filter(|table| !table.needs_win || row.wins > 0)
        .zip(row.place)
        .and_then(|(table, place)| table.points_of(place))
        .or_else(|| (row.wins > 0 && !tier.one_win.is_zero()).then_some(tier.one_win));
    let base = match place {
        Some(points) if list.participation_adds => points.plus(tier.participation),
        Some(points) => points,
        None => tier.participation,
    };
    Ok(base.plus(tier.each_win.times(row.wins)))
}

/// Only the best domestic athletes of a category score (design §1.10). Best by points, then by place (ours); those who are level with the
/// last of them score too, since no rule says who of them does not (ours: a federation that decides it bars the other rows).
fn limit_domestic(
    worth: &mut [Result<Points, Why>],
    event: &Event,
    category: &Category,
    most: usize,
) {
    let order = |points: Points, row: &Row| (Reverse(points), row.place.unwrap_or(u16::MAX));
    let rows = || category.results.iter();
    let mut domestic: Vec<_> = rows()
        .zip(worth.iter())
        .filter(|(row, _)| row.team == event.host)
        .filter_map(|(row, points)| Some(order((*points).ok()?, row)))
        .collect();
    domestic.sort_unstable();
    let Some(last) = most.checked_sub(1).and_then(|at| domestic.get(at)).copied() else {
        return;
    };
    for (row, points) in rows().zip(worth) {
        let is_beyond = points.is_ok_and(|points| order(points, row) > last);
        if row.team == event.host && is_beyond {
            *points = Err(Why::DomesticLimit);
        }
    }
}
