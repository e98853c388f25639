//! The order in which the classes are called: the first of the first round is drawn, each next round begins with the next class
//! of the cycle. Teams of one sex fight light to heavy.
use serde::{Deserialize, Serialize};

use crate::judo::{
    profile::{TeamRules, TeamStart},
    random::Dice,
};

/// A class of a team: its index in the profile's list, from 0.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct ClassNo(pub u8);

/// Every class of the rules, in the order of the cycle.
pub(super) fn classes(rules: &TeamRules) -> impl Iterator<Item = ClassNo> {
    (0..u8::MAX).zip(&rules.classes).map(|(no, _)| ClassNo(no))
}

/// One of some classes, each with the same chance.
#[must_use]
pub fn draw_class(from: &[ClassNo], dice: &mut Dice) -> Option<ClassNo> {
    let count = u64::try_from(from.len()).ok()?;
    let index = usize::try_from(dice.below(count)).ok()?;
    from.get(index).copied()
}

/// The class the first round of a competition begins with: drawn, or the first of the list.
#[must_use]
pub fn draw_start(rules: &TeamRules, dice: &mut Dice) -> ClassNo {
    match rules.start {
        TeamStart::First => ClassNo(0),
        TeamStart::DrawnThenNext => {
            let all: Vec<_> = classes(rules).collect();
            draw_class(&all, dice).unwrap_or_default()
        }
    }
}

/// The order of the classes in a round, from 0, of a competition that began with `start`.
#[must_use]
pub fn order(rules: &TeamRules, start: ClassNo, round: u16) -> Vec<ClassNo> {
    let all: Vec<_> = classes(rules).collect();
    if rules.start == TeamStart::First || all.is_empty() {
        return all;
    }
    let first = (usize::from(start.0) + usize::from(round)) % all.len();
    let (before, after) = all.split_at_checked(first).unwrap_or((&all, &[]));
    [after, before].concat()
}
