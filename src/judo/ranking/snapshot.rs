//! Ranking lists of a day, with everything they were made of, so that anybody can make them again.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Athlete, Input, List, ListNo, Problem, Ranked, Ranking, Refusal, TeamRank, teams,
    ties::TieBreaks,
    value,
    windows::{Chooser, Held, Item, keys},
};

/// The version of the counting. A snapshot of another version is not verified with this one.
pub const ALGORITHM: u16 = 1;

/// The lists of a day. It cannot be changed: a correction is a new snapshot. It carries the whole rules and all results, so that it can be
/// verified when the rules have long been changed (design §1.10: immutable snapshots with their inputs).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    algorithm: u16,
    rules: List,
    on: NaiveDate,
    input: Input,
    lists: Vec<Ranking>,
    teams: Vec<TeamRank>,
}

/// Why there is no ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotRanked {
    /// The rules contradict themselves.
    Rules(Vec<Refusal>),
    /// The input does not fit.
    Input(Vec<Problem>),
}

/// Why a snapshot is not what its inputs give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unverified {
    /// It was made by another version of the counting.
    UnknownAlgorithm(u16),
    /// Its inputs do not make a ranking.
    NotRanked(NotRanked),
    /// Its inputs are not in the order in which a snapshot keeps them.
    InputOrder,
    /// A list differs: it has other athletes, or this is the first athlete who stands otherwise.
    List(ListNo, Option<Athlete>),
    /// There are other lists.
    Lists,
    /// The sums by nation or club differ.
    Teams,
}

/// Makes the lists of a day. The order of the input does not matter.
///
/// # Errors
/// The rules contradict themselves, or the input does not fit them.
pub fn rank(rules: &List, mut input: Input, on: NaiveDate) -> Result<Snapshot, NotRanked> {
    let faults = rules.contradictions();
    if !faults.is_empty() {
        return Err(NotRanked::Rules(faults));
    }
    input.sort();
    let problems = input.problems(rules);
    if !problems.is_empty() {
        return Err(NotRanked::Input(problems));
    }
    let lists = lists(rules, &input, on);
    let teams = rules
        .teams
        .map_or_else(Vec::new, |sums| teams::sums(sums, &input, &lists));
    Ok(Snapshot {
        algorithm: ALGORITHM,
        rules: rules.clone(),
        on,
        input,
        lists,
        teams,
    })
}

fn lists(rules: &List, input: &Input, on: NaiveDate) -> Vec<Ranking> {
    let mut held = Vec::with_capacity(input.events.len());
    let mut items = Vec::with_capacity(input.results());
    for event in &input.events {
        let (Some((position, tier)), Ok(at)) = (rules.tier(&event.tier), held.len().try_into())
        else {
            continue;
        };
        held.push(Held::new(rules, event, position, on));
        for category in &event.categories {
            let worth = value::of_category(rules, tier, event, category);
            items.extend(category.results.iter().zip(worth).map(|(row, worth)| Item {
                list: category.list,
                held: at,
                category: category.no,
                row,
                worth,
            }));
        }
    }
    let mut chooser = Chooser::new(&held, &items);
    let tie_breaks = TieBreaks::new(rules);
    let keys = keys(&items);
    let mut lists = Vec::new();
    for of_list in keys.chunk_by(|a, b| a.list() == b.list()) {
        let mut athletes: Vec<Ranked> = of_list
            .chunk_by(|a, b| a.athlete() == b.athlete())
            .filter_map(|results| {
                let athlete = results.first()?.athlete();
                let (counted, uncounted) = chooser.choose(results);
                Some(Ranked {
                    rank: None,
                    shared_by: 0,
                    athlete,
                    points: counted.iter().map(|result| result.points).sum(),
                    counted,
                    uncounted,
                })
            })
            .collect();
        tie_breaks.rank(&mut athletes);
        if let Some(list) = of_list.first().map(|key| key.list()) {
            lists.push(Ranking { list, athletes });
        }
    }
    lists
}

impl Snapshot {
    /// The rules it was made by.
    #[must_use]
    pub const fn rules(&self) -> &List {
        &self.rules
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The results it was made of.
    #[must_use]
    pub const fn input(&self) -> &Input {
        &self.input
    }

    /// The lists, by their number.
    #[must_use]
    pub fn lists(&self) -> &[Ranking] {
        &self.lists
    }

    /// Everybody of a list, the best first; empty for a list that nobody has a result in.
    #[must_use]
    pub fn list(&self, list: ListNo) -> &[Ranked] {
        let found = self.lists.iter().find(|ranking| ranking.list == list);
        found.map_or(&[], |ranking| &ranking.athletes)
    }

    /// An athlete of a list. In a list without a result of theirs there is none: in a new class everybody begins with nothing.
    #[must_use]
    pub fn athlete(&self, list: ListNo, athlete: Athlete) -> Option<&Ranked> {
        self.list(list)
            .iter()
            .find(|ranked| ranked.athlete == athlete)
    }

    /// The sums by nation or club, the best first; empty where the rules have none.
    #[must_use]
    pub fn teams(&self) -> &[TeamRank] {
        &self.teams
    }

    /// Makes it again from its inputs and compares.
    ///
    /// # Errors
    /// Where it is not what its inputs give.
    pub fn verify(&self) -> Result<(), Unverified> {
        if self.algorithm != ALGORITHM {
            return Err(Unverified::UnknownAlgorithm(self.algorithm));
        }
        let again =
            rank(&self.rules, self.input.clone(), self.on).map_err(Unverified::NotRanked)?;
        if again.input != self.input {
            return Err(Unverified::InputOrder);
        }
        if again.lists.len() != self.lists.len() {
            return Err(Unverified::Lists);
        }
        for (is, should) in self.lists.iter().zip(&again.lists) {
            if is.list != should.list {
                return Err(Unverified::Lists);
            }
            let mut both = is.athletes.iter().zip(&should.athletes);
            if let Some((is_so, _)) = both.find(|(is, should)| is != should) {
                return Err(Unverified::List(is.list, Some(is_so.athlete)));
            }
            if is.athletes.len() != should.athletes.len() {
                return Err(Unverified::List(is.list, None));
            }
        }
        if again.teams != self.teams {
            return Err(Unverified::Teams);
        }
        Ok(())
    }
}
