//! The rules of team contests (design §1.9, IJF SOR 2026, one good source).
use serde::{Deserialize, Serialize};

/// A sex as weight classes have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Women and girls.
    F,
    /// Men and boys.
    M,
}

/// A weight class of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamClass {
    /// Its code within the team: `f-57`, `m+90`.
    pub code: String,
    /// Of whom.
    pub sex: Sex,
    /// The upper limit, inside the class; none for the class above all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to_grams: Option<u32>,
}

/// With which class a team contest begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamStart {
    /// The first round with a class that is drawn, every later round with the next in the cycle (IJF mixed teams).
    DrawnThenNext,
    /// Always with the first of the list (teams of one sex: light to heavy).
    First,
}

/// A kind of team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRules {
    /// Its code: `mixed`, `women`, `men`.
    pub code: String,
    /// With which class it begins.
    pub start: TeamStart,
    /// The most athletes a team may enter in one class (2).
    pub most_per_class: u8,
    /// The fewest athletes with whom a team may compete (4 of 6).
    pub fewest_athletes: u8,
    /// Whether an athlete may fight one class up (seniors and juniors: yes; cadets: no).
    pub one_class_up: bool,
    /// Whether it stops with the contest that settles it (IJF: yes).
    pub stops_at_majority: bool,
    /// The classes in the order of the cycle.
    pub classes: Vec<TeamClass>,
}

impl TeamRules {
    /// How many contests settle it: more than half (4 of 6, 3 of 5).
    #[must_use]
    pub fn majority(&self) -> u8 {
        u8::try_from(self.classes.len() / 2 + 1).unwrap_or(u8::MAX)
    }

    /// The next heavier class of the same sex.
    #[must_use]
    pub fn one_up(&self, class: &TeamClass) -> Option<&TeamClass> {
        let lower = class.up_to_grams?;
        self.classes
            .iter()
            .filter(|other| other.sex == class.sex)
            .filter(|other| other.up_to_grams.is_none_or(|upper| upper > lower))
            .min_by_key(|other| other.up_to_grams.unwrap_or(u32::MAX))
    }
}
