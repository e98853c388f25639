//! What a contest of a pool is worth to a side (design 8 §1.5; points are data of the profile).
use super::super::{
    entrant::Side,
    outcome::{Kind, Outcome},
    profile::PoolPoints,
};

/// Points of a fought contest.
pub fn of(points: PoolPoints, outcome: &Outcome, side: Side) -> u32 {
    let (own, other) = (outcome.scores(side), outcome.scores(side.other()));
    let has_won = outcome.winner == Some(side);
    match points {
        // IJF: the own scores, also of lost contests, and at most so many a contest; a victory without scores is as an ippon.
        PoolPoints::OwnScores {
            ippon,
            waza_ari,
            yuko,
            hantei,
            most,
        } => {
            let times = |count: u8, worth: u16| u32::from(count) * u32::from(worth);
            let scored =
                times(own.ippon, ippon) + times(own.waza_ari, waza_ari) + times(own.yuko, yuko);
            let victory = match outcome.kind {
                _ if !has_won => 0,
                Kind::Scores => 0,
                Kind::Hantei => u32::from(hantei),
                _ => u32::from(ippon),
            };
            (scored + victory).min(u32::from(most))
        }
        // Others: the winner alone, by the highest score in which they are ahead.
        PoolPoints::Victory {
            ippon,
            waza_ari,
            yuko,
            hantei,
        } => u32::from(match outcome.kind {
            _ if !has_won => 0,
            Kind::Scores if own.ippon > other.ippon => ippon,
            Kind::Scores if own.waza_ari > other.waza_ari => waza_ari,
            Kind::Scores if own.yuko > other.yuko => yuko,
            // Without any difference in scores it was a decision.
            Kind::Scores | Kind::Hantei => hantei,
            _ => ippon,
        }),
    }
}

/// Points of a contest that was not fought because the opponent is out of the competition: as for an ippon (design 8 §1.6).
pub fn walk_over(points: PoolPoints) -> u32 {
    match points {
        PoolPoints::OwnScores { ippon, most, .. } => u32::from(ippon.min(most)),
        PoolPoints::Victory { ippon, .. } => u32::from(ippon),
    }
}
