//! IJF seniors 2025 (design §1.10, a single source), worked out by hand.
use super::*;

fn seniors() -> List {
    template("ijf-seniors-2025")
}

/// Two years of an athlete.
fn career() -> Vec<Event> {
    vec![
        // Week 45 of 2024.
        event(1, "grand_prix", "2024-11-10", vec![row(1, 1, 5)]),
        // Week 10 of 2025.
        event(2, "grand_slam", "2025-03-09", vec![row(1, 3, 4)]),
        // Taken to be in week 17.
        event(
            3,
            "continental_championships",
            "2025-04-26",
            vec![row(1, 2, 4)],
        ),
        // Week 25.
        event(4, "world_championships", "2025-06-20", vec![row(1, 7, 3)]),
        // Week 41: lost the first contest.
        event(5, "grand_slam", "2025-10-12", vec![row(1, 17, 0)]),
        // Weigh-in failed.
        event(
            6,
            "grand_slam",
            "2026-02-08",
            vec![Row {
                weighed_in: false,
                ..row(1, 33, 0)
            }],
        ),
    ]
}

#[test]
fn two_years_of_an_athlete_change_on_their_mondays() {
    for (on, points) in [
        ("2024-11-09", 0),
        ("2024-11-10", 700),
        ("2025-03-09", 700 + 500),
        ("2025-11-09", 700 + 500 + 560 + 520 + 10),
        // Monday of week 46 of 2025: the Grand Prix of week 45 halves.
        ("2025-11-10", 350 + 500 + 560 + 520 + 10),
        ("2026-03-08", 350 + 500 + 560 + 520 + 10),
        // Monday of week 11: the Grand Slam of week 10.
        ("2026-03-09", 350 + 250 + 560 + 520 + 10),
        // Monday of week 18: the continental championships of fixed week 17.
        ("2026-04-27", 350 + 250 + 280 + 520 + 10),
        // Monday of week 26: the world championships of week 25.
        ("2026-06-22", 350 + 250 + 280 + 260 + 10),
        // Monday of week 42.
        ("2026-10-12", 350 + 250 + 280 + 260 + 5),
        // Monday of week 46: the Grand Prix ends.
        ("2026-11-08", 350 + 250 + 280 + 260 + 5),
        ("2026-11-09", 250 + 280 + 260 + 5),
        ("2027-03-14", 250 + 280 + 260 + 5),
        ("2027-03-15", 280 + 260 + 5),
        ("2027-05-03", 260 + 5),
        ("2027-06-28", 5),
        ("2027-10-17", 5),
        ("2027-10-18", 0),
    ] {
        let snapshot = ranked(&seniors(), &career(), on);
        assert_eq!(hundredths(&snapshot, 1), points * 100, "{on}");
        snapshot.verify().unwrap();
    }
}

/// The table of design §1.10, copied once more by hand: places 1, 2, 3, 5, 7, 9 (round of 16) and 17 (round of 32), one win
/// otherwise, taking part. 0 where it has a dash.
#[test]
fn every_figure_is_that_of_the_rulebook() {
    let table: [(&str, [u32; 9]); 8] = [
        ("continental_open", [100, 70, 50, 36, 26, 16, 12, 10, 2]),
        (
            "continental_championships",
            [800, 560, 400, 288, 208, 128, 96, 80, 6],
        ),
        (
            "world_championships_juniors",
            [700, 490, 350, 252, 182, 112, 84, 70, 6],
        ),
        ("grand_prix", [700, 490, 350, 252, 182, 112, 84, 70, 6]),
        ("grand_slam", [1000, 700, 500, 360, 260, 160, 120, 100, 10]),
        ("masters", [1800, 1260, 900, 648, 468, 288, 240, 200, 100]),
        (
            "world_championships",
            [2000, 1400, 1000, 720, 520, 320, 264, 0, 20],
        ),
        ("olympic_games", [2200, 1540, 1100, 792, 572, 352, 0, 0, 0]),
    ];
    let list = seniors();
    assert_eq!(
        list.tiers
            .iter()
            .map(|tier| tier.code.as_str())
            .collect::<Vec<_>>(),
        table.map(|(code, _)| code)
    );
    for (tier, (code, figures)) in list.tiers.iter().zip(table) {
        let [places @ .., one_win, participation] = figures;
        let expected: Vec<PlacePoints> = [1, 2, 3, 5, 7, 9, 17]
            .into_iter()
            .zip(places)
            .filter(|(_, points)| *points > 0)
            .map(|(place, points)| PlacePoints {
                place,
                points: Points::whole(points),
            })
            .collect();
        let given: Vec<_> = tier.tables.iter().map(|table| &table.places).collect();
        assert_eq!(given, [&expected], "{code}");
        assert!(tier.tables.iter().all(|table| table.needs_win), "{code}");
        assert_eq!(
            (tier.one_win, tier.participation, tier.each_win),
            (
                Points::whole(one_win),
                Points::whole(participation),
                Points::ZERO
            ),
            "{code}"
        );
    }
}

