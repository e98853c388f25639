//! What happens during the day: contests that run late or fall away, moves by hand, proposals to level the mats.
use super::{super::*, support::*};

fn moved_to(contest: ContestId, to: u8, place: usize) -> Move {
    Move {
        contest,
        to: Mat(to),
        place,
    }
}

#[test]
fn a_running_contest_that_takes_too_long_is_expected_to_end_now() {
    let contests = vec![known(1, 1, 2), known(2, 3, 4)];
    let day = day(1, vec![one_category(contests)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let mut progress = Progress::default();
    let began = Actual {
        start: NINE,
        end: None,
    };
    progress.actual.insert(id(0, 1), began);
    for (now, next) in [(100, 391), (331, 391), (900, 960)] {
        progress.now = NINE + now;
        let timetable = estimate(&day, &plan, &progress, &pace());
        assert_eq!(start(&timetable, 0, 2), next);
        assert_eq!(timetable.find(id(0, 1)).unwrap().1.stage, Stage::Running);
    }
}

#[test]
fn somebody_called_too_early_is_listed_with_what_is_missing() {
    let contests = vec![known(1, 1, 2), known(2, 1, 3)];
    let day = day(2, vec![one_category(contests)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let mut progress = Progress {
        now: NINE + 1000,
        ..Progress::default()
    };
    for (no, start, end) in [(1, 0, Some(NINE + 200)), (2, 500, None)] {
        let start = NINE + start;
        progress.actual.insert(id(0, no), Actual { start, end });
    }
    let timetable = estimate(&day, &plan, &progress, &pace());
    let [short] = timetable.short_rests.as_slice() else {
        panic!("{:?}", timetable.short_rests)
    };
    assert_eq!(
        (short.person, short.missing, short.is_kept),
        (Some(Person(1)), 300, false)
    );
}

#[test]
fn a_contest_that_fell_away_takes_no_time_and_a_new_one_is_missing_from_the_plan() {
    let contests = vec![known(1, 1, 2), known(2, 3, 4), known(3, 5, 6)];
    let mut day = day(1, vec![one_category(contests)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    day.categories[0].contests.remove(1);
    day.categories[0].contests.push(known(9, 7, 8));
    let timetable = estimate(&day, &plan, &Progress::default(), &pace());
    assert_eq!(timetable.find(id(0, 2)), None);
    assert_eq!(start(&timetable, 0, 3), 391);
    assert_eq!(timetable.faults, vec![Fault::Missing(id(0, 9))]);
}

#[test]
fn a_move_before_what_feeds_it_is_made_and_named() {
    let sheet = sheet("quarter_final_repechage", 8, |_| false);
    let day = day(1, vec![category(&sheet, 0)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let a_move = moved_to(id(0, 11), 1, 0);
    let moved = move_contest(&day, &plan, &Progress::default(), &pace(), &a_move).unwrap();
    assert_eq!(moved.plan.queue(Mat(1)).first(), Some(&id(0, 11)));
    let feeder = |no| Fault::BeforeFeeder {
        contest: id(0, 11),
        feeder: id(0, no),
    };
    assert_eq!(moved.breaks, vec![feeder(7), feeder(8)]);
}

#[test]
fn a_move_that_takes_the_rest_says_whose_and_how_much_later_all_ends() {
    let contests = vec![
        known(1, 1, 2),
        known(2, 1, 3),
        known(3, 4, 5),
        known(4, 6, 7),
    ];
    let day = day(1, vec![one_category(contests)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let a_move = moved_to(id(0, 2), 1, 1);
    let moved = move_contest(&day, &plan, &Progress::default(), &pace(), &a_move).unwrap();
    let [short] = moved.short_rests.as_slice() else {
        panic!("{:?}", moved.short_rests)
    };
    assert_eq!((short.person, short.missing), (Some(Person(1)), 540));
    assert_eq!((moved.breaks, moved.later), (vec![], 540));
}

#[test]
fn a_move_onto_a_mat_that_is_not_the_categorys_or_before_its_block_is_named() {
    let mut day = day(2, vec![one_category(vec![known(1, 1, 2), known(2, 3, 4)])]);
    day.blocks[0].mats = vec![Mat(1)];
    let mut finals = day.blocks[0].clone();
    finals.mats.clear();
    day.blocks.push(finals);
    day.categories[0].contests[1].block = 1;
    let (plan, _) = make(&day, &pace()).unwrap();
    let none = Progress::default();
    let off = moved_to(id(0, 1), 2, 0);
    let off = move_contest(&day, &plan, &none, &pace(), &off).unwrap();
    let (contest, mat) = (id(0, 1), Mat(2));
    assert_eq!(off.breaks, vec![Fault::NotOnMat { contest, mat }]);
    let early = moved_to(id(0, 2), 1, 0);
    let early = move_contest(&day, &plan, &none, &pace(), &early).unwrap();
    assert_eq!(early.breaks, vec![Fault::BeforeBlock(id(0, 2))]);
}

#[test]
fn what_began_is_not_moved() {
    let day = day(1, vec![one_category(vec![known(1, 1, 2)])]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let mut progress = Progress::default();
    let (start, end) = (NINE, None);
    progress.actual.insert(id(0, 1), Actual { start, end });
    let refused = |a_move| move_contest(&day, &plan, &progress, &pace(), &a_move).err();
    let began = MoveRefusal::Began(id(0, 1));
    assert_eq!(refused(moved_to(id(0, 1), 1, 0)), Some(began));
    let unknown = MoveRefusal::NotPlanned(id(4, 1));
    assert_eq!(refused(moved_to(id(4, 1), 1, 0)), Some(unknown));
}

#[test]
fn a_mat_that_falls_behind_is_proposed_to_give_and_what_is_called_stays() {
    let contests = (1..=16).map(|no| known(no, 2 * u32::from(no), 2 * u32::from(no) + 1));
    let day = day(2, vec![one_category(contests.collect())]);
    let all: Vec<ContestId> = (1..=16).map(|no| id(0, no)).collect();
    let plan = Plan {
        mats: vec![all.clone(), Vec::new()],
    };
    let rules = LevelRules::default();
    let none = Progress::default();
    let proposals = level(&day, &plan, &none, &pace(), rules);
    assert_eq!(proposals.len(), usize::from(rules.most));
    for proposal in &proposals {
        assert_eq!(
            (proposal.from, proposal.to, proposal.gain),
            (Mat(1), Mat(2), 391)
        );
        assert!(!all[..2].contains(&proposal.moves[0].contest));
    }
    // Of a category that stays together all that is left goes, if that gains anything.
    let mut together = day;
    together.blocks[0].lots[0].is_together = true;
    let proposals = level(&together, &plan, &none, &pace(), rules);
    let [only] = proposals.as_slice() else {
        panic!("{proposals:?}")
    };
    assert_eq!((only.moves.len(), only.gain), (14, 2 * 391));
}
