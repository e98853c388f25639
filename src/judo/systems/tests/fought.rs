//! Built-in systems fought to the end on a sheet: everybody is placed once, as often as the wiring says, and no rematch comes before
//! it must.
use std::collections::{BTreeMap, BTreeSet};

use super::super::*;
use crate::judo::{
    entrant::{Entrant, Side},
    outcome::Outcome,
    profile::{PoolPoints, PoolRules, TieBreak},
    sheet::{Force, Record, Sheet, Slot},
};

/// A small source of chance for tests: splitmix64.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(count).unwrap()).unwrap()
    }
}

/// Rules that tell athletes apart by the time of their victories, which differs in every contest.
fn rules() -> PoolRules {
    PoolRules {
        points: PoolPoints::Victory {
            ippon: 10,
            waza_ari: 7,
            yuko: 5,
            hantei: 1,
        },
        tie_breaks: vec![TieBreak::Wins, TieBreak::ShortestWins],
        win_halves: 2,
        draw_halves: 0,
        medal_needs_win: false,
        bronze_in_pool: 1,
    }
}

/// A full sheet fought in any order with any winners. Says which rounds brought two together who had met.
pub fn fight(wiring: &Wiring, chance: &mut Chance) -> (Sheet, Vec<Round>) {
    let record = Record {
        lines: (0..wiring.lines).map(|at| Some(Entrant(at))).collect(),
        ..Record::default()
    };
    let mut sheet = Sheet::new(wiring.clone(), rules(), record).unwrap();
    let mut met = BTreeSet::new();
    let mut again = Vec::new();
    let mut seconds = 1;
    loop {
        let open = sheet.open();
        if open.is_empty() {
            break;
        }
        let no = open[chance.below(open.len())];
        let (Slot::Ready(white), Slot::Ready(blue)) = sheet.slots(no) else {
            panic!("open without two");
        };
        if !met.insert((white.min(blue), white.max(blue))) {
            again.push(wiring.contest(no).unwrap().round);
        }
        let outcome = Outcome {
            seconds,
            ..Outcome::ippon(Side::BOTH[chance.below(2)])
        };
        // What stays level is decided below.
        seconds += 1 + u16::try_from(chance.below(50)).unwrap();
        sheet.record_outcome(no, outcome, Force::No).unwrap();
        let mut ties: BTreeMap<u8, Vec<Entrant>> = BTreeMap::new();
        for tie in sheet.decisions() {
            ties.entry(tie.pool).or_default().extend(tie.entrants);
        }
        for (pool, order) in ties {
            sheet.decide(pool, &order, Force::No).unwrap();
        }
    }
    (sheet, again)
}

#[test]
fn everybody_on_a_full_sheet_is_placed_once_and_as_the_wiring_counts() {
    let mut chance = Chance(1);
    for wiring in super::all() {
        let (sheet, _) = fight(&wiring, &mut chance);
        let name = format!("{} {}", wiring.system, wiring.lines);
        assert!(sheet.is_finished(), "{name}");
        let standing = sheet.standing();
        assert!(standing.unplaced.is_empty(), "{name}");
        let athletes: BTreeSet<Entrant> = standing.placed.iter().map(|of| of.1).collect();
        assert_eq!(athletes.len(), usize::from(wiring.lines), "{name}");
        assert_eq!(standing.placed.len(), usize::from(wiring.lines), "{name}");
        let mut given: BTreeMap<u16, usize> = BTreeMap::new();
        for (place, _) in &standing.placed {
            *given.entry(*place).or_default() += 1;
        }
        let mut better = 0;
        for (place, count) in given {
            assert_eq!(usize::from(place), better + 1, "{name}");
            better += count;
        }
    }
}

/// The rounds in which two meet who met before, of many fights.
fn rematches(code: &str, lines: u16, times: u32) -> BTreeSet<Round> {
    let wiring = builtin(code, lines).unwrap();
    let mut chance = Chance(7);
    (0..times)
        .flat_map(|_| fight(&wiring, &mut chance).1)
        .collect()
}

#[test]
fn nobody_meets_again_where_only_the_quarter_final_leads_back() {
    for lines in [8, 16, 32] {
        assert_eq!(
            rematches("quarter_final_repechage", lines, 40),
            BTreeSet::new()
        );
    }
    assert_eq!(rematches("direct_knockout", 32, 50), BTreeSet::new());
    for code in ["double_elimination", "full_repechage", "double_repechage"] {
        assert_eq!(rematches(code, 8, 60), BTreeSet::new(), "{code}");
    }
}

#[test]
fn double_elimination_brings_a_rematch_as_late_as_it_can() {
    // Only for bronze; from 32 also in the last contest of a ladder; on 128 in the one before that.
    let only = |rounds: &[Round]| rounds.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(
        rematches("double_elimination", 16, 100),
        only(&[Round::Bronze])
    );
    for (lines, first) in [(32, 5), (64, 7), (128, 7)] {
        let found = rematches("double_elimination", lines, 30);
        assert!(
            found.iter().all(|round| match round {
                Round::Repechage(step) => *step >= first,
                round => *round == Round::Bronze,
            }),
            "{lines}: {found:?}"
        );
    }
}

#[test]
fn the_full_repechage_keeps_everybody_in_his_half() {
    for lines in [8, 16, 32, 64, 128] {
        let wiring = builtin("full_repechage", lines).unwrap();
        let (sheet, _) = fight(&wiring, &mut Chance(3));
        for contest in &wiring.contests {
            let (Slot::Ready(white), Slot::Ready(blue)) = sheet.slots(contest.no) else {
                panic!("not fought");
            };
            let is_upper = |of: Entrant| of.0 < lines / 2;
            match contest.round {
                Round::Repechage(_) => assert_eq!(is_upper(white), is_upper(blue)),
                Round::Bronze => assert_ne!(is_upper(white), is_upper(blue)),
                _ => {}
            }
        }
    }
}