#[test]
fn every_result_says_what_it_counts_and_until_when_or_why_not() {
    let snapshot = ranked(&seniors(), &career(), "2026-03-09");
    let athlete = snapshot.athlete(ListNo(1), Athlete(1)).unwrap();
    let counted: Vec<_> = athlete
        .counted
        .iter()
        .map(|result| {
            (
                result.event.0,
                result.full.to_string(),
                result.percent,
                result.points.to_string(),
                result.until.to_string(),
                result.then_percent,
            )
        })
        .collect();
    let line = |event, full: &str, percent, points: &str, until: &str, then| {
        (
            event,
            full.into(),
            percent,
            points.into(),
            until.into(),
            then,
        )
    };
    assert_eq!(
        counted,
        [
            line(3, "560", 100, "560", "2026-04-27", 50),
            line(4, "520", 100, "520", "2026-06-22", 50),
            line(1, "700", 50, "350", "2026-11-09", 0),
            line(2, "500", 50, "250", "2027-03-15", 0),
            line(5, "10", 100, "10", "2026-10-12", 50),
        ]
    );
    assert_eq!(whys(&snapshot, 1), [(6, Why::NotWeighedIn)]);
    let snapshot = ranked(&seniors(), &career(), "2026-01-01");
    assert_eq!(whys(&snapshot, 1), [(6, Why::NotYet)]);
    let snapshot = ranked(&seniors(), &career(), "2027-10-18");
    assert_eq!(ranks(&snapshot), [(None, 0, 1)]);
    assert!(whys(&snapshot, 1).contains(&(1, Why::Expired)));
}

#[test]
fn a_place_gives_its_points_only_with_a_contest_won() {
    // A bye in the first round and a contest lost in the round of 16 is a 9th place with points for taking part (design §1.7).
    let results = vec![
        row(1, 9, 0),
        row(2, 9, 1),
        row(3, 17, 1),
        row(4, 33, 1),
        row(5, 33, 0),
        Row {
            place: None,
            ..row(6, 1, 2)
        },
    ];
    let open = [event(1, "grand_slam", "2026-02-08", results.clone())];
    let snapshot = ranked(&seniors(), &open, "2026-02-08");
    let points = |athlete| hundredths(&snapshot, athlete) / 100;
    // 10 for taking part, 160 and 120 by place, "one win otherwise" 100, also without a place.
    assert_eq!([1, 2, 3, 4, 5, 6].map(points), [10, 160, 120, 100, 10, 100]);
    // The Games have points for places up to the round of 16 alone; nothing is nothing, and not a rank.
    let games = [event(1, "olympic_games", "2026-02-08", results)];
    let snapshot = ranked(&seniors(), &games, "2026-02-08");
    let points = |athlete| hundredths(&snapshot, athlete) / 100;
    assert_eq!([1, 2, 3, 4, 5, 6].map(points), [0, 352, 0, 0, 0, 0]);
    assert_eq!(whys(&snapshot, 5), [(1, Why::NoPoints)]);
    assert_eq!(ranks(&snapshot).get(1), Some(&(None, 0, 1)));
}

#[test]
fn fourth_place_has_the_points_of_fifth() {
    // Low numbers, design §1.4.
    let events = [event(1, "grand_prix", "2026-02-08", vec![row(1, 4, 1)])];
    let snapshot = ranked(&seniors(), &events, "2026-02-08");
    assert_eq!(hundredths(&snapshot, 1), 25_200);
}

#[test]
fn six_best_of_each_of_the_two_years_count() {
    let places = [7, 5, 3, 9, 2, 17, 1, 5];
    let mut events = Vec::new();
    for (no, place) in (1..).zip(places) {
        let of = |year| format!("{year}-0{}-15", no);
        events.push(event(no, "grand_slam", &of(2025), vec![row(1, place, 2)]));
        events.push(event(
            no + 10,
            "grand_slam",
            &of(2026),
            vec![row(1, place, 2)],
        ));
    }
    let six = 1_000 + 700 + 500 + 360 + 360 + 260;
    let snapshot = ranked(&seniors(), &events, "2026-12-31");
    assert_eq!(hundredths(&snapshot, 1), (six + six / 2) * 100);
    let beaten: Vec<_> = [4, 6, 14, 16].map(|no| (no, Why::NotAmongBest)).to_vec();
    assert_eq!(whys(&snapshot, 1), beaten);
}

