//! The rules one by one.
use super::{super::*, support::*};
use crate::judo::entrant::ContestNo;

fn figures(contest_seconds: u16, golden: Golden) -> Figures {
    Figures {
        contest_seconds,
        rest_seconds: 600,
        golden,
    }
}

#[test]
fn four_minutes_with_golden_score_are_six_thirty_one_from_start_to_start() {
    // Design 8 §4, measured: the median of 340 contests.
    assert_eq!(pace().expected(seniors()), 6 * 60 + 31);
    // Ours: the parts it falls into, and children by them.
    assert_eq!(pace().expected(figures(120, Golden::No)), 210);
    assert_eq!(pace().expected(figures(120, Golden::Limited(60))), 219);
    assert_eq!(pace().expected(figures(120, Golden::Unlimited)), 241);
}

#[test]
fn every_profile_that_comes_with_the_house_has_a_pace_between_its_time_and_twice_that_and_a_minute()
{
    for profile in crate::judo::profile::templates::all() {
        let figures = Figures::from(&profile.contest);
        let (own, seconds) = (pace().expected(figures), u32::from(profile.contest.seconds));
        assert!(own > seconds && own < 2 * seconds + 60, "{}", profile.code);
    }
}

#[test]
fn twenty_measured_contests_weigh_as_much_as_what_was_expected() {
    // Ours. One mat, contests of 440 s with 60 s between them: 500 s from start to start.
    let contests = (1..=30).map(|no| known(no, 2 * u32::from(no), 2 * u32::from(no) + 1));
    let day = day(1, vec![one_category(contests.collect())]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let mut progress = Progress::default();
    for (at, contest) in (0..20).zip(plan.queue(Mat(1))) {
        let start = NINE + at * 500;
        let end = Some(start + 440);
        progress.actual.insert(*contest, Actual { start, end });
    }
    progress.now = NINE + 20 * 500;
    let timetable = estimate(&day, &plan, &progress, &pace());
    let (first, second) = (start(&timetable, 0, 21), start(&timetable, 0, 22));
    assert_eq!(first, 10_000);
    // The mean of 391 and 500.
    assert_eq!(second - first, 445);
}

#[test]
fn walk_overs_and_pauses_are_not_measured() {
    let contests = (1..=4).map(|no| known(no, 2 * u32::from(no), 2 * u32::from(no) + 1));
    let day = day(1, vec![one_category(contests.collect())]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let mut progress = Progress {
        now: NINE + 4000,
        ..Progress::default()
    };
    let mut fought = |no, start, end: Option<u32>| {
        let (start, end) = (NINE + start, end.map(|end| NINE + end));
        progress.actual.insert(id(0, no), Actual { start, end });
    };
    // A walk-over; then 211 s and an hour's pause, of which three minutes count: 391 s, what is expected anyway.
    fought(1, 0, Some(0));
    fought(2, 100, Some(311));
    fought(3, 4000, None);
    let timetable = estimate(&day, &plan, &progress, &pace());
    assert_eq!(start(&timetable, 0, 4), 4391);
}

#[test]
fn a_mat_takes_another_contest_rather_than_waiting_for_a_rest() {
    // Design 8 §1.1: ten minutes between two contests of an athlete. Person 1 fights twice.
    let contests = vec![
        known(1, 1, 2),
        known(2, 1, 3),
        known(3, 4, 5),
        known(4, 6, 7),
    ];
    let (plan, timetable) = make(&day(1, vec![one_category(contests)]), &pace()).unwrap();
    let order: Vec<u16> = plan.queue(Mat(1)).iter().map(|id| id.no.0).collect();
    assert_eq!(order, [1, 3, 4, 2]);
    // 331 s of contest and 600 s of rest are over by then.
    assert_eq!(start(&timetable, 0, 2), 3 * 391);
    assert_eq!(timetable.short_rests, vec![]);
}

#[test]
fn a_mat_waits_where_nobody_else_can_fight_and_says_for_whom() {
    let contests = vec![known(1, 1, 2), known(2, 1, 3)];
    let (_, timetable) = make(&day(1, vec![one_category(contests)]), &pace()).unwrap();
    assert_eq!(start(&timetable, 0, 2), 331 + 600);
    let short = ShortRest {
        person: Some(Person(1)),
        before: id(0, 1),
        contest: id(0, 2),
        missing: 331 + 600 - 391,
        is_kept: true,
    };
    assert_eq!(timetable.short_rests, vec![short]);
}

#[test]
fn somebody_in_two_categories_rests_between_them_by_the_longer_rest() {
    // Rest across classes: issue, design 8 R7. Which of two rests holds is ours.
    let mut young = one_category(vec![known(1, 1, 2)]);
    young.figures.rest_seconds = 360;
    let old = one_category(vec![known(1, 1, 3)]);
    let (_, timetable) = make(&day(2, vec![young, old]), &pace()).unwrap();
    // The one with the longer way goes first.
    assert_eq!(start(&timetable, 1, 1), 0);
    assert_eq!(start(&timetable, 0, 1), 331 + 600);
}

#[test]
fn somebody_who_may_reach_a_final_is_waited_for_in_the_other_category() {
    let mut last = known(3, 1, 3);
    for (side, people) in last.sides.iter_mut().zip([[1, 2], [3, 4]]) {
        side.people = people.map(Person).to_vec();
        side.is_known = false;
    }
    last.feeders = vec![ContestNo(1), ContestNo(2)];
    let young = one_category(vec![known(1, 1, 2), known(2, 3, 4), last]);
    let old = one_category(vec![known(1, 1, 9)]);
    let mut day = day(3, vec![young, old]);
    // The other category begins when the final is over.
    day.blocks.push(day.blocks[0].clone());
    day.blocks[1].waits = true;
    day.categories[1].contests[0].block = 1;
    let (_, timetable) = make(&day, &pace()).unwrap();
    assert_eq!(start(&timetable, 0, 3), 331 + 600);
    assert_eq!(start(&timetable, 1, 1), 2 * (331 + 600));
    // Person 2 won: person 1 has rested since the first contest.
    day.categories[0].contests[2] = Contest {
        after: vec![ContestNo(1), ContestNo(2)],
        ..known(3, 2, 3)
    };
    let (_, timetable) = make(&day, &pace()).unwrap();
    assert_eq!(start(&timetable, 1, 1), 331 + 600 + 331);
}

#[test]
fn the_final_follows_the_bronze_contest_at_once_as_nobody_is_in_both() {
    let sheet = sheet("quarter_final_repechage", 8, |_| false);
    let (_, timetable) = make(&day(1, vec![category(&sheet, 0)]), &pace()).unwrap();
    let mut last = [9, 10, 11].map(|no| start(&timetable, 0, no));
    last.sort_unstable();
    assert_eq!((last[1] - last[0], last[2] - last[1]), (391, 391));
}

#[test]
fn a_final_block_begins_at_its_time_on_its_mats_when_the_rest_is_over() {
    let sheet = sheet("quarter_final_repechage", 8, |_| false);
    let mut day = day(3, vec![category(&sheet, 0), category(&sheet, 100)]);
    let mut finals = day.blocks[0].clone();
    finals.mats = vec![Mat(2)];
    finals.not_before = NINE + 6 * 3600;
    day.blocks.push(finals);
    for contest in day.categories.iter_mut().flat_map(|c| &mut c.contests) {
        contest.block = u16::from(contest.no.0 > 8);
    }
    let (plan, timetable) = make(&day, &pace()).unwrap();
    let last = [0, 1].map(|category| [9, 10, 11].map(|no| id(category, no)));
    assert!(plan.queue(Mat(2)).ends_with(&last.concat()));
    assert_eq!(start(&timetable, 0, 9), 6 * 3600);
    // Later, if the preliminaries are.
    day.blocks[1].waits = true;
    let progress = Progress {
        now: NINE + 6 * 3600,
        ..Progress::default()
    };
    let late = estimate(&day, &plan, &progress, &pace());
    assert!(start(&late, 0, 9) > 6 * 3600 + 4 * 391);
    assert_eq!(late.faults, vec![]);
}

#[test]
fn categories_that_stay_together_are_dealt_to_the_mats_by_their_work() {
    let sizes = [16, 8, 8, 8];
    let sheets = sizes.map(|lines| sheet("quarter_final_repechage", lines, |_| false));
    let bases = [0, 100, 200, 300];
    let categories = sheets
        .iter()
        .zip(bases)
        .map(|(s, first)| category(s, first));
    let mut day = day(2, categories.collect());
    for lot in &mut day.blocks[0].lots {
        lot.is_together = true;
    }
    day.blocks[0].lots[3].mats = vec![Mat(2)];
    let (plan, _) = make(&day, &pace()).unwrap();
    let on = |mat| {
        let mut found: Vec<u16> = plan.queue(Mat(mat)).iter().map(|id| id.category).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    // 19 contests against three times 11: the fixed one first, the largest where least is, then the others.
    assert_eq!((on(1), on(2)), (vec![0, 2], vec![1, 3]));
}

#[test]
fn category_by_category_ends_the_first_one_sooner() {
    let sheet = sheet("round_robin", 4, |_| false);
    let categories = (0..4).map(|at| category(&sheet, 100 * at)).collect();
    let mut day = day(1, categories);
    let end = |day: &Day| {
        let (_, timetable) = make(day, &pace()).unwrap();
        (1..=6).map(|no| start(&timetable, 0, no)).max().unwrap()
    };
    let round_by_round = end(&day);
    day.blocks[0].order = Order::CategoryByCategory;
    let category_by_category = end(&day);
    assert!(category_by_category < round_by_round);
}

#[test]
fn a_contest_that_would_run_into_a_pause_waits_for_its_end() {
    let contests = vec![known(1, 1, 2), known(2, 3, 4)];
    let mut day = day(1, vec![one_category(contests)]);
    // The second would begin at 391 and end at 722.
    day.pauses.push(Pause {
        from: NINE + 721,
        until: NINE + 3600,
        mats: vec![Mat(1)],
    });
    let (_, timetable) = make(&day, &pace()).unwrap();
    assert_eq!(start(&timetable, 0, 2), 3600);
    // Nobody is said to rest too little because of it.
    assert_eq!(timetable.short_rests, vec![]);
}

#[test]
fn what_begins_first_in_the_hall_is_not_held_up_by_a_later_contest_on_another_mat() {
    let contests = vec![known(1, 3, 4), known(2, 1, 2), known(3, 1, 5)];
    let day = day(2, vec![one_category(contests)]);
    let plan = Plan {
        mats: vec![vec![id(0, 1), id(0, 2)], vec![id(0, 3)]],
    };
    let timetable = estimate(&day, &plan, &Progress::default(), &pace());
    assert_eq!(start(&timetable, 0, 3), 0);
    assert_eq!(start(&timetable, 0, 2), 331 + 600);
}

#[test]
fn a_day_that_contradicts_itself_is_refused_with_everything_that_is_wrong() {
    let mut contests = vec![known(1, 1, 2), known(2, 3, 4)];
    contests[0].feeders.push(ContestNo(2));
    contests[1].block = 7;
    let mut day = day(1, vec![one_category(contests)]);
    day.blocks[0].mats = vec![Mat(3)];
    day.pauses.push(Pause {
        from: 10,
        until: 5,
        mats: Vec::new(),
    });
    let (block, category, contest) = (0, 0, id(0, 1));
    let feeder = ContestNo(2);
    assert_eq!(
        make(&day, &pace()).unwrap_err(),
        [
            Refusal::PauseBackwards { pause: 0 },
            Refusal::NoSuchMat(Mat(3)),
            Refusal::NoMatFor { block, category },
            Refusal::NoSuchFeeder { contest, feeder },
            Refusal::NotInBlock(id(0, 2)),
        ]
    );
}

#[test]
fn a_plan_and_a_day_are_read_back_as_they_were_kept() {
    let sheet = sheet("double_pool", 8, |_| false);
    let day = day(2, vec![category(&sheet, 0)]);
    let (plan, _) = make(&day, &pace()).unwrap();
    let kept = serde_json::to_string(&(&day, &plan, pace())).unwrap();
    let read: (Day, Plan, Pace) = serde_json::from_str(&kept).unwrap();
    assert_eq!(read, (day, plan, pace()));
}
