//! Days for tests, and what a timetable must keep, written out once more and apart from the library.
use std::collections::BTreeMap;

use super::super::*;
use crate::judo::{
    entrant::{ContestNo, Entrant},
    profile::{PoolPoints, PoolRules, TieBreak},
    random::Dice,
    sheet::{Record, Sheet},
    systems::{CODES, builtin, sizes},
};

/// Nine in the morning.
pub const NINE: u32 = 9 * 3600;

pub fn id(category: u16, no: u16) -> ContestId {
    ContestId {
        category,
        no: ContestNo(no),
    }
}

pub fn seniors() -> Figures {
    Figures {
        contest_seconds: 240,
        rest_seconds: 600,
        golden: Golden::Unlimited,
    }
}

fn pools() -> PoolRules {
    PoolRules {
        points: PoolPoints::OwnScores {
            ippon: 100,
            waza_ari: 10,
            yuko: 1,
            hantei: 0,
            most: 100,
        },
        tie_breaks: vec![TieBreak::Wins, TieBreak::Points],
        win_halves: 2,
        draw_halves: 0,
        medal_needs_win: true,
        bronze_in_pool: 1,
    }
}

/// A sheet with entries on its first lines (0, 1, ..) and `empty` lines spread over it.
pub fn sheet(system: &str, lines: u16, is_empty: impl Fn(u16) -> bool) -> Sheet {
    let lines = (0..lines).map(|line| (!is_empty(line)).then_some(Entrant(line)));
    let record = Record {
        lines: lines.collect(),
        ..Record::default()
    };
    let size = u16::try_from(record.lines.len()).unwrap();
    Sheet::new(builtin(system, size).unwrap(), pools(), record).unwrap()
}

/// A category fought in one block; its athletes are numbered from `first` on.
pub fn category(sheet: &Sheet, first: u32) -> Category {
    let people: Vec<Person> = (0..128).map(|at| Person(first + at)).collect();
    let blocks = Blocks {
        preliminary: 0,
        finals: None,
        final_last: false,
    };
    Category {
        figures: seniors(),
        contests: contests_of(sheet, blocks, |entrant| {
            std::slice::from_ref(&people[usize::from(entrant.0)])
        }),
    }
}

/// A day from nine on with one block in which every category may go everywhere.
pub fn day(mats: u8, categories: Vec<Category>) -> Day {
    let lots = (0..u16::try_from(categories.len()).unwrap()).map(|category| Lot {
        category,
        mats: Vec::new(),
        is_together: false,
    });
    Day {
        mats,
        starts: NINE,
        pauses: Vec::new(),
        blocks: vec![Block {
            lots: lots.collect(),
            ..Block::default()
        }],
        categories,
    }
}

pub fn pace() -> Pace {
    Pace::default()
}

/// A contest between two who are known.
pub fn known(no: u16, white: u32, blue: u32) -> Contest {
    let who = |person| Who {
        people: vec![Person(person)],
        is_known: true,
    };
    Contest {
        no: ContestNo(no),
        block: 0,
        sides: [who(white), who(blue)],
        feeders: Vec::new(),
        after: Vec::new(),
    }
}

pub fn one_category(contests: Vec<Contest>) -> Category {
    Category {
        figures: seniors(),
        contests,
    }
}

/// Start of a contest, in seconds after nine.
pub fn start(timetable: &Timetable, category: u16, no: u16) -> u32 {
    timetable.find(id(category, no)).unwrap().1.start - NINE
}

/// A day with its sheets: who is who in each category.
pub struct Story {
    pub day: Day,
    pub sheets: Vec<Sheet>,
    pub people: Vec<Vec<Person>>,
    pub blocks: Vec<Blocks>,
}

impl Story {
    /// A day by the dice: all systems, sheets to 16, empty lines, people in two categories, pauses, one block or two.
    pub fn roll(dice: &mut Dice, mats: u8, categories: usize) -> Self {
        let mut story = Self {
            day: Day {
                mats,
                starts: NINE,
                ..Day::default()
            },
            sheets: Vec::new(),
            people: Vec::new(),
            blocks: Vec::new(),
        };
        let finals = [
            None,
            Some(FinalRounds::Final),
            Some(FinalRounds::Medals),
            Some(FinalRounds::SemiFinals),
            Some(FinalRounds::Repechage),
        ];
        let finals = finals[one_of(dice, 5)].map(|rounds| (rounds, 1));
        let block = |dice: &mut Dice| Block {
            order: [Order::RoundByRound, Order::CategoryByCategory][one_of(dice, 2)],
            ..Block::default()
        };
        story.day.blocks.push(block(dice));
        if finals.is_some() {
            let mut last = block(dice);
            last.not_before = NINE + 1800 * u32::try_from(one_of(dice, 8)).unwrap();
            last.waits = one_of(dice, 2) == 0;
            last.mats.push(Mat(1));
            story.day.blocks.push(last);
        }
        if one_of(dice, 2) == 0 {
            story.day.pauses.push(Pause {
                from: NINE + 3000,
                until: NINE + 4800,
                mats: [vec![], vec![Mat(mats)]][one_of(dice, 2)].clone(),
            });
        }
        for at in 0..categories {
            story.roll_category(dice, at, finals);
        }
        story.refresh();
        story
    }

