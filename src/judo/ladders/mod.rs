//! Ladders of belts: the steps from white to the highest dan as a federation numbers and colours them. They differ: orange is the
//! 5th kyu in Slovenia and Germany and the 4th in CZ and PL, France has thirteen steps below the dan (design §2). So a ladder is
//! data, dated and per federation, a TOML file; the templates in `data/` are read by the same reader as a federation's own
//! ([`Ladder::read`]).
//!
//! What members have stored is a [`Grade`], a number of kyu or dan ([`Step::grade`]). Its colour by itself is that of the six-kyu
//! ladder; [`Ladder::step_of`] says which belt it is in a federation's own.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod check;
pub mod md5;
mod recognise;
pub mod templates;
#[cfg(test)]
mod tests;

pub use recognise::Recognition;

use super::{
    grades::{Colour, Grade},
    profile::{self, Refusal},
    rules_file,
};

/// The belts of a federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Its code in addresses and records, the same in all its versions: `jzs`, `djb`.
    pub code: String,
    /// The version of this text, from 1, counted up with every change of it.
    pub version: u16,
    /// The first day it holds for.
    pub valid_from: NaiveDate,
    /// Where it was taken from, and how sure that is.
    pub source: String,
    /// Whether all its steps are here. Of a ladder that is not whole nobody can say which step is next to another.
    pub whole: bool,
    /// The steps, the lowest first.
    pub steps: Vec<Step>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A kyu.
    Kyu,
    /// A step between two kyu that has no number of its own, mostly for children.
    Half,
    /// A dan.
    Dan,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its place, rising; gaps are allowed, so that a federation can put a step between two.
    pub order: u16,
    /// Its code within the ladder: `kyu5`, `half-yellow`.
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// The number of the kyu or dan; none for a half, and for the steps of federations that number none (France).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u8>,
    /// The colour; the lower one of two.
    pub colour: Colour,
    /// The second colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Colour>,
    /// How many stripes of the second colour; none where the belt is half and half.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stripes: Option<u8>,
    /// The fewest years for it, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_age: Option<u8>,
    /// The years from which it is given no more (half belts of CZ: 14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below_age: Option<u8>,
    /// The fewest months since the step before that is no half, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
}

impl Step {
    /// The grade that is stored for it: the same number of kyu or dan. None for a half, for a step without a number, and for
    /// numbers the stored scale has not (kyu above 6, dan above 10).
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        match self.kind {
            Kind::Kyu => Grade::kyu(self.number?),
            Kind::Dan => Grade::dan(self.number?),
            Kind::Half => None,
        }
    }
}

impl Ladder {
    /// Reads a ladder and refuses one that contradicts itself.
    ///
    /// # Errors
    /// The first fault of the form, or every contradiction.
    pub fn read(text: &str) -> Result<Self, Vec<Refusal>> {
        rules_file::read(text, Self::contradictions)
    }

    /// Writes a ladder in the form that [`Ladder::read`] reads.
    ///
    /// # Errors
    /// When a value has no form in TOML.
    pub fn write(&self) -> Result<String, Refusal> {
        rules_file::write(self)
    }

    /// The edition of a code that holds on a day: of those that hold already the one that began last, in its latest version.
    #[must_use]
    pub fn in_force<'a>(
        ladders: impl IntoIterator<Item = &'a Self>,
        code: &str,
        day: NaiveDate,
    ) -> Option<&'a Self> {
        profile::in_force(ladders, day, |ladder| {
            (ladder.code == code).then_some((ladder.valid_from, ladder.version))
        })
    }

    /// The step with this code.
    #[must_use]
    pub fn step(&self, code: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.code == code)
    }

    /// The step of a number of kyu or dan.
    #[must_use]
    pub fn numbered(&self, kind: Kind, number: u8) -> Option<&Step> {
        self.steps
            .iter()
            .find(|step| step.kind == kind && step.number == Some(number))
    }

    /// The step of a stored grade: which belt it is here. None where the ladder does not have, or not number, it.
    #[must_use]
    pub fn step_of(&self, grade: Grade) -> Option<&Step> {
        let kind = if grade.is_dan() { Kind::Dan } else { Kind::Kyu };
        self.numbered(kind, grade.number())
    }

    /// The step after one; none after the last, and none in a ladder that is not whole.
    #[must_use]
    pub fn next(&self, step: &Step) -> Option<&Step> {
        let above = self.steps.iter().filter(|other| other.order > step.order);
        above.min_by_key(|other| other.order).filter(|_| self.whole)
    }
}
