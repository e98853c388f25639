//! Draws into pools.
use super::*;
use crate::judo::systems;

fn pool(from: u16, lines: u16, contests: &[(u16, u16)]) -> PoolShape {
    PoolShape {
        lines: (from..from + lines).map(Line).collect(),
        contests: contests
            .iter()
            .map(|(a, b)| (Line(from + a - 1), Line(from + b - 1)))
            .collect(),
    }
}

const OF_THREE: &[(u16, u16)] = &[(1, 2), (1, 3), (2, 3)];
const OF_FOUR: &[(u16, u16)] = &[(1, 2), (3, 4), (1, 3), (2, 4), (1, 4), (2, 3)];

fn pools(entries: Vec<Entry>, pools: Vec<PoolShape>, seed: u64) -> Input {
    let lines = pools
        .iter()
        .map(|pool| u16::try_from(pool.lines.len()).unwrap())
        .sum();
    Input {
        pools,
        ..input(entries, lines, "ijf", seed)
    }
}

fn pool_of(input: &Input, lines: &[Option<Entrant>], entrant: u16) -> usize {
    let line = Line(line(lines, entrant));
    input
        .pools
        .iter()
        .position(|pool| pool.lines.contains(&line))
        .unwrap()
}

#[test]
fn the_two_best_of_a_pool_meet_last() {
    for seed in 0..20 {
        let three = make(&pools(
            seeded(entries(&[1, 2, 3]), 2),
            vec![pool(1, 3, OF_THREE)],
            seed,
        ))
        .unwrap();
        assert_eq!((line(&three.lines, 0), line(&three.lines, 1)), (2, 3));
        let four = make(&pools(
            seeded(entries(&[1, 2, 3, 4]), 3),
            vec![pool(1, 4, OF_FOUR)],
            seed,
        ))
        .unwrap();
        assert_eq!((line(&four.lines, 0), line(&four.lines, 1)), (2, 3));
    }
}

#[test]
fn seeds_go_into_pools_as_into_halves_and_quarters() {
    let two = vec![pool(1, 4, OF_FOUR), pool(5, 4, OF_FOUR)];
    let input = pools(seeded(entries(&[1, 2, 3, 4, 5, 6, 7, 8]), 8), two, 1);
    let drawn = make(&input).unwrap();
    let of: Vec<usize> = (0..8).map(|e| pool_of(&input, &drawn.lines, e)).collect();
    assert_eq!(of, [0, 1, 1, 0, 0, 1, 1, 0]);
    let three = vec![
        pool(1, 3, OF_THREE),
        pool(4, 3, OF_THREE),
        pool(7, 3, OF_THREE),
    ];
    let input = pools(seeded(entries(&[1, 2, 3, 4, 5, 6, 7, 8, 9]), 6), three, 1);
    let drawn = make(&input).unwrap();
    let of: Vec<usize> = (0..6).map(|e| pool_of(&input, &drawn.lines, e)).collect();
    assert_eq!(of, [0, 1, 2, 2, 1, 0]);
}

#[test]
fn clubs_are_spread_over_pools_as_evenly_as_can_be() {
    for seed in 0..200 {
        let mut dice = Dice::new(Seed(seed));
        let n = 6 + u32::try_from(dice.below(11)).unwrap();
        let clubs: Vec<u32> = (0..n)
            .map(|_| u32::try_from(dice.below(4)).unwrap())
            .collect();
        let shapes = (0..4)
            .map(|p| pool(p * 4 + 1, 4, OF_FOUR))
            .collect::<Vec<_>>();
        let shapes = shapes
            .into_iter()
            .take(if n <= 8 { 2 } else { 4 })
            .collect();
        let input = pools(entries(&clubs), shapes, seed);
        let drawn = make(&input).unwrap();
        for club in 0..4 {
            let mut counts = vec![0; input.pools.len()];
            for (e, c) in (0u16..).zip(&clubs) {
                if *c == club {
                    counts[pool_of(&input, &drawn.lines, e)] += 1;
                }
            }
            let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
            assert!(most - least <= 1, "{clubs:?} {counts:?}");
        }
        assert_eq!(check(&input, &drawn.lines), Ok(vec![]));
        assert_eq!(steps(&drawn.record).unwrap().count(), clubs.len());
    }
}

