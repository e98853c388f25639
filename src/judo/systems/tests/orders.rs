//! The orders in which pools are fought, and how pools cross.
use super::super::*;

fn order(lines: u16) -> Vec<(u16, u16)> {
    let wiring = builtin("round_robin", lines).unwrap();
    wiring
        .contests
        .iter()
        .map(|contest| match (contest.white, contest.blue) {
            (Origin::Line(white), Origin::Line(blue)) => (white.0, blue.0),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn small_pools_are_fought_in_the_published_order() {
    assert_eq!(order(2), [(1, 2), (1, 2), (1, 2)]);
    assert_eq!(order(3), [(1, 2), (1, 3), (2, 3)]);
    assert_eq!(order(4), [(1, 2), (3, 4), (1, 3), (2, 4), (1, 4), (2, 3)]);
    assert_eq!(
        order(5),
        [
            (4, 5),
            (1, 2),
            (3, 4),
            (1, 5),
            (2, 3),
            (1, 4),
            (3, 5),
            (2, 4),
            (1, 3),
            (2, 5)
        ]
    );
}

#[test]
fn nobody_fights_twice_in_a_row_in_pools_of_five_to_seven() {
    for (lines, rest) in [(5, 1), (6, 1), (7, 2)] {
        let order = order(lines);
        for athlete in 1..=lines {
            let turns: Vec<usize> = (0..order.len())
                .filter(|turn| order[*turn].0 == athlete || order[*turn].1 == athlete)
                .collect();
            assert_eq!(turns.len(), usize::from(lines) - 1);
            assert!(
                turns.windows(2).all(|pair| pair[1] - pair[0] > rest),
                "{athlete} of {lines}"
            );
        }
    }
}

#[test]
fn the_seeds_meet_last() {
    for (lines, pair) in [
        (3, (2, 3)),
        (4, (2, 3)),
        (5, (2, 5)),
        (6, (2, 6)),
        (7, (2, 7)),
    ] {
        let wiring = builtin("round_robin", lines).unwrap();
        let last = wiring.last_pair(&wiring.pools[0]).unwrap();
        assert_eq!((last.0.0, last.1.0), pair);
    }
}

#[test]
fn two_pools_cross_into_the_semi_finals() {
    let wiring = builtin("double_pool", 7).unwrap();
    let lines: Vec<usize> = wiring.pools.iter().map(|pool| pool.lines.len()).collect();
    assert_eq!(lines, [4, 3]);
    let rank = |pool, rank| Origin::Rank { pool, rank };
    let semi_finals: Vec<(Origin, Origin)> = wiring
        .contests
        .iter()
        .filter(|contest| contest.round == Round::SemiFinal)
        .map(|contest| (contest.white, contest.blue))
        .collect();
    assert_eq!(
        semi_finals,
        [(rank(0, 1), rank(1, 2)), (rank(1, 1), rank(0, 2))]
    );
}

#[test]
fn the_contests_of_two_pools_alternate() {
    let wiring = builtin("double_pool", 6).unwrap();
    let rounds: Vec<Round> = wiring.contests.iter().map(|of| of.round).take(4).collect();
    assert_eq!(
        rounds,
        [
            Round::Pool(0),
            Round::Pool(1),
            Round::Pool(0),
            Round::Pool(1)
        ]
    );
}
