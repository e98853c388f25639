//! Ranking lists of 10,000 athletes with 24 months of results.
use chrono::{Days, NaiveDate};
use tatami::judo::{
    random::{Dice, Seed},
    ranking::{
        Athlete, Category, CategoryNo, Event, EventNo, Input, List, ListNo, Row, Team, rank,
        templates,
    },
};

use crate::{
    report::{Report, verdict},
    rounds::Rounds,
};

const ATHLETES: u64 = 10_000;
const RESULTS: usize = 12;
const EVENTS: u64 = 150;
const CLASSES: u32 = 14;

pub fn measure(report: &mut Report) {
    report.table(
        &format!(
            "Ranking: {ATHLETES} athletes in {CLASSES} weight classes, {RESULTS} results each of {EVENTS} events in 24 months, one core"
        ),
        &["list", "ms", "fastest to slowest round", "aim"],
    );
    let on = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for name in ["ijf-seniors-2025", "league-poland"] {
        let list = templates::named(name).unwrap().unwrap();
        let input = large(&list, on);
        let rounds = Rounds::with(|| input.clone(), |input| rank(&list, input, on).unwrap());
        let time = rounds.milliseconds();
        report.row(vec![
            name.to_owned(),
            format!("{time:.1}"),
            rounds.times(),
            format!("under 50 ms: {}", verdict(time < 50.0)),
        ]);
    }
}

/// Athletes by the dice; each fights in one class all the time.
fn large(list: &List, on: NaiveDate) -> Input {
    let mut dice = Dice::new(Seed(7));
    let mut events: Vec<Event> = (0..EVENTS)
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
                categories: (0..CLASSES).map(category).collect(),
            }
        })
        .collect();
    let mut order: Vec<usize> = (0..events.len()).collect();
    for athlete in 0..ATHLETES {
        dice.shuffle(&mut order);
        let class = usize::try_from(athlete * u64::from(CLASSES) / ATHLETES).unwrap();
        for at in order.iter().take(RESULTS) {
            let category = &mut events[*at].categories[class];
            let place = usize::try_from(dice.below(8)).unwrap();
            category.entries += 1;
            category.results.push(Row {
                athlete: Athlete(athlete),
                team: Some(Team(athlete % 60)),
                place: Some([1, 2, 3, 5, 7, 9, 17, 33][place]),
                wins: u16::try_from(dice.below(5)).unwrap(),
                weighed_in: true,
                barred: false,
            });
        }
    }
    let teams = (0..ATHLETES).map(|who| (Athlete(who), Team(who % 60)));
    Input {
        events,
        teams: teams.collect(),
    }
}
