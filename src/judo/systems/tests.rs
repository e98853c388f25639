//! Every built-in system is proven, and has as many contests as the sources say.
use super::*;

/// Contests by sheets of 8, 16, 32, 64, 128 (design 10 §13: draw files, JudoShiai's tables and formulas agree; 128 of the
/// double elimination and the full repechage by formula).
const COUNTS: [(&str, [usize; 5]); 5] = [
    ("direct_knockout", [7, 15, 31, 63, 127]),
    ("quarter_final_repechage", [11, 19, 35, 67, 131]),
    ("double_repechage", [11, 23, 43, 79, 147]),
    ("double_elimination", [11, 27, 59, 123, 251]),
    ("full_repechage", [11, 27, 59, 123, 251]),
];

fn all() -> impl Iterator<Item = Wiring> {
    CODES.into_iter().flat_map(|code| {
        sizes(code)
            .into_iter()
            .map(move |lines| builtin(code, lines).unwrap())
    })
}

#[test]
fn every_built_in_system_passes_the_check() {
    for wiring in all() {
        assert_eq!(check(&wiring), Ok(()), "{} {}", wiring.system, wiring.lines);
    }
}

#[test]
fn counts_equal_the_sources() {
    for (code, counts) in COUNTS {
        for (lines, count) in [8, 16, 32, 64, 128].into_iter().zip(counts) {
            assert_eq!(
                builtin(code, lines).unwrap().contests.len(),
                count,
                "{code} {lines}"
            );
        }
        assert_eq!(builtin(code, 4).unwrap().contests.len(), 3);
    }
}
