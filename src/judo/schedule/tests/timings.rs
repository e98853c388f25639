//! How long it takes. Not asserted tightly: run with `--release -- --ignored --nocapture timings`.
use std::time::Instant;

use super::{super::*, support::*};

/// 14 categories of 40 (7 age groups of two, in which some fight twice), 602 contests, 6 mats, final block on two.
pub fn big_day() -> Story {
    let mut story = Story {
        day: Day {
            mats: 6,
            starts: NINE,
            blocks: vec![Block::default(), Block::default()],
            ..Day::default()
        },
        sheets: Vec::new(),
        people: Vec::new(),
        blocks: Vec::new(),
    };
    story.day.blocks[1].not_before = 17 * 3600;
    story.day.blocks[1].mats = vec![Mat(1), Mat(2)];
    for at in 0..14_u16 {
        let is_empty = |line: u16| line % 8 >= 5;
        story
            .sheets
            .push(sheet("quarter_final_repechage", 64, is_empty));
        let base = u32::from(at) * 100;
        let mut people: Vec<Person> = (0..64).map(|n| Person(base + n)).collect();
        // Every fourth of an age group fights in the next one too.
        if at % 2 == 1 {
            for who in people.iter_mut().step_by(4) {
                who.0 -= 100;
            }
        }
        story.people.push(people);
        story.blocks.push(Blocks {
            preliminary: 0,
            finals: Some((FinalRounds::Medals, 1)),
            final_last: true,
        });
        story.day.categories.push(Category {
            figures: seniors(),
            contests: Vec::new(),
        });
        for block in &mut story.day.blocks {
            block.lots.push(Lot {
                category: at,
                mats: Vec::new(),
                is_together: false,
            });
        }
    }
    story.refresh();
    story
}

fn median(mut of: impl FnMut(), times: usize) -> u128 {
    let mut all: Vec<u128> = (0..times)
        .map(|_| {
            let began = Instant::now();
            of();
            began.elapsed().as_micros()
        })
        .collect();
    all.sort_unstable();
    all[all.len() / 2]
}

#[test]
#[ignore = "a measurement; run it in release"]
fn timings_of_600_contests_on_6_mats() {
    let mut story = big_day();
    let pace = Pace::default();
    let (plan, before) = make(&story.day, &pace).unwrap();
    let contests = story.day.contests().count();
    // Half of the day is over, on time.
    let mut progress = Progress {
        now: before.end().unwrap() / 2 + NINE / 2,
        ..Progress::default()
    };
    for timed in before.mats.iter().flatten() {
        if timed.start <= progress.now {
            let end = (timed.end <= progress.now).then_some(timed.end);
            let start = timed.start;
            progress.actual.insert(timed.contest, Actual { start, end });
        }
    }
    let none = Progress::default();
    let day = &story.day;
    let re_estimate = median(|| drop(estimate(day, &plan, &progress, &pace)), 101);
    let from_start = median(|| drop(estimate(day, &plan, &none, &pace)), 101);
    let planned = median(|| drop(make(day, &pace)), 11);
    let levelled = median(
        || drop(level(day, &plan, &progress, &pace, LevelRules::default())),
        5,
    );
    let refreshed = median(|| story.refresh(), 11);
    println!(
        "{contests} contests, in microseconds: estimate from the start {from_start}, at half time {re_estimate}; \
         make {planned}; level {levelled}; contests of all 14 sheets {refreshed}; ends {} s after nine; short rests {}",
        before.end().unwrap() - NINE,
        before.short_rests.len()
    );
    for mat in 1..=6 {
        println!("mat {mat} ends {:?}", before.ends(Mat(mat)));
    }
    assert!(contests >= 600);
}
