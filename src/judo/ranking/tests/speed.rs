//! How long a large ranking takes: `cargo test --release ranking::tests::speed -- --ignored --nocapture`.
use std::time::{Duration, Instant};

use chrono::Days;

use super::*;
use crate::judo::random::{Dice, Seed};

/// 10,000 athletes in 14 weight classes with twelve results each, of 150 events of the last 24 months.
fn large(list: &List, on: NaiveDate) -> Input {
    const ATHLETES: u64 = 10_000;
    let mut dice = Dice::new(Seed(7));
    let mut events: Vec<Event> = (0..150)
        .map(|no| {
            let tier = usize::try_from(dice.below(list.tiers.len() as u64)).unwrap();
            let category = |no| Category {
                no: CategoryNo(no),
                list: ListNo(no),
                entries: 0,
                results: Vec::new(),
            };
            Event {
                no: EventNo(no),
                tier: list.tiers[tier].code.clone(),
                last_day: on - Days::new(dice.below(730)),
                host: Some(Team(dice.below(60))),
                coefficient_percent: None,
                categories: (0..14).map(category).collect(),
            }
        })
        .collect();
    let mut order: Vec<usize> = (0..events.len()).collect();
    for athlete in 0..ATHLETES {
        dice.shuffle(&mut order);
        let class = usize::try_from(athlete * 14 / ATHLETES).unwrap();
        for at in order.iter().take(12) {
            let category = &mut events[*at].categories[class];
            let place = usize::try_from(dice.below(8)).unwrap();
            let wins = u16::try_from(dice.below(5)).unwrap();
            category.entries += 1;
            category.results.push(Row {
                team: Some(Team(athlete % 60)),
                ..row(athlete, [1, 2, 3, 5, 7, 9, 17, 33][place], wins)
            });
        }
    }
    let teams = (0..ATHLETES).map(|who| (Athlete(who), Team(who % 60)));
    Input {
        events,
        teams: teams.collect(),
    }
}

#[test]
#[ignore = "a measurement, of use in release only"]
fn ten_thousand_athletes_of_two_years_in_50_ms() {
    let on = day("2026-11-22");
    for name in ["ijf-seniors-2025", "league-poland"] {
        let list = template(name);
        let input = large(&list, on);
        let mut times: Vec<Duration> = (0..31)
            .map(|_| {
                let input = input.clone();
                let start = Instant::now();
                let snapshot = rank(&list, input, on).unwrap();
                let time = start.elapsed();
                assert!(snapshot.lists().len() == 14);
                time
            })
            .collect();
        times.sort_unstable();
        println!("{name}: least {:?}, median {:?}", times[0], times[15]);
        assert!(times[0] < Duration::from_millis(50));
    }
}
