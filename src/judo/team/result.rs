//! What an encounter means for the sheet of the teams.
use super::encounter::{Encounter, Fault, Next};
use crate::judo::{
    contest::Left,
    entrant::Side,
    outcome::{Kind, Outcome, Scores},
    profile::{PoolPoints, PoolRules, TeamRules, TieBreak},
};

impl Encounter {
    /// The outcome for the sheet, once the encounter is settled. The contests a team won stand where an athlete's yuko stand, so
    /// that the ranking of pools counts them ([`TeamRules::pool_rules`]); a walk-over has none, its points are the kind's.
    ///
    /// # Errors
    /// As [`Encounter::standing`].
    pub fn outcome(&self, rules: &TeamRules) -> Result<Option<Outcome>, Fault> {
        let standing = self.standing(rules)?;
        let Next::Ended(winner) = standing.next else {
            return Ok(None);
        };
        let kind = match (self.left.white, self.left.blue) {
            (None, None) => Kind::Scores,
            (Some(left), None) | (None, Some(left)) => match left {
                Left::NoShow => Kind::FusenGachi,
                Left::Withdrawn => Kind::KikenGachi,
            },
            (Some(Left::Withdrawn), Some(Left::Withdrawn)) => Kind::DoubleKikenGachi,
            (Some(_), Some(_)) => Kind::DoubleFusenGachi,
        };
        let scores = |side: Side| Scores {
            yuko: match kind {
                Kind::Scores => *standing.won.of(side),
                _ => 0,
            },
            ..Scores::default()
        };
        let seconds = self
            .outcomes
            .values()
            .chain(self.decisive.iter().filter_map(|d| d.outcome.as_ref()))
            .fold(0_u16, |sum, outcome| sum.saturating_add(outcome.seconds));
        Ok(Some(Outcome {
            kind,
            winner,
            white: scores(Side::White),
            blue: scores(Side::Blue),
            seconds: if kind == Kind::Scores { seconds } else { 0 },
            golden_score: standing.by_decisive,
            loser_continues: None,
        }))
    }
}

impl TeamRules {
    /// How a pool of teams is ranked: encounters won, then contests won; after that three drawn contests in golden score, which
    /// the sheet reports as a decision that is needed (IJF, design §1.5, one good source).
    #[must_use]
    pub fn pool_rules(&self) -> PoolRules {
        let majority = u16::from(self.majority());
        let classes = u16::try_from(self.classes.len()).unwrap_or(u16::MAX);
        PoolRules {
            points: PoolPoints::OwnScores {
                ippon: majority,
                waza_ari: 0,
                yuko: 1,
                hantei: 0,
                most: classes.max(majority),
            },
            tie_breaks: vec![TieBreak::Wins, TieBreak::Points],
            win_halves: 2,
            draw_halves: 0,
            medal_needs_win: true,
            bronze_in_pool: 1,
        }
    }
}
