//! Every row of the table of special endings (design §1.6) that is a matter of one contest, by its name. A bye is no contest: it
//! has no outcome and no log.
use super::*;

const BEGUN: (u32, What) = (0, What::Hajime);

#[test]
fn fusen_gachi_has_no_time_and_no_made_up_ippon() {
    let state = state(&ijf(), &[(0, What::NoShow { side: White })]);
    assert_eq!(end(&state), Some((Kind::FusenGachi, Some(Blue))));
    let outcome = state.outcome().unwrap();
    assert_eq!((outcome.seconds, outcome.blue.ippon), (0, 0));
    assert!(!outcome.continues(White));
    assert!(outcome.continues(Blue));
    assert_eq!(
        fault(&ijf(), &[BEGUN, (10, What::NoShow { side: White })]),
        (1, Reason::AlreadyBegun)
    );
}

#[test]
fn a_commission_may_admit_an_absent_athlete_to_the_repechage() {
    let state = state(
        &ijf(),
        &[
            (0, What::NoShow { side: White }),
            (0, What::LoserContinues { continues: true }),
            (0, What::Confirm),
        ],
    );
    assert!(state.outcome().unwrap().continues(White));
}

#[test]
fn kiken_gachi_is_a_withdrawal_before_or_during_the_contest() {
    let side = Blue;
    for events in [
        vec![(0, What::Withdrawal { side })],
        vec![
            BEGUN,
            (10, ippon(Blue)),
            (10, no(Blue, Score::Ippon)),
            (99, What::Withdrawal { side }),
        ],
    ] {
        let state = state(&ijf(), &events);
        assert_eq!(end(&state), Some((Kind::KikenGachi, Some(White))));
        assert!(!state.outcome().unwrap().continues(Blue));
    }
}

#[test]
fn a_third_treatment_of_bleeding_is_counted_and_the_desk_decides() {
    let bleeding = What::Medical {
        side: White,
        why: Medical::Bleeding,
    };
    let events = [BEGUN, (10, bleeding), (20, bleeding), (30, bleeding)];
    let state = state(&ijf(), &events);
    assert_eq!(state.bleedings.white, 3);
    assert!(!state.has_ended());
}

#[test]
fn examinations_are_counted_apart_from_bleeding_and_end_nothing() {
    let examined = |side| What::Medical {
        side,
        why: Medical::Examination,
    };
    let bleeding = What::Medical {
        side: Blue,
        why: Medical::Bleeding,
    };
    let events = [
        BEGUN,
        (10, examined(Blue)),
        (20, bleeding),
        (30, examined(Blue)),
        (40, examined(White)),
    ];
    let state = state(&ijf(), &events);
    assert_eq!((state.examinations.white, state.examinations.blue), (1, 2));
    assert_eq!((state.bleedings.white, state.bleedings.blue), (0, 1));
    assert!(!state.has_ended());
}

#[test]
fn a_decision_taken_back_leaves_the_contest_level_until_another_is_given() {
    let u13 = rules("nwjv-2026-u13");
    let level = [BEGUN, (1800, What::Mate)];
    let hantei = |winner| (1800, What::Hantei { winner });
    let back = (1800, What::DecisionTakenBack);
    let taken = [&level[..], &[hantei(White), back]].concat();
    assert_eq!(end(&state(&u13, &taken)), None);
    let other = [&taken[..], &[hantei(Blue)]].concat();
    assert_eq!(end(&state(&u13, &other)), Some((Kind::Hantei, Some(Blue))));
    let nothing = [&level[..], &[back]].concat();
    assert_eq!(fault(&u13, &nothing), (2, Reason::NothingToTakeBack));
}

#[test]
fn indirect_hansoku_make_lets_the_loser_continue() {
    let events = [BEGUN, (1, shido(Blue)), (2, shido(Blue)), (3, shido(Blue))];
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert_eq!(outcome.kind, Kind::IndirectHansokuMake);
    assert!(outcome.continues(Blue));
}

#[test]
fn direct_hansoku_make_for_a_dangerous_technique_lets_the_loser_continue() {
    let act = Act::DangerousTechnique;
    let events = [BEGUN, (1, What::HansokuMake { side: Blue, act })];
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert_eq!(outcome.kind, Kind::DirectHansokuMakeMayContinue);
    assert!(outcome.continues(Blue));
}

#[test]
fn direct_hansoku_make_against_the_spirit_of_judo_puts_the_loser_out() {
    let act = Act::AgainstTheSpirit;
    // Also before hajime, and after a contest that was won.
    for before in [vec![], vec![BEGUN, (1, ippon(Blue))]] {
        let clock = u32::from(!before.is_empty());
        let last = (clock, What::HansokuMake { side: Blue, act });
        let events = [&before[..], &[last]].concat();
        let outcome = state(&ijf(), &events).outcome().unwrap();
        assert_eq!(outcome.kind, Kind::DirectHansokuMakeOut);
        assert_eq!(outcome.winner, Some(White));
        assert!(!outcome.continues(Blue));
    }
}

