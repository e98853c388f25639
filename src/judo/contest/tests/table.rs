//! Every row of the table of scores, penalties and time (design §1.1), by its name.
use super::*;

#[test]
fn ippon_ends_the_contest_and_stands_as_a_word() {
    let state = state(&ijf(), &[(0, What::Hajime), (613, ippon(White))]);
    assert_eq!(end(&state), Some((Kind::Scores, Some(White))));
    assert_eq!(state.outcome().unwrap().seconds, 61);
    assert!(is_ippon(state.scores(White)));
    assert_eq!(board_number(state.scores(White)), 0);
}

#[test]
fn a_second_waza_ari_is_ippon() {
    let mut events = vec![(0, What::Hajime), (100, waza_ari(Blue))];
    assert!(!state(&ijf(), &events).has_ended());
    events.push((200, waza_ari(Blue)));
    let state = state(&ijf(), &events);
    assert_eq!(end(&state), Some((Kind::Scores, Some(Blue))));
    assert!(is_ippon(state.scores(Blue)));
    assert_eq!(state.outcome().unwrap().blue.ippon, 1);
}

#[test]
fn yuko_never_add_up_and_any_number_of_them_loses_to_one_waza_ari() {
    let mut events = vec![(0, What::Hajime)];
    events.extend((1..40).map(|at| (at, yuko(White))));
    assert!(!state(&ijf(), &events).has_ended());
    events.push((100, waza_ari(Blue)));
    assert!(!state(&ijf(), &events).has_ended());
    events.push((2400, What::Mate));
    assert_eq!(
        end(&state(&ijf(), &events)),
        Some((Kind::Scores, Some(Blue)))
    );
}

#[test]
fn the_number_of_the_board_is_ten_for_waza_ari_and_one_for_yuko() {
    let state = state(
        &ijf(),
        &[(0, What::Hajime), (10, waza_ari(White)), (20, yuko(White))],
    );
    assert_eq!(board_number(state.scores(White)), 11);
}

#[test]
fn the_third_shido_is_hansoku_make_and_brings_no_points() {
    let mut events = vec![(0, What::Hajime), (10, shido(White)), (20, shido(White))];
    assert!(!state(&ijf(), &events).has_ended());
    events.push((30, shido(White)));
    let state = state(&ijf(), &events);
    assert_eq!(end(&state), Some((Kind::IndirectHansokuMake, Some(Blue))));
    let outcome = state.outcome().unwrap();
    assert_eq!((outcome.blue.ippon, outcome.white.shido), (0, 3));
    events.push((30, shido(White)));
    assert_eq!(fault(&ijf(), &events), (4, Reason::TooMany));
}

#[test]
fn a_difference_of_shido_never_decides() {
    let state = state(
        &ijf(),
        &[
            (0, What::Hajime),
            (10, shido(White)),
            (20, shido(White)),
            (2400, What::Mate),
        ],
    );
    assert_eq!(state.phase, Phase::Level(Level::GoldenScore));
}

#[test]
fn hansoku_make_gives_the_opponent_the_contest() {
    let act = Act::AgainstTheSpirit;
    let state = state(
        &ijf(),
        &[
            (0, What::Hajime),
            (10, waza_ari(White)),
            (20, What::HansokuMake { side: White, act }),
        ],
    );
    assert_eq!(end(&state), Some((Kind::DirectHansokuMakeOut, Some(Blue))));
}

#[test]
fn osaekomi_brings_yuko_from_5_waza_ari_from_10_and_ippon_from_20_whole_seconds() {
    for (tenths, scores) in [
        (49, (0, 0, 0)),
        (50, (0, 0, 1)),
        (99, (0, 0, 1)),
        (100, (0, 1, 0)),
        (199, (0, 1, 0)),
        (200, (1, 0, 0)),
        (230, (1, 0, 0)),
    ] {
        let state = state(
            &ijf(),
            &[
                (0, What::Hajime),
                (300, hold(Blue)),
                (300 + tenths, toketa(Blue)),
            ],
        );
        let got = state.scores(Blue);
        assert_eq!((got.ippon, got.waza_ari, got.yuko), scores, "{tenths}");
        assert_eq!(state.has_ended(), scores.0 == 1);
        if let Some(outcome) = state.outcome() {
            assert_eq!(outcome.seconds, 50, "the end is at the twentieth second");
        }
    }
}

