//! Files of ladders that are refused, and that none makes the reader panic.
use proptest::prelude::*;

use super::*;
use crate::judo::profile::{Place, Reason};

#[test]
fn a_wrong_file_is_refused_with_place_and_reason() {
    let text = templates::FILES
        .iter()
        .find(|(name, _)| *name == "csju")
        .unwrap()
        .1;
    let refused = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let fault = Ladder::read(&text.replacen(from, to, 1))
            .unwrap_err()
            .remove(0);
        (fault.place, fault.reason)
    };
    let (place, reason) = refused("colour = \"orange\"", "colour = \"pink\"");
    assert!(matches!(place, Place::At { .. }), "{place:?}");
    assert_eq!(reason, Reason::UnknownWord("pink".into()));
    for (from, to, field, reason) in [
        (
            "order = 20",
            "order = 10",
            "steps[2].order",
            Reason::NotRising,
        ),
        (
            "\"kyu5\"",
            "\"kyu6\"",
            "steps.code",
            Reason::Twice("kyu6".into()),
        ),
        (
            "number = 4",
            "number = 5",
            "steps.number",
            Reason::NotRising,
        ),
        ("number = 10,", "", "steps[18].number", Reason::Empty),
        (
            "kind = \"kyu\", number = 1,",
            "kind = \"dan\", number = 1,",
            "steps.number",
            Reason::NotRising,
        ),
        (
            "second = \"yellow\"",
            "second = \"white\"",
            "steps[1].second",
            Reason::Twice("colour".into()),
        ),
        (
            "second = \"yellow\"",
            "stripes = 2",
            "steps[1].second",
            Reason::Empty,
        ),
        (
            "months = 8",
            "months = 0",
            "steps[2].months",
            Reason::OutOfRange {
                is: 0,
                least: 1,
                most: 240,
            },
        ),
        ("source = \"", "source = \"\" # ", "source", Reason::Empty),
    ] {
        assert_eq!(
            refused(from, to),
            (Place::Field(field.to_owned()), reason),
            "{to}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}", file in 0_usize..5, at in 0_usize..2_000, cut in 0_usize..40) {
        let _ = Ladder::read(&text);
        let mut broken: Vec<char> = templates::FILES[file].1.chars().collect();
        let at = at.min(broken.len());
        let end = (at + cut).min(broken.len());
        broken.splice(at..end, text.chars());
        let _ = Ladder::read(&broken.into_iter().collect::<String>());
    }
}
