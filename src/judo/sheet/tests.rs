//! Sheets contest by contest: what becomes of each kind of end, of corrections, and of pools.
use std::collections::BTreeMap;

use super::super::{
    entrant::{ContestNo, Entrant, Side},
    outcome::{Kind, Outcome, Scores},
    profile::{PoolPoints, TieBreak},
};
use super::support::{
    by, fight, full, ijf, one_pool, quarter_final_repechage, sheet, white_wins_all,
};
use super::{Changed, Force, Record, Refusal, Sheet, Slot, Stage, Struck, Unplaced};

const WHITE: Outcome = Outcome::ippon(Side::White);
const BLUE: Outcome = Outcome::ippon(Side::Blue);

fn eight() -> Sheet {
    sheet(quarter_final_repechage(8))
}

fn nos(numbers: &[u16]) -> Vec<ContestNo> {
    numbers.iter().copied().map(ContestNo).collect()
}

fn places(sheet: &Sheet) -> Vec<(u16, u16)> {
    let standing = sheet.standing();
    let mut places: Vec<_> = standing.placed.iter().map(|(p, e)| (e.0, *p)).collect();
    places.sort_unstable();
    places
}

fn both(kind: Kind) -> Outcome {
    by(kind, None)
}

#[test]
fn the_quarter_final_repechage_places_eight() {
    // 1 to 4 quarter-finals, 5 and 6 repechage, 7 and 8 semi-finals, 9 and 10 bronze, 11 final.
    let mut sheet = eight();
    assert_eq!(sheet.open(), nos(&[1, 2, 3, 4]));
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished() && sheet.open().is_empty());
    assert_eq!(
        places(&sheet),
        [
            (0, 1),
            (1, 3),
            (2, 5),
            (3, 7),
            (4, 2),
            (5, 3),
            (6, 5),
            (7, 7)
        ]
    );
    assert!(sheet.standing().unplaced.is_empty());
    assert_eq!(sheet.standing().without_medal, []);
}

#[test]
fn a_bye_is_no_contest_and_no_win() {
    let mut record = full(8);
    record.lines[1] = None;
    record.lines[3] = None;
    let mut sheet = Sheet::new(quarter_final_repechage(8), ijf(), record).unwrap();
    assert_eq!(sheet.stage(ContestNo(1)), Some(Stage::WalkThrough));
    assert_eq!(sheet.slots(ContestNo(7)).0, Slot::Ready(Entrant(0)));
    assert_eq!(sheet.slots(ContestNo(5)), (Slot::Nobody, Slot::Nobody));
    assert_eq!(sheet.open(), nos(&[3, 4, 7]));
    let refused = sheet.record_outcome(ContestNo(1), WHITE, Force::Yes);
    let reason = Refusal::NotOpen(ContestNo(1), Stage::WalkThrough);
    assert_eq!(refused, Err(reason));
    white_wins_all(&mut sheet);
    // The loser of the second semi-final meets nobody and has the bronze, with the win of the quarter-final.
    assert_eq!(sheet.slots(ContestNo(9)).0, Slot::Nobody);
    assert_eq!(sheet.standing().placed.len(), 6);
    assert!(sheet.is_finished());
    assert_eq!(sheet.record().outcomes.len(), 7);
}

#[test]
fn who_is_out_stays_at_the_place_reached() {
    let mut sheet = eight();
    fight(
        &mut sheet,
        1,
        by(Kind::DirectHansokuMakeOut, Some(Side::White)),
    );
    fight(&mut sheet, 2, WHITE);
    assert_eq!(sheet.slots(ContestNo(5)).0, Slot::Out(Entrant(1)));
    assert_eq!(sheet.stage(ContestNo(5)), Some(Stage::WalkThrough));
    fight(&mut sheet, 3, WHITE);
    fight(&mut sheet, 4, WHITE);
    fight(&mut sheet, 7, by(Kind::KikenGachi, Some(Side::White)));
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished());
    // Out in the quarter-final is 7th, out in the semi-final 5th; the opponents went on by themselves.
    assert_eq!(
        places(&sheet),
        [
            (0, 1),
            (1, 7),
            (2, 5),
            (3, 3),
            (4, 2),
            (5, 3),
            (6, 5),
            (7, 7)
        ]
    );
}

