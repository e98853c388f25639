//! Tests of ranking lists by rule, with the source in the comment, and by property.
use chrono::NaiveDate;

use super::*;

mod brute;
mod cups;
mod files;
mod ijf;
mod properties;
mod snapshot;

pub(super) fn template(name: &str) -> List {
    templates::named(name).unwrap().unwrap()
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An event with one category of 32 entries, whose points go to list 1.
pub(super) fn event(no: u64, tier: &str, last_day: &str, results: Vec<Row>) -> Event {
    Event {
        no: EventNo(no),
        tier: tier.into(),
        last_day: day(last_day),
        host: None,
        coefficient_percent: None,
        categories: vec![Category {
            no: CategoryNo(1),
            list: ListNo(1),
            entries: 32,
            results,
        }],
    }
}

/// A result after a passed weigh-in.
pub(super) fn row(athlete: u64, place: u16, wins: u16) -> Row {
    Row {
        athlete: Athlete(athlete),
        team: None,
        place: Some(place),
        wins,
        weighed_in: true,
        barred: false,
    }
}

pub(super) fn input(events: Vec<Event>) -> Input {
    Input {
        events,
        ..Input::default()
    }
}

pub(super) fn ranked(list: &List, events: &[Event], on: &str) -> Snapshot {
    rank(list, input(events.to_vec()), day(on)).unwrap()
}

/// The points of an athlete in list 1, in hundredths; 0 for who is not in it.
pub(super) fn hundredths(snapshot: &Snapshot, athlete: u64) -> i64 {
    snapshot
        .athlete(ListNo(1), Athlete(athlete))
        .map_or(0, |ranked| ranked.points.hundredths())
}

/// Rank, how many share it, and athlete, of list 1.
pub(super) fn ranks(snapshot: &Snapshot) -> Vec<(Option<u32>, u32, u64)> {
    snapshot
        .list(ListNo(1))
        .iter()
        .map(|ranked| (ranked.rank, ranked.shared_by, ranked.athlete.0))
        .collect()
}

/// Why results of an athlete of list 1 do not count, by event.
pub(super) fn whys(snapshot: &Snapshot, athlete: u64) -> Vec<(u64, Why)> {
    let ranked = snapshot.athlete(ListNo(1), Athlete(athlete)).unwrap();
    let mut whys: Vec<_> = ranked
        .uncounted
        .iter()
        .map(|result| (result.event.0, result.why))
        .collect();
    whys.sort_by_key(|(event, _)| *event);
    whys
}
