//! Contests of pools: who is out, and best of three.
use super::*;

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
fn what_was_fought_stands_whoever_is_out_and_in_whatever_order() {
    let out = by(Kind::DirectHansokuMakeOut, Some(Side::Blue));
    // 0 fought and won contest 3 before going out in contest 2: it stands, contest 1 is lost.
    let mut before = pool_of(4);
    fight(&mut before, 3, WHITE);
    assert_eq!(before.affected(ContestNo(2), &out), nos(&[1]));
    let changed = before.record_outcome(ContestNo(2), out, Force::No).unwrap();
    assert_eq!((changed.touched, changed.withdrawn), (nos(&[1]), nos(&[])));
    assert_eq!(before.stage(ContestNo(3)), Some(Stage::Finished));
    assert_eq!(before.open(), nos(&[4, 5, 6]));
    white_wins_all(&mut before);
    let row = |who: u16| {
        let table = before.table(0);
        *table
            .iter()
            .find(|row| row.entrant == Entrant(who))
            .unwrap()
    };
    assert_eq!((row(0).wins, row(0).contests, row(0).is_out), (1, 3, true));
    assert_eq!((row(1).wins, row(2).wins, row(3).wins), (3, 2, 0));
    // A correction that puts somebody out rewrites nothing that was fought either.
    let mut after = pool_of(4);
    white_wins_all(&mut after);
    assert_eq!(after.affected(ContestNo(2), &out), nos(&[]));
    after.record_outcome(ContestNo(2), out, Force::No).unwrap();
    assert!(after.is_finished());
    // What is taken back then was not fought, and is lost.
    after.withdraw_outcome(ContestNo(1), Force::No).unwrap();
    assert_eq!(after.stage(ContestNo(1)), Some(Stage::WalkThrough));
    assert_eq!(after.record(), before.record());
    assert_eq!(after.standing(), before.standing());
    // And the other way round: 0 may fight again.
    after
        .record_outcome(ContestNo(2), WHITE, Force::No)
        .unwrap();
    assert_eq!(after.open(), nos(&[1]));
}

#[test]
fn a_contest_that_is_being_fought_is_not_lost_silently() {
    let mut sheet = pool_of(4);
    sheet.start(ContestNo(3)).unwrap();
    let out = by(Kind::KikenGachi, Some(Side::Blue));
    let refused = sheet.record_outcome(ContestNo(2), out, Force::No);
    assert!(matches!(refused, Err(Refusal::Rewrites { contests, .. }) if contests == nos(&[3])));
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
    // A third contest that falls away by a correction leaves nothing behind, whoever is out.
    let mut sheet = best();
    for (no, outcome) in [(1, WHITE), (2, BLUE), (3, BLUE)] {
        fight(&mut sheet, no, outcome);
    }
    let out = by(Kind::KikenGachi, Some(Side::White));
    let changed = sheet.record_outcome(ContestNo(2), out, Force::Yes).unwrap();
    assert_eq!(changed.withdrawn, nos(&[3]));
    let again = Sheet::new(
        sheet.wiring().clone(),
        sheet.pool_rules().clone(),
        sheet.record().clone(),
    )
    .unwrap();
    assert_eq!(again.slots(ContestNo(3)), sheet.slots(ContestNo(3)));
}

#[test]
fn contests_won_are_counted_the_same_everywhere() {
    // 0 is out in the first contest: 1 wins it, 2 and 3 win against 0 without a fight.
    let mut sheet = pool_of(4);
    let won = |sheet: &Sheet| {
        (0..4)
            .map(|who| sheet.won(Entrant(who)))
            .collect::<Vec<_>>()
    };
    assert_eq!(won(&sheet), [0; 4]);
    fight(&mut sheet, 1, by(Kind::KikenGachi, Some(Side::Blue)));
    assert_eq!(won(&sheet), [0, 1, 1, 1]);
    fight(&mut sheet, 4, by(Kind::FusenGachi, Some(Side::White)));
    white_wins_all(&mut sheet);
    // 2 did not come, so that nobody won between 0 and 2.
    assert_eq!(won(&sheet), [0, 3, 0, 2]);
    for row in sheet.table(0) {
        assert_eq!(row.wins, sheet.won(row.entrant));
    }
    // A bye of a struck entry is no win, in a pool neither.
    let mut sheet = pool_of(2);
    sheet
        .strike(Entrant(0), Some(Struck::Absent), Force::No)
        .unwrap();
    assert_eq!(sheet.won(Entrant(1)), 0);
    // Nor is walking through a slot of a knock-out, whoever is out there; the contests fought count.
    let mut sheet = eight();
    fight(&mut sheet, 1, by(Kind::KikenGachi, Some(Side::White)));
    fight(&mut sheet, 2, WHITE);
    assert_eq!(sheet.stage(ContestNo(5)), Some(Stage::WalkThrough));
    assert_eq!(
        [0, 1, 2, 3].map(|who| sheet.won(Entrant(who))),
        [1, 0, 1, 0]
    );
}