#[test]
fn a_third_shido_or_a_dangerous_technique_may_continue_and_the_desk_may_decide_otherwise() {
    for (kind, continues) in [
        (Kind::IndirectHansokuMake, true),
        (Kind::DirectHansokuMakeMayContinue, true),
        (Kind::FusenGachi, false),
        (Kind::KikenGachi, false),
    ] {
        for decided in [None, Some(true), Some(false)] {
            let mut sheet = eight();
            let outcome = Outcome {
                loser_continues: decided,
                ..by(kind, Some(Side::White))
            };
            fight(&mut sheet, 1, outcome);
            let slot = if decided.unwrap_or(continues) {
                Slot::Ready(Entrant(1))
            } else {
                Slot::Out(Entrant(1))
            };
            assert_eq!(sheet.slots(ContestNo(5)).0, slot, "{kind:?} {decided:?}");
        }
    }
}

#[test]
fn two_disqualified_leave_nobody_and_are_placed_as_losers_of_the_round() {
    for kind in [
        Kind::DoubleIndirectHansokuMake,
        Kind::DoubleDirectHansokuMake,
        Kind::DoubleFusenGachi,
    ] {
        // In the final both are second, and nobody is first.
        let mut sheet = eight();
        for no in 1..=10 {
            fight(&mut sheet, no, WHITE);
        }
        fight(&mut sheet, 11, both(kind));
        assert!(sheet.is_finished());
        let standing = sheet.standing();
        assert_eq!(standing.placed[..2], [(2, Entrant(0)), (2, Entrant(4))]);

        // In a bronze contest and in a repechage: both 5th, both 7th.
        let mut sheet = eight();
        for no in 1..=4 {
            fight(&mut sheet, no, WHITE);
        }
        fight(&mut sheet, 5, both(kind));
        for no in 6..=8 {
            fight(&mut sheet, no, WHITE);
        }
        assert_eq!(
            sheet.slots(ContestNo(9)),
            (Slot::Nobody, Slot::Ready(Entrant(6)))
        );
        fight(&mut sheet, 10, both(kind));
        fight(&mut sheet, 11, WHITE);
        assert!(sheet.is_finished());
        assert_eq!(
            places(&sheet),
            [
                (0, 1),
                (1, 7),
                (2, 5),
                (3, 7),
                (4, 2),
                (5, 5),
                (6, 3),
                (7, 7)
            ]
        );

        // In a semi-final both are 5th, and whoever waits in the final and in the bronze contest walks through.
        let mut sheet = eight();
        for no in 1..=6 {
            fight(&mut sheet, no, WHITE);
        }
        fight(&mut sheet, 7, both(kind));
        fight(&mut sheet, 8, WHITE);
        assert_eq!(
            sheet.slots(ContestNo(11)),
            (Slot::Nobody, Slot::Ready(Entrant(4)))
        );
        white_wins_all(&mut sheet);
        assert!(sheet.is_finished());
        assert_eq!(
            places(&sheet),
            [
                (0, 5),
                (1, 3),
                (2, 5),
                (3, 7),
                (4, 1),
                (5, 3),
                (6, 5),
                (7, 7)
            ]
        );

        // In a quarter-final both are 7th, and in the round of 16 both 9th.
        let mut sheet = super::support::sheet(quarter_final_repechage(16));
        fight(&mut sheet, 1, both(kind));
        for no in 2..=8 {
            fight(&mut sheet, no, WHITE);
        }
        fight(&mut sheet, 10, both(kind));
        white_wins_all(&mut sheet);
        assert!(sheet.is_finished() && sheet.standing().unplaced.is_empty());
        let standing = sheet.standing();
        for (entrant, place) in [(0, 9), (1, 9), (4, 7), (6, 7), (2, 1)] {
            assert_eq!(standing.place(Entrant(entrant)), Some(place), "{entrant}");
        }
    }
}

#[test]
fn everybody_disqualified_still_ends_and_places_everybody() {
    let mut sheet = eight();
    for no in 1..=4 {
        fight(&mut sheet, no, both(Kind::DoubleDirectHansokuMake));
    }
    assert!(sheet.is_finished());
    assert!(sheet.standing().placed.iter().all(|(place, _)| *place == 7));
    assert_eq!(sheet.standing().placed.len(), 8);
}

