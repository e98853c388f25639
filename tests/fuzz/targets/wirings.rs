//! A federation's own wiring: read or refused; what was read is written and read again, and fought to the end.
use std::collections::BTreeSet;

use tatami::judo::{
    entrant::{Entrant, Side},
    outcome::Outcome,
    profile::templates,
    sheet::{Force, Record, Sheet},
    systems,
};

/// Feeds it.
pub fn run(data: &[u8]) {
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
        let outcome = Outcome::ippon(if turn % 3 == 0 {
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