#[test]
fn an_osaekomi_of_10_seconds_ends_it_for_whoever_has_waza_ari() {
    let events = [
        (0, What::Hajime),
        (10, waza_ari(White)),
        (300, hold(White)),
        (410, What::Mate),
    ];
    let state = state(&ijf(), &events);
    assert_eq!(end(&state), Some((Kind::Scores, Some(White))));
    assert_eq!(state.scores(White).waza_ari, 2);
    assert_eq!(state.outcome().unwrap().seconds, 40);
}

#[test]
fn osaekomi_at_the_end_of_regular_time_prolongs_the_contest() {
    let begin = [(0, What::Hajime), (2380, hold(White))];
    let after = |last: &[(u32, What)]| state(&ijf(), &[&begin, last].concat());
    // Until toketa ..
    let toketa = after(&[(2440, toketa(White))]);
    assert_eq!(end(&toketa), Some((Kind::Scores, Some(White))));
    assert_eq!(toketa.scores(White).yuko, 1);
    assert_eq!(toketa.outcome().unwrap().seconds, 244);
    assert!(!toketa.outcome().unwrap().golden_score);
    // .. mate ..
    let mate = after(&[(2420, What::Mate)]);
    assert_eq!(mate.phase, Phase::Level(Level::GoldenScore));
    // .. or ippon.
    let full = after(&[(2600, What::Mate)]);
    assert_eq!(full.scores(White).ippon, 1);
    assert_eq!(full.outcome().unwrap().seconds, 258);
    // It lasts while nobody says anything.
    let shown = fold_until(&ijf(), &log(&begin), 250_500).unwrap();
    assert_eq!(shown.phase, Phase::Live);
    assert_eq!(shown.osaekomi_score(&ijf()), Some(Score::WazaAri));
}

#[test]
fn osaekomi_called_with_the_bell_counts_and_later_ones_do_not() {
    let with = [
        (0, What::Hajime),
        (2400, hold(White)),
        (2450, toketa(White)),
    ];
    assert_eq!(state(&ijf(), &with).scores(White).yuko, 1);
    let ahead = [
        (0, What::Hajime),
        (10, yuko(Blue)),
        (2400, hold(White)),
        (2600, toketa(White)),
    ];
    assert_eq!(
        end(&state(&ijf(), &ahead)),
        Some((Kind::Scores, Some(White)))
    );
    let late = [(0, What::Hajime), (2401, hold(White))];
    assert_eq!(fault(&ijf(), &late), (1, Reason::BeyondTime));
    let late = [
        (0, What::Hajime),
        (10, yuko(Blue)),
        (2400, shido(Blue)),
        (2401, hold(White)),
    ];
    assert_eq!(fault(&ijf(), &late), (3, Reason::BeyondTime));
}

/// Into golden score after four minutes.
const GOLDEN: [(u32, What); 4] = [
    (0, What::Hajime),
    (2400, What::Mate),
    (2400, What::GoldenScore),
    (2400, What::Hajime),
];

#[test]
fn osaekomi_in_golden_score_ends_it_after_5_seconds() {
    let events = [&GOLDEN[..], &[(2500, hold(Blue)), (2580, toketa(Blue))]].concat();
    let state = state(&ijf(), &events);
    assert_eq!(end(&state), Some((Kind::Scores, Some(Blue))));
    assert_eq!(state.scores(Blue).yuko, 1);
    let outcome = state.outcome().unwrap();
    assert!(outcome.golden_score);
    assert_eq!(outcome.seconds, 255);
}

#[test]
fn germany_lets_an_osaekomi_in_golden_score_run_on() {
    let djb = rules("djb-2026");
    let events = [&GOLDEN[..], &[(2500, hold(Blue)), (2620, toketa(Blue))]].concat();
    let state = state(&djb, &events);
    assert_eq!(state.scores(Blue).waza_ari, 1);
    assert_eq!(state.outcome().unwrap().seconds, 262);
    let all = [&GOLDEN[..], &[(2500, hold(Blue)), (2705, What::Mate)]].concat();
    let state = super::state(&djb, &all);
    assert_eq!(state.scores(Blue).ippon, 1);
    assert_eq!(state.outcome().unwrap().seconds, 270);
}

