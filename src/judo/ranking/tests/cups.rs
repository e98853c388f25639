//! Juniors and cadets, a league, a national cup: the other forms of list, worked out by hand.
use super::*;

#[test]
fn juniors_have_points_for_place_wins_and_taking_part() {
    // Design §1.10; that they add up is our reading.
    let juniors = template("ijf-juniors-2025");
    let events = [
        event(
            1,
            "continental_cup",
            "2026-03-08",
            vec![row(1, 1, 5), row(2, 9, 2), row(3, 9, 0)],
        ),
        event(
            2,
            "world_championships",
            "2026-10-04",
            vec![row(1, 33, 1), row(2, 33, 0)],
        ),
    ];
    let snapshot = ranked(&juniors, &events, "2026-11-01");
    assert_eq!(
        hundredths(&snapshot, 1) / 100,
        (100 + 30 + 2) + (70 + 42 + 6)
    );
    assert_eq!(hundredths(&snapshot, 2) / 100, (12 + 2) + 6);
    assert_eq!(hundredths(&snapshot, 3) / 100, 2);
}

#[test]
fn juniors_count_three_best_cups_and_the_last_championships() {
    let juniors = template("ijf-juniors-2025");
    let cup = |no, on, place| event(no, "continental_cup", on, vec![row(1, place, 1)]);
    let championships =
        |no, on, place| event(no, "continental_championships", on, vec![row(1, place, 1)]);
    let mut events = vec![
        cup(1, "2026-02-01", 7),
        cup(2, "2026-03-01", 1),
        cup(3, "2026-04-01", 2),
        cup(4, "2026-05-01", 3),
        championships(5, "2025-09-07", 1),
    ];
    // Fixed week 26: those of 2025 halve on the Monday of week 27 of 2026, 29 June.
    let snapshot = ranked(&juniors, &events, "2026-06-28");
    let cups = (100 + 70 + 50) + 3 * 8;
    assert_eq!(hundredths(&snapshot, 1) / 100, cups + (300 + 22));
    assert_eq!(whys(&snapshot, 1), [(1, Why::NotAmongBest)]);
    // The last one counts, though the first was better: of one year.
    events.push(championships(6, "2026-06-21", 7));
    let snapshot = ranked(&juniors, &events, "2026-06-28");
    assert_eq!(hundredths(&snapshot, 1) / 100, cups + (90 + 22));
    assert_eq!(
        whys(&snapshot, 1),
        [(1, Why::NotAmongBest), (5, Why::NotLast)]
    );
    // A day later the first is of the year before, and counts there at half.
    let snapshot = ranked(&juniors, &events, "2026-06-29");
    assert_eq!(
        hundredths(&snapshot, 1) / 100,
        cups + (90 + 22) + (300 + 22) / 2
    );
    // Who did not pass the weigh-in was not there: the one before stays the last.
    events[5].categories[0].results[0].weighed_in = false;
    let snapshot = ranked(&juniors, &events, "2026-06-28");
    assert_eq!(hundredths(&snapshot, 1) / 100, cups + (300 + 22));
}

#[test]
fn the_league_has_tables_for_small_categories() {
    // ijl-poland.com, 11th edition: 3 for taking part; alone 2 on top; 2 to 5 athletes a sliding table; from 6 on 9, 7, 5.5, 3.5, 1.5.
    let league = template("league-poland");
    for (entries, place, wins, hundredths_of) in [
        (1, 1, 0, 500),
        (2, 1, 1, 600),
        (2, 2, 0, 300),
        (3, 2, 1, 500),
        (4, 4, 1, 400),
        (4, 4, 0, 300),
        (5, 1, 4, 900),
        (5, 5, 1, 400),
        (6, 1, 3, 1_200),
        (6, 3, 2, 850),
        (12, 5, 1, 650),
        (12, 5, 0, 300),
        (12, 7, 1, 450),
        (12, 9, 1, 300),
    ] {
        let mut held = event(1, "tournament", "2025-10-05", vec![row(1, place, wins)]);
        held.categories[0].entries = entries;
        let snapshot = ranked(&league, &[held], "2026-08-31");
        assert_eq!(
            hundredths(&snapshot, 1),
            hundredths_of,
            "{entries} {place} {wins}"
        );
    }
    let held = event(1, "tournament", "2025-10-05", vec![row(1, 1, 3)]);
    assert_eq!(hundredths(&ranked(&league, &[held], "2026-09-01"), 1), 0);
}

