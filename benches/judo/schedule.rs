//! A day of 600 contests on 6 mats: made, estimated, estimated anew at half time, levelled.
use tatami::judo::{
    entrant::Entrant,
    profile::templates,
    schedule::{
        Actual, Block, Blocks, Category, Day, Figures, FinalRounds, Golden, LevelRules, Lot, Mat,
        Pace, Person, Progress, Timetable, contests_of, estimate, level, make,
    },
    sheet::{Record, Sheet},
    systems,
};

use crate::{
    report::{Report, verdict},
    rounds::Rounds,
};

const NINE: u32 = 9 * 3600;
const MATS: u8 = 6;

pub fn measure(report: &mut Report) {
    let sheets = sheets();
    let day = big_day(&sheets);
    let pace = Pace::default();
    let (plan, timetable) = make(&day, &pace).unwrap();
    let progress = half_time(&timetable);
    report.table(
        &format!(
            "Schedule: {} contests of 14 categories on {MATS} mats, final block on two, some athletes in two categories, one core",
            day.contests().count()
        ),
        &["what", "ms", "fastest to slowest round", "aim"],
    );
    let mut row = |what: &str, rounds: &Rounds, aim: Option<f64>| {
        let time = rounds.milliseconds();
        let aim = aim.map_or_else(String::new, |aim| {
            format!("under {aim:.0} ms: {}", verdict(time < aim))
        });
        report.row(vec![
            what.to_owned(),
            format!("{time:.2}"),
            rounds.times(),
            aim,
        ]);
    };
    let none = Progress::default();
    let again = |progress: &Progress| estimate(&day, &plan, progress, &pace);
    row(
        "estimated anew at half time",
        &Rounds::of(|_| again(&progress)),
        Some(5.0),
    );
    row(
        "estimated from the start",
        &Rounds::of(|_| again(&none)),
        Some(5.0),
    );
    row(
        "contests of the 14 sheets derived, then estimated anew",
        &Rounds::of(|_| {
            let day = big_day(&sheets);
            estimate(&day, &plan, &progress, &pace)
        }),
        None,
    );
    row("made", &Rounds::of(|_| make(&day, &pace)), None);
    row(
        "mats levelled at half time",
        &Rounds::of(|_| level(&day, &plan, &progress, &pace, LevelRules::default())),
        None,
    );
}

/// 14 sheets of 64 lines with 40 athletes each.
fn sheets() -> Vec<Sheet> {
    let rules = templates::all().next().unwrap().pools;
    let wiring = systems::builtin("quarter_final_repechage", 64).unwrap();
    let lines = (0..64_u16).map(|line| (line % 8 < 5).then_some(Entrant(line)));
    let record = Record {
        lines: lines.collect(),
        ..Record::default()
    };
    let one = Sheet::new(wiring, rules, record).unwrap();
    vec![one; 14]
}

/// 7 age groups of two categories; every fourth athlete of the second fights in the first, too.
fn big_day(sheets: &[Sheet]) -> Day {
    let blocks = Blocks {
        preliminary: 0,
        finals: Some((FinalRounds::Medals, 1)),
        final_last: true,
    };
    let category = |(sheet, at): (&Sheet, u32)| {
        let mut people: Vec<Person> = (0..64).map(|n| Person(at * 100 + n)).collect();
        if at % 2 == 1 {
            for who in people.iter_mut().step_by(4) {
                who.0 -= 100;
            }
        }
        Category {
            figures: Figures {
                contest_seconds: 240,
                rest_seconds: 600,
                golden: Golden::Unlimited,
            },
            contests: contests_of(sheet, blocks, |entrant| {
                std::slice::from_ref(&people[usize::from(entrant.0)])
            }),
        }
    };
    let lots: Vec<Lot> = (0..u16::try_from(sheets.len()).unwrap())
        .map(|category| Lot {
            category,
            mats: Vec::new(),
            is_together: false,
        })
        .collect();
    let preliminary = Block {
        lots: lots.clone(),
        ..Block::default()
    };
    let finals = Block {
        lots,
        not_before: 17 * 3600,
        mats: vec![Mat(1), Mat(2)],
        ..Block::default()
    };
    Day {
        mats: MATS,
        starts: NINE,
        blocks: vec![preliminary, finals],
        categories: sheets.iter().zip(0..).map(category).collect(),
        ..Day::default()
    }
}

/// Half of the day is over, on time.
fn half_time(timetable: &Timetable) -> Progress {
    let mut progress = Progress {
        now: timetable.end().unwrap() / 2 + NINE / 2,
        ..Progress::default()
    };
    for timed in timetable.mats.iter().flatten() {
        if timed.start <= progress.now {
            let end = (timed.end <= progress.now).then_some(timed.end);
            let start = timed.start;
            progress.actual.insert(timed.contest, Actual { start, end });
        }
    }
    progress
}