#[test]
fn a_struck_line_is_empty_and_listed_with_the_reason() {
    let mut sheet = eight();
    let changed = sheet.strike(Entrant(1), Some(Struck::FailedWeighIn), Force::No);
    assert_eq!(changed.unwrap().touched, nos(&[1]));
    white_wins_all(&mut sheet);
    let standing = sheet.standing();
    assert_eq!(
        standing.unplaced,
        [(Entrant(1), Unplaced::Struck(Struck::FailedWeighIn))]
    );
    assert_eq!(standing.placed.len(), 7);
    // Somebody who fought is not struck silently; told to, their contests and all that follows are withdrawn.
    let refused = sheet.strike(Entrant(2), Some(Struck::Withdrawn), Force::No);
    let contests = nos(&[2, 7, 9, 10, 11]);
    assert!(
        matches!(refused, Err(Refusal::Rewrites { contests: ref c, .. }) if c.contains(&ContestNo(2))),
        "{refused:?}"
    );
    assert!(!sheet.record().struck.contains_key(&Entrant(2)));
    let changed = sheet
        .strike(Entrant(2), Some(Struck::Withdrawn), Force::Yes)
        .unwrap();
    assert_eq!(changed.withdrawn, contests);
    assert_eq!(
        sheet.strike(Entrant(99), Some(Struck::Absent), Force::No),
        Err(Refusal::NotDrawn(Entrant(99)))
    );
    sheet.strike(Entrant(2), None, Force::No).unwrap();
    assert_eq!(sheet.stage(ContestNo(2)), Some(Stage::Open));
}

#[test]
fn what_is_not_open_is_refused_with_the_reason() {
    let mut sheet = eight();
    let mut refused = |no, outcome| sheet.record_outcome(ContestNo(no), outcome, Force::Yes);
    assert_eq!(
        refused(11, WHITE),
        Err(Refusal::NotOpen(ContestNo(11), Stage::Waiting))
    );
    for unknown in [0, 12, u16::MAX] {
        let no = ContestNo(unknown);
        assert_eq!(refused(unknown, WHITE), Err(Refusal::NoSuchContest(no)));
    }
    let odd = Err(Refusal::WinnerAndKind(ContestNo(1)));
    assert_eq!(refused(1, by(Kind::Scores, None)), odd);
    assert_eq!(refused(1, by(Kind::Draw, Some(Side::White))), odd);
    assert_eq!(
        refused(1, by(Kind::Draw, None)),
        Err(Refusal::DrawOutsidePools(ContestNo(1)))
    );
    assert_eq!(sheet.slots(ContestNo(99)), (Slot::Nobody, Slot::Nobody));
    assert!(sheet.record().outcomes.is_empty());
}

#[test]
fn a_correction_that_changes_nothing_after_it_withdraws_nothing() {
    let mut sheet = eight();
    white_wins_all(&mut sheet);
    let before = places(&sheet);
    let hantei = by(Kind::Hantei, Some(Side::White));
    assert_eq!(sheet.affected(ContestNo(1), &hantei), []);
    let changed = sheet.record_outcome(ContestNo(1), hantei, Force::No);
    assert_eq!(changed, Ok(Changed::default()));
    assert_eq!(sheet.outcome(ContestNo(1)), Some(&hantei));
    assert_eq!(places(&sheet), before);
    assert_eq!(sheet.record().outcomes.len(), 11);
}

#[test]
fn a_correction_lists_what_it_touches_and_withdraws_only_if_told_to() {
    let mut sheet = eight();
    for no in [1, 2, 3, 4, 5, 7] {
        fight(&mut sheet, no, WHITE);
    }
    let before = sheet.record().clone();
    // The other winner of contest 1 touches its repechage (5), its semi-final (7), and what both filled (9, 10, 11).
    assert_eq!(sheet.affected(ContestNo(1), &BLUE), nos(&[5, 7, 9, 10, 11]));
    assert_eq!(
        sheet.record_outcome(ContestNo(1), BLUE, Force::No),
        Err(Refusal::Rewrites {
            contests: nos(&[5, 7]),
            decisions: Vec::new()
        })
    );
    assert_eq!(*sheet.record(), before);
    let changed = sheet
        .record_outcome(ContestNo(1), BLUE, Force::Yes)
        .unwrap();
    assert_eq!(changed.withdrawn, nos(&[5, 7]));
    assert_eq!(changed.touched, nos(&[5, 7, 9, 10, 11]));
    assert_eq!(
        sheet.slots(ContestNo(7)),
        (Slot::Ready(Entrant(1)), Slot::Ready(Entrant(2)))
    );
    assert_eq!(sheet.open(), nos(&[5, 6, 7, 8]));
    // What stands is what a sheet made anew of the record says.
    let again = Sheet::new(sheet.wiring().clone(), ijf(), sheet.record().clone()).unwrap();
    assert_eq!(again.standing(), sheet.standing());
    assert_eq!(again.open(), sheet.open());
}

