//! Properties over every template, with results of every kind.
use chrono::Days;
use proptest::prelude::*;

use super::*;

/// Results of a small world: up to 12 events over three years, six athletes, two lists, four nations.
fn worlds() -> impl Strategy<Value = (List, Input)> {
    let lists: Vec<List> = templates::all().collect();
    prop::sample::select(lists).prop_flat_map(|list| {
        let events = prop::collection::vec(any_event(list.clone()), 0..12);
        (Just(list), events).prop_map(|(list, events)| {
            let events = (1..).zip(events);
            let numbered = events.map(|(no, event): (u64, Event)| Event {
                no: EventNo(no),
                ..event
            });
            let teams = (1..=6).map(|who| (Athlete(who), Team(who % 4))).collect();
            let events = numbered.collect();
            (list, Input { events, teams })
        })
    })
}

fn any_event(list: List) -> impl Strategy<Value = Event> {
    let tier = prop::sample::select(list.tiers);
    let rows = || prop::collection::btree_map(1_u64..=6, any_row(), 0..6);
    let coefficient = list.coefficient_percent;
    (tier, 0_u64..1_100, 0_u64..4, rows(), rows(), 1_u16..=5).prop_map(
        move |(tier, days, host, one, two, factor)| {
            let category = |no, rows: std::collections::BTreeMap<u64, Row>| Category {
                no: CategoryNo(no),
                list: ListNo(no),
                entries: u16::try_from(rows.len()).unwrap() + factor,
                results: rows
                    .into_iter()
                    .map(|(who, row)| Row {
                        athlete: Athlete(who),
                        ..row
                    })
                    .collect(),
            };
            Event {
                no: EventNo(0),
                tier: tier.code,
                last_day: day("2023-12-20") + Days::new(days),
                host: (host > 0).then_some(Team(host)),
                coefficient_percent: coefficient.map(|_| factor * 100),
                categories: vec![category(1, one), category(2, two)],
            }
        },
    )
}

fn any_row() -> impl Strategy<Value = Row> {
    let place = prop::sample::select(vec![1_u16, 2, 3, 4, 5, 7, 9, 17, 33, 0]);
    (place, 0_u16..5, 0_u64..4, 0..10).prop_map(|(place, wins, team, kind)| Row {
        athlete: Athlete(0),
        team: (team > 0).then_some(Team(team)),
        place: (place > 0).then_some(place),
        wins,
        weighed_in: kind != 0,
        barred: kind == 1,
    })
}