    fn roll_category(&mut self, dice: &mut Dice, at: usize, finals: Option<(FinalRounds, u16)>) {
        let code = CODES[one_of(dice, CODES.len())];
        let sizes: Vec<u16> = sizes(code).into_iter().filter(|n| *n <= 16).collect();
        let lines = sizes[one_of(dice, sizes.len())];
        let empty: Vec<bool> = (0..lines)
            .map(|_| lines > 2 && one_of(dice, 5) == 0)
            .collect();
        self.sheets
            .push(sheet(code, lines, |line| empty[usize::from(line)]));
        let base = u32::try_from(at * 100).unwrap();
        let mut people: Vec<Person> = (0..u32::from(lines)).map(|n| Person(base + n)).collect();
        // Some of the category before fight here too.
        if let Some(before) = self.people.last() {
            for (own, other) in people.iter_mut().zip(before) {
                if one_of(dice, 6) == 0 {
                    *own = *other;
                }
            }
        }
        self.people.push(people);
        self.blocks.push(Blocks {
            preliminary: 0,
            finals,
            final_last: one_of(dice, 2) == 0,
        });
        self.day.categories.push(Category {
            figures: Figures {
                contest_seconds: [120, 180, 240][one_of(dice, 3)],
                rest_seconds: [240, 360, 600][one_of(dice, 3)],
                golden: [Golden::No, Golden::Limited(60), Golden::Unlimited][one_of(dice, 3)],
            },
            contests: Vec::new(),
        });
        let category = u16::try_from(at).unwrap();
        let own = Mat(u8::try_from(1 + one_of(dice, usize::from(self.day.mats))).unwrap());
        for (block, given) in self.day.blocks.iter_mut().enumerate() {
            let is_fixed = block == 0 && one_of(dice, 4) == 0;
            given.lots.push(Lot {
                category,
                mats: if is_fixed { vec![own] } else { vec![] },
                is_together: one_of(dice, 2) == 0,
            });
        }
    }

    /// The contests anew, after results.
    pub fn refresh(&mut self) {
        for (at, sheet) in self.sheets.iter().enumerate() {
            let people = &self.people[at];
            self.day.categories[at].contests = contests_of(sheet, self.blocks[at], |entrant| {
                std::slice::from_ref(&people[usize::from(entrant.0)])
            });
        }
    }
}

pub fn one_of(dice: &mut Dice, n: usize) -> usize {
    usize::try_from(dice.below(n as u64)).unwrap()
}

/// Every time by contest, each once.
pub fn times(timetable: &Timetable) -> BTreeMap<ContestId, Timed> {
    let mut all = BTreeMap::new();
    for timed in timetable.mats.iter().flatten() {
        let before = all.insert(timed.contest, *timed);
        assert_eq!(before, None, "{:?} is there twice", timed.contest);
    }
    all
}

/// What the times of contests that did not begin yet keep, whatever the plan is.
pub fn keeps_everything(day: &Day, timetable: &Timetable, between: u32) {
    let times = times(timetable);
    let is_planned = |timed: &Timed| timed.stage == Stage::Planned;
    let rest = |id: &ContestId| {
        u32::from(
            day.categories[usize::from(id.category)]
                .figures
                .rest_seconds,
        )
    };
    for (id, contest) in day.contests() {
        let own = times[&id];
        if !is_planned(&own) {
            continue;
        }
        assert!(own.start >= day.starts);
        let block = &day.blocks[usize::from(contest.block)];
        assert!(own.start >= block.not_before, "{own:?} before its block");
        for feeder in &contest.feeders {
            let fed = times[&ContestId { no: *feeder, ..id }];
            assert!(
                own.start >= fed.end + rest(&id),
                "{own:?} rests from {fed:?}"
            );
        }
        for before in &contest.after {
            let before = times[&ContestId { no: *before, ..id }];
            assert!(own.start >= before.end, "{own:?} after {before:?}");
        }
        for (other_id, other) in day.contests().filter(|(other, _)| *other != id) {
            let known = times[&other_id];
            if block.waits && other.block < contest.block {
                assert!(own.start >= known.end, "{own:?} waits for {known:?}");
            }
            if known.start > own.start {
                continue;
            }
            let is_here = |other_side: &Who| {
                let mut sides = contest.sides.iter();
                sides.any(|side| {
                    (id.category != other_id.category || (side.is_known && other_side.is_known))
                        && side
                            .people
                            .iter()
                            .any(|who| other_side.people.contains(who))
                })
            };
            if other.sides.iter().any(is_here) {
                let rest = rest(&id).max(rest(&other_id));
                assert!(
                    own.start >= known.end + rest,
                    "{own:?} rests from {known:?}"
                );
            }
        }
    }
    for (at, queue) in timetable.mats.iter().enumerate() {
        for pair in queue.windows(2) {
            if is_planned(&pair[0]) && is_planned(&pair[1]) {
                assert!(pair[1].start >= pair[0].end + between, "{pair:?}");
            }
        }
        for pause in &day.pauses {
            let mat = Mat(u8::try_from(at + 1).unwrap());
            if pause.mats.is_empty() || pause.mats.contains(&mat) {
                let mut planned = queue.iter().filter(|timed| is_planned(timed));
                assert!(planned.all(|own| own.start >= pause.until || own.end <= pause.from));
            }
        }
    }
}
