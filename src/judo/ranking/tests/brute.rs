//! The best that any choice of results could give, by trying all of them, with the dates worked out day by day.
use chrono::{Datelike, Days, Weekday};
use proptest::prelude::*;

use super::*;

/// The Monday of the week after the same ISO week `years` later, by walking through the days.
fn monday_after(last_day: NaiveDate, fixed_week: Option<u8>, years: i32) -> NaiveDate {
    let iso = last_day.iso_week();
    let (year, week) = match fixed_week {
        Some(week) => (last_day.year(), u32::from(week)),
        None => (iso.year(), iso.week()),
    };
    let mut last = None;
    let mut walk = last_day;
    while walk.iso_week().year() <= year + years {
        if walk.iso_week().year() == year + years && walk.iso_week().week() <= week {
            last = Some(walk);
        }
        walk = walk + Days::new(1);
    }
    let mut walk = last.unwrap() + Days::new(1);
    while walk.weekday() != Weekday::Mon {
        walk = walk + Days::new(1);
    }
    walk
}

/// The most hundredths that a choice of at most six results of each year gives.
fn best(values: &[(i64, u8)]) -> i64 {
    let mut best = 0;
    for choice in 0_u32..1 << values.len() {
        let chosen = || (0..).zip(values).filter(|(at, _)| choice & (1 << at) != 0);
        let fits = |year| chosen().filter(|(_, (_, of))| *of == year).count() <= 6;
        if fits(0) && fits(1) {
            let points = chosen().map(|(_, (points, year))| match year {
                0 => *points,
                _ => points / 2,
            });
            best = best.max(points.sum());
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_other_choice_of_results_gives_more(
        results in prop::collection::vec((0_usize..8, 0_u64..1_000, prop::sample::select(vec![1_u16, 2, 3, 5, 7, 9, 17])), 0..13),
        today in 0_u64..1_500,
    ) {
        let list = template("ijf-seniors-2025");
        let on = day("2024-01-01") + Days::new(today);
        let mut events = Vec::new();
        let mut values = Vec::new();
        for (no, (tier, days, place)) in (1..).zip(&results) {
            let tier = &list.tiers[*tier];
            let last_day = day("2024-01-01") + Days::new(*days);
            events.push(Event { last_day, ..event(no, &tier.code, "2024-01-01", vec![row(1, *place, 1)]) });
            let listed = tier.tables[0].places.iter().find(|listed| listed.place == *place);
            let points = listed.map_or(0, |listed| listed.points.hundredths());
            if on >= last_day && on < monday_after(last_day, tier.fixed_week, 1) {
                values.push((points, 0));
            } else if on >= last_day && on < monday_after(last_day, tier.fixed_week, 2) {
                values.push((points, 1));
            }
        }
        let snapshot = rank(&list, input(events), on).unwrap();
        prop_assert_eq!(hundredths(&snapshot, 1), best(&values));
    }
}
