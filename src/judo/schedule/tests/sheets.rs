//! From sheets to contests.
use std::collections::BTreeSet;

use super::{super::*, support::*};
use crate::judo::{
    entrant::{ContestNo, Side},
    outcome::Outcome,
    sheet::{Force, Sheet},
    systems::CODES,
};

fn numbers(contests: &[ContestNo]) -> Vec<u16> {
    contests.iter().map(|no| no.0).collect()
}

fn find(category: &Category, no: u16) -> &Contest {
    let mut contests = category.contests.iter();
    contests.find(|contest| contest.no.0 == no).unwrap()
}

fn people(contest: &Contest) -> Vec<u32> {
    let sides = contest.sides.iter();
    let mut all: Vec<u32> = sides
        .flat_map(|side| side.people.iter().map(|who| who.0))
        .collect();
    all.sort_unstable();
    all
}

fn white_wins(sheet: &mut Sheet, no: u16) {
    let outcome = Outcome::ippon(Side::White);
    sheet
        .record_outcome(ContestNo(no), outcome, Force::No)
        .unwrap();
}

#[test]
fn a_sheet_with_byes_has_three_contests_more_than_athletes() {
    // Design 8 §1.4: athletes + 3 in 29 of 29 categories with eight athletes or more.
    for entries in 8..=32_u16 {
        let is_empty = |line: u16| {
            // The last lines of each quarter stay empty, evenly.
            let (quarter, place) = (line / 8, line % 8);
            let own = entries / 4 + u16::from(quarter < entries % 4);
            let order = [0, 4, 2, 6, 1, 5, 3, 7];
            order.iter().position(|at| *at == place).unwrap() >= usize::from(own)
        };
        let sheet = sheet("quarter_final_repechage", 32, is_empty);
        let found = category(&sheet, 0).contests.len();
        assert_eq!(found, usize::from(entries) + 3);
    }
}

#[test]
fn after_a_bye_a_contest_rests_on_nothing_of_that_side() {
    let sheet = sheet("quarter_final_repechage", 8, |line| line == 1);
    let found = category(&sheet, 0);
    let semi_final = find(&found, 7);
    assert_eq!(people(semi_final), [0, 2, 3]);
    assert!(semi_final.sides[0].is_known);
    assert_eq!(numbers(&semi_final.feeders), [2]);
    // Quarter-final 1 has no loser: repechage 1 is no contest, and bronze 1 is reached from quarter-final 2 at once.
    assert!(
        found
            .contests
            .iter()
            .all(|contest| ![1, 5].contains(&contest.no.0))
    );
    let bronze = find(&found, 9);
    assert_eq!(numbers(&bronze.feeders), [2, 8]);
    assert_eq!(people(bronze), [2, 3, 4, 5, 6, 7]);
}

#[test]
fn results_narrow_down_who_may_come() {
    let mut sheet = sheet("quarter_final_repechage", 8, |_| false);
    assert_eq!(people(find(&category(&sheet, 0), 11)).len(), 8);
    white_wins(&mut sheet, 1);
    let found = category(&sheet, 0);
    assert_eq!(people(find(&found, 11)), [0, 2, 3, 4, 5, 6, 7]);
    assert_eq!(people(find(&found, 5)), [1, 2, 3]);
    assert!(find(&found, 5).sides[0].is_known);
    // The known one rests from their own contest, not from what feeds the slot.
    assert_eq!(numbers(&find(&found, 5).feeders), [2]);
    assert_eq!(numbers(&find(&found, 5).after), [1]);
}

#[test]
fn those_beaten_by_a_semi_finalist_wait_for_their_victory_and_rest_from_their_own_defeat() {
    // Double repechage, design 8 §1.4: beaten in the rounds of 32 and 16 by whoever wins a quarter-final.
    let sheet = sheet("double_repechage", 32, |_| false);
    let found = category(&sheet, 0);
    let first = found.contests.iter().find(|c| !c.after.is_empty());
    let first = first.unwrap();
    let [quarter_final] = numbers(&first.after)[..] else {
        panic!("{first:?}")
    };
    assert!((25..=28).contains(&quarter_final));
    // Four contests of the first round and two of the second lead there.
    let (first_round, second_round): (Vec<u16>, Vec<u16>) = numbers(&first.feeders)
        .into_iter()
        .partition(|no| *no <= 16);
    assert_eq!((first_round.len(), second_round.len()), (4, 2));
    assert_eq!(people(first).len(), 8 + 8);
}

