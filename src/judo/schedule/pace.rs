//! How long a contest takes: from the start of one to the start of the next on the same mat.
//!
//! Measured on 340 contests of a Grand Slam (design 8 §4, verified on data): contest clock 4:21 on average and 5:55 in nine of
//! ten, golden score in 24 of 100, start to start 6:31 in the middle (5:37 to 5:57 in pure preliminaries, 7:20 on average with
//! ceremonies and waiting). How the 6:31 fall into parts, and that they do so for children, is ours: 60 s between two contests,
//! 1.25 s for each second of regular time, and golden score, where there is one, 130 s long on average, in 24 of 100.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Day, Plan, Progress};
use crate::judo::profile::ContestRules;

/// Golden score, as far as time goes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "snake_case")]
pub enum Golden {
    /// There is none.
    No,
    /// At most so many seconds.
    Limited(u16),
    /// Without limit.
    #[default]
    Unlimited,
}

/// What a profile says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Regular time of a contest, in seconds.
    pub contest_seconds: u16,
    /// The rest an athlete has a right to between two contests, in seconds (IJF 600; design 8 §1.1, sure). Between contests of
    /// two categories the longer one holds (ours).
    pub rest_seconds: u16,
    /// Golden score.
    pub golden: Golden,
}

impl From<&ContestRules> for Figures {
    fn from(rules: &ContestRules) -> Self {
        Self {
            contest_seconds: rules.seconds,
            rest_seconds: rules.rest_seconds,
            golden: match rules.golden_score {
                None => Golden::No,
                Some(golden) => golden
                    .limit_seconds
                    .map_or(Golden::Unlimited, Golden::Limited),
            },
        }
    }
}

/// What is expected before anything is measured, and how fast measurements take over. The default is the Grand Slam's (above).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Seconds from the end of a contest to the start of the next one.
    pub between: u32,
    /// Seconds in the hall for a hundred seconds of regular time: 125.
    pub percent: u32,
    /// Of a hundred contests so many go to golden score.
    pub golden_percent: u32,
    /// Seconds of a golden score without limit, on average.
    pub golden_seconds: u32,
    /// What is expected weighs as much as so many measured contests of the same length. Ours.
    pub weight: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            between: 60,
            percent: 125,
            golden_percent: 24,
            golden_seconds: 130,
            weight: 20,
        }
    }
}

impl Pace {
    /// Seconds from start to start on a mat, before anything is measured: 391 for four minutes and golden score without limit.
    #[must_use]
    pub fn expected(&self, figures: Figures) -> u32 {
        let mean = u64::from(self.golden_seconds);
        let golden = match figures.golden {
            Golden::No => 0,
            Golden::Unlimited => mean,
            // Grows from nothing to the mean without limit.
            Golden::Limited(most) => {
                let most = u64::from(most);
                (mean * most).checked_div(mean + most).unwrap_or(0)
            }
        };
        let regular = u64::from(figures.contest_seconds) * u64::from(self.percent) / 100;
        let golden = golden * u64::from(self.golden_percent) / 100;
        let all = u64::from(self.between) + regular + golden;
        u32::try_from(all).unwrap_or(u32::MAX)
    }
}

/// What was measured today, by contests of the same length.
#[derive(Debug, Default)]
pub(super) struct Measured(BTreeMap<(u16, Golden), (u64, u64)>);

impl Measured {
    /// Reads what happened: a contest's own time, and the time to the next one on its mat. Longer than three times what is
    /// expected between two contests is a pause and counts as three times. Walk-overs (ended as they began) count for nothing.
    pub fn of(day: &Day, plan: &Plan, progress: &Progress, pace: &Pace) -> Self {
        let mut measured = Self::default();
        if progress.actual.is_empty() {
            return measured;
        }
        for queue in &plan.mats {
            let happened = |id| progress.actual.get(id).map(|actual| (*actual, *id));
            let mut fought: Vec<_> = queue.iter().filter_map(happened).collect();
            fought.sort_unstable_by_key(|(actual, id)| (actual.start, *id));
            let next = fought.iter().skip(1).map(|(next, _)| Some(next.start));
            for ((actual, id), next) in fought.iter().zip(next.chain([None])) {
                let category = day.categories.get(usize::from(id.category));
                let (Some(category), Some(end)) = (category, actual.end) else {
                    continue;
                };
                if end <= actual.start {
                    continue;
                }
                let between = next.map_or(pace.between, |next| {
                    next.saturating_sub(end).min(pace.between.saturating_mul(3))
                });
                let key = (category.figures.contest_seconds, category.figures.golden);
                let (count, sum) = measured.0.entry(key).or_default();
                *count += 1;
                *sum += u64::from(end - actual.start) + u64::from(between);
            }
        }
        measured
    }

    /// Seconds from start to start: the mean of what is expected, by its weight, and of what was measured.
    pub fn seconds(&self, pace: &Pace, figures: Figures) -> u32 {
        let expected = pace.expected(figures);
        let key = (figures.contest_seconds, figures.golden);
        let Some((count, sum)) = self.0.get(&key) else {
            return expected;
        };
        let weight = u64::from(pace.weight);
        let all = u64::from(expected)
            .saturating_mul(weight)
            .saturating_add(*sum);
        let mean = all.checked_div(weight.saturating_add(*count));
        mean.and_then(|mean| u32::try_from(mean).ok())
            .unwrap_or(expected)
    }
}