#[test]
fn contest_time_is_the_profiles() {
    for (name, seconds) in [
        ("ijf-2025", 240),
        ("ijf-2025-cadets", 240),
        ("children-13-14", 180),
        ("children-11-12", 120),
    ] {
        let rules = rules(name);
        assert_eq!(rules.seconds, seconds, "{name}");
        let end = u32::from(seconds) * 1000;
        let events = log(&[(0, What::Hajime), (10, yuko(White))]);
        let before = fold_until(&rules, &events, end - 1).unwrap();
        assert!(!before.has_ended());
        assert!(fold_until(&rules, &events, end).unwrap().has_ended());
        assert_eq!(fold_until(&rules, &events, end + 99).unwrap().clock, end);
    }
}

#[test]
fn at_the_end_of_regular_time_the_higher_score_wins_and_level_ones_go_on() {
    let events = [(0, What::Hajime), (10, yuko(Blue)), (2400, What::Mate)];
    assert_eq!(
        end(&state(&ijf(), &events)),
        Some((Kind::Scores, Some(Blue)))
    );
    let level = [
        (0, What::Hajime),
        (10, yuko(Blue)),
        (20, yuko(White)),
        (30, shido(White)),
        (2400, What::Mate),
    ];
    let state = state(&ijf(), &level);
    assert_eq!(state.phase, Phase::Level(Level::GoldenScore));
    let without = [&level[..], &[(2400, What::Hajime)]].concat();
    assert_eq!(fault(&ijf(), &without), (5, Reason::TimeIsOver));
}

#[test]
fn golden_score_has_no_limit_carries_everything_over_and_counts_up() {
    let begin = [
        (0, What::Hajime),
        (10, waza_ari(White)),
        (20, waza_ari(Blue)),
        (30, shido(White)),
        (31, shido(White)),
        (2400, What::Mate),
        (2400, What::GoldenScore),
        (2400, What::Hajime),
    ];
    let after = |last: What| state(&ijf(), &[&begin[..], &[(9000, last)]].concat());
    for score in [yuko(Blue), waza_ari(Blue), ippon(Blue)] {
        let state = after(score);
        assert_eq!(end(&state), Some((Kind::Scores, Some(Blue))));
        let outcome = state.outcome().unwrap();
        assert!(outcome.golden_score);
        assert_eq!(outcome.seconds, 900);
        assert!(outcome.blue.waza_ari >= 1);
    }
    assert_eq!(
        end(&after(shido(White))),
        Some((Kind::IndirectHansokuMake, Some(Blue)))
    );
    assert_eq!(end(&after(shido(Blue))), None);
    let act = Act::DangerousTechnique;
    assert_eq!(
        end(&after(What::HansokuMake { side: Blue, act })),
        Some((Kind::DirectHansokuMakeMayContinue, Some(White)))
    );
    assert_eq!(
        end(&after(What::Withdrawal { side: Blue })),
        Some((Kind::KikenGachi, Some(White)))
    );
}

#[test]
fn simultaneous_scores_in_golden_score_are_not_counted() {
    let both = [
        &GOLDEN[..],
        &[(2500, waza_ari(White)), (2500, waza_ari(Blue))],
    ]
    .concat();
    let now = state(&ijf(), &both);
    assert_eq!(now.phase, Phase::Live);
    assert_eq!(now.scores(White).waza_ari, 0);
    let on = [
        &both[..],
        &[
            (2500, What::Mate),
            (2500, What::Hajime),
            (2600, yuko(White)),
        ],
    ]
    .concat();
    let then = state(&ijf(), &on);
    assert_eq!(end(&then), Some((Kind::Scores, Some(White))));
    let outcome = then.outcome().unwrap();
    assert_eq!((outcome.white.yuko, outcome.blue.waza_ari), (1, 0));
    // One of them was entered by mistake.
    let one = [&both[..], &[(2500, no(White, Score::WazaAri))]].concat();
    assert_eq!(end(&state(&ijf(), &one)), Some((Kind::Scores, Some(Blue))));
}

#[test]
fn both_ippon_at_once_in_regular_time_is_golden_score() {
    let begin = [
        (0, What::Hajime),
        (10, waza_ari(Blue)),
        (600, ippon(White)),
        (600, waza_ari(Blue)),
    ];
    let level = state(&ijf(), &begin);
    assert_eq!(level.phase, Phase::Level(Level::GoldenScore));
    let on = [
        &begin[..],
        &[
            (600, What::Mate),
            (600, What::GoldenScore),
            (600, What::Hajime),
            (700, yuko(Blue)),
        ],
    ]
    .concat();
    let state = state(&ijf(), &on);
    assert_eq!(end(&state), Some((Kind::Scores, Some(Blue))));
    assert!(state.outcome().unwrap().golden_score);
}