#[test]
fn pools_differ_by_one_and_the_later_ones_are_smaller() {
    let two = vec![pool(1, 4, OF_FOUR), pool(5, 4, OF_FOUR)];
    let input = pools(entries(&[1, 2, 3, 4, 5, 6, 7]), two.clone(), 1);
    let drawn = make(&input).unwrap();
    assert_eq!(empty(&drawn.lines), [8]);
    let few = pools(entries(&[1, 2, 3]), two, 1);
    assert_eq!(make(&few), Err(Refusal::PoolTooSmall { pool: 1 }));
}

#[test]
fn pools_with_wrong_lines_are_refused() {
    let wrong = |shapes: Vec<PoolShape>, lines| {
        let mut input = pools(entries(&[1, 2, 3, 4, 5, 6]), shapes, 1);
        input.lines = lines;
        make(&input).unwrap_err()
    };
    let (a, b) = (pool(1, 3, OF_THREE), pool(4, 3, OF_THREE));
    assert_eq!(
        wrong(vec![a.clone(), a.clone()], 6),
        Refusal::PoolLine(Line(1))
    );
    assert_eq!(
        wrong(vec![a.clone(), b.clone()], 7),
        Refusal::PoolLine(Line(7))
    );
    assert_eq!(
        wrong(vec![a.clone(), pool(5, 3, OF_THREE)], 6),
        Refusal::PoolLine(Line(7))
    );
    assert_eq!(
        wrong(vec![a, pool(4, 3, &[(1, 4)])], 6),
        Refusal::PoolLine(Line(7))
    );
}

#[test]
fn an_exchange_between_pools_says_who_meets_now() {
    let two = vec![pool(1, 3, OF_THREE), pool(4, 3, OF_THREE)];
    let input = pools(entries(&[1, 2, 3, 1, 2, 3]), two, 9);
    let drawn = make(&input).unwrap();
    let (a, b) = (line(&drawn.lines, 0), line(&drawn.lines, 4));
    let moved = if pool_of(&input, &drawn.lines, 0) == pool_of(&input, &drawn.lines, 4) {
        exchange(&drawn.record, Line(a), Line(line(&drawn.lines, 1))).unwrap()
    } else {
        exchange(&drawn.record, Line(a), Line(b)).unwrap()
    };
    // Either two mates exchanged their pools or two pairs are together now.
    assert!(moved.breaks.iter().all(|fault| matches!(
        fault,
        Fault::Meeting {
            round: 1,
            before: Some(0),
            ..
        }
    )));
    assert_eq!(moved.breaks.is_empty(), moved.separation.is_eq());
}

#[test]
fn every_system_with_pools_can_be_drawn_and_keeps_the_best_two_of_a_pool_for_last() {
    let mut drawn = 0;
    for code in [
        "round_robin",
        "double_pool",
        "quadruple_pool",
        "ijf_low_numbers",
    ] {
        for lines in 2..=32u16 {
            let Some(wiring) = systems::builtin(code, lines) else {
                continue;
            };
            let shapes = PoolShape::of(&wiring);
            if shapes.is_empty() {
                continue;
            }
            let clubs: Vec<u32> = (0..u32::from(lines)).map(|n| n % 3).collect();
            let input = Input {
                pools: shapes.clone(),
                ..input(seeded(entries(&clubs), 2), lines, "ijf", 3)
            };
            let made = make(&input).unwrap();
            assert_eq!(check(&input, &made.lines), Ok(vec![]), "{code} {lines}");
            if let [only] = shapes.as_slice() {
                let (white, blue) = *only.contests.last().unwrap();
                let best = (line(&made.lines, 0), line(&made.lines, 1));
                assert_eq!(best, (white.0, blue.0), "{code} {lines}");
            } else {
                assert_ne!(
                    pool_of(&input, &made.lines, 0),
                    pool_of(&input, &made.lines, 1)
                );
            }
            drawn += 1;
        }
    }
    assert!(drawn > 10, "{drawn}");
}
