//! Categories of 64 entries, drawn and fought to the end: quarter-final repechage, eight seeds, clubs within regions.
use tatami::judo::{
    draw::{self, Entry, Input, Seeding},
    entrant::{Entrant, Side},
    outcome::Outcome,
    profile::{PoolRules, templates},
    random::{Dice, Seed},
    sheet::{Force, Record, Sheet},
    systems::{self, Wiring},
};

use crate::{
    report::{Report, verdict},
    rounds::Rounds,
};

const SYSTEM: &str = "quarter_final_repechage";
/// Different categories; the measurement goes through them in turn, so that no single easy or hard draw decides.
const CATEGORIES: usize = 256;

pub fn measure(report: &mut Report) {
    let rules = templates::all().next().unwrap().pools;
    let wiring = systems::builtin(SYSTEM, 64).unwrap();
    let domestic = categories(64, 24, 6);
    let drawn: Vec<_> = domestic
        .iter()
        .map(|input| draw::make(input).unwrap().lines)
        .collect();
    report.table(
        "Categories, quarter-final repechage, one core",
        &["what", "a second", "slowest to fastest round", "aim"],
    );
    let mut row = |what: &str, rounds: &Rounds, aim: Option<f64>| {
        let rate = rounds.per_second();
        let aim = aim.map_or_else(String::new, |aim| {
            format!("{aim:.0}: {}", verdict(rate >= aim))
        });
        report.row(vec![
            what.to_owned(),
            format!("{rate:.0}"),
            rounds.rates(),
            aim,
        ]);
    };
    let both = Rounds::of(|turn| {
        let lines = draw::make(&domestic[turn % CATEGORIES]).unwrap().lines;
        fight(wiring.clone(), rules.clone(), lines, turn)
    });
    row(
        "64 of 24 clubs in 6 regions, 8 seeds: drawn and fought",
        &both,
        Some(5000.0),
    );
    row(
        "the same, drawn only",
        &Rounds::of(|turn| draw::make(&domestic[turn % CATEGORIES]).unwrap()),
        None,
    );
    row(
        "the same, fought only",
        &Rounds::of(|turn| {
            let lines = drawn[turn % CATEGORIES].clone();
            fight(wiring.clone(), rules.clone(), lines, turn)
        }),
        None,
    );
    for (what, inputs) in [
        (
            "64 of 60 clubs, 8 seeds: drawn only",
            categories(64, 60, 60),
        ),
        ("64 of 5 clubs, 8 seeds: drawn only", categories(64, 5, 2)),
        (
            "128 of 48 clubs in 8 regions, 8 seeds: drawn only",
            categories(128, 48, 8),
        ),
        (
            "32 of 12 clubs in 4 regions, 8 seeds: drawn only",
            categories(32, 12, 4),
        ),
    ] {
        row(
            what,
            &Rounds::of(|turn| draw::make(&inputs[turn % CATEGORIES]).unwrap()),
            None,
        );
    }
}

/// Full sheets whose athletes are of clubs by the dice, small clubs being more frequent; a club belongs to one region.
fn categories(entries: u16, clubs: u64, regions: u64) -> Vec<Input> {
    let seeding = Seeding::builtin("ijf").unwrap();
    let mut dice = Dice::new(Seed(u64::from(entries) * 1000 + clubs));
    let mut one = |seed| {
        let mut all: Vec<Entry> = (0..entries)
            .map(|at| {
                let most = dice.below(clubs) + 1;
                let club = u32::try_from(dice.below(most)).unwrap();
                let mut entry = Entry::new(Entrant(at));
                entry.club = Some(club);
                entry.region = Some(club % u32::try_from(regions).unwrap());
                entry
            })
            .collect();
        dice.shuffle(&mut all);
        for (entry, seed) in all.iter_mut().zip(1..=8) {
            entry.seed = Some(seed);
        }
        let mut input = Input::new(all, entries, Seed(seed));
        input.seeding = seeding.clone();
        input
    };
    (0..).take(CATEGORIES).map(&mut one).collect()
}

/// Every contest in the order of the sheet, won by one side or the other; then the standing.
fn fight(wiring: Wiring, rules: PoolRules, lines: Vec<Option<Entrant>>, turn: usize) -> usize {
    let mut dice = Dice::new(Seed(u64::try_from(turn).unwrap()));
    let record = Record {
        lines,
        ..Record::default()
    };
    let mut sheet = Sheet::new(wiring, rules, record).unwrap();
    let contests: Vec<_> = sheet
        .wiring()
        .contests
        .iter()
        .map(|contest| contest.no)
        .collect();
    for no in contests {
        let winner = if dice.below(2) == 0 {
            Side::White
        } else {
            Side::Blue
        };
        sheet
            .record_outcome(no, Outcome::ippon(winner), Force::No)
            .unwrap();
    }
    let standing = sheet.standing();
    assert!(sheet.is_finished() && standing.unplaced.is_empty());
    standing.placed.len()
}