#[test]
fn the_third_of_three_waits_for_both_others_and_falls_away_after_two_wins() {
    let mut sheet = sheet("round_robin", 2, |_| false);
    assert_eq!(numbers(&find(&category(&sheet, 0), 3).after), [1, 2]);
    white_wins(&mut sheet, 1);
    sheet
        .record_outcome(ContestNo(2), Outcome::ippon(Side::White), Force::No)
        .unwrap();
    let found = category(&sheet, 0);
    assert_eq!(found.contests.len(), 2, "{found:?}");
}

#[test]
fn semi_finals_after_pools_rest_on_every_contest_of_their_pools() {
    let sheet = sheet("double_pool", 8, |_| false);
    let found = category(&sheet, 0);
    let semi_final = found
        .contests
        .iter()
        .find(|c| !c.feeders.is_empty())
        .unwrap();
    assert_eq!(semi_final.feeders.len(), 12);
    assert_eq!(people(semi_final), [0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn final_rounds_are_in_the_final_block_and_nothing_before_it_rests_on_them() {
    let sheet = sheet("quarter_final_repechage", 16, |_| false);
    let everybody: Vec<Person> = (0..16).map(Person).collect();
    let of = |rounds| {
        let blocks = Blocks {
            preliminary: 0,
            finals: Some((rounds, 1)),
            final_last: false,
        };
        let found = contests_of(&sheet, blocks, |entrant| {
            std::slice::from_ref(&everybody[usize::from(entrant.0)])
        });
        let finals = found.iter().filter(|contest| contest.block == 1);
        finals.map(|contest| contest.no.0).collect::<Vec<_>>()
    };
    assert_eq!(of(FinalRounds::Final), [19]);
    assert_eq!(of(FinalRounds::Medals), [17, 18, 19]);
    assert_eq!(of(FinalRounds::SemiFinals), [15, 16, 17, 18, 19]);
    assert_eq!(of(FinalRounds::Repechage), [13, 14, 15, 16, 17, 18, 19]);
}

#[test]
fn every_system_and_size_gives_a_day_that_is_not_refused() {
    for code in CODES {
        for lines in crate::judo::systems::sizes(code) {
            let sheet = sheet(code, lines, |_| false);
            let own = category(&sheet, 0);
            let expected = sheet.wiring().contests.len();
            assert_eq!(own.contests.len(), expected, "{code} {lines}");
            let reached: BTreeSet<u32> = own.contests.iter().flat_map(people).collect();
            assert_eq!(reached.len(), usize::from(lines));
            let day = day(4, vec![own]);
            let (_, timetable) = make(&day, &Pace::default()).unwrap();
            assert_eq!(timetable.faults, vec![], "{code} {lines}");
        }
    }
}

#[test]
fn the_members_of_a_team_all_rest() {
    let sheet = sheet("round_robin", 2, |_| false);
    let teams = [[Person(1), Person(2)], [Person(3), Person(4)]];
    let blocks = Blocks {
        preliminary: 0,
        finals: None,
        final_last: false,
    };
    let found = contests_of(&sheet, blocks, |team| &teams[usize::from(team.0)]);
    assert!(found.iter().all(|contest| people(contest) == [1, 2, 3, 4]));
    assert!(found[0].sides.iter().all(|side| side.is_known));
}

#[test]
fn the_final_may_wait_for_the_bronze_contests() {
    let sheet = sheet("quarter_final_repechage", 8, |_| false);
    let everybody: Vec<Person> = (0..8).map(Person).collect();
    let blocks = Blocks {
        preliminary: 0,
        finals: None,
        final_last: true,
    };
    let found = contests_of(&sheet, blocks, |entrant| {
        std::slice::from_ref(&everybody[usize::from(entrant.0)])
    });
    let last = found.last().unwrap();
    assert_eq!(numbers(&last.feeders), [7, 8]);
    assert_eq!(numbers(&last.after), [9, 10]);
}
