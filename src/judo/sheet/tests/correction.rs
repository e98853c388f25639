//! Corrections, and results that are taken back.
use super::*;

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
