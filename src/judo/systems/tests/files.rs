//! The file form.
use super::super::*;
use crate::judo::entrant::Side;

#[test]
fn every_built_in_system_can_be_written_and_read_again() {
    for wiring in super::all() {
        assert_eq!(read(&write(&wiring)), Ok(wiring));
    }
}

#[test]
fn the_form_is_readable() {
    let text = write(&builtin("ijf_low_numbers", 3).unwrap());
    assert_eq!(
        text,
        r#"system = "ijf_low_numbers"
version = 1
lines = 3
fewest = 3
contests = [
    { no = 1, round = "pool A", white = "line 1", blue = "line 2" },
    { no = 2, round = "pool A", white = "line 1", blue = "line 3" },
    { no = 3, round = "pool A", white = "line 2", blue = "line 3" },
    { no = 4, round = "FINAL", white = "rank 1 of pool A", blue = "rank 2 of pool A" },
]
places = [
    { place = 1, of = "winner 4" },
    { place = 2, of = "loser 4" },
    { place = 3, of = "rank 3 of pool A" },
]

[[pools]]
lines = [1, 2, 3]
contests = [1, 2, 3]
"#
    );
}

#[test]
fn a_wrong_file_is_refused_with_the_reason() {
    let text = write(&builtin("double_repechage", 16).unwrap());
    let refused = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        read(&text.replacen(from, to, 1)).unwrap_err()
    };
    assert_eq!(
        refused("round = \"QF\"", "round = \"quarter\""),
        Refused::Round { contest: 9 }
    );
    assert_eq!(
        refused("\"line 2\"", "\"lane 2\""),
        Refused::Origin {
            contest: 1,
            side: Side::Blue
        }
    );
    assert_eq!(
        refused("\"line 2\"", "\"line +2\""),
        Refused::Origin {
            contest: 1,
            side: Side::Blue
        }
    );
    assert_eq!(
        refused("in R16", "in SF"),
        Refused::Origin {
            contest: 13,
            side: Side::White
        }
    );
    assert!(matches!(
        refused("of = \"winner ", "of = \"winner x"),
        Refused::PlaceOf { entry: 1, place: 1 }
    ));
    assert!(matches!(
        refused("version = 1\n", "version = 1\nmedals = 4\n"),
        Refused::Form { line: Some(3), .. }
    ));
    assert!(matches!(
        refused("lines = 16", "lines = 70000"),
        Refused::Form { line: Some(3), .. }
    ));
    assert!(matches!(refused("fewest = 9\n", ""), Refused::Form { .. }));
    assert!(matches!(
        refused("\"line 2\"", "\"line 1\""),
        Refused::Wrong(faults) if faults.len() == 2
    ));
    assert!(matches!(
        read(&" ".repeat(300_000)),
        Err(Refused::TooLong { .. })
    ));
}
