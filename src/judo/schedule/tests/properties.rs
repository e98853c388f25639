//! Properties over random days.
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{super::*, support::*};
use crate::judo::{
    random::{Dice, Seed},
    systems::Round,
};

/// The longest that one category can take if it is fought without other categories on endless mats: every contest after those that
/// feed it, those of pools one by one, and rest after each.
fn longest_way(story: &Story) -> u32 {
    let categories = story.day.categories.iter().zip(&story.sheets);
    let way = categories.map(|(category, sheet)| {
        let mut steps = BTreeMap::new();
        let mut in_pools = 0;
        for contest in &category.contests {
            let planned = sheet.wiring().contest(contest.no).unwrap();
            in_pools += u32::from(matches!(planned.round, Round::Pool(_)));
            let before = contest.feeders.iter().chain(&contest.after);
            let before = before.map(|no| steps[no]).max().unwrap_or(0);
            steps.insert(contest.no, before + 1);
        }
        let slot = Pace::default().expected(category.figures);
        let steps = in_pools + steps.values().max().unwrap_or(&0);
        steps * (slot + u32::from(category.figures.rest_seconds))
    });
    way.max().unwrap_or(0)
}

proptest! {
    #[test]
    fn each_contest_is_planned_once_and_rest_order_blocks_and_pauses_are_kept(
        seed: u64, mats in 1_u8..5, categories in 1_usize..6,
    ) {
        let story = Story::roll(&mut Dice::new(Seed(seed)), mats, categories);
        let (plan, timetable) = make(&story.day, &Pace::default()).unwrap();
        let planned: usize = plan.mats.iter().map(Vec::len).sum();
        prop_assert_eq!(planned, story.day.contests().count());
        prop_assert_eq!(times(&timetable).len(), planned);
        prop_assert_eq!(&timetable.faults, &vec![]);
        prop_assert!(timetable.short_rests.iter().all(|short| short.is_kept));
        keeps_everything(&story.day, &timetable, 60);
        // The same day gives the same plan, and its estimate is the one it came with.
        prop_assert_eq!(make(&story.day, &Pace::default()).unwrap().0, plan.clone());
        let again = estimate(&story.day, &plan, &Progress::default(), &Pace::default());
        prop_assert_eq!(again, timetable);
    }

    #[test]
    fn mats_without_restrictions_end_within_the_longest_way_of_one_category_of_each_other(
        seed: u64, mats in 1_u8..5, categories in 1_usize..6,
    ) {
        let mut story = Story::roll(&mut Dice::new(Seed(seed)), mats, categories);
        story.day.pauses.clear();
        // Nobody twice.
        for (at, people) in story.people.iter_mut().enumerate() {
            for (line, who) in people.iter_mut().enumerate() {
                *who = Person(u32::try_from(at * 100 + line).unwrap());
            }
        }
        for blocks in &mut story.blocks {
            blocks.finals = None;
        }
        story.refresh();
        story.day.blocks.truncate(1);
        for lot in &mut story.day.blocks[0].lots {
            lot.mats.clear();
            lot.is_together = false;
        }
        let (_, timetable) = make(&story.day, &Pace::default()).unwrap();
        let ends = (1..=mats).map(|mat| timetable.ends(Mat(mat)).unwrap_or(NINE));
        let (first, last) = (ends.clone().min().unwrap(), ends.max().unwrap());
        prop_assert!(last - first <= longest_way(&story), "{first} {last}");
    }

    #[test]
    fn a_delay_moves_nothing_before_now_and_keeps_the_order(
        seed: u64, mats in 1_u8..5, categories in 1_usize..6, delay in 0_u32..7200,
    ) {
        let story = Story::roll(&mut Dice::new(Seed(seed)), mats, categories);
        let (plan, before) = make(&story.day, &Pace::default()).unwrap();
        let progress = Progress { now: NINE + delay, ..Progress::default() };
        let after = estimate(&story.day, &plan, &progress, &Pace::default());
        keeps_everything(&story.day, &after, 60);
        prop_assert_eq!(&after.faults, &vec![]);
        for (early, late) in before.mats.iter().zip(&after.mats) {
            prop_assert_eq!(early.len(), late.len());
            for (early, late) in early.iter().zip(late) {
                prop_assert_eq!(early.contest, late.contest);
                prop_assert!(late.start >= progress.now);
            }
        }
    }

    #[test]
    fn a_move_by_hand_is_made_whatever_it_breaks_and_every_contest_has_its_time(
        seed: u64, mats in 1_u8..5, categories in 1_usize..5, to in 1_u8..6, place in 0_usize..40,
    ) {
        let mut dice = Dice::new(Seed(seed));
        let story = Story::roll(&mut dice, mats, categories);
        let (plan, _) = make(&story.day, &Pace::default()).unwrap();
        let all: Vec<ContestId> = plan.mats.iter().flatten().copied().collect();
        prop_assume!(!all.is_empty());
        let contest = all[one_of(&mut dice, all.len())];
        let a_move = Move { contest, to: Mat(to), place };
        let moved = move_contest(&story.day, &plan, &Progress::default(), &Pace::default(), &a_move);
        if to > mats {
            prop_assert_eq!(moved, Err(MoveRefusal::NoSuchMat(Mat(to))));
            return Ok(());
        }
        let moved = moved.unwrap();
        prop_assert_eq!(times(&moved.timetable).len(), all.len());
        prop_assert_eq!(moved.plan.find(contest).unwrap().0, Mat(to));
        // Times that break something say so; where nothing is broken everything is kept.
        if !moved.breaks.iter().any(|fault| matches!(fault, Fault::BeforeFeeder { .. } | Fault::BeforeBlock(_))) {
            keeps_everything(&story.day, &moved.timetable, 60);
        }
        if plan == moved.plan {
            prop_assert_eq!(moved.breaks, vec![]);
            prop_assert_eq!(moved.short_rests, vec![]);
            prop_assert_eq!(moved.later, 0);
        }
    }

    #[test]
    fn proposals_gain_what_they_say_and_break_nothing(
        seed: u64, mats in 2_u8..5, categories in 1_usize..6,
    ) {
        let mut dice = Dice::new(Seed(seed));
        let story = Story::roll(&mut dice, mats, categories);
        let (mut plan, _) = make(&story.day, &Pace::default()).unwrap();
        let (progress, pace) = (Progress::default(), Pace::default());
        let rules = LevelRules::default();
        for proposal in level(&story.day, &plan, &progress, &pace, rules) {
            let before = estimate(&story.day, &plan, &progress, &pace);
            for a_move in &proposal.moves {
                prop_assert_eq!(plan.find(a_move.contest).unwrap().0, proposal.from);
                plan = apply(&plan, a_move).unwrap();
            }
            let after = estimate(&story.day, &plan, &progress, &pace);
            let of_two = after.ends(proposal.from).max(after.ends(proposal.to)).unwrap();
            prop_assert_eq!(before.end().unwrap() - of_two, proposal.gain);
            prop_assert!(proposal.gain >= rules.least_gain);
            prop_assert!(after.end() <= before.end());
            prop_assert_eq!(&after.faults, &vec![]);
            keeps_everything(&story.day, &after, 60);
        }
    }

    #[test]
    fn days_that_make_no_sense_are_refused_or_planned_but_never_panic(
        seed: u64, mats in 0_u8..4, categories in 1_usize..4, breaks in prop::collection::vec((0_u8..9, 0_u16..20), 1..6),
    ) {
        let mut story = Story::roll(&mut Dice::new(Seed(seed)), mats.max(1), categories);
        let (plan, _) = make(&story.day, &Pace::default()).unwrap();
        let day = &mut story.day;
        day.mats = mats;
        for (what, n) in breaks {
            let at = usize::from(n) % day.categories.len();
            let contests = &mut day.categories[at].contests;
            let count = contests.len();
            let Some(contest) = contests.get_mut(usize::from(n) % count.max(1)) else { continue };
            match what {
                0 => contest.block = n,
                1 => contest.feeders.push(crate::judo::entrant::ContestNo(n)),
                2 => contest.no.0 = n,
                3 => day.blocks[0].lots.push(Lot { category: n, mats: vec![], is_together: true }),
                4 => day.blocks[0].mats = vec![Mat(u8::try_from(n).unwrap())],
                5 => day.pauses.push(Pause { from: u32::MAX, until: u32::from(n), mats: vec![] }),
                6 => day.starts = u32::MAX - u32::from(n),
                7 => contest.after.push(crate::judo::entrant::ContestNo(n)),
                _ => day.categories[at].figures.rest_seconds = u16::MAX,
            }
        }
        let _made = make(day, &Pace::default());
        let progress = Progress { now: NINE, ..Progress::default() };
        let timetable = estimate(day, &plan, &progress, &Pace::default());
        prop_assert!(timetable.mats.len() == usize::from(mats));
        let _proposals = level(day, &plan, &progress, &Pace::default(), LevelRules::default());
    }
}