#[test]
fn equal_points_are_settled_in_the_order_of_the_rules() {
    let on = "2026-06-01";
    // Athlete 1: Worlds 520. 2: Grand Slam 500 and 20 without. 3 and 4: Grand Slams 360 + 160 and 260 + 260. 5: as 4.
    let events = [
        event(1, "world_championships", "2026-01-11", vec![row(1, 7, 3)]),
        event(
            2,
            "grand_slam",
            "2026-02-08",
            vec![row(3, 5, 3), row(4, 7, 3), row(5, 7, 3)],
        ),
        event(
            3,
            "grand_slam",
            "2026-03-08",
            vec![row(3, 9, 1), row(4, 7, 3), row(5, 7, 3)],
        ),
        event(
            4,
            "continental_championships",
            "2026-04-25",
            vec![row(2, 3, 4)],
        ),
        event(5, "grand_slam", "2026-05-10", vec![row(2, 17, 1)]),
        event(6, "continental_open", "2026-05-17", vec![row(6, 33, 0)]),
    ];
    let snapshot = ranked(&seniors(), &events, on);
    for athlete in 1..=5 {
        assert_eq!(hundredths(&snapshot, athlete), 52_000, "{athlete}");
    }
    assert_eq!(
        ranks(&snapshot),
        [
            // The sum of the Worlds.
            (Some(1), 1, 1),
            // Then of Grand Prix, Grand Slam and Masters: 520 each against 120; of those the best single result.
            (Some(2), 1, 3),
            // What nothing settles shares the rank, and the next one is skipped.
            (Some(3), 2, 4),
            (Some(3), 2, 5),
            (Some(5), 1, 2),
            (Some(6), 1, 6),
        ]
    );
}

#[test]
fn only_two_domestic_athletes_of_a_class_score() {
    let home = |athlete, place, wins| Row {
        team: Some(Team(7)),
        ..row(athlete, place, wins)
    };
    let mut held = event(
        1,
        "grand_prix",
        "2026-02-08",
        vec![home(1, 5, 3), home(2, 1, 5), home(3, 7, 2), row(4, 9, 1)],
    );
    held.host = Some(Team(7));
    let snapshot = ranked(&seniors(), &[held.clone()], "2026-03-01");
    let points = |snapshot: &Snapshot| [1, 2, 3, 4].map(|no| hundredths(snapshot, no) / 100);
    assert_eq!(points(&snapshot), [252, 700, 0, 112]);
    assert_eq!(whys(&snapshot, 3), [(1, Why::DomesticLimit)]);
    // Level with the second: no rule says who of them does not score.
    held.categories[0].results[2] = home(3, 5, 3);
    let snapshot = ranked(&seniors(), &[held.clone()], "2026-03-01");
    assert_eq!(points(&snapshot), [252, 700, 252, 112]);
    // Until somebody decides and bars one.
    held.categories[0].results[2].barred = true;
    let snapshot = ranked(&seniors(), &[held.clone()], "2026-03-01");
    assert_eq!(points(&snapshot), [252, 700, 0, 112]);
    assert_eq!(whys(&snapshot, 3), [(1, Why::Barred)]);
    // Elsewhere they all score.
    held.host = Some(Team(8));
    held.categories[0].results[2].barred = false;
    let snapshot = ranked(&seniors(), &[held.clone()], "2026-03-01");
    assert_eq!(points(&snapshot), [252, 700, 252, 112]);
    // The limit is one of Grand Prix and Grand Slam.
    held.host = Some(Team(7));
    held.tier = "continental_open".into();
    held.categories[0].results[2] = home(3, 7, 2);
    let snapshot = ranked(&seniors(), &[held], "2026-03-01");
    assert_eq!(points(&snapshot), [36, 100, 26, 16]);
}

#[test]
fn points_stay_in_the_weight_class() {
    let mut lower = event(1, "grand_prix", "2026-02-08", vec![row(1, 1, 5)]);
    let mut upper = event(2, "grand_prix", "2026-03-08", vec![row(1, 7, 2)]);
    upper.categories[0].list = ListNo(2);
    lower.categories.push(Category {
        no: CategoryNo(2),
        list: ListNo(2),
        ..lower.categories[0].clone()
    });
    lower.categories[1].results = vec![row(2, 1, 5)];
    let snapshot = ranked(&seniors(), &[lower, upper], "2026-04-01");
    let points = |list| {
        let athlete = snapshot.athlete(ListNo(list), Athlete(1));
        athlete.map(|ranked| ranked.points.hundredths() / 100)
    };
    assert_eq!(
        [points(1), points(2), points(3)],
        [Some(700), Some(182), None]
    );
    assert_eq!(snapshot.lists().len(), 2);
}

#[test]
fn nations_have_the_sums_of_their_athletes_of_today() {
    let mut results = vec![row(1, 1, 5), row(2, 2, 4), row(3, 3, 4), row(4, 7, 3)];
    results[0].team = Some(Team(9));
    let mut input = input(vec![event(1, "grand_prix", "2026-02-08", results)]);
    let teams = [(1, 1), (2, 2), (3, 1), (5, 3)];
    input.teams = teams.map(|(who, team)| (Athlete(who), Team(team))).into();
    let snapshot = rank(&seniors(), input, day("2026-03-01")).unwrap();
    let sums: Vec<_> = snapshot
        .teams()
        .iter()
        .map(|team| {
            (
                team.rank,
                team.team.0,
                team.points.hundredths() / 100,
                team.results,
            )
        })
        .collect();
    assert_eq!(sums, [(1, 1, 1_050, 2), (2, 2, 490, 1)]);
}
