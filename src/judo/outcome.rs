//! How a contest ended, and what that means for the further way of both (design: special endings, IJF SOR 2026 and FFJDA's
//! list). Each kind is its own: a walk-over is never a made-up ippon. A bye is no contest and therefore no outcome.
use serde::{Deserialize, Serialize};

use super::entrant::Side;

/// The way a contest was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// By scores: ippon, waza-ari, yuko, in regular time or golden score.
    Scores,
    /// The opponent's third shido. Whoever lost may continue.
    IndirectHansokuMake,
    /// The opponent was disqualified for a dangerous technique. Whoever lost may continue.
    DirectHansokuMakeMayContinue,
    /// The opponent was disqualified for an act against the spirit of judo. Whoever lost is out of the competition.
    DirectHansokuMakeOut,
    /// Both got a third shido: both lose, 0 : 0, and neither goes on from here.
    DoubleIndirectHansokuMake,
    /// Both were disqualified directly: both lose. A commission decides who may continue; its decision is entered as another result,
    /// as a correction, since one flag cannot be said of two.
    DoubleDirectHansokuMake,
    /// The opponent did not come. Out, unless a commission admits to the repechage.
    FusenGachi,
    /// The opponent could not go on (injury, third bleeding, illness). Out, unless the desk says otherwise.
    KikenGachi,
    /// Neither came: both lose and are out. Ours, after the rule for two disqualified; no source speaks of it.
    DoubleFusenGachi,
    /// Neither could go on: both lose and are out. Ours, as above.
    DoubleKikenGachi,
    /// Decided by the referees, where the profile has it (children).
    Hantei,
    /// Level, where the profile has it (the youngest). In pools only.
    Draw,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Scores,
        Self::IndirectHansokuMake,
        Self::DirectHansokuMakeMayContinue,
        Self::DirectHansokuMakeOut,
        Self::DoubleIndirectHansokuMake,
        Self::DoubleDirectHansokuMake,
        Self::FusenGachi,
        Self::KikenGachi,
        Self::DoubleFusenGachi,
        Self::DoubleKikenGachi,
        Self::Hantei,
        Self::Draw,
    ];

    /// Whether nobody wins.
    #[must_use]
    pub const fn has_no_winner(self) -> bool {
        matches!(
            self,
            Self::DoubleIndirectHansokuMake
                | Self::DoubleDirectHansokuMake
                | Self::DoubleFusenGachi
                | Self::DoubleKikenGachi
                | Self::Draw
        )
    }

    /// Whether whoever lost may go on to a repechage or a bronze contest unless somebody decides otherwise.
    #[must_use]
    pub const fn loser_continues(self) -> bool {
        !matches!(
            self,
            Self::DirectHansokuMakeOut
                | Self::DoubleIndirectHansokuMake
                | Self::DoubleDirectHansokuMake
                | Self::FusenGachi
                | Self::KikenGachi
                | Self::DoubleFusenGachi
                | Self::DoubleKikenGachi
        )
    }
}

/// What a side scored: technical scores and shido as they stood at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Scores {
    /// Ippon, of itself or of two waza-ari.
    pub ippon: u8,
    /// Waza-ari.
    pub waza_ari: u8,
    /// Yuko.
    pub yuko: u8,
    /// Shido.
    pub shido: u8,
}

/// How a contest ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The way it was decided.
    pub kind: Kind,
    /// Who won; nobody where the kind has no winner.
    pub winner: Option<Side>,
    /// White's scores.
    #[serde(default)]
    pub white: Scores,
    /// Blue's scores.
    #[serde(default)]
    pub blue: Scores,
    /// Contest time in whole seconds, golden score included; 0 for a contest that was not fought.
    #[serde(default)]
    pub seconds: u16,
    /// Whether it was decided in golden score.
    #[serde(default)]
    pub golden_score: bool,
    /// What a commission or the desk decided against the kind's own rule about whoever lost: they continue, or they do not. Only
    /// where somebody won: it means nothing where both lose, or nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loser_continues: Option<bool>,
}

impl Outcome {
    /// A contest won by ippon, with nothing else said.
    #[must_use]
    pub const fn ippon(winner: Side) -> Self {
        let won = Scores {
            ippon: 1,
            waza_ari: 0,
            yuko: 0,
            shido: 0,
        };
        let none = Scores {
            ippon: 0,
            waza_ari: 0,
            yuko: 0,
            shido: 0,
        };
        let (white, blue) = match winner {
            Side::White => (won, none),
            Side::Blue => (none, won),
        };
        Self {
            kind: Kind::Scores,
            winner: Some(winner),
            white,
            blue,
            seconds: 0,
            golden_score: false,
            loser_continues: None,
        }
    }

    /// Whether a side may go on after this contest, to wherever the sheet leads it.
    #[must_use]
    pub fn continues(&self, side: Side) -> bool {
        let decided = self.loser_continues.filter(|_| self.winner.is_some());
        self.winner == Some(side) || decided.unwrap_or_else(|| self.kind.loser_continues())
    }

    /// A side's scores.
    #[must_use]
    pub const fn scores(&self, side: Side) -> Scores {
        match side {
            Side::White => self.white,
            Side::Blue => self.blue,
        }
    }
}
