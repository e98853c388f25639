//! A snapshot carries its inputs: it is verified from them, and one that was changed is not.
use serde_json::{Value, json};

use super::*;

fn snapshot() -> Snapshot {
    let mut second = event(
        2,
        "grand_slam",
        "2026-03-08",
        vec![row(2, 3, 3), row(1, 7, 2)],
    );
    second.categories[0].list = ListNo(2);
    let first = event(
        1,
        "grand_prix",
        "2026-02-08",
        vec![row(2, 2, 4), row(1, 1, 5)],
    );
    let mut input = input(vec![second, first]);
    input.teams = [(Athlete(1), Team(5)), (Athlete(2), Team(5))].into();
    rank(&template("ijf-seniors-2025"), input, day("2026-04-01")).unwrap()
}

/// The snapshot as kept, with one value replaced.
fn changed(path: &str, value: Value) -> Snapshot {
    let mut kept = serde_json::to_value(snapshot()).unwrap();
    *kept.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = value;
    serde_json::from_value(kept).unwrap()
}

#[test]
fn a_kept_snapshot_is_the_same_and_verifies() {
    let made = snapshot();
    let kept = serde_json::to_string(&made).unwrap();
    let back: Snapshot = serde_json::from_str(&kept).unwrap();
    assert_eq!(back, made);
    assert_eq!(back.verify(), Ok(()));
    assert_eq!(back.on(), day("2026-04-01"));
    assert_eq!(back.rules().code, "ijf-seniors");
    assert_eq!(back.input().events.len(), 2);
}

#[test]
fn a_later_edition_of_the_rules_does_not_change_a_snapshot() {
    let mut rules = template("ijf-seniors-2025");
    let events = [event(1, "grand_prix", "2026-02-08", vec![row(1, 1, 5)])];
    let made = ranked(&rules, &events, "2026-04-01");
    rules.version += 1;
    rules.tiers[3].tables[0].places[0].points = Points::whole(1);
    assert_eq!(hundredths(&made, 1), 70_000);
    assert_eq!(made.verify(), Ok(()));
}

#[test]
fn a_changed_snapshot_does_not_verify() {
    let verdict = |path, value| changed(path, value).verify().unwrap_err();
    let of = |list, athlete| Unverified::List(ListNo(list), Some(Athlete(athlete)));
    assert_eq!(
        verdict("/algorithm", json!(2)),
        Unverified::UnknownAlgorithm(2)
    );
    // What came out.
    assert_eq!(verdict("/lists/0/athletes/0/points", json!(701)), of(1, 1));
    assert_eq!(verdict("/lists/0/athletes/1/rank", json!(1)), of(1, 2));
    assert_eq!(
        verdict("/lists/1/athletes/0/counted/0/until", json!("2027-03-16")),
        of(2, 2)
    );
    assert_eq!(verdict("/lists/1/list", json!(3)), Unverified::Lists);
    assert_eq!(verdict("/lists", json!([])), Unverified::Lists);
    assert_eq!(
        verdict("/lists/0/athletes", json!([])),
        Unverified::List(ListNo(1), None)
    );
    assert_eq!(
        verdict("/teams/0/points", json!("1000.5")),
        Unverified::Teams
    );
    // What went in: results, rules, the day.
    assert_eq!(
        verdict("/input/events/0/categories/0/results/0/place", json!(2)),
        of(1, 1)
    );
    assert_eq!(verdict("/on", json!("2027-04-01")), of(1, 1));
    assert_eq!(
        verdict("/rules/tiers/3/tables/0/places/1/1", json!(491)),
        of(1, 2)
    );
    assert!(matches!(
        verdict("/rules/tiers/3/code", json!("grand_slam")),
        Unverified::NotRanked(NotRanked::Rules(_))
    ));
    assert!(matches!(
        verdict("/input/events/0/tier", json!("friendly")),
        Unverified::NotRanked(NotRanked::Input(_))
    ));
    let mut events = serde_json::to_value(snapshot().input()).unwrap()["events"].take();
    events.as_array_mut().unwrap().reverse();
    assert_eq!(verdict("/input/events", events), Unverified::InputOrder);
}

#[test]
fn input_that_does_not_fit_is_refused_with_everything_wrong_in_it() {
    let list = template("ijf-seniors-2025");
    let first = event(
        1,
        "friendly",
        "2026-02-08",
        vec![row(1, 0, 5), row(1, 1, 5)],
    );
    let mut second = event(
        1,
        "grand_prix",
        "1066-10-14",
        vec![row(1, 1, 1), row(2, 1, 1)],
    );
    second.coefficient_percent = Some(100);
    second.categories[0].entries = 1;
    second.categories.push(Category {
        results: Vec::new(),
        ..second.categories[0].clone()
    });
    let refused = rank(&list, input(vec![first, second]), day("2026-04-01")).unwrap_err();
    let (event, category, athlete) = (EventNo(1), CategoryNo(1), Athlete(1));
    assert_eq!(
        refused,
        NotRanked::Input(vec![
            Problem::UnknownTier(event),
            Problem::AthleteTwice(event, category, athlete),
            Problem::PlaceZero(event, category, athlete),
            Problem::EventTwice(event),
            Problem::Day(event),
            Problem::Coefficient(event),
            Problem::CategoryTwice(event, category),
            Problem::Entries(event, category),
        ])
    );
}

#[test]
fn nothing_makes_an_empty_snapshot() {
    let made = rank(
        &template("league-poland"),
        Input::default(),
        day("2026-01-01"),
    )
    .unwrap();
    assert!(made.lists().is_empty() && made.teams().is_empty());
    assert!(made.list(ListNo(1)).is_empty());
    assert_eq!(made.verify(), Ok(()));
}
