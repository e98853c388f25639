//! The file form: templates, and what is refused, with place and reason.
use super::*;

fn text(name: &str) -> &'static str {
    let file = templates::FILES.iter().find(|(file, _)| *file == name);
    file.unwrap().1
}

/// A template with a change, and the refusals it brings.
fn refused(name: &str, from: &str, to: &str) -> Vec<(Place, Reason)> {
    let before = text(name);
    assert!(before.contains(from), "{name} has no {from}");
    let faults = List::read(&before.replacen(from, to, 1)).expect_err(to);
    let faults = faults.into_iter();
    faults.map(|fault| (fault.place, fault.reason)).collect()
}

fn seniors(from: &str, to: &str) -> (Place, Reason) {
    refused("ijf-seniors-2025", from, to).swap_remove(0)
}

fn field(name: &str) -> Place {
    Place::Field(name.into())
}

#[test]
fn every_template_is_read_and_survives_its_file() {
    for (name, text) in templates::FILES {
        let list = List::read(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let file = list.write().unwrap();
        assert_eq!(List::read(&file).unwrap(), list, "{name}");
        let kept = serde_json::to_value(&list).unwrap();
        assert_eq!(serde_json::from_value::<List>(kept).unwrap(), list);
    }
    assert_eq!(templates::all().count(), templates::FILES.len());
    assert!(templates::named("none").is_none());
}

#[test]
fn the_edition_of_the_day_holds() {
    let first = template("ijf-seniors-2025");
    let mut second = first.clone();
    (second.version, second.valid_from) = (2, day("2026-07-24"));
    let all = [second, first, template("league-poland")];
    let on = |on| List::in_force(&all, "ijf-seniors", day(on)).map(|list| list.version);
    assert_eq!(on("2024-12-31"), None);
    assert_eq!(on("2026-07-23"), Some(1));
    assert_eq!(on("2026-07-24"), Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_line_and_reason() {
    assert_eq!(
        seniors("version = 1", "versoin = 1"),
        (
            Place::At { line: 4, column: 1 },
            Reason::UnknownField("versoin".into())
        )
    );
    let (_, reason) = seniors("valid_from = \"2025-01-01\"\n", "");
    assert_eq!(reason, Reason::MissingField("valid_from".into()));
    let (_, reason) = seniors("take = \"best\"", "take = \"worst\"");
    assert_eq!(reason, Reason::UnknownWord("worst".into()));
    for (from, to) in [
        ("participation = 2", "participation = 2.5"),
        ("participation = 2", "participation = -2"),
        ("participation = 2", "participation = \"2.505\""),
        ("participation = 2", "participation = \"two\""),
        ("[[1, 100], [2, 70]", "[[1, 100, 3], [2, 70]"),
        ("[[1, 100], [2, 70]", "[[1], [2, 70]"),
        ("percent = 100", "percent = 70000"),
        ("2025-01-01", "2025-02-30"),
        ("weeks_later = 1", "weeks = 1"),
        ("code = \"ijf-seniors\"", "code = "),
    ] {
        let (place, reason) = seniors(from, to);
        assert!(matches!(place, Place::At { .. }), "{to}: {place:?}");
        assert!(
            matches!(reason, Reason::Unreadable(_) | Reason::UnknownField(_)),
            "{to}: {reason:?}"
        );
    }
    let long = "#".repeat(LONGEST + 1);
    let faults = List::read(&long).unwrap_err();
    assert_eq!(faults[0].reason, Reason::TooLong);
}

#[test]
fn what_would_count_twice_never_or_upside_down_is_refused() {
    let range = |is, least, most| Reason::OutOfRange { is, least, most };
    let named = |reason: fn(String) -> Reason, name: &str| reason(name.into());
    for (from, to, place, reason) in [
        ("\"ijf-seniors\"", "\"IJF\"", "code", Reason::BadCode),
        ("version = 1", "version = 0", "version", range(0, 1, 65_535)),
        (
            "weeks_later = 1",
            "weeks_later = 9",
            "validity.weeks_later",
            range(9, 0, 8),
        ),
        (
            "fixed_week = 17",
            "fixed_week = 53",
            "tiers[1].fixed_week",
            range(53, 1, 52),
        ),
        (
            "{ by = \"iso_week\", weeks_later = 1 }",
            "{ by = \"day\" }",
            "tiers[1].fixed_week",
            Reason::NoEffect,
        ),
        (
            "{ by = \"iso_week\", weeks_later = 1 }",
            "{ by = \"season\", month = 2, day = 29 }",
            "validity.day",
            Reason::NoSuchDay,
        ),
        (
            "percent = 50",
            "percent = 0",
            "years[1].percent",
            range(0, 1, 100),
        ),
        (
            "count = 6 }",
            "count = 0 }",
            "years[0].picks[0].count",
            range(0, 1, 1_000),
        ),
        (
            "[{ take = \"best\", count = 6 }]",
            "[]",
            "years[0].picks",
            Reason::Empty,
        ),
        (
            "count = 6 }]",
            "count = 6 }, { take = \"last\", tiers = [\"masters\"] }]",
            "years[0].picks[1].tiers",
            named(Reason::PickedTwice, "masters"),
        ),
        (
            "tiers = [\"world_championships\"]",
            "tiers = [\"worlds\"]",
            "tie_breaks[0].tiers",
            named(Reason::UnknownTier, "worlds"),
        ),
        (
            "tiers = [\"world_championships\"]",
            "tiers = []",
            "tie_breaks[0].tiers",
            Reason::Empty,
        ),
        (
            "code = \"grand_slam\"",
            "code = \"grand_slams\"",
            "tie_breaks[1].tiers",
            named(Reason::UnknownTier, "grand_slam"),
        ),
        (
            "[1, 100]",
            "[0, 100]",
            "tiers[0].tables[0].places",
            range(0, 1, 65_535),
        ),
        (
            "[2, 70]",
            "[1, 70]",
            "tiers[0].tables[0].places",
            Reason::NotRising,
        ),
        (
            "[2, 70]",
            "[2, 101]",
            "tiers[0].tables[0].places",
            Reason::NotFalling,
        ),
        (
            "one_win = 10\n",
            "one_win = 13\n",
            "tiers[0].tables[0].places",
            Reason::NotFalling,
        ),
        (
            "one_win = 10\n",
            "one_win = 1\n",
            "tiers[0].one_win",
            Reason::NotRising,
        ),
        (
            "[1, 2200]",
            "[1, 100001]",
            "tiers[7].tables[0].places",
            range(10_000_100, 0, 10_000_000),
        ),
        (
            "most_domestic = 2",
            "most_domestic = 0",
            "tiers[3].most_domestic",
            range(0, 1, 1_000),
        ),
        (
            "valid_from = \"2025-01-01\"",
            "valid_from = \"2025-01-01\"\ncoefficient_percent = { least = 200, most = 100 }",
            "coefficient_percent.most",
            range(100, 200, 10_000),
        ),
    ] {
        assert_eq!(seniors(from, to), (field(place), reason), "{to}");
    }
    let empty = text("ijf-seniors-2025").split("[[tiers]]").next().unwrap();
    let faults = List::read(&format!("tiers = []\n{empty}")).unwrap_err();
    assert!(faults.iter().any(|fault| fault.reason == range(0, 1, 100)));
}

#[test]
fn tables_and_tiers_that_never_come_into_use_are_refused() {
    let first = |name, from, to| refused(name, from, to).swap_remove(0);
    let never = Reason::NeverCounts("continental_cup".into());
    let cup = "    { take = \"best\", count = 3, tiers = [\"continental_cup\"] },\n";
    let once = text("ijf-juniors-2025").replacen(cup, "", 1);
    assert!(List::read(&once).is_ok(), "it counts in the other year");
    let faults = List::read(&once.replacen(cup, "", 1)).unwrap_err();
    assert_eq!(faults[0].reason, never);
    assert_eq!(
        first("league-poland", "participation = 3", "participation = 0"),
        (field("participation_adds"), Reason::NoEffect)
    );
    assert_eq!(
        first("league-poland", "from = 6", "from = 5"),
        (field("tiers[0].tables"), Reason::Overlap(5))
    );
    assert_eq!(
        first("league-poland", "from = 6", "from = 8"),
        (field("tiers[0].tables"), Reason::Gap(6))
    );
    let mut list = template("ijf-seniors-2025");
    list.tiers[4].code = "masters".into();
    let reason = Reason::Twice("masters".into());
    assert!(
        list.contradictions()
            .iter()
            .any(|fault| fault.reason == reason)
    );
    let mut list = template("ijf-seniors-2025");
    list.tie_breaks.push(TieBreak::Singles);
    let faults = list.contradictions();
    assert_eq!(faults[0].reason, Reason::Twice("Singles".into()));
    list.tie_breaks.clear();
    list.tiers[7].tables.clear();
    assert_eq!(list.contradictions()[0].place, field("tiers[7]"));
}