#[test]
fn nothing_is_touched_that_only_waits() {
    let mut sheet = eight();
    fight(&mut sheet, 1, WHITE);
    let changed = sheet.record_outcome(ContestNo(1), BLUE, Force::No).unwrap();
    // Somebody known in 5 and 7 is another now, but nothing was fought there.
    assert_eq!(changed.touched, nos(&[5, 7]));
    assert!(changed.withdrawn.is_empty());
}

#[test]
fn a_started_contest_is_not_rewritten_silently() {
    let mut sheet = eight();
    fight(&mut sheet, 1, WHITE);
    fight(&mut sheet, 2, WHITE);
    assert_eq!(
        sheet.start(ContestNo(11)),
        Err(Refusal::NotOpen(ContestNo(11), Stage::Waiting))
    );
    sheet.start(ContestNo(7)).unwrap();
    assert_eq!(sheet.stage(ContestNo(7)), Some(Stage::Started));
    let refused = sheet.record_outcome(ContestNo(1), BLUE, Force::No);
    assert_eq!(
        refused,
        Err(Refusal::Rewrites {
            contests: nos(&[7]),
            decisions: Vec::new()
        })
    );
    let changed = sheet
        .record_outcome(ContestNo(1), BLUE, Force::Yes)
        .unwrap();
    assert_eq!(changed.withdrawn, nos(&[7]));
    assert!(sheet.record().started.is_empty());
    assert_eq!(sheet.stage(ContestNo(7)), Some(Stage::Open));
    sheet.start(ContestNo(7)).unwrap();
    sheet.unstart(ContestNo(7)).unwrap();
    sheet.start(ContestNo(7)).unwrap();
    fight(&mut sheet, 7, WHITE);
    assert!(sheet.record().started.is_empty());
}

#[test]
fn a_corrected_double_disqualification_brings_nobody_back_who_lost() {
    // The fault of a peer: a wrong double disqualification, corrected, made a semi-final of eliminated athletes again.
    let mut sheet = eight();
    fight(&mut sheet, 1, both(Kind::DoubleDirectHansokuMake));
    fight(&mut sheet, 2, WHITE);
    assert_eq!(sheet.stage(ContestNo(7)), Some(Stage::WalkThrough));
    fight(&mut sheet, 3, WHITE);
    fight(&mut sheet, 4, WHITE);
    fight(&mut sheet, 8, WHITE);
    fight(&mut sheet, 11, WHITE);
    let right = by(Kind::IndirectHansokuMake, Some(Side::Blue));
    assert!(
        sheet
            .record_outcome(ContestNo(1), right, Force::No)
            .is_err()
    );
    let changed = sheet
        .record_outcome(ContestNo(1), right, Force::Yes)
        .unwrap();
    assert_eq!(changed.withdrawn, nos(&[11]));
    assert_eq!(
        sheet.slots(ContestNo(7)),
        (Slot::Ready(Entrant(1)), Slot::Ready(Entrant(2)))
    );
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished());
    assert_eq!(sheet.standing().placed.len(), 8);
}

#[test]
fn a_result_can_be_taken_back() {
    let mut sheet = eight();
    white_wins_all(&mut sheet);
    let refused = sheet.withdraw_outcome(ContestNo(7), Force::No);
    assert!(matches!(refused, Err(Refusal::Rewrites { .. })));
    let changed = sheet.withdraw_outcome(ContestNo(7), Force::Yes).unwrap();
    assert_eq!(changed.withdrawn, nos(&[10, 11]));
    assert_eq!(sheet.open(), nos(&[7]));
    assert_eq!(
        sheet.withdraw_outcome(ContestNo(7), Force::No),
        Err(Refusal::NotOpen(ContestNo(7), Stage::Open))
    );
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished());
}

#[test]
fn a_record_that_does_not_fit_is_refused() {
    let new = |record| {
        Sheet::new(quarter_final_repechage(8), ijf(), record)
            .map(|_| ())
            .unwrap_err()
    };
    let expected = Refusal::Lines {
        expected: 8,
        given: 7,
    };
    assert_eq!(new(full(7)), expected);
    let mut twice = full(8);
    twice.lines[7] = Some(Entrant(0));
    assert_eq!(new(twice), Refusal::DrawnTwice(Entrant(0)));
    let mut struck = full(8);
    struck.struck.insert(Entrant(8), Struck::Absent);
    assert_eq!(new(struck), Refusal::NotDrawn(Entrant(8)));
    let mut early = full(8);
    early.outcomes.insert(ContestNo(11), WHITE);
    assert_eq!(new(early), Refusal::NotOpen(ContestNo(11), Stage::Waiting));
    let mut started = full(8);
    started.started.insert(ContestNo(7));
    assert_eq!(new(started), Refusal::NotOpen(ContestNo(7), Stage::Waiting));
    let mut decided = full(8);
    decided.decided.insert(0, vec![Entrant(0), Entrant(1)]);
    assert_eq!(new(decided), Refusal::Decision(0));
}