fn on(days: u64) -> NaiveDate {
    day("2024-06-01") + Days::new(days)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_input_does_not_matter((list, input) in worlds(), days in 0_u64..1_500, seed in any::<u64>()) {
        let mut mixed = input.clone();
        let mut dice = crate::judo::random::Dice::new(crate::judo::random::Seed(seed));
        dice.shuffle(&mut mixed.events);
        for event in &mut mixed.events {
            dice.shuffle(&mut event.categories);
            for category in &mut event.categories {
                dice.shuffle(&mut category.results);
            }
        }
        prop_assert_eq!(rank(&list, input, on(days)).unwrap(), rank(&list, mixed, on(days)).unwrap());
    }

    #[test]
    fn every_result_is_named_once_and_the_points_are_the_sum_of_what_counts((list, input) in worlds(), days in 0_u64..1_500) {
        let results = input.results();
        let snapshot = rank(&list, input, on(days)).unwrap();
        let mut named = 0;
        for ranked in snapshot.lists().iter().flat_map(|ranking| &ranking.athletes) {
            named += ranked.counted.len() + ranked.uncounted.len();
            prop_assert_eq!(ranked.points, ranked.counted.iter().map(|result| result.points).sum());
            prop_assert!(ranked.points >= Points::ZERO);
            prop_assert_eq!(ranked.rank.is_some(), !ranked.points.is_zero());
            for result in &ranked.counted {
                prop_assert!(result.points <= result.full && result.until > on(days));
            }
        }
        prop_assert_eq!(named, results);
    }

    #[test]
    fn ranks_count_those_who_are_better_and_a_shared_one_says_so((list, input) in worlds(), days in 0_u64..1_500) {
        let snapshot = rank(&list, input, on(days)).unwrap();
        for ranking in snapshot.lists() {
            for ranked in ranking.athletes.iter().filter(|ranked| ranked.rank.is_some()) {
                let of = |rank| ranking.athletes.iter().filter(move |other| other.rank == rank);
                let better = ranking.athletes.iter().filter(|other| other.rank.is_some() && other.rank < ranked.rank);
                prop_assert_eq!(ranked.rank, Some(u32::try_from(better.count()).unwrap() + 1));
                prop_assert_eq!(usize::try_from(ranked.shared_by).unwrap(), of(ranked.rank).count());
                prop_assert!(of(ranked.rank).all(|other| other.points == ranked.points));
            }
        }
    }

    #[test]
    fn numbers_of_athletes_do_not_settle_ranks((list, input) in worlds(), days in 0_u64..1_500) {
        let mut renamed = input.clone();
        renamed.teams = input.teams.iter().map(|(who, team)| (Athlete(7 - who.0), *team)).collect();
        for row in renamed.events.iter_mut().flat_map(|event| &mut event.categories).flat_map(|category| &mut category.results) {
            row.athlete = Athlete(7 - row.athlete.0);
        }
        let (one, other) = (rank(&list, input, on(days)).unwrap(), rank(&list, renamed, on(days)).unwrap());
        for ranking in one.lists() {
            for ranked in &ranking.athletes {
                let same = other.athlete(ranking.list, Athlete(7 - ranked.athlete.0)).unwrap();
                prop_assert_eq!((ranked.rank, ranked.shared_by, ranked.points), (same.rank, same.shared_by, same.points));
            }
        }
    }

    #[test]
    fn a_further_result_never_costs_points_unless_the_last_one_counts((list, input) in worlds(), days in 0_u64..1_500, extra in any_event_of_templates()) {
        let takes_last = list.years.iter().flat_map(|year| &year.picks).any(|pick| pick.take == Take::Last);
        prop_assume!(!takes_last);
        let mut more = input.clone();
        let mut event = extra;
        event.no = EventNo(1_000);
        event.tier = list.tiers.first().unwrap().code.clone();
        event.coefficient_percent = list.coefficient_percent.map(|allowed| allowed.least);
        more.events.push(event);
        let (before, after) = (rank(&list, input, on(days)).unwrap(), rank(&list, more, on(days)).unwrap());
        for ranking in before.lists() {
            for ranked in &ranking.athletes {
                prop_assert!(after.athlete(ranking.list, ranked.athlete).unwrap().points >= ranked.points);
            }
        }
    }

    #[test]
    fn after_two_years_and_a_week_nothing_is_left((list, input) in worlds()) {
        // The last event is in the first days of 2027 at the latest; seasons end later than weeks do.
        let snapshot = rank(&list, input, day("2029-01-08")).unwrap();
        prop_assert!(snapshot.lists().iter().flat_map(|ranking| &ranking.athletes).all(|ranked| ranked.points.is_zero() && ranked.rank.is_none()));
        prop_assert!(snapshot.teams().is_empty());
    }

    #[test]
    fn a_snapshot_verifies_and_one_with_another_result_does_not((list, input) in worlds(), days in 0_u64..1_500, at in any::<prop::sample::Index>()) {
        let snapshot = rank(&list, input, on(days)).unwrap();
        prop_assert_eq!(snapshot.verify(), Ok(()));
        let mut kept = serde_json::to_value(&snapshot).unwrap();
        let athletes: Vec<String> = snapshot.lists().iter().enumerate().flat_map(|(list, ranking)| {
            (0..ranking.athletes.len()).map(move |athlete| format!("/lists/{list}/athletes/{athlete}/points"))
        }).collect();
        prop_assume!(!athletes.is_empty());
        let points = kept.pointer_mut(at.get(&athletes[..]).as_str()).unwrap();
        *points = serde_json::json!(99_999);
        let changed: Snapshot = serde_json::from_value(kept).unwrap();
        prop_assert!(matches!(changed.verify(), Err(Unverified::List(..))));
    }
}

/// An event whose tier and coefficient are yet to be fitted to a list.
fn any_event_of_templates() -> impl Strategy<Value = Event> {
    any_event(template("league-poland"))
}
