//! Wrong wirings are refused, with the fault that says where.
use super::super::*;
use crate::judo::entrant::Side;

fn repechage() -> Wiring {
    builtin("quarter_final_repechage", 8).unwrap()
}

fn faults(wiring: &Wiring) -> Vec<Fault> {
    check(wiring).expect_err("a fault")
}

/// Small enough to try everything.
fn small() -> impl Iterator<Item = Wiring> {
    super::all().filter(|wiring| wiring.lines <= 16)
}

#[test]
fn a_place_dropped_doubled_or_altered_is_refused() {
    for wiring in small() {
        for index in 0..wiring.places.len() {
            let mut dropped = wiring.clone();
            let rule = dropped.places.remove(index);
            assert!(faults(&dropped).contains(&Fault::Unused { origin: rule.of }));
            let mut doubled = wiring.clone();
            doubled.places.push(rule);
            assert!(check(&doubled).is_err());
            for place in [0, rule.place - 1, rule.place + 1, u16::MAX] {
                // Ranks may share places: two thirds of one pool, as some federations give them.
                if matches!(rule.of, Origin::Rank { .. }) && rule.place.abs_diff(place) == 1 {
                    continue;
                }
                // With one bronze contest, its winner could as well share the second place.
                if wiring.system == "ijf_low_numbers" && (rule.place, place) == (3, 2) {
                    continue;
                }
                let mut altered = wiring.clone();
                altered.places[index].place = place;
                assert!(
                    check(&altered).is_err(),
                    "{} {index} {place}",
                    wiring.system
                );
            }
        }
    }
}

#[test]
fn places_of_two_swapped_are_refused() {
    for wiring in small() {
        for (one, other) in pairs(wiring.places.len()) {
            let mut swapped = wiring.clone();
            let (a, b) = (wiring.places[one].place, wiring.places[other].place);
            if a == b || are_of_two_pools(wiring.places[one].of, wiring.places[other].of) {
                continue;
            }
            // With one bronze contest, its winner could as well be second, before whoever lost the final.
            if wiring.system == "ijf_low_numbers" && (a, b) == (2, 3) {
                continue;
            }
            swapped.places[one].place = b;
            swapped.places[other].place = a;
            assert!(
                check(&swapped).is_err(),
                "{} {}: {:?} {:?}",
                wiring.system,
                wiring.lines,
                wiring.places[one],
                wiring.places[other]
            );
        }
    }
}

/// Which of two pools is the stronger one is not for the check to say.
fn are_of_two_pools(one: Origin, other: Origin) -> bool {
    matches!(
        (one, other),
        (Origin::Rank { pool: one, .. }, Origin::Rank { pool: other, .. }) if one != other
    )
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)))
}

#[test]
fn a_contest_dropped_is_refused() {
    for wiring in small() {
        for index in 0..wiring.contests.len() {
            let mut dropped = wiring.clone();
            dropped.contests.remove(index);
            assert!(check(&dropped).is_err());
            // Also if the numbers are mended.
            for (contest, no) in dropped.contests.iter_mut().zip(1..) {
                contest.no = ContestNo(no);
            }
            assert!(check(&dropped).is_err(), "{} {index}", wiring.system);
        }
    }
}

#[test]
fn an_origin_used_a_second_time_is_refused() {
    for wiring in super::all().filter(|wiring| wiring.lines <= 16) {
        let count = wiring.contests.len();
        for (from, to) in (0..count).flat_map(|from| (0..count).map(move |to| (from, to))) {
            let mut doubled = wiring.clone();
            let origin = wiring.contests[from].white;
            if wiring.contests[to].blue == origin {
                continue;
            }
            doubled.contests[to].blue = origin;
            assert!(check(&doubled).is_err(), "{} {from} {to}", wiring.system);
        }
    }
}

#[test]
fn two_contests_that_change_places_are_refused_or_the_same() {
    for wiring in small() {
        for (one, other) in pairs(wiring.contests.len()) {
            let mut swapped = wiring.clone();
            swapped.contests.swap(one, other);
            assert!(matches!(faults(&swapped)[..], [Fault::Number { .. }]));
        }
    }
}

#[test]
fn a_circle_is_refused() {
    let mut wiring = repechage();
    // The first semi-final waits for the final.
    let semi = wiring
        .contests
        .iter()
        .position(|contest| contest.round == Round::SemiFinal)
        .unwrap();
    let origin = Origin::Winner(ContestNo(11));
    wiring.contests[semi].white = origin;
    let at = At::Slot(wiring.contests[semi].no, Side::White);
    assert!(faults(&wiring).contains(&Fault::NotEarlier { at, origin }));
}

#[test]
fn what_is_not_there_is_named() {
    let mut wiring = repechage();
    wiring.contests[0].blue = Origin::Line(Line(9));
    let at = At::Slot(ContestNo(1), Side::Blue);
    let found = faults(&wiring);
    assert!(found.contains(&Fault::NoSuch {
        at,
        origin: Origin::Line(Line(9))
    }));
    assert!(found.contains(&Fault::Unused {
        origin: Origin::Line(Line(2))
    }));

    for origin in [
        Origin::Line(Line(0)),
        Origin::Winner(ContestNo(0)),
        Origin::Loser(ContestNo(u16::MAX)),
        Origin::Rank { pool: 0, rank: 1 },
        Origin::BeatenBy {
            winner_of: ContestNo(99),
            of: 8,
        },
    ] {
        let mut wiring = repechage();
        wiring.contests[10].white = origin;
        let at = At::Slot(ContestNo(11), Side::White);
        assert!(faults(&wiring).contains(&Fault::NoSuch { at, origin }));
    }
}

