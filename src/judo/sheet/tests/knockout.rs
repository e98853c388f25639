//! Knock-outs: places, byes, who is out, both lose, struck lines.
use super::*;

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
        let mut sheet = super::super::support::sheet(quarter_final_repechage(16));
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
