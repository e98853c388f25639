//! Whole days as they happen: contests longer and shorter than expected, walk-overs, disqualified athletes, times estimated anew
//! after each event, and each contest begun when its estimate says so.
use proptest::prelude::*;

use super::{super::*, support::*};
use crate::judo::{
    entrant::{Entrant, Side},
    outcome::{Kind, Outcome},
    random::{Dice, Seed},
    sheet::{Force, Slot},
};

fn outcome(dice: &mut Dice) -> Outcome {
    let side = Side::BOTH[one_of(dice, 2)];
    let kinds = [
        Kind::KikenGachi,
        Kind::FusenGachi,
        Kind::DoubleIndirectHansokuMake,
    ];
    let kind = match one_of(dice, 12) {
        at @ 0..3 => kinds[at],
        _ => Kind::Scores,
    };
    Outcome {
        kind,
        winner: (!kind.has_no_winner()).then_some(side),
        ..Outcome::ippon(side)
    }
}

/// Ends a contest: its outcome onto its sheet, ties of its pools decided.
fn end(story: &mut Story, id: ContestId, dice: &mut Dice) {
    let sheet = &mut story.sheets[usize::from(id.category)];
    let rolled = outcome(dice);
    if sheet.record_outcome(id.no, rolled, Force::No).is_err() {
        let plain = Outcome::ippon(Side::White);
        sheet.record_outcome(id.no, plain, Force::No).unwrap();
    }
    while let Some(tie) = sheet.decisions().first() {
        sheet
            .decide(tie.pool, &tie.entrants.clone(), Force::No)
            .unwrap();
    }
    story.refresh();
}

fn fighters(story: &Story, id: ContestId) -> Vec<Person> {
    let at = usize::from(id.category);
    let (white, blue) = story.sheets[at].slots(id.no);
    let who = |slot: Slot| {
        slot.entrant()
            .map(|Entrant(line)| story.people[at][usize::from(line)])
    };
    [white, blue].into_iter().filter_map(who).collect()
}

fn live(mut story: Story, dice: &mut Dice) {
    let pace = Pace::default();
    let (plan, _) = make(&story.day, &pace).unwrap();
    let mut progress = Progress::default();
    let mut running: Vec<(u32, ContestId)> = Vec::new();
    let mut fought: Vec<(Person, u32, u32, u32)> = Vec::new();
    for _ in 0..20_000 {
        let timetable = estimate(&story.day, &plan, &progress, &pace);
        assert_eq!(timetable.faults, vec![]);
        assert!(timetable.short_rests.iter().all(|short| short.is_kept));
        let all = timetable.mats.iter().flatten();
        let planned = all.filter(|timed| timed.stage == Stage::Planned);
        let next = planned.min_by_key(|timed| timed.start);
        if let Some(next) = next.filter(|next| next.start == progress.now) {
            let began = Actual {
                start: next.start,
                end: None,
            };
            assert!(story.sheets[usize::from(next.contest.category)].is_contest(next.contest.no));
            progress.actual.insert(next.contest, began);
            let seconds = u32::try_from(one_of(dice, 700)).unwrap();
            running.push((next.start + seconds, next.contest));
            continue;
        }
        let ends = running.iter().map(|(end, _)| *end).min();
        let Some(now) = next.map(|next| next.start).into_iter().chain(ends).min() else {
            break;
        };
        assert!(now >= progress.now, "time went back");
        progress.now = now;
        while let Some(over) = running.iter().position(|(end, _)| *end <= now) {
            let (at, id) = running.swap_remove(over);
            let actual = progress.actual.get_mut(&id).unwrap();
            actual.end = Some(at);
            let rest = u32::from(
                story.day.categories[usize::from(id.category)]
                    .figures
                    .rest_seconds,
            );
            let began = actual.start;
            for who in fighters(&story, id) {
                fought.push((who, began, at, rest));
            }
            end(&mut story, id, dice);
        }
    }
    // The day ended: every sheet is finished, and everybody had their rest, whatever happened.
    assert!(running.is_empty() && story.sheets.iter().all(|sheet| sheet.is_finished()));
    fought.sort_unstable();
    for pair in fought.windows(2) {
        let ((who, _, end, rest), (other, start, _, other_rest)) = (pair[0], pair[1]);
        assert!(
            who != other || start >= end + rest.max(other_rest),
            "{pair:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn a_day_fought_by_its_estimates_ends_and_everybody_rests(
        seed: u64, mats in 1_u8..4, categories in 1_usize..5,
    ) {
        let mut dice = Dice::new(Seed(seed));
        let story = Story::roll(&mut dice, mats, categories);
        live(story, &mut dice);
    }
}
