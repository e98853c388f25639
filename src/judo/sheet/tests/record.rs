//! Records: what is refused, and what is read back.
use super::*;

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
