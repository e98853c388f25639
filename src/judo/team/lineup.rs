//! Who may fight for a team: the squad as entered, and the line-up of one encounter.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::order::{ClassNo, classes};
use crate::judo::profile::TeamRules;

/// An athlete of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who, by a number of the caller's.
    pub who: u32,
    /// The class they made the weight of.
    pub class: ClassNo,
}

/// Who fights in which class, in the order of the profile's list; nobody where the class is missing.
pub type LineUp = Vec<Option<u32>>;

/// What is wrong with a squad or a line-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineUpFault {
    /// There is no such class.
    NoSuchClass(ClassNo),
    /// An athlete is there twice.
    Twice(u32),
    /// More athletes in a class than the rules have.
    TooManyIn(ClassNo),
    /// Fewer athletes than a team needs to compete.
    TooFew {
        /// How many there are.
        are: u8,
        /// How many it needs.
        needed: u8,
    },
    /// The line-up has not one entry for each class.
    WrongLength,
    /// Somebody who was not entered: fighting nevertheless means disqualification, fusen-gachi for the opponent.
    NotOfTheTeam(u32),
    /// An athlete fights neither in the own class nor, where the rules have it, one up.
    WrongClass {
        /// Who.
        who: u32,
        /// Where.
        class: ClassNo,
    },
}

/// Whether a squad may be entered.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_squad(rules: &TeamRules, squad: &[Member]) -> Result<(), Vec<LineUpFault>> {
    let mut faults = twice(squad.iter().map(|member| member.who));
    let known: BTreeSet<_> = classes(rules).collect();
    let unknown = squad.iter().map(|member| member.class);
    faults.extend(
        unknown
            .filter(|class| !known.contains(class))
            .map(LineUpFault::NoSuchClass),
    );
    for class in known {
        let entered = squad.iter().filter(|member| member.class == class).count();
        if entered > usize::from(rules.most_per_class) {
            faults.push(LineUpFault::TooManyIn(class));
        }
    }
    faults.extend(too_few(rules, squad.len()));
    none(faults)
}

/// Whether a squad may fight in this line-up.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_line_up(
    rules: &TeamRules,
    squad: &[Member],
    line_up: &[Option<u32>],
) -> Result<(), Vec<LineUpFault>> {
    let mut faults = twice(line_up.iter().flatten().copied());
    if line_up.len() != rules.classes.len() {
        faults.push(LineUpFault::WrongLength);
    }
    for (class, who) in classes(rules).zip(line_up) {
        let Some(who) = *who else { continue };
        let Some(member) = squad.iter().find(|member| member.who == who) else {
            faults.push(LineUpFault::NotOfTheTeam(who));
            continue;
        };
        if !may_fight(rules, member.class, class) {
            faults.push(LineUpFault::WrongClass { who, class });
        }
    }
    faults.extend(too_few(rules, line_up.iter().flatten().count()));
    none(faults)
}

/// In the own class, or one up where the rules have it (seniors and juniors; not cadets).
fn may_fight(rules: &TeamRules, own: ClassNo, class: ClassNo) -> bool {
    if own == class {
        return true;
    }
    let of = |no: ClassNo| rules.classes.get(usize::from(no.0));
    let up = of(own).and_then(|own| rules.one_up(own));
    rules.one_class_up && up.is_some() && up == of(class)
}

fn twice(all: impl Iterator<Item = u32>) -> Vec<LineUpFault> {
    let mut seen = BTreeSet::new();
    all.filter(|who| !seen.insert(*who))
        .map(LineUpFault::Twice)
        .collect()
}

fn too_few(rules: &TeamRules, are: usize) -> Option<LineUpFault> {
    let needed = rules.fewest_athletes;
    (are < usize::from(needed)).then(|| LineUpFault::TooFew {
        are: u8::try_from(are).unwrap_or(u8::MAX),
        needed,
    })
}

fn none(faults: Vec<LineUpFault>) -> Result<(), Vec<LineUpFault>> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
