//! What holds for every log, however wild.
use proptest::prelude::*;

use super::*;

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(White), Just(Blue)]
}

fn score() -> impl Strategy<Value = Score> {
    prop_oneof![Just(Score::Yuko), Just(Score::WazaAri), Just(Score::Ippon)]
}

fn what() -> impl Strategy<Value = What> {
    let act = prop_oneof![Just(Act::DangerousTechnique), Just(Act::AgainstTheSpirit)];
    prop_oneof![
        6 => Just(What::Hajime),
        4 => Just(What::Mate),
        1 => Just(What::Sonomama),
        1 => Just(What::Yoshi),
        4 => (side(), score()).prop_map(|(side, score)| What::Score { side, score }),
        3 => (side(), score()).prop_map(|(side, score)| What::ScoreTakenBack { side, score }),
        3 => side().prop_map(|side| What::Shido { side }),
        2 => side().prop_map(|side| What::ShidoTakenBack { side }),
        4 => side().prop_map(|side| What::Osaekomi { side }),
        1 => side().prop_map(|side| What::OsaekomiIsOf { side }),
        3 => side().prop_map(|side| What::Toketa { side }),
        3 => Just(What::GoldenScore),
        1 => side().prop_map(|side| What::Medical { side, why: Medical::Bleeding }),
        1 => (side(), act).prop_map(|(side, act)| What::HansokuMake { side, act }),
        1 => side().prop_map(|side| What::HansokuMakeTakenBack { side }),
        1 => side().prop_map(|side| What::Withdrawal { side }),
        1 => side().prop_map(|side| What::NoShow { side }),
        1 => side().prop_map(|side| What::LeavingTakenBack { side }),
        2 => side().prop_map(|winner| What::Hantei { winner }),
        1 => Just(What::Draw),
        1 => Just(What::DecisionTakenBack),
        1 => any::<bool>().prop_map(|continues| What::LoserContinues { continues }),
        1 => Just(What::ClockSet),
        1 => Just(What::SoreMade),
        1 => Just(What::Confirm),
        1 => side().prop_map(|side| What::Correction { outcome: Outcome::ippon(side) }),
    ]
}

/// Events whose clocks mostly make sense: so far ahead of the one before.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let step = prop_oneof![
        4 => Just(0),
        4 => 0..30_000_u32,
        1 => Just(240_000),
        1 => any::<u32>(),
    ];
    proptest::collection::vec((step, what()), 0..40).prop_map(|steps| {
        let mut clock = 0_u32;
        let mut events = Vec::new();
        for (step, what) in steps {
            clock = clock.wrapping_add(step);
            events.push(Event { clock, what });
        }
        events
    })
}

fn any_rules() -> impl Strategy<Value = ContestRules> {
    (0..templates::FILES.len(), any::<bool>()).prop_map(|(index, golden_only)| {
        let rules = rules(templates::FILES[index].0);
        if golden_only {
            rules.golden_score_only()
        } else {
            rules
        }
    })
}

/// The events of a log that can be, without those that cannot: a long log of wild events still goes somewhere.
fn possible(rules: &ContestRules, events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    let mut state = State::new(rules);
    let mut last = 0;
    for Event { clock, what } in events {
        for clock in [clock, last, rules.time().max(last)] {
            let mut next = state.clone();
            if next.apply(rules, clock, what).is_ok() {
                kept.push(Event { clock, what });
                state = next;
                last = clock;
                break;
            }
        }
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_log_panics_and_a_fault_names_an_event_of_it(rules in any_rules(), events in events(), now: u32) {
        match fold(&rules, &events) {
            Ok(_) => { let _ = fold_until(&rules, &events, now); }
            Err(fault) => {
                prop_assert!(fault.event < events.len());
                // Everything before it is a log.
                prop_assert!(fold(&rules, &events[..fault.event]).is_ok());
                prop_assert_eq!(fold(&rules, &events[..=fault.event]), Err(fault));
            }
        }
    }

    #[test]
    fn every_beginning_of_a_log_is_a_log_and_folding_goes_on_from_it(rules in any_rules(), events in events()) {
        let log = possible(&rules, events);
        let mut state = State::new(&rules);
        for (at, event) in log.iter().enumerate() {
            prop_assert_eq!(&fold(&rules, &log[..at]).unwrap(), &state);
            state.apply(&rules, event.clock, event.what).unwrap();
        }
        prop_assert_eq!(fold(&rules, &log).unwrap(), state);
    }

    #[test]
    fn what_is_given_and_taken_back_was_never_there(
        rules in any_rules(), events in events(), side in side(), score in score(), which in 0..4_u8,
    ) {
        let log = possible(&rules, events);
        let before = fold(&rules, &log).unwrap();
        let clock = before.clock.max(log.last().map_or(0, |event| event.clock));
        let (give, back) = match which {
            0 => (What::Score { side, score }, What::ScoreTakenBack { side, score }),
            1 => (What::Shido { side }, What::ShidoTakenBack { side }),
            2 => (What::HansokuMake { side, act: Act::AgainstTheSpirit }, What::HansokuMakeTakenBack { side }),
            _ => (What::Withdrawal { side }, What::LeavingTakenBack { side }),
        };
        let mut with = log;
        with.push(Event { clock, what: give });
        if fold(&rules, &with).is_ok() {
            with.push(Event { clock, what: back });
            prop_assert_eq!(fold(&rules, &with).unwrap(), before);
        }
    }

    #[test]
    fn an_outcome_fits_its_rules_and_a_confirmed_one_is_there(rules in any_rules(), events in events()) {
        let log = possible(&rules, events);
        let state = fold(&rules, &log).unwrap();
        prop_assert!(!state.confirmed || state.outcome().is_some());
        if let Some(outcome) = state.outcome() {
            prop_assert_eq!(fits(&rules, &outcome), Ok(()));
            prop_assert!(outcome.seconds == 0 || state.begun || state.corrected.is_some());
        }
    }

    #[test]
    fn a_contest_that_goes_on_long_enough_comes_to_an_end(rules in any_rules(), events in events(), winner in side()) {
        let mut log = possible(&rules, events);
        let way_out = [
            What::Yoshi, What::Mate, What::GoldenScore, What::Hajime, What::Hajime,
            What::Score { side: winner, score: Score::Ippon }, What::Score { side: winner, score: Score::WazaAri },
            What::Hantei { winner }, What::Draw, What::HansokuMake { side: winner, act: Act::AgainstTheSpirit }, What::Confirm,
        ];
        for what in way_out {
            let clock = fold(&rules, &log).unwrap().clock.max(log.last().map_or(0, |event| event.clock));
            log.push(Event { clock, what });
            if fold(&rules, &log).is_err() {
                log.pop();
            }
        }
        prop_assert!(fold(&rules, &log).unwrap().confirmed);
    }
}