#[test]
fn a_wiring_that_looks_ahead_is_refused() {
    let mut wiring = quarter_final_repechage(8);
    wiring.contests.swap(0, 10);
    assert_eq!(
        Sheet::new(wiring, ijf(), full(8)).map(|_| ()).unwrap_err(),
        Refusal::Wiring(Some(ContestNo(11)))
    );
}

// Pools. Of four: 1: 0-1, 2: 0-2, 3: 0-3, 4: 1-2, 5: 1-3, 6: 2-3; of three: 1: 0-1, 2: 0-2, 3: 1-2.

fn pool_of(lines: u16) -> Sheet {
    sheet(one_pool(lines, 1, None))
}

fn won(side: Side, waza_ari: u8, yuko: u8, seconds: u16) -> Outcome {
    let scores = Scores {
        waza_ari,
        yuko,
        ..Scores::default()
    };
    let mut outcome = by(Kind::Scores, Some(side));
    match side {
        Side::White => outcome.white = scores,
        Side::Blue => outcome.blue = scores,
    }
    outcome.seconds = seconds;
    outcome
}

#[test]
fn a_pool_is_ranked_by_wins_points_and_the_contest_between_two() {
    let mut sheet = pool_of(4);
    let contests = [
        won(Side::White, 1, 0, 60),
        won(Side::White, 1, 0, 60),
        won(Side::Blue, 0, 1, 60),
        won(Side::Blue, 1, 0, 60),
        won(Side::White, 1, 1, 60),
        won(Side::White, 1, 0, 60),
    ];
    for (at, outcome) in contests.into_iter().enumerate() {
        assert!(sheet.standing().placed.is_empty());
        fight(&mut sheet, u16::try_from(at).unwrap() + 1, outcome);
    }
    // 0 and 2 have two wins and 20 points each, and 0 beat 2; 1 has one win and 11 points, 3 one win and 1 point.
    assert_eq!(places(&sheet), [(0, 1), (1, 3), (2, 2), (3, 4)]);
    let table = sheet.table(0);
    let row = |at: usize| {
        (
            table[at].entrant.0,
            table[at].wins,
            table[at].points,
            table[at].rank,
        )
    };
    assert_eq!(row(0), (0, 2, 20, 1));
    assert_eq!(row(1), (2, 2, 20, 2));
    assert_eq!(row(2), (1, 1, 11, 3));
    assert_eq!(row(3), (3, 1, 1, 4));
    assert!(sheet.is_finished());
    assert!(sheet.table(1).is_empty());
}

#[test]
fn a_circle_of_three_is_told_apart_by_the_time_of_their_wins() {
    let mut sheet = pool_of(3);
    fight(
        &mut sheet,
        1,
        Outcome {
            seconds: 90,
            ..WHITE
        },
    );
    fight(
        &mut sheet,
        2,
        Outcome {
            seconds: 30,
            ..BLUE
        },
    );
    fight(
        &mut sheet,
        3,
        Outcome {
            seconds: 60,
            ..WHITE
        },
    );
    assert_eq!(places(&sheet), [(0, 3), (1, 2), (2, 1)]);
}

#[test]
fn two_who_are_left_of_a_circle_begin_again_with_the_contest_between_them() {
    // 0 beat 1, 1 beat 2, 2 beat 0; 1 and 2 needed the same time, 0 longer. Of the two left, 1 beat 2.
    let mut sheet = pool_of(3);
    fight(
        &mut sheet,
        1,
        Outcome {
            seconds: 90,
            ..WHITE
        },
    );
    fight(
        &mut sheet,
        2,
        Outcome {
            seconds: 60,
            ..BLUE
        },
    );
    fight(
        &mut sheet,
        3,
        Outcome {
            seconds: 60,
            ..WHITE
        },
    );
    assert_eq!(places(&sheet), [(0, 3), (1, 1), (2, 2)]);
}

