//! Whatever a wiring or a file holds: no panic, and what the check lets through can be fought to the end.
use proptest::{collection::vec, prelude::*};

use super::super::*;
use super::fought::{Chance, fight};

fn number() -> impl Strategy<Value = u16> {
    prop_oneof![8 => 0_u16..14, 1 => any::<u16>(), 1 => Just(u16::MAX)]
}

fn small() -> impl Strategy<Value = u8> {
    prop_oneof![8 => 0_u8..5, 1 => any::<u8>()]
}

fn round() -> impl Strategy<Value = Round> {
    prop_oneof![
        prop_oneof![Just(8_u16), Just(16), number()].prop_map(Round::Of),
        small().prop_map(Round::Pool),
        small().prop_map(Round::Repechage),
        Just(Round::SemiFinal),
        Just(Round::Bronze),
        Just(Round::Final),
    ]
}

fn origin() -> impl Strategy<Value = Origin> {
    prop_oneof![
        3 => number().prop_map(|line| Origin::Line(Line(line))),
        2 => number().prop_map(|no| Origin::Winner(ContestNo(no))),
        2 => number().prop_map(|no| Origin::Loser(ContestNo(no))),
        1 => (number(), prop_oneof![Just(8_u16), Just(16), number()]).prop_map(|(no, of)| {
            Origin::BeatenBy { winner_of: ContestNo(no), of }
        }),
        1 => (small(), small()).prop_map(|(pool, rank)| Origin::Rank { pool, rank }),
    ]
}

prop_compose! {
    fn any_wiring()(
        lines in number(),
        fewest in number(),
        version in number(),
        rounds in vec((round(), origin(), origin(), prop_oneof![9 => Just(None), 1 => number().prop_map(Some)]), 0..14),
        pools in vec((vec(number(), 0..5), vec(number(), 0..8), proptest::option::weighted(0.2, small())), 0..3),
        places in vec((number(), origin()), 0..14),
    ) -> Wiring {
        Wiring {
            system: "any".to_owned(),
            version,
            lines,
            fewest,
            contests: rounds.into_iter().zip(1..).map(|((round, white, blue, other), no)| Planned {
                no: ContestNo(other.unwrap_or(no)), round, white, blue,
            }).collect(),
            pools: pools.into_iter().map(|(lines, contests, first_to)| Pool {
                lines: lines.into_iter().map(Line).collect(),
                contests: contests.into_iter().map(ContestNo).collect(),
                first_to,
            }).collect(),
            places: places.into_iter().map(|(place, of)| PlaceRule { place, of }).collect(),
        }
    }
}

/// A built-in wiring in which some slots or places have changed their origins, or got others.
fn mutated() -> impl Strategy<Value = Wiring> {
    let from = super::all()
        .filter(|wiring| wiring.lines <= 16)
        .collect::<Vec<_>>();
    (
        proptest::sample::select(from),
        vec((0_usize..80, 0_usize..80, any::<bool>()), 0..4),
        proptest::option::weighted(0.3, (0_usize..80, origin())),
    )
        .prop_map(|(mut wiring, swaps, other)| {
            let count = wiring.contests.len() * 2 + wiring.places.len();
            for (one, with, places) in swaps {
                let (one, with) = (one % count, with % count);
                if places {
                    let many = wiring.places.len();
                    let (a, b) = (one % many, with % many);
                    let place = wiring.places[a].place;
                    wiring.places[a].place = wiring.places[b].place;
                    wiring.places[b].place = place;
                } else {
                    let (a, b) = (*slot(&mut wiring, one), *slot(&mut wiring, with));
                    *slot(&mut wiring, one) = b;
                    *slot(&mut wiring, with) = a;
                }
            }
            if let Some((at, origin)) = other {
                *slot(&mut wiring, at % count) = origin;
            }
            wiring
        })
}

fn slot(wiring: &mut Wiring, at: usize) -> &mut Origin {
    let slots = wiring.contests.len() * 2;
    if at >= slots {
        &mut wiring.places[at - slots].of
    } else if at.is_multiple_of(2) {
        &mut wiring.contests[at / 2].white
    } else {
        &mut wiring.contests[at / 2].blue
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_wiring_makes_the_check_panic(wiring in any_wiring()) {
        let _ = check(&wiring);
        let _ = read(&write(&wiring));
        for contest in &wiring.contests {
            let _ = wiring.number_in_round(contest.no);
        }
        for pool in &wiring.pools {
            let _ = wiring.last_pair(pool);
        }
    }

    #[test]
    fn what_the_check_lets_through_can_be_fought_to_the_end(wiring in mutated(), seed in any::<u64>()) {
        if check(&wiring).is_ok() {
            let (sheet, _) = fight(&wiring, &mut Chance(seed));
            prop_assert!(sheet.is_finished());
            let standing = sheet.standing();
            prop_assert_eq!(standing.placed.len(), usize::from(wiring.lines));
            prop_assert!(standing.unplaced.is_empty());
            let mut better = 0;
            for group in standing.placed.chunk_by(|a, b| a.0 == b.0) {
                prop_assert_eq!(usize::from(group[0].0), better + 1);
                better += group.len();
            }
            prop_assert_eq!(read(&write(&wiring)), Ok(wiring));
        }
    }

    #[test]
    fn no_file_makes_the_reader_panic(text in "(system|lines|contests|places| |=|\\[|\\]|\\{|\\}|\"|winner|loser 3|rank|pool A|[0-9]{1,6}|\n|,|.)*") {
        let _ = read(&text);
    }

    #[test]
    fn no_damaged_file_makes_the_reader_panic(
        wiring in mutated(),
        damage in vec((any::<prop::sample::Index>(), "[ -~]{0,3}"), 0..4),
    ) {
        let mut text = write(&wiring);
        for (at, by) in damage {
            let at = at.index(text.len());
            text.replace_range(at..=at, &by);
        }
        let _ = read(&text);
    }
}
