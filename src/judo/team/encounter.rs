//! An encounter of two teams: what was fought so far, and what follows from it.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    lineup::LineUp,
    order::{ClassNo, classes},
};
use crate::judo::{
    contest::{Left, Pair},
    entrant::Side,
    outcome::Outcome,
    profile::TeamRules,
};

/// A deciding contest: the class that was drawn, and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decisive {
    /// The class.
    pub class: ClassNo,
    /// Its outcome; none before it was fought, and where one side cannot fight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// An encounter of two teams. Only facts: the standing is derived from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Encounter {
    /// The classes in their order.
    pub order: Vec<ClassNo>,
    /// Who fights.
    pub line_ups: Pair<LineUp>,
    /// The outcomes of the contests that were fought, by class.
    #[serde(default)]
    pub outcomes: BTreeMap<ClassNo, Outcome>,
    /// The deciding contests in their order.
    #[serde(default)]
    pub decisive: Vec<Decisive>,
    /// Athletes who cannot fight again although they did not lose for it: hurt in a contest they won.
    #[serde(default)]
    pub unable: BTreeSet<(Side, ClassNo)>,
    /// Teams that did not come or went.
    #[serde(default)]
    pub left: Pair<Option<Left>>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The contest of this class.
    Contest(ClassNo),
    /// Level: one of these classes is drawn for the deciding contest, in golden score.
    Draw(Vec<ClassNo>),
    /// The deciding contest of this class.
    Decisive(ClassNo),
    /// Settled; nobody wins only where both teams left.
    Ended(Option<Side>),
    /// Level, and no class is left that could decide: a commission says who won. No source has a rule for it.
    Undecided,
}

/// The standing of an encounter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Contests won.
    pub won: Pair<u8>,
    /// Whether the deciding contest settled it.
    pub by_decisive: bool,
    /// What comes next.
    pub next: Next,
}

/// What cannot be in an encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The order does not name every class once.
    Order,
    /// A line-up has not one entry for each class.
    LineUp,
    /// An outcome of a class where somebody is missing, that does not exist, or that was not called any more.
    NotFought(ClassNo),
    /// A deciding contest that did not come about, or of a class that was not among those to draw from.
    NotDrawn(ClassNo),
}

impl Encounter {
    /// An encounter before its first contest.
    #[must_use]
    pub fn new(order: Vec<ClassNo>, white: LineUp, blue: LineUp) -> Self {
        Self {
            order,
            line_ups: Pair { white, blue },
            outcomes: BTreeMap::new(),
            decisive: Vec::new(),
            unable: BTreeSet::new(),
            left: Pair::default(),
        }
    }

    /// Whether a side has somebody in a class.
    #[must_use]
    pub fn is_present(&self, side: Side, class: ClassNo) -> bool {
        let line_up = self.line_ups.of(side);
        matches!(line_up.get(usize::from(class.0)), Some(Some(_)))
    }

    /// The standing.
    ///
    /// # Errors
    /// The first thing that cannot be.
    pub fn standing(&self, rules: &TeamRules) -> Result<Standing, Fault> {
        self.check(rules)?;
        if let Some(standing) = self.walkover(rules) {
            return Ok(standing);
        }
        let mut won = Pair::<u8>::default();
        let mut fought = BTreeSet::new();
        let mut next = None;
        for class in &self.order {
            if rules.stops_at_majority && self.leader(won, rules.majority()).is_some() {
                break;
            }
            fought.insert(*class);
            match self.contest(*class) {
                Some(Some(winner)) => *won.of_mut(winner) += 1,
                Some(None) => {}
                None => {
                    next = Some(Next::Contest(*class));
                    break;
                }
            }
        }
        // An order may be corrected after contests were fought, but nothing is called after the end.
        if let Some(class) = self
            .outcomes
            .keys()
            .find(|class| !fought.contains(class) && next.is_none())
        {
            return Err(Fault::NotFought(*class));
        }
        if next.is_none() && won.white == won.blue {
            return self.decide(rules, won);
        }
        if let Some(decisive) = self.decisive.first() {
            return Err(Fault::NotDrawn(decisive.class));
        }
        // Contests that nobody won can leave a team ahead without a majority: more contests won decide. Ours.
        let next = next.unwrap_or_else(|| Next::Ended(self.leader(won, 1)));
        Ok(Standing {
            won,
            by_decisive: false,
            next,
        })
    }

    /// The side that is ahead with at least so many contests won.
    fn leader(&self, won: Pair<u8>, least: u8) -> Option<Side> {
        let ahead = |side: Side| *won.of(side) >= least && won.of(side) > won.of(side.other());
        Side::BOTH.into_iter().find(|side| ahead(*side))
    }

    /// How the contest of a class ended: none while it is to be fought, else who won. Somebody alone wins; of two who are missing
    /// nobody.
    fn contest(&self, class: ClassNo) -> Option<Option<Side>> {
        let [white, blue] = Side::BOTH.map(|side| self.is_present(side, class));
        match (white, blue) {
            (true, true) => self.outcomes.get(&class).map(|outcome| outcome.winner),
            (true, false) => Some(Some(Side::White)),
            (false, true) => Some(Some(Side::Blue)),
            (false, false) => Some(None),
        }
    }

    /// A team that did not come or went loses the whole encounter by the majority to nothing (4 : 0; teams of one sex 3 : 0).
    fn walkover(&self, rules: &TeamRules) -> Option<Standing> {
        let winner = match (self.left.white, self.left.blue) {
            (None, None) => return None,
            (Some(_), None) => Some(Side::Blue),
            (None, Some(_)) => Some(Side::White),
            (Some(_), Some(_)) => None,
        };
        let mut won = Pair::default();
        if let Some(winner) = winner {
            *won.of_mut(winner) = rules.majority();
        }
        Some(Standing {
            won,
            by_decisive: false,
            next: Next::Ended(winner),
        })
    }

    fn check(&self, rules: &TeamRules) -> Result<(), Fault> {
        let all: BTreeSet<_> = classes(rules).collect();
        let called: BTreeSet<_> = self.order.iter().copied().collect();
        if all != called || self.order.len() != all.len() {
            return Err(Fault::Order);
        }
        if Side::BOTH
            .into_iter()
            .any(|side| self.line_ups.of(side).len() != all.len())
        {
            return Err(Fault::LineUp);
        }
        let fights = |class: &ClassNo| Side::BOTH.into_iter().all(|s| self.is_present(s, *class));
        match self.outcomes.keys().find(|class| !fights(class)) {
            Some(class) => Err(Fault::NotFought(*class)),
            None => Ok(()),
        }
    }
}
