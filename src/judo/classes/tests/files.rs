//! Files of tables that are refused.
use super::*;
use crate::judo::profile::{Place, Reason};

#[test]
fn a_wrong_file_is_refused_with_place_and_reason() {
    let refused = |from: &str, to: &str| {
        assert!(CZECH.contains(from), "{from}");
        let fault = Table::read(&CZECH.replacen(from, to, 1))
            .unwrap_err()
            .remove(0);
        (fault.place, fault.reason)
    };
    let field = |path: &str| Place::Field(path.to_owned());
    let (place, reason) = refused("below = 12", "under = 12");
    assert!(matches!(place, Place::At { line: 7, .. }), "{place:?}");
    assert_eq!(reason, Reason::UnknownField("under".into()));
    for (from, to, place, reason) in [
        ("\"csju\"", "\"ČSJu\"", "code", Reason::BadCode),
        (
            "version = 1",
            "version = 0",
            "version",
            Reason::OutOfRange {
                is: 0,
                least: 1,
                most: 65_535,
            },
        ),
        (
            "below = 14",
            "below = 12",
            "groups[1].below",
            Reason::NotRising,
        ),
        (
            "\"u12\"",
            "\"u14\"",
            "groups.code",
            Reason::Twice("u14".into()),
        ),
        (
            "into = \"u18\"",
            "into = \"u19\"",
            "groups[2].starts_up[0].into",
            Reason::UnknownWord("u19".into()),
        ),
        (
            "into = \"u18\"",
            "into = \"u12\"",
            "groups[2].starts_up[0].into",
            Reason::NotRising,
        ),
        (
            "from_age = 14",
            "from_age = 16",
            "groups[2].starts_up[0].from_age",
            Reason::OutOfRange {
                is: 16,
                least: 14,
                most: 15,
            },
        ),
        (
            "\"kyu5\"",
            "\"orange\"",
            "groups[2].starts_up[0].least_grade",
            Reason::UnknownWord("orange".into()),
        ),
        (
            "[38_000, 50_000]",
            "[38_000, 38_000]",
            "groups[1].weights[0].up_to_grams",
            Reason::NotRising,
        ),
        (
            "[38_000, 50_000]",
            "[38, 50_000]",
            "groups[1].weights[0].up_to_grams",
            Reason::OutOfRange {
                is: 38,
                least: 10_000,
                most: 250_000,
            },
        ),
        (
            "[38_000, 50_000], plus = true",
            "[], plus = false",
            "groups[1].weights[0].up_to_grams",
            Reason::Empty,
        ),
        (
            "of = \"m\"",
            "of = \"f\"",
            "groups[2].weights",
            Reason::Twice("F".into()),
        ),
        (
            "of = \"m\"",
            "of = \"mixed\"",
            "groups[2].weights",
            Reason::Twice("mixed".into()),
        ),
        (
            "least = 2",
            "least = 1",
            "groups[0].near.least",
            Reason::OutOfRange {
                is: 1,
                least: 2,
                most: 16,
            },
        ),
        (
            "ideal = 4",
            "ideal = 6",
            "groups[0].near.ideal",
            Reason::OutOfRange {
                is: 6,
                least: 2,
                most: 5,
            },
        ),
        (
            "step_grams = 500",
            "step_grams = 0",
            "groups[0].near.step_grams",
            Reason::OutOfRange {
                is: 0,
                least: 1,
                most: 50_000,
            },
        ),
    ] {
        assert_eq!(refused(from, to), (field(place), reason), "{to}");
    }
    assert!(Table::read(&"#".repeat(70_000)).is_err());
}
