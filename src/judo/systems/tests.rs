//! Every built-in system is proven, has as many contests as the sources say, and gives the places it should.
mod faults;
mod files;
mod fought;
mod orders;
mod properties;

use super::*;

/// Contests by sheets of 8, 16, 32, 64, 128 (design 10 §13: draw files, JudoShiai's tables and formulas agree; double elimination of
/// 128 and full repechage by formula).
const COUNTS: [(&str, [usize; 5]); 5] = [
    ("direct_knockout", [7, 15, 31, 63, 127]),
    ("quarter_final_repechage", [11, 19, 35, 67, 131]),
    ("double_repechage", [11, 23, 43, 79, 147]),
    ("double_elimination", [11, 27, 59, 123, 251]),
    ("full_repechage", [11, 27, 59, 123, 251]),
];

/// Every built-in wiring.
fn all() -> impl Iterator<Item = Wiring> {
    CODES.into_iter().flat_map(|code| {
        sizes(code)
            .into_iter()
            .map(move |lines| builtin(code, lines).unwrap())
    })
}

fn places_of(code: &str, lines: u16) -> Vec<u16> {
    let wiring = builtin(code, lines).unwrap();
    wiring.places.iter().map(|rule| rule.place).collect()
}

#[test]
fn every_built_in_system_passes_the_check() {
    let mut count = 0;
    for wiring in all() {
        assert_eq!(check(&wiring), Ok(()), "{} {}", wiring.system, wiring.lines);
        count += 1;
    }
    assert_eq!(count, 5 * 6 + 6 + 5 + 9 + 4);
}

#[test]
fn counts_equal_the_sources() {
    let count = |code, lines| builtin(code, lines).unwrap().contests.len();
    for (code, counts) in COUNTS {
        for (lines, expected) in [8, 16, 32, 64, 128].into_iter().zip(counts) {
            assert_eq!(count(code, lines), expected, "{code} {lines}");
        }
        assert_eq!(count(code, 4), 3, "{code}");
    }
    for (lines, expected) in (2..=7).zip([3, 3, 6, 10, 15, 21]) {
        assert_eq!(count("round_robin", lines), expected);
    }
    // Two pools of three, three contests each; semi-finals and final.
    for (lines, expected) in (6..=10).zip([9, 12, 15, 19, 23]) {
        assert_eq!(count("double_pool", lines), expected);
    }
    for (lines, expected) in [(12, 19), (16, 31), (20, 47)] {
        assert_eq!(count("quadruple_pool", lines), expected);
    }
    for (lines, expected) in (2..=5).zip([1, 4, 4, 6]) {
        assert_eq!(count("ijf_low_numbers", lines), expected);
    }
}

#[test]
fn there_are_no_other_sizes_and_codes() {
    for (code, lines) in [
        ("quarter_final_repechage", 0),
        ("quarter_final_repechage", 12),
        ("quarter_final_repechage", 256),
        ("round_robin", 1),
        ("round_robin", 8),
        ("ijf_low_numbers", 6),
        ("double_pool", u16::MAX),
        ("", 8),
        ("Quarter_final_repechage", 8),
    ] {
        assert_eq!(builtin(code, lines), None, "{code} {lines}");
    }
}

#[test]
fn a_sheet_of_32_is_numbered_as_the_ijf_numbers_it() {
    let wiring = builtin("quarter_final_repechage", 32).unwrap();
    let rounds: Vec<Round> = wiring.contests.iter().map(|of| of.round).collect();
    let of = |from: usize, to: usize, round: Round| {
        assert!(
            rounds[from - 1..to].iter().all(|found| *found == round),
            "{round:?}"
        );
    };
    of(1, 16, Round::Of(32));
    of(17, 24, Round::Of(16));
    of(25, 28, Round::Of(8));
    of(29, 30, Round::Repechage(1));
    of(31, 32, Round::SemiFinal);
    of(33, 34, Round::Bronze);
    of(35, 35, Round::Final);
    let slots = |no| {
        let contest = wiring.contest(ContestNo(no)).unwrap();
        (contest.white, contest.blue)
    };
    let (winner, loser) = (
        |no| Origin::Winner(ContestNo(no)),
        |no| Origin::Loser(ContestNo(no)),
    );
    assert_eq!(slots(29), (loser(25), loser(26)));
    assert_eq!(slots(30), (loser(27), loser(28)));
    assert_eq!(slots(33), (winner(29), loser(32)));
    assert_eq!(slots(34), (winner(30), loser(31)));
    assert_eq!(slots(35), (winner(31), winner(32)));
    assert_eq!(wiring.number_in_round(ContestNo(30)), Some(2));
    assert_eq!(wiring.number_in_round(ContestNo(36)), None);
}

#[test]
fn places_are_those_of_the_sheet() {
    assert_eq!(
        places_of("quarter_final_repechage", 16),
        [1, 2, 3, 3, 5, 5, 7, 7, 9, 9, 9, 9, 9, 9, 9, 9]
    );
    assert_eq!(places_of("direct_knockout", 8), [1, 2, 3, 3, 5, 5, 5, 5]);
    assert_eq!(places_of("ijf_low_numbers", 5), [1, 2, 3, 4, 5]);
    assert_eq!(places_of("double_pool", 9), [1, 2, 3, 3, 5, 5, 7, 7, 9]);
    assert_eq!(places_of("round_robin", 4), [1, 2, 3, 4]);
    for code in [
        "direct_knockout",
        "quarter_final_repechage",
        "full_repechage",
        "double_elimination",
    ] {
        let places = places_of(code, 128);
        assert_eq!(places.len(), 128);
        for (place, count) in [(9, 8), (17, 16), (33, 32), (65, 64)] {
            let given = places.iter().filter(|given| **given == place).count();
            assert_eq!(given, count, "{code} {place}");
        }
    }
}

#[test]
fn the_double_repechage_calls_everybody_beaten_by_a_semi_finalist() {
    let wiring = builtin("double_repechage", 32).unwrap();
    let first = wiring
        .contests
        .iter()
        .find(|contest| contest.round == Round::Repechage(1))
        .unwrap();
    let quarter_final = ContestNo(25);
    assert_eq!(
        first.white,
        Origin::BeatenBy {
            winner_of: quarter_final,
            of: 32
        }
    );
    assert_eq!(
        first.blue,
        Origin::BeatenBy {
            winner_of: quarter_final,
            of: 16
        }
    );
    let numbers = |of| -> Vec<u16> {
        let found = wiring.defeats_by(quarter_final, of);
        found.iter().map(|no| no.0).collect()
    };
    assert_eq!(numbers(32), [1, 2, 3, 4]);
    assert_eq!(numbers(16), [17, 18]);
    assert_eq!(numbers(8), [25]);
    assert!(numbers(64).is_empty());
}

#[test]
fn codes_of_rounds_can_be_read_again() {
    for round in all()
        .flat_map(|wiring| wiring.contests)
        .map(|contest| contest.round)
    {
        assert_eq!(Round::of_code(&round.code()), Some(round));
    }
    for none in [
        "", "R", "R-8", "R+8", "REP256", "R65536", "pool", "pool AB", "pool a", "qf",
    ] {
        assert_eq!(Round::of_code(none), None, "{none}");
    }
}
