//! Properties over random inputs.
use proptest::prelude::*;

use super::*;
use crate::judo::systems;

/// Anything that may be entered: clubs within regions or not, with and without seeds.
fn anything() -> impl Strategy<Value = Input> {
    let entry = (
        0u32..12,
        0u32..4,
        proptest::option::of(0u32..3),
        proptest::bool::ANY,
    );
    (
        proptest::collection::vec(entry, 2..=128),
        0usize..10,
        0usize..4,
        any::<u64>(),
        proptest::sample::subsequence(
            vec![Separation::Club, Separation::Region, Separation::Country],
            0..=3,
        )
        .prop_shuffle(),
    )
        .prop_map(|(people, seeds, option, seed, separation)| {
            let entries = (0u16..)
                .zip(people)
                .map(|(index, (club, region, country, has_club))| Entry {
                    club: has_club.then_some(club),
                    region: Some(region),
                    country,
                    ..Entry::new(Entrant(index))
                })
                .collect::<Vec<_>>();
            let lines = lines_for(entries.len()).unwrap();
            Input {
                separation,
                ..input(
                    seeded(entries, seeds),
                    lines,
                    &Seeding::all()[option].code,
                    seed,
                )
            }
        })
}

/// Anything that may be entered into the pools of a system.
fn into_pools() -> impl Strategy<Value = Input> {
    let wirings: Vec<systems::Wiring> = systems::CODES
        .iter()
        .flat_map(|code| {
            systems::sizes(code)
                .into_iter()
                .filter_map(|lines| systems::builtin(code, lines))
        })
        .filter(|wiring| !wiring.pools.is_empty())
        .collect();
    (
        proptest::sample::select(wirings),
        proptest::collection::vec((0u32..6, 0u32..3), 128),
        any::<u16>(),
        0usize..9,
        any::<u64>(),
    )
        .prop_map(|(wiring, people, fewer, seeds, seed)| {
            let most = wiring.lines - fewer % (wiring.lines - wiring.fewest + 1);
            let entries: Vec<Entry> = (0..most)
                .zip(people)
                .map(|(index, (club, region))| Entry {
                    club: Some(club),
                    region: Some(region),
                    ..Entry::new(Entrant(index))
                })
                .collect();
            let seeds = seeds.min(entries.len());
            Input {
                pools: PoolShape::of(&wiring),
                separation: vec![Separation::Club, Separation::Region],
                ..input(seeded(entries, seeds), wiring.lines, "ijf", seed)
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_draw_keeps_every_rule(input in anything()) {
        let drawn = make(&input).unwrap();
        // Everybody once, seeds on their lines, byes even, no bye against a bye, separation as good as a draw's.
        prop_assert_eq!(check(&input, &drawn.lines), Ok(vec![]));
        let mut stand: Vec<Entrant> = drawn.lines.iter().flatten().copied().collect();
        stand.sort_unstable();
        prop_assert_eq!(stand, input.entries.iter().map(|e| e.entrant).collect::<Vec<_>>());
        let lines = input.lines;
        // Said again without the code of the check.
        for pair in drawn.lines.chunks(2) {
            prop_assert!(pair.iter().any(Option::is_some), "nobody has two byes");
        }
        for parts in [2, 4, 8] {
            if parts < lines {
                let counts: Vec<usize> = drawn
                    .lines
                    .chunks(usize::from(lines / parts))
                    .map(|part| part.iter().flatten().count())
                    .collect();
                prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1);
            }
        }
        let places = input.seeding.lines(lines);
        for (entry, place) in input.entries.iter().filter(|e| e.seed.is_some()).zip(places) {
            prop_assert_eq!(drawn.lines[place], Some(entry.entrant));
        }
    }

    #[test]
    fn the_same_record_gives_the_same_draw(input in anything()) {
        let drawn = make(&input).unwrap();
        prop_assert_eq!(verify(&drawn.record), Ok(()));
        prop_assert_eq!(badness(&input, &drawn.lines), Ok(drawn.badness));
        let mut lines = vec![None; drawn.lines.len()];
        for step in steps(&drawn.record).unwrap() {
            lines[usize::from(step.line.0) - 1] = Some(step.entrant);
        }
        prop_assert_eq!(lines, drawn.lines);
    }

    #[test]
    fn a_draw_into_pools_keeps_every_rule_and_is_the_same_again(input in into_pools()) {
        let drawn = make(&input).unwrap();
        prop_assert_eq!(check(&input, &drawn.lines), Ok(vec![]));
        prop_assert_eq!(verify(&drawn.record), Ok(()));
        prop_assert_eq!(badness(&input, &drawn.lines), Ok(drawn.badness));
        // Said again without the code of the check: everybody once, and pools that differ by at most what their lines make them.
        let mut stand: Vec<Entrant> = drawn.lines.iter().flatten().copied().collect();
        stand.sort_unstable();
        prop_assert_eq!(stand, input.entries.iter().map(|e| e.entrant).collect::<Vec<_>>());
        let counts: Vec<usize> = input
            .pools
            .iter()
            .map(|pool| pool.lines.iter().filter(|line| drawn.lines[usize::from(line.0) - 1].is_some()).count())
            .collect();
        prop_assert!(counts.iter().all(|count| *count >= 2), "{:?}", counts);
        prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{:?}", counts);
        let mut lines = vec![None; drawn.lines.len()];
        for step in steps(&drawn.record).unwrap() {
            lines[usize::from(step.line.0) - 1] = Some(step.entrant);
        }
        prop_assert_eq!(lines, drawn.lines);
    }

    #[test]
    fn an_exchange_and_its_reverse_give_the_draw_again(input in anything(), a in 1u16..=128, b in 1u16..=128) {
        let drawn = make(&input).unwrap();
        let (a, b) = (Line(a % input.lines + 1), Line(b % input.lines + 1));
        if a != b {
            let there = exchange(&drawn.record, a, b).unwrap();
            prop_assert_eq!(verify(&there.record), Ok(()));
            let back = exchange(&there.record, a, b).unwrap();
            prop_assert_eq!(&back.record.lines, &drawn.lines);
            prop_assert_eq!(there.separation, back.separation.reverse());
        }
    }

    #[test]
    fn nothing_that_comes_in_makes_it_panic(
        entries in proptest::collection::vec((any::<u16>(), proptest::option::of(0u32..3), proptest::option::of(0u16..5)), 0..140),
        lines in prop_oneof![0u16..=140, any::<u16>()],
        pools in proptest::collection::vec((proptest::collection::vec(0u16..12, 0..5), proptest::collection::vec((0u16..12, 0u16..12), 0..4)), 0..4),
        eighths in proptest::collection::vec(0u8..10, 0..10),
        got in proptest::collection::vec(proptest::option::of(any::<u16>()), 0..20),
        (a, b) in (any::<u16>(), any::<u16>()),
        seed in any::<u64>(),
    ) {
        let input = Input {
            entries: entries.iter().map(|(e, club, seed)| Entry {
                club: *club, seed: *seed, ..Entry::new(Entrant(*e))
            }).collect(),
            lines,
            pools: pools.into_iter().map(|(lines, contests)| PoolShape {
                lines: lines.into_iter().map(Line).collect(),
                contests: contests.into_iter().map(|(a, b)| (Line(a), Line(b))).collect(),
            }).collect(),
            seeding: Seeding { code: "own".into(), eighths },
            separation: vec![Separation::Country, Separation::Club],
            seed: Seed(seed),
            algorithm: ALGORITHM,
        };
        let lines: Vec<Option<Entrant>> = got.into_iter().map(|e| e.map(Entrant)).collect();
        let _ = check(&input, &lines);
        let _ = badness(&input, &lines);
        let record = match make(&input) {
            Ok(drawn) => drawn.record,
            Err(_) => Record { input, exchanged: vec![(Line(a), Line(b))], lines },
        };
        let _ = redraw(&record);
        let _ = verify(&record);
        let _ = exchange(&record, Line(a), Line(b));
        let _ = steps(&record).map(Iterator::count);
        let _ = first_meeting(record.input.lines, Line(a), Line(b));
        let _ = round_of_meeting(b, Line(a), Line(b));
    }
}

#[test]
fn another_seed_usually_gives_another_draw() {
    let clubs: Vec<u32> = (0..16).map(|i| i / 2).collect();
    let draws: std::collections::BTreeSet<Vec<Option<Entrant>>> = (0..200)
        .map(|seed| {
            make(&input(seeded(entries(&clubs), 4), 16, "ijf", seed))
                .unwrap()
                .lines
        })
        .collect();
    assert!(draws.len() >= 190, "{}", draws.len());
}

#[test]
fn everybody_without_a_seed_has_every_line_about_as_often() {
    let mut counts = [[0u32; 8]; 8];
    for seed in 0..4000 {
        let drawn = make(&input(entries(&[1, 1, 2, 2, 3, 4, 5, 6]), 8, "none", seed)).unwrap();
        for (line, who) in drawn.lines.iter().enumerate() {
            counts[usize::from(who.unwrap().0)][line] += 1;
        }
    }
    // 500 expected; four standard deviations are 84.
    assert!(
        counts.iter().flatten().all(|n| (400..=600).contains(n)),
        "{counts:?}"
    );
}