#[test]
fn what_the_rules_cannot_settle_needs_a_decision() {
    let mut sheet = pool_of(3);
    for (no, outcome) in [(1, WHITE), (2, BLUE), (3, WHITE)] {
        fight(&mut sheet, no, outcome);
    }
    assert!(!sheet.is_finished() && sheet.open().is_empty());
    let standing = sheet.standing();
    assert!(standing.placed.is_empty());
    assert!(
        standing
            .unplaced
            .iter()
            .all(|(_, why)| *why == Unplaced::DecisionNeeded)
    );
    let ties = sheet.decisions();
    assert_eq!((ties.len(), ties[0].pool, ties[0].rank), (1, 0, 1));
    assert_eq!(ties[0].entrants, [Entrant(0), Entrant(1), Entrant(2)]);
    assert!(
        sheet
            .table(0)
            .iter()
            .all(|row| row.rank == 1 && row.is_level)
    );

    let all = [Entrant(2), Entrant(0), Entrant(1)];
    for wrong in [&[][..], &[Entrant(9)], &[Entrant(0), Entrant(0)]] {
        let refused = sheet.decide(0, wrong, Force::No);
        assert_eq!(refused, Err(Refusal::Decision(0)));
    }
    assert_eq!(sheet.decide(1, &all, Force::No), Err(Refusal::Decision(1)));
    // A decision about two of three who are level settles nothing yet.
    sheet.decide(0, &all[..2], Force::No).unwrap();
    assert!(!sheet.is_finished());
    sheet.decide(0, &all, Force::No).unwrap();
    assert!(sheet.is_finished() && sheet.decisions().is_empty());
    assert_eq!(places(&sheet), [(0, 2), (1, 3), (2, 1)]);

    // A correction that leaves the same three level keeps the decision, another withdraws it, if told to.
    let same = Outcome {
        golden_score: true,
        ..WHITE
    };
    assert_eq!(
        sheet.record_outcome(ContestNo(1), same, Force::No),
        Ok(Changed::default())
    );
    let refused = sheet.record_outcome(ContestNo(1), BLUE, Force::No);
    assert_eq!(
        refused,
        Err(Refusal::Rewrites {
            contests: Vec::new(),
            decisions: vec![0]
        })
    );
    let changed = sheet
        .record_outcome(ContestNo(1), BLUE, Force::Yes)
        .unwrap();
    assert_eq!(changed.decisions, [0]);
    assert!(sheet.record().decided.is_empty());
    assert_eq!(places(&sheet), [(0, 3), (1, 1), (2, 2)]);
}

#[test]
fn who_is_level_in_a_pool_waits_before_the_final() {
    // Two go to a final: the tie matters. With the third place for ranks 3 and 4 alike it does not.
    let mut wiring = one_pool(4, 1, None);
    wiring.places[3].place = 3;
    let mut sheet = sheet(wiring);
    // 0 beats all, 1 beats the others, 2 and 3 draw; nothing tells them apart.
    for (no, outcome) in [(1, WHITE), (2, WHITE), (3, WHITE), (4, WHITE), (5, WHITE)] {
        fight(&mut sheet, no, outcome);
    }
    fight(&mut sheet, 6, both(Kind::Draw));
    assert!(sheet.is_finished());
    assert_eq!(places(&sheet), [(0, 1), (1, 2), (2, 3), (3, 3)]);
    assert_eq!(sheet.standing().without_medal, [Entrant(2), Entrant(3)]);
    assert_eq!(sheet.standing().medal(Entrant(2)), None);
    assert_eq!(sheet.standing().medal(Entrant(1)), Some(2));
}

#[test]
fn who_is_out_of_a_pool_loses_every_later_contest() {
    let mut sheet = pool_of(4);
    fight(&mut sheet, 1, WHITE);
    fight(&mut sheet, 6, WHITE);
    // 0 won the first, is disqualified in the second, and loses the third without a contest.
    fight(
        &mut sheet,
        2,
        by(Kind::DirectHansokuMakeOut, Some(Side::Blue)),
    );
    assert_eq!(
        sheet.slots(ContestNo(3)),
        (Slot::Out(Entrant(0)), Slot::Ready(Entrant(3)))
    );
    assert_eq!(sheet.open(), nos(&[4, 5]));
    fight(&mut sheet, 4, WHITE);
    fight(&mut sheet, 5, WHITE);
    let table = sheet.table(0);
    let row = |who: u16| {
        table
            .iter()
            .find(|row| row.entrant == Entrant(who))
            .unwrap()
    };
    // The win of before and its points stand.
    assert_eq!((row(0).wins, row(0).points, row(0).is_out), (1, 100, true));
    assert_eq!((row(3).wins, row(3).points, row(3).contests), (1, 100, 3));
    assert!(sheet.is_finished());
}