#[test]
fn the_league_settles_equal_points_by_medals() {
    let league = template("league-poland");
    let held = |no, results| event(no, "tournament", "2025-10-05", results);
    let events = [
        held(
            1,
            vec![row(1, 3, 2), row(2, 1, 3), row(3, 2, 2), row(4, 3, 2)],
        ),
        held(
            2,
            vec![row(1, 3, 2), row(2, 5, 1), row(3, 7, 1), row(4, 3, 2)],
        ),
    ];
    let snapshot = ranked(&league, &events, "2026-01-01");
    // 2: 12 + 6.5 = 18.5. 1 and 4: 8.5 + 8.5 = 17. 3: 10 + 4.5 = 14.5.
    assert_eq!(
        ranks(&snapshot),
        [
            (Some(1), 1, 2),
            (Some(2), 2, 1),
            (Some(2), 2, 4),
            (Some(4), 1, 3)
        ]
    );
    // In categories of five: 4 + 4 with two second places against 6 + 2 with a first.
    let of_five = |no, results| {
        let mut held = held(no, results);
        held.categories[0].entries = 5;
        held
    };
    let events = [
        of_five(1, vec![row(1, 2, 3), row(2, 1, 4)]),
        of_five(2, vec![row(1, 2, 3), row(2, 4, 1)]),
    ];
    let snapshot = ranked(&league, &events, "2026-01-01");
    assert_eq!([1, 2].map(|no| hundredths(&snapshot, no)), [1_400, 1_400]);
    assert_eq!(ranks(&snapshot), [(Some(1), 1, 2), (Some(2), 1, 1)]);
}

#[test]
fn the_cup_has_coefficients_and_carries_over_a_part() {
    let cup = template("national-cup");
    let held = |no, on: &str, percent, place| Event {
        coefficient_percent: Some(percent),
        ..event(no, "cup", on, vec![row(1, place, 1)])
    };
    let events = [
        held(1, "2025-05-10", 500, 1),
        held(2, "2025-12-31", 100, 9),
        held(3, "2026-01-10", 250, 2),
    ];
    // 10 x 5, 1 for taking part, 7 x 2.5; of the season before 40 %.
    assert_eq!(
        hundredths(&ranked(&cup, &events, "2025-12-31"), 1),
        5_000 + 100
    );
    assert_eq!(
        hundredths(&ranked(&cup, &events, "2026-01-01"), 1),
        2_000 + 40
    );
    assert_eq!(
        hundredths(&ranked(&cup, &events, "2026-12-31"), 1),
        2_000 + 40 + 1_750
    );
    assert_eq!(hundredths(&ranked(&cup, &events, "2027-01-01"), 1), 700);
    assert_eq!(hundredths(&ranked(&cup, &events, "2028-01-01"), 1), 0);
    for percent in [None, Some(99), Some(501)] {
        let mut wrong = events[0].clone();
        wrong.coefficient_percent = percent;
        let refused = rank(&cup, input(vec![wrong]), day("2026-01-01"));
        let problems = vec![Problem::Coefficient(EventNo(1))];
        assert_eq!(refused.unwrap_err(), NotRanked::Input(problems));
    }
}

#[test]
fn clubs_have_the_sums_of_those_who_fought_for_them() {
    let cup = template("national-cup");
    let mut events = [1, 2].map(|no| Event {
        coefficient_percent: Some(100),
        ..event(no, "cup", "2026-05-10", vec![row(1, 1, 3), row(2, 2, 2)])
    });
    for (at, teams) in [(0, [Some(1), Some(2)]), (1, [Some(2), None])] {
        let results = &mut events[at].categories[0].results;
        for (row, team) in results.iter_mut().zip(teams) {
            row.team = team.map(Team);
        }
    }
    let snapshot = ranked(&cup, &events, "2026-06-01");
    let sums: Vec<_> = snapshot
        .teams()
        .iter()
        .map(|team| (team.rank, team.team.0, team.points.hundredths() / 100))
        .collect();
    assert_eq!(sums, [(1, 2, 17), (2, 1, 10)]);
}