#[test]
fn rest_is_the_profiles() {
    assert_eq!(ijf().rest_seconds, 600);
    assert_eq!(rules("djb-2026").rest_seconds, 600);
    assert_eq!(rules("nwjv-2026-u15").rest_seconds, 360);
}

#[test]
fn hantei_only_where_the_profile_has_it() {
    let winner = White;
    let events = [
        (0, What::Hajime),
        (2400, What::Mate),
        (2400, What::Hantei { winner }),
    ];
    assert_eq!(fault(&ijf(), &events), (2, Reason::NotAllowedNow));
    // U13 in North Rhine-Westphalia: three minutes, hantei, no golden score.
    let u13 = rules("nwjv-2026-u13");
    let events = [
        (0, What::Hajime),
        (1800, What::Mate),
        (1800, What::Hantei { winner }),
    ];
    assert_eq!(
        end(&state(&u13, &events)),
        Some((Kind::Hantei, Some(White)))
    );
    assert_eq!(
        fault(&u13, &[events[0], (100, What::Hantei { winner })]),
        (1, Reason::NotAllowedNow)
    );
    assert_eq!(
        fault(&u13, &[events[0], events[1], (1800, What::GoldenScore)]),
        (2, Reason::NotAllowedNow)
    );
}

#[test]
fn a_limited_golden_score_ends_with_hantei_or_a_draw() {
    let begin = [
        (0, What::Hajime),
        (1200, What::Mate),
        (1200, What::GoldenScore),
        (1200, What::Hajime),
    ];
    let winner = Blue;
    // Austria U12: two minutes, golden score of two, then hantei; U8: then a draw.
    let events = [&begin[..], &[(2400, What::Hantei { winner })]].concat();
    let hantei = state(&rules("oejv-2026-u12"), &events);
    assert_eq!(end(&hantei), Some((Kind::Hantei, Some(Blue))));
    assert!(hantei.outcome().unwrap().golden_score);
    let events = [&begin[..], &[(2400, What::Draw)]].concat();
    let draw = state(&rules("oejv-2026-u8"), &events);
    assert_eq!(end(&draw), Some((Kind::Draw, None)));
    assert_eq!(
        fault(&rules("oejv-2026-u12"), &events),
        (4, Reason::NotAllowedNow)
    );
    // Netherlands: golden score of one minute.
    let events = [&begin[..], &[(1801, What::Mate)]].concat();
    assert_eq!(
        fault(&rules("jbn-2026-u13"), &events),
        (4, Reason::BeyondTime)
    );
}

#[test]
fn without_yuko_an_osaekomi_begins_to_count_at_10_seconds() {
    let mut old = ijf();
    old.yuko = false;
    old.osaekomi.yuko = None;
    let events = [(0, What::Hajime), (10, yuko(White))];
    assert_eq!(fault(&old, &events), (1, Reason::ScoreNotInUse));
    let events = [(0, What::Hajime), (10, hold(White)), (109, toketa(White))];
    assert_eq!(board_number(state(&old, &events).scores(White)), 0);
    let golden = [&GOLDEN[..], &[(2500, hold(White)), (2650, What::Mate)]].concat();
    let state = state(&old, &golden);
    assert_eq!(state.outcome().unwrap().seconds, 260);
    assert_eq!(state.scores(White).waza_ari, 1);
}

#[test]
fn the_decisive_contest_of_a_team_is_golden_score_alone() {
    let mut children = rules("nwjv-2026-u13").golden_score_only();
    assert_eq!(
        children.golden_score,
        Some(GoldenScore {
            limit_seconds: None,
            ends_at_osaekomi_score: true
        })
    );
    children.when_level = Some(WhenLevel::Hantei);
    let events = [(0, What::GoldenScore), (0, What::Hajime), (90, yuko(White))];
    let state = state(&children, &events);
    assert_eq!(end(&state), Some((Kind::Scores, Some(White))));
    assert_eq!(state.outcome().unwrap().seconds, 9);
}