#[test]
fn a_correction_that_puts_somebody_out_withdraws_what_they_fought_later() {
    let mut sheet = pool_of(4);
    white_wins_all(&mut sheet);
    let out = by(Kind::DirectHansokuMakeOut, Some(Side::Blue));
    assert_eq!(sheet.affected(ContestNo(2), &out), nos(&[3]));
    let changed = sheet.record_outcome(ContestNo(2), out, Force::Yes).unwrap();
    assert_eq!(changed.withdrawn, nos(&[3]));
    assert!(sheet.is_finished());
    // And the other way round: 0 may fight again.
    sheet
        .record_outcome(ContestNo(2), WHITE, Force::No)
        .unwrap();
    assert_eq!(sheet.open(), nos(&[3]));
}

#[test]
fn an_earlier_contest_that_was_not_fought_is_lost_too() {
    let mut sheet = pool_of(3);
    fight(&mut sheet, 2, by(Kind::KikenGachi, Some(Side::Blue)));
    assert_eq!(sheet.slots(ContestNo(1)).0, Slot::Out(Entrant(0)));
    assert_eq!(sheet.open(), nos(&[3]));
    fight(&mut sheet, 3, WHITE);
    assert_eq!(places(&sheet), [(0, 3), (1, 1), (2, 2)]);
}

#[test]
fn two_third_shido_in_a_pool_lose_that_contest_only() {
    let mut sheet = pool_of(3);
    fight(&mut sheet, 1, both(Kind::DoubleIndirectHansokuMake));
    assert_eq!(sheet.open(), nos(&[2, 3]));
    let mut sheet = pool_of(3);
    fight(&mut sheet, 1, both(Kind::DoubleDirectHansokuMake));
    assert!(sheet.open().is_empty() && sheet.is_finished());
    // Nobody can fight for the second place: both have the lower one.
    assert_eq!(places(&sheet), [(0, 3), (1, 3), (2, 1)]);
}

#[test]
fn best_of_three_ends_at_two_wins() {
    let best = || sheet(one_pool(2, 3, Some(2)));
    let mut sheet = best();
    assert_eq!(sheet.open(), nos(&[1, 2]));
    fight(&mut sheet, 1, WHITE);
    assert_eq!(sheet.stage(ContestNo(3)), Some(Stage::Waiting));
    fight(&mut sheet, 2, WHITE);
    assert_eq!(sheet.stage(ContestNo(3)), Some(Stage::FallenAway));
    assert!(sheet.is_finished() && !sheet.is_contest(ContestNo(3)));
    assert_eq!(
        sheet.record_outcome(ContestNo(3), WHITE, Force::Yes),
        Err(Refusal::NotOpen(ContestNo(3), Stage::FallenAway))
    );
    let mut sheet = best();
    for outcome in [WHITE, BLUE, BLUE] {
        let no = sheet.open()[0];
        sheet.record_outcome(no, outcome, Force::No).unwrap();
    }
    assert_eq!(places(&sheet), [(0, 2), (1, 1)]);
    // A correction may make the third contest fall away.
    let changed = sheet
        .record_outcome(ContestNo(1), BLUE, Force::Yes)
        .unwrap();
    assert_eq!(changed.withdrawn, nos(&[3]));
    assert!(sheet.is_finished());
    // Whoever is out loses the second contest without a fight.
    let mut sheet = best();
    fight(&mut sheet, 1, by(Kind::KikenGachi, Some(Side::Blue)));
    assert!(sheet.is_finished());
    assert_eq!(places(&sheet), [(0, 2), (1, 1)]);
}