#[test]
fn both_at_three_shido_lose_0_to_0() {
    let mut events = vec![BEGUN];
    for at in 1..=2 {
        events.extend([(at, shido(White)), (at, shido(Blue))]);
    }
    events.extend([(3, shido(White)), (3, shido(Blue))]);
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert_eq!(
        (outcome.kind, outcome.winner),
        (Kind::DoubleIndirectHansokuMake, None)
    );
    assert!(!outcome.continues(White) && !outcome.continues(Blue));
}

#[test]
fn both_disqualified_directly_is_for_a_commission() {
    let events = [
        BEGUN,
        (
            9,
            What::HansokuMake {
                side: White,
                act: Act::AgainstTheSpirit,
            },
        ),
        (
            9,
            What::HansokuMake {
                side: Blue,
                act: Act::DangerousTechnique,
            },
        ),
    ];
    let now = state(&ijf(), &events);
    assert_eq!(end(&now), Some((Kind::DoubleDirectHansokuMake, None)));
    // One flag cannot be said of two: a commission decides, and its decision is entered as another result.
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert!(!outcome.continues(White) && !outcome.continues(Blue));
    for continues in [true, false] {
        let said = [&events[..], &[(9, What::LoserContinues { continues })]].concat();
        assert_eq!(fault(&ijf(), &said), (events.len(), Reason::NotAllowedNow));
        let flagged = Outcome {
            loser_continues: Some(continues),
            ..outcome
        };
        assert_eq!(fits(&ijf(), &flagged), Err(Misfit::LoserContinues));
    }
}

#[test]
fn a_cadet_unconscious_by_choke_loses_by_ippon_and_is_out() {
    let events = [
        BEGUN,
        (600, ippon(White)),
        (600, What::LoserContinues { continues: false }),
    ];
    let outcome = state(&rules("ijf-2025-cadets"), &events).outcome().unwrap();
    assert_eq!(outcome.kind, Kind::Scores);
    assert!(outcome.continues(White) && !outcome.continues(Blue));
    // What was said about one end is not said about another.
    let other = [
        &events[..],
        &[(600, no(White, Score::Ippon)), (600, ippon(Blue))],
    ]
    .concat();
    let outcome = state(&ijf(), &other).outcome().unwrap();
    assert_eq!(outcome.loser_continues, None);
}

#[test]
fn nobody_came_and_nobody_could_go_on_are_ends_without_a_winner() {
    let events = Side::BOTH.map(|side| (0, What::NoShow { side }));
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert_eq!(
        (outcome.kind, outcome.winner),
        (Kind::DoubleFusenGachi, None)
    );
    let events = Side::BOTH.map(|side| (0, What::Withdrawal { side }));
    let outcome = state(&ijf(), &events).outcome().unwrap();
    assert_eq!(
        (outcome.kind, outcome.winner),
        (Kind::DoubleKikenGachi, None)
    );
    assert!(!outcome.continues(White) && !outcome.continues(Blue));
}

#[test]
fn a_correction_of_a_finished_contest_is_an_event_of_its_own() {
    let right = Outcome::ippon(Blue);
    let correction = What::Correction { outcome: right };
    let events = [
        BEGUN,
        (600, ippon(White)),
        (600, What::Confirm),
        (600, correction),
    ];
    let state = state(&ijf(), &events);
    assert_eq!(state.outcome(), Some(right));
    assert_eq!(
        fault(&ijf(), &[BEGUN, (600, ippon(White)), (600, correction)]),
        (2, Reason::NotConfirmed)
    );
    let after = [&events[..3], &[(600, no(White, Score::Ippon))]].concat();
    assert_eq!(fault(&ijf(), &after), (3, Reason::Confirmed));
}

#[test]
fn a_correction_that_contradicts_itself_is_refused() {
    let fine = Outcome::ippon(Blue);
    let with = |change: fn(&mut Outcome)| {
        let mut outcome = fine;
        change(&mut outcome);
        fits(&ijf(), &outcome)
    };
    assert_eq!(with(|_| ()), Ok(()));
    assert_eq!(with(|o| o.winner = None), Err(Misfit::Winner));
    assert_eq!(with(|o| o.winner = Some(White)), Err(Misfit::NotHigher));
    assert_eq!(with(|o| o.kind = Kind::Hantei), Err(Misfit::KindNotInUse));
    assert_eq!(with(|o| o.blue.waza_ari = 3), Err(Misfit::TooMany));
    assert_eq!(with(|o| o.blue.shido = 3), Err(Misfit::Shido));
    assert_eq!(
        with(|o| o.kind = Kind::DoubleIndirectHansokuMake),
        Err(Misfit::Winner)
    );
    assert_eq!(
        with(|o| o.kind = Kind::IndirectHansokuMake),
        Err(Misfit::Shido)
    );
    let mut golden = fine;
    golden.golden_score = true;
    assert_eq!(
        fits(&rules("nwjv-2026-u13"), &golden),
        Err(Misfit::GoldenScore)
    );
    let mut old = ijf();
    old.yuko = false;
    let mut scored = fine;
    scored.white.yuko = 1;
    assert_eq!(fits(&old, &scored), Err(Misfit::ScoreNotInUse));
}