#[test]
fn a_loser_who_may_be_called_goes_nowhere_else_and_has_a_place() {
    let wiring = builtin("double_repechage", 16).unwrap();
    let called = wiring
        .contests
        .iter()
        .find_map(|contest| matches!(contest.white, Origin::BeatenBy { .. }).then_some(contest.no));
    let at = At::Slot(called.unwrap(), Side::White);

    let mut without = wiring.clone();
    without
        .places
        .retain(|rule| rule.of != Origin::Loser(ContestNo(1)));
    assert_eq!(
        faults(&without),
        [Fault::Unused {
            origin: Origin::Loser(ContestNo(1))
        }]
    );

    let mut twice = wiring.clone();
    twice.contests[usize::from(called.unwrap().0) - 1].blue = Origin::Loser(ContestNo(2));
    assert!(faults(&twice).contains(&Fault::UsedAgain {
        at,
        origin: Origin::Loser(ContestNo(2))
    }));

    let mut never = wiring.clone();
    let origin = Origin::BeatenBy {
        winner_of: ContestNo(9),
        of: 64,
    };
    never.contests[usize::from(called.unwrap().0) - 1].white = origin;
    assert!(faults(&never).contains(&Fault::NoDefeat { at, origin }));
}

#[test]
fn pools_are_complete() {
    let whole = builtin("round_robin", 4).unwrap();
    let mut again = whole.clone();
    again.contests[5].white = Origin::Line(Line(1));
    again.contests[5].blue = Origin::Line(Line(2));
    assert_eq!(
        faults(&again),
        [
            Fault::MeetAgain {
                pool: 0,
                upper: Line(1),
                lower: Line(2)
            },
            Fault::NeverMeet {
                pool: 0,
                upper: Line(2),
                lower: Line(3)
            }
        ]
    );

    let mut unlisted = whole.clone();
    unlisted.pools[0].contests.pop();
    assert!(faults(&unlisted).contains(&Fault::Stray {
        contest: ContestNo(6)
    }));

    let mut short = builtin("round_robin", 2).unwrap();
    short.pools[0].first_to = Some(3);
    assert_eq!(faults(&short), [Fault::FirstTo { pool: 0 }]);
    short.pools[0].first_to = None;
    assert!(matches!(faults(&short)[..], [Fault::MeetAgain { .. }]));

    let mut within = builtin("ijf_low_numbers", 3).unwrap();
    within.contests[3].white = Origin::Winner(ContestNo(1));
    assert!(
        faults(&within)
            .iter()
            .any(|fault| matches!(fault, Fault::WithinPool { .. }))
    );
}

#[test]
fn white_is_the_upper_line() {
    let mut wiring = repechage();
    let first = wiring.contests[0];
    wiring.contests[0].white = first.blue;
    wiring.contests[0].blue = first.white;
    assert_eq!(
        faults(&wiring),
        [Fault::Colours {
            contest: ContestNo(1)
        }]
    );
}

#[test]
fn losing_never_pays() {
    // Who loses the first repechage is fifth, who loses for bronze seventh.
    let mut wiring = repechage();
    for rule in &mut wiring.places {
        rule.place = match rule.place {
            5 => 7,
            7 => 5,
            other => other,
        };
    }
    assert!(matches!(
        faults(&wiring)[..],
        [Fault::LosingPays { .. }, Fault::LosingPays { .. }]
    ));
    let mut pool = builtin("round_robin", 3).unwrap();
    pool.places[0].place = 2;
    pool.places[1].place = 1;
    assert_eq!(faults(&pool), [Fault::LowerRankPays { pool: 0, rank: 1 }]);
}

#[test]
fn what_is_too_large_is_refused_alone() {
    let mut wiring = repechage();
    wiring.lines = u16::MAX;
    wiring.fewest = 0;
    wiring.version = 0;
    wiring.system = "Ä".to_owned();
    assert!(faults(&wiring).len() == 4);
    let contest = wiring.contests[0];
    wiring.contests = vec![contest; 70_000];
    assert!(faults(&wiring).len() == 5);
}

#[test]
fn the_lower_of_two_winners_in_white_is_refused() {
    // Who comes out of a pool comes from no line.
    for wiring in small().filter(|wiring| wiring.pools.is_empty()) {
        for index in 0..wiring.contests.len() {
            let mut turned = wiring.clone();
            let contest = &mut turned.contests[index];
            if !matches!(
                (contest.white, contest.blue),
                (Origin::Winner(_), Origin::Winner(_))
            ) || !matches!(
                contest.round,
                Round::Of(_) | Round::SemiFinal | Round::Final
            ) {
                continue;
            }
            let no = contest.no;
            std::mem::swap(&mut contest.white, &mut contest.blue);
            assert!(
                faults(&turned).contains(&Fault::Colours { contest: no }),
                "{} {} {no:?}",
                wiring.system,
                wiring.lines
            );
        }
    }
}
