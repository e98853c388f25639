//! What happens before the first contest: weigh-in, seeds, separation, the choice of the system.
use serde::{Deserialize, Serialize};

use crate::judo::draw;

/// Grams for women and for men.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct ByGrams {
    /// For women and girls.
    pub women: u32,
    /// For men and boys.
    pub men: u32,
}

/// How far over the upper limit of a class a weight may be. The limit itself is inside the class (sure).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeighIn {
    /// At the weigh-in (IJF: 0; OeJV 2026: 100 g men, 200 g women, S5).
    pub tolerance_grams: ByGrams,
    /// At the random weigh-in of the day, in hundredths of the class's limit (IJF: 5, S1 art. 6.2, one good source).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub random_percent: Option<u8>,
    /// Grams allowed on top at the random weigh-in, for underwear (IJF cadets: 200).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub random_extra_grams: u32,
}

const fn is_zero(grams: &u32) -> bool {
    *grams == 0
}

impl WeighIn {
    /// The heaviest weight that still makes a class up to `upper` grams, at the random weigh-in. The scale has one decimal, so
    /// the share is rounded to 100 g: 48 kg gives 50.4, 57 gives 59.9, 73 gives 76.7, 81 gives 85.1 (the rulebook's own list).
    #[must_use]
    pub fn random_limit(&self, upper: u32) -> Option<u32> {
        let percent = u64::from(self.random_percent?);
        let share = u64::from(upper) * percent;
        let limit = (u64::from(upper) * 100 + share + 5_000) / 10_000 * 100;
        u32::try_from(limit)
            .ok()?
            .checked_add(self.random_extra_grams)
    }
}

/// A range of entries and the system they are fought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemRange {
    /// The fewest entries.
    pub from: u16,
    /// The most entries.
    pub to: u16,
    /// The system's code: `quarter_final_repechage`.
    pub system: String,
    /// The sheets there are, by their lines: the smallest that holds the entries is taken.
    pub sheets: Vec<u16>,
}

impl SystemRange {
    /// The smallest sheet that holds so many.
    #[must_use]
    pub fn lines_for(&self, entries: u16) -> Option<u16> {
        self.sheets
            .iter()
            .copied()
            .filter(|lines| *lines >= entries)
            .min()
    }
}

/// Seeds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seeding {
    /// How many are seeded at most (IJF: 8, sure; veterans 4).
    pub seeds: u16,
    /// Where they stand: the name of an option of the draw (`ijf`, `judoshiai` ..: they disagree from the fifth seed on, design
    /// §1.8, 10 §13), or one of the federation's own.
    pub option: String,
    /// Of an option of its own: the eighth of the sheet of seed 1, seed 2 and so on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eighths: Option<Vec<u8>>,
}

impl Seeding {
    /// The option as the draw takes it, cut to the number of seeds; none where nobody knows it.
    #[must_use]
    pub fn for_draw(&self) -> Option<draw::Seeding> {
        let mut option = match &self.eighths {
            Some(eighths) => draw::Seeding {
                code: self.option.clone(),
                eighths: eighths.clone(),
            },
            None => draw::Seeding::builtin(&self.option)?,
        };
        option.eighths.truncate(usize::from(self.seeds));
        Some(option)
    }
}
