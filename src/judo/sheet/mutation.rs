//! Mutation: the replay must notice a wrong wiring. A swapped bronze crossing, a swapped repechage pairing, and any other two
//! origins of repechage and bronze contests that are swapped make it fail for every one of the real competitions.
use super::super::systems::{Origin, Round, Wiring, builtin};
use super::{
    replay::{Bracket, Given, fixtures, replay},
    support,
};

/// The origins of repechage and bronze contests: white and blue of each.
fn origins(wiring: &mut Wiring) -> Vec<(Round, &mut Origin)> {
    let after = |round| matches!(round, Round::Repechage(_) | Round::Bronze);
    let contests = wiring.contests.iter_mut();
    contests
        .filter(|planned| after(planned.round))
        .flat_map(|planned| {
            [
                (planned.round, &mut planned.white),
                (planned.round, &mut planned.blue),
            ]
        })
        .collect()
}

fn swapped(mut wiring: Wiring, one: usize, other: usize) -> Wiring {
    let mut origins = origins(&mut wiring);
    let [(_, one), (_, other)] = origins.get_disjoint_mut([one, other]).unwrap();
    std::mem::swap(*one, *other);
    wiring
}

/// Positions among the origins at which something holds.
fn at(wiring: &Wiring, is: impl Fn(Round, Origin) -> bool) -> Vec<usize> {
    let mut wiring = wiring.clone();
    let origins = origins(&mut wiring);
    let found = origins.iter().enumerate();
    found
        .filter(|(_, (round, origin))| is(*round, **origin))
        .map(|(at, _)| at)
        .collect()
}

/// The wiring a competition was fought on.
fn right(bracket: &Bracket) -> Wiring {
    builtin(&bracket.system, bracket.size()).unwrap()
}

fn fails_for_all(brackets: &[Bracket], wiring_of: impl Fn(&Bracket) -> Wiring) {
    for bracket in brackets {
        for given in [Given::Winners, Given::Outcomes] {
            assert!(
                replay(bracket, wiring_of(bracket), given).is_err(),
                "{}: the replay did not notice",
                bracket.category
            );
        }
    }
}

#[test]
fn a_swapped_bronze_crossing_fails_for_every_competition() {
    fails_for_all(&fixtures(), |bracket| {
        let wiring = right(bracket);
        let losers = at(&wiring, |round, origin| {
            round == Round::Bronze && matches!(origin, Origin::Loser(_))
        });
        assert_eq!(losers.len(), 2);
        swapped(wiring, losers[0], losers[1])
    });
}

#[test]
fn a_swapped_repechage_pairing_fails_for_every_competition() {
    fails_for_all(&fixtures(), |bracket| {
        let wiring = right(bracket);
        let losers = at(&wiring, |round, _| round == Round::Repechage(1));
        // Losers of quarter-finals 1 v 2 and 3 v 4; the second and the fourth change places.
        assert_eq!(losers.len(), 4);
        swapped(wiring, losers[1], losers[3])
    });
}

#[test]
fn any_two_swapped_origins_of_repechage_and_bronze_fail_for_every_competition() {
    let brackets = fixtures();
    for one in 0..8 {
        for other in one + 1..8 {
            fails_for_all(&brackets, |bracket| swapped(right(bracket), one, other));
        }
    }
}

#[test]
fn the_built_in_repechage_is_the_one_written_out_by_hand() {
    for lines in [8, 16, 32, 64, 128] {
        let built = builtin("quarter_final_repechage", lines).unwrap();
        let written = support::quarter_final_repechage(lines);
        assert_eq!(built.contests, written.contests);
        let places = |wiring: &Wiring| {
            let mut places: Vec<String> = wiring
                .places
                .iter()
                .map(|rule| format!("{rule:?}"))
                .collect();
            places.sort();
            places
        };
        assert_eq!(places(&built), places(&written));
    }
}
