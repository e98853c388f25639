//! Double repechage: who is called, and who keeps the place of the round.
use super::super::super::systems::builtin;
use super::*;

/// Sixteen lines: 1 to 8 round of 16, 9 to 12 quarter-finals, 13 to 16 first step, 17 and 18 second step, 19 and 20 semi-finals,
/// 21 and 22 bronze, 23 final.
fn sixteen() -> Sheet {
    sheet(builtin("double_repechage", 16).unwrap())
}

#[test]
fn who_was_beaten_by_a_semi_finalist_is_called_and_others_keep_their_place() {
    let mut sheet = sixteen();
    for no in 1..=8 {
        fight(&mut sheet, no, WHITE);
    }
    // 1 lost to 0 and 3 to 2; nobody knows yet who of 0 and 2 reaches the semi-final.
    assert_eq!(sheet.slots(ContestNo(13)).0, Slot::Open);
    assert!(sheet.standing().placed.is_empty());
    fight(&mut sheet, 9, BLUE);
    assert_eq!(
        sheet.slots(ContestNo(13)),
        (Slot::Ready(Entrant(3)), Slot::Ready(Entrant(0)))
    );
    // 1 was beaten by 0, who was beaten now: not called, and placed already.
    assert_eq!(sheet.standing().placed, [(9, Entrant(1))]);
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished());
    assert_eq!(sheet.standing().placed.len(), 16);
    // Another winner calls another.
    let touched = sheet.affected(ContestNo(9), &WHITE);
    assert!(touched.contains(&ContestNo(13)) && touched.contains(&ContestNo(19)));
}

#[test]
fn who_did_not_come_is_not_called_back() {
    let mut sheet = sixteen();
    fight(&mut sheet, 1, by(Kind::FusenGachi, Some(Side::White)));
    for no in 2..=12 {
        fight(&mut sheet, no, WHITE);
    }
    // The line of the repechage is theirs, but whoever waits there walks through.
    assert_eq!(sheet.slots(ContestNo(13)).0, Slot::Out(Entrant(1)));
    assert_eq!(sheet.stage(ContestNo(13)), Some(Stage::WalkThrough));
    white_wins_all(&mut sheet);
    assert_eq!(sheet.standing().place(Entrant(1)), Some(9));
}

#[test]
fn nobody_is_called_by_two_who_both_lost() {
    let mut sheet = sixteen();
    for no in 1..=8 {
        fight(&mut sheet, no, WHITE);
    }
    fight(&mut sheet, 9, both(Kind::DoubleIndirectHansokuMake));
    assert_eq!(sheet.slots(ContestNo(13)), (Slot::Nobody, Slot::Nobody));
    let standing = sheet.standing();
    for who in [0, 1, 2, 3] {
        assert_eq!(standing.place(Entrant(who)), Some(9), "{who}");
    }
    white_wins_all(&mut sheet);
    assert!(sheet.is_finished() && sheet.standing().unplaced.is_empty());
}

#[test]
fn a_bye_beat_nobody() {
    let mut record = full(16);
    record.lines[1] = None;
    let wiring = builtin("double_repechage", 16).unwrap();
    let mut sheet = Sheet::new(wiring, ijf(), record).unwrap();
    for no in 2..=12 {
        fight(&mut sheet, no, WHITE);
    }
    assert_eq!(
        sheet.slots(ContestNo(13)),
        (Slot::Nobody, Slot::Ready(Entrant(2)))
    );
}

#[test]
fn who_is_out_climbs_no_step_although_nobody_stands_against_them() {
    let mut record = full(16);
    record.lines[1] = None;
    let wiring = builtin("double_repechage", 16).unwrap();
    let mut sheet = Sheet::new(wiring, ijf(), record).unwrap();
    for no in 2..=12 {
        let outcome = match no {
            9 => by(Kind::KikenGachi, Some(Side::White)),
            _ => WHITE,
        };
        fight(&mut sheet, no, outcome);
    }
    assert_eq!(
        sheet.slots(ContestNo(13)),
        (Slot::Nobody, Slot::Out(Entrant(2)))
    );
    white_wins_all(&mut sheet);
    let standing = sheet.standing();
    assert_eq!(standing.place(Entrant(2)), Some(9));
    let sevenths = standing.placed.iter().filter(|(place, _)| *place == 7);
    assert_eq!(sevenths.count(), 1);
}
