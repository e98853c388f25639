//! Where seeds stand: data with a name, because sources disagree (design 10 §13: the IJF pairs 1-8, 4-5, 2-7, 3-6; JudoShiai puts
//! 5 into the quarter of 1).
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::table::Table;

/// The IJF's eighths: also the order in which byes are given when nobody is seeded.
pub(super) const IJF: [u8; 8] = [1, 5, 7, 3, 4, 8, 6, 2];

/// The options that come with the house.
static BUILTIN: LazyLock<Vec<Seeding>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        seeding: Vec<Seeding>,
    }
    toml::from_str::<File>(include_str!("data/seedings.toml"))
        .map(|file| file.seeding)
        .unwrap_or_default()
});

/// A seeding option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seeding {
    /// Its name: `ijf`, `ijf_four`, `judoshiai`, `none`, or a federation's own.
    pub code: String,
    /// The eighth of the sheet, from 1, of seed 1, seed 2 and so on: on its upper line.
    pub eighths: Vec<u8>,
}

impl Default for Seeding {
    fn default() -> Self {
        Self {
            code: "none".into(),
            eighths: Vec::new(),
        }
    }
}

/// What is wrong with a seeding option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeedingFault {
    /// There are eight eighths.
    NoSuchEighth(u8),
    /// Two seeds in one eighth.
    EighthTwice(u8),
}

impl Seeding {
    /// The option of that name.
    #[must_use]
    pub fn builtin(code: &str) -> Option<Self> {
        BUILTIN.iter().find(|seeding| seeding.code == code).cloned()
    }

    /// Every option that comes with the house.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &BUILTIN
    }

    /// Refuses an option that is wrong in itself.
    ///
    /// # Errors
    /// What is wrong.
    pub fn sound(&self) -> Result<(), SeedingFault> {
        let mut seen = Table::of(9, false);
        for eighth in &self.eighths {
            if !(1..=8).contains(eighth) {
                return Err(SeedingFault::NoSuchEighth(*eighth));
            }
            if seen.at(usize::from(*eighth)) {
                return Err(SeedingFault::EighthTwice(*eighth));
            }
            seen.put(usize::from(*eighth), true);
        }
        Ok(())
    }

    /// The lines, from 0, of seed 1, seed 2 and so on. On a sheet of fewer than eight lines a seed whose line is taken has none,
    /// and neither have those after it. Sheet of 32: 1, 17, 25, 9, 13, 29, 21, 5 (derived from 14 Grand Slam draws; sure).
    #[must_use]
    pub fn lines(&self, sheet: u16) -> Vec<usize> {
        lines_of(&self.eighths, usize::from(sheet))
    }
}

/// The upper lines of eighths, from 0, until one is taken.
pub(super) fn lines_of(eighths: &[u8], sheet: usize) -> Vec<usize> {
    let mut lines = Vec::with_capacity(8);
    for eighth in eighths {
        let line = usize::from(eighth.saturating_sub(1)) * sheet / 8;
        if lines.contains(&line) {
            break;
        }
        lines.push(line);
    }
    lines
}
