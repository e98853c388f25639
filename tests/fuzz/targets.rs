//! What a fuzzer feeds, and what must hold of it whatever it is: no panic, and what was read can be written and read again. The
//! ordinary tests feed the seeds to the same functions (tests/it/judo.rs).
#![allow(dead_code, reason = "each fuzz target uses one of them")]

use std::collections::BTreeSet;

use tatami::judo::{
    contest::{self, Event, fits},
    draw::{self, Entry, Input},
    entrant::{Entrant, Side},
    outcome::{Kind, Outcome, Scores},
    profile::{Profile, Seeding, templates},
    random::Seed,
    sheet::{Force, Record, Sheet},
    systems,
};

/// A federation's own wiring: read or refused; what was read is written and read again, and fought to the end.
pub fn wirings(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(wiring) = systems::read(text) else {
        return;
    };
    assert_eq!(systems::check(&wiring), Ok(()), "what is read is proven");
    let again = systems::read(&systems::write(&wiring));
    assert_eq!(again.as_ref(), Ok(&wiring), "written and read again");
    let lines = (0..wiring.lines).map(|line| Some(Entrant(line))).collect();
    let rules = templates::all().next().expect("a profile").pools;
    let record = Record {
        lines,
        ..Record::default()
    };
    let Ok(mut sheet) = Sheet::new(wiring, rules, record) else {
        return;
    };
    // Pools may end level; knock-outs end.
    for turn in 0.. {
        let Some(no) = sheet.open().first().copied() else {
            break;
        };
        let outcome = won(if turn % 3 == 0 {
            Side::Blue
        } else {
            Side::White
        });
        sheet
            .record_outcome(no, outcome, Force::No)
            .expect("an open contest takes a result");
    }
    let standing = sheet.standing();
    let placed: BTreeSet<Entrant> = standing.placed.iter().map(|(_, who)| *who).collect();
    assert_eq!(
        placed.len(),
        standing.placed.len(),
        "nobody is placed twice"
    );
    assert_eq!(
        placed.len() + standing.unplaced.len(),
        usize::from(sheet.wiring().lines),
        "everybody is placed or listed with the reason"
    );
}

/// A federation's own profile.
pub fn profiles(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(profile) = Profile::read(text) else {
        return;
    };
    let written = profile.write().expect("what was read can be written");
    assert_eq!(Profile::read(&written).as_ref(), Ok(&profile));
    if let Ok(frozen) = profile.freeze() {
        assert_eq!(frozen.rules(), &profile);
    }
    for entries in 0..=130 {
        if let Some((_, lines)) = profile.system_for(entries) {
            assert!(usize::from(lines) >= entries, "{entries} on {lines} lines");
        }
    }
    profile.missing_systems(|system, lines| systems::builtin(system, lines).is_some());
    // Whatever its separation and seeds, a draw of its entries is made or refused.
    let entries: Vec<Entry> = (0..9).map(|at| Entry::new(Entrant(at))).collect();
    let mut input = Input::new(entries, 16, Seed(7));
    let seeding = profile.seeding.as_ref().and_then(Seeding::for_draw);
    input.seeding = seeding.unwrap_or_default();
    input.separation = profile.separation.clone();
    drop(draw::make(&input));
}

/// The log of a contest, under the rules of every template.
pub fn events(data: &[u8]) {
    let Ok(events) = serde_json::from_slice::<Vec<Event>>(data) else {
        return;
    };
    for profile in templates::all() {
        let rules = &profile.contest;
        let Ok(state) = contest::fold(rules, &events) else {
            continue;
        };
        if let Some(outcome) = state.outcome() {
            assert_eq!(fits(rules, &outcome), Ok(()), "an outcome the profile has");
        }
        let clock = events.last().map_or(0, |event| event.clock);
        drop(contest::fold_until(
            rules,
            &events,
            clock.saturating_add(25_000),
        ));
        // One event more never changes what the events before it were.
        if let Some((_, before)) = events.split_last() {
            assert!(
                contest::fold(rules, before).is_ok(),
                "a log is right from its beginning"
            );
        }
    }
}

fn won(winner: Side) -> Outcome {
    let ippon = Scores {
        ippon: 1,
        ..Scores::default()
    };
    let (white, blue) = match winner {
        Side::White => (ippon, Scores::default()),
        Side::Blue => (Scores::default(), ippon),
    };
    Outcome {
        kind: Kind::Scores,
        winner: Some(winner),
        white,
        blue,
        seconds: 60,
        golden_score: false,
        loser_continues: None,
    }
}
