//! Whether an outcome that somebody entered by hand can be: a correction, or a result that comes from paper.
use super::decide::is_ippon;
use crate::judo::{
    entrant::Side,
    outcome::{Kind, Outcome},
    profile::{ContestRules, WhenLevel},
};

/// What contradicts itself in an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A winner where the kind has none, or none where it needs one.
    Winner,
    /// Something is said about whether the loser continues where the kind has no winner: it would be said of two.
    LoserContinues,
    /// The profile has no hantei, or no draw.
    KindNotInUse,
    /// The profile has no yuko.
    ScoreNotInUse,
    /// The profile has no golden score.
    GoldenScore,
    /// More of something than a side can have.
    TooMany,
    /// The winner by scores has no higher score.
    NotHigher,
    /// The loser by a last shido does not have it, or somebody who has it wins by scores.
    Shido,
}

/// Whether an outcome can be under these rules.
///
/// # Errors
/// The first contradiction.
pub fn fits(rules: &ContestRules, outcome: &Outcome) -> Result<(), Misfit> {
    if outcome.winner.is_none() != outcome.kind.has_no_winner() {
        return Err(Misfit::Winner);
    }
    if outcome.winner.is_none() && outcome.loser_continues.is_some() {
        return Err(Misfit::LoserContinues);
    }
    let is_unused = match outcome.kind {
        Kind::Hantei => !rules.allows(WhenLevel::Hantei),
        Kind::Draw => !rules.allows(WhenLevel::Draw),
        _ => false,
    };
    if is_unused {
        return Err(Misfit::KindNotInUse);
    }
    if outcome.golden_score && rules.golden_score.is_none() {
        return Err(Misfit::GoldenScore);
    }
    for side in Side::BOTH {
        let scores = outcome.scores(side);
        if scores.yuko > 0 && !rules.yuko {
            return Err(Misfit::ScoreNotInUse);
        }
        if scores.ippon > 1 || scores.waza_ari > 2 || scores.shido > rules.shido {
            return Err(Misfit::TooMany);
        }
    }
    let Some(winner) = outcome.winner else {
        return Ok(());
    };
    let won = outcome.scores(winner);
    let lost = outcome.scores(winner.other());
    match outcome.kind {
        Kind::Scores => {
            let worth = |s: crate::judo::outcome::Scores| (is_ippon(s), s.waza_ari, s.yuko);
            let both = is_ippon(won) && is_ippon(lost);
            if !both && worth(won) <= worth(lost) {
                return Err(Misfit::NotHigher);
            }
            if won.shido >= rules.shido || lost.shido >= rules.shido {
                return Err(Misfit::Shido);
            }
        }
        Kind::IndirectHansokuMake if lost.shido < rules.shido || won.shido >= rules.shido => {
            return Err(Misfit::Shido);
        }
        _ => {}
    }
    Ok(())
}
