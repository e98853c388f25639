//! The rules of one contest: time, scores, shido, osaekomi, golden score and what comes when it is level.
//!
//! Figures for seniors, juniors and cadets agree in several sources (design §1.1, S1 art. 7/14/15, S2, S3, sure); children's and
//! national figures have one good source each, named in the files.
use serde::{Deserialize, Serialize};

/// The rules of one contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContestRules {
    /// Regular time (IJF 2025: 240 for seniors, juniors, cadets of both sexes; 13/14 years 180; 11/12 years 120; sure).
    pub seconds: u16,
    /// The rest an athlete has a right to between two contests (IJF: 600, S1 and S3; DJB up to U15: 360).
    pub rest_seconds: u16,
    /// Whether yuko is in use (back since 2025, sure).
    pub yuko: bool,
    /// The number of shido that is an indirect hansoku-make (3, sure).
    pub shido: u8,
    /// Seconds of osaekomi.
    pub osaekomi: Osaekomi,
    /// Golden score; without it a level contest is decided at once by [`ContestRules::when_level`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub golden_score: Option<GoldenScore>,
    /// What comes when it is level still, with all time used. Children's rules only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when_level: Option<WhenLevel>,
}

/// After how many whole seconds of osaekomi there is a score (IJF 2025: 5, 10, 20; sure).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Osaekomi {
    /// Yuko; none where yuko is not in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yuko: Option<u16>,
    /// Waza-ari.
    pub waza_ari: u16,
    /// Ippon.
    pub ippon: u16,
}

/// Golden score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldenScore {
    /// The longest it may take; none without limit (IJF, sure).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_seconds: Option<u16>,
    /// Whether an osaekomi ends the contest with the first score it brings (IJF), or runs on until toketa or ippon (DJB 2026,
    /// S3; IJF pools after S2 only). One good source.
    pub ends_at_osaekomi_score: bool,
}

/// How a level contest ends where golden score does not decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenLevel {
    /// By the decision of the referees.
    Hantei,
    /// As a draw (hiki-wake), in pools.
    Draw,
}

impl ContestRules {
    /// Regular time in milliseconds.
    #[must_use]
    pub fn time(&self) -> u32 {
        millis(self.seconds)
    }

    /// A contest of golden score alone: the decisive one of a team contest (IJF SOR 2026, design §1.9, one good source).
    #[must_use]
    pub fn golden_score_only(&self) -> Self {
        Self {
            seconds: 0,
            golden_score: Some(self.golden_score.unwrap_or(GoldenScore {
                limit_seconds: None,
                ends_at_osaekomi_score: true,
            })),
            ..self.clone()
        }
    }

    /// Whether a level contest may be decided in this way.
    #[must_use]
    pub fn allows(&self, way: WhenLevel) -> bool {
        self.when_level == Some(way)
    }
}

/// Seconds as milliseconds.
#[must_use]
pub(in crate::judo) fn millis(seconds: u16) -> u32 {
    u32::from(seconds) * 1000
}
