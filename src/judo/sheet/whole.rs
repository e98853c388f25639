//! A sheet with everything it follows from, as one value: a copy that stays readable whatever later becomes of profiles and systems.
//! It holds numbers, never people.
use serde::{Deserialize, Serialize};

use super::{
    super::{profile::PoolRules, random::Seed, systems::Wiring},
    Record, Refusal, Sheet,
};

/// A sheet with everything it follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// The code of the profile it was fought under.
    pub profile: String,
    /// The version of that profile.
    pub version: u16,
    /// The system.
    pub wiring: Wiring,
    /// How its pools are ranked.
    pub pool_rules: PoolRules,
    /// The seed of the draw.
    pub seed: Seed,
    /// The version of the draw.
    pub algorithm: u16,
    /// Who stands where, and what happened.
    pub record: Record,
}

impl Whole {
    /// The sheet.
    ///
    /// # Errors
    /// The record does not fit the wiring: [`Refusal`].
    pub fn sheet(&self) -> Result<Sheet, Refusal> {
        Sheet::new(
            self.wiring.clone(),
            self.pool_rules.clone(),
            self.record.clone(),
        )
    }
}