#[test]
fn points_of_victories_and_other_criteria_are_data() {
    let mut rules = ijf();
    rules.points = PoolPoints::Victory {
        ippon: 10,
        waza_ari: 7,
        yuko: 5,
        hantei: 1,
    };
    rules.tie_breaks = vec![TieBreak::Wins, TieBreak::Points, TieBreak::Lighter];
    (rules.win_halves, rules.draw_halves) = (2, 1);
    let ranked = |weights: &[(u16, u32)], contests: [Outcome; 3]| {
        let weights: BTreeMap<Entrant, u32> =
            weights.iter().map(|(e, w)| (Entrant(*e), *w)).collect();
        let record = Record { weights, ..full(3) };
        let mut sheet = Sheet::new(one_pool(3, 1, None), rules.clone(), record).unwrap();
        for (no, outcome) in (1..).zip(contests) {
            fight(&mut sheet, no, outcome);
        }
        sheet
    };
    let circle = [WHITE, BLUE, WHITE];
    let weights = [(0, 40_000), (1, 39_900), (2, 39_800)];
    assert_eq!(places(&ranked(&weights, circle)), [(0, 3), (1, 2), (2, 1)]);
    // Without one of the weights it is not settled; two of the same weight are left level.
    assert_eq!(ranked(&weights[..2], circle).decisions().len(), 1);
    let same = [(0, 40_000), (1, 39_800), (2, 39_800)];
    assert_eq!(ranked(&same, circle).decisions()[0].rank, 1);
    // A draw is half a win here; the highest score in which the winner is ahead counts.
    let yuko = Outcome {
        white: Scores {
            waza_ari: 1,
            yuko: 1,
            ..Scores::default()
        },
        blue: Scores {
            waza_ari: 1,
            ..Scores::default()
        },
        ..by(Kind::Scores, Some(Side::White))
    };
    let sheet = ranked(
        &[],
        [both(Kind::Draw), yuko, by(Kind::Hantei, Some(Side::White))],
    );
    let table = sheet.table(0);
    assert_eq!(
        (table[0].entrant.0, table[0].halves, table[0].points),
        (0, 3, 5)
    );
    assert_eq!(
        (table[1].entrant.0, table[1].halves, table[1].points),
        (1, 3, 1)
    );
    assert_eq!(table[0].draws, 1);
}

#[test]
fn own_scores_count_in_lost_contests_up_to_the_most() {
    let mut sheet = pool_of(2);
    let outcome = Outcome {
        white: Scores {
            waza_ari: 1,
            yuko: 3,
            shido: 3,
            ..Scores::default()
        },
        blue: Scores {
            yuko: 1,
            ..Scores::default()
        },
        ..by(Kind::IndirectHansokuMake, Some(Side::Blue))
    };
    fight(&mut sheet, 1, outcome);
    let table = sheet.table(0);
    assert_eq!((table[0].entrant.0, table[0].points), (1, 100));
    assert_eq!((table[1].points, table[1].shido), (13, 3));
    // Second of two without a win: the place, and no medal.
    assert_eq!(sheet.standing().without_medal, [Entrant(0)]);
}

#[test]
fn fewest_shido_and_wins_among_the_level_are_criteria() {
    let mut rules = ijf();
    rules.tie_breaks = vec![TieBreak::Wins, TieBreak::WinsAmong, TieBreak::FewestShido];
    let mut sheet = Sheet::new(one_pool(4, 1, None), rules, full(4)).unwrap();
    let shido = |count| Scores {
        ippon: 1,
        shido: count,
        ..Scores::default()
    };
    // 0, 1, 2 in a circle, all beat 3; 2 has no shido, 1 one, 0 two.
    fight(
        &mut sheet,
        1,
        Outcome {
            white: shido(2),
            ..WHITE
        },
    );
    fight(&mut sheet, 2, BLUE);
    fight(&mut sheet, 3, WHITE);
    fight(
        &mut sheet,
        4,
        Outcome {
            white: shido(1),
            ..WHITE
        },
    );
    fight(&mut sheet, 5, WHITE);
    fight(&mut sheet, 6, WHITE);
    assert_eq!(places(&sheet), [(0, 3), (1, 2), (2, 1), (3, 4)]);
}

#[test]
fn one_alone_in_a_pool_is_first_without_a_medal() {
    let mut record = full(3);
    record.lines[1] = None;
    record.lines[2] = None;
    let sheet = Sheet::new(one_pool(3, 1, None), ijf(), record).unwrap();
    assert!(sheet.is_finished());
    let standing = sheet.standing();
    assert_eq!(standing.placed, [(1, Entrant(0))]);
    assert_eq!(standing.medal(Entrant(0)), None);
}

#[test]
fn a_record_reads_back_as_it_was_written() {
    let mut sheet = eight();
    sheet
        .strike(Entrant(3), Some(Struck::Absent), Force::No)
        .unwrap();
    fight(&mut sheet, 1, by(Kind::KikenGachi, Some(Side::Blue)));
    sheet.start(ContestNo(3)).unwrap();
    let text = serde_json::to_string(sheet.record()).unwrap();
    let read: Record = serde_json::from_str(&text).unwrap();
    assert_eq!(read, *sheet.record());
    let again = Sheet::new(sheet.wiring().clone(), ijf(), read).unwrap();
    assert_eq!(again.open(), sheet.open());
    assert!(serde_json::from_str::<Record>(r#"{"lines":[],"outcomes":{},"other":1}"#).is_err());
}
