//! How a pool is ranked: which points a contest brings and by which criteria, in which order. The orders of federations differ
//! (design §1.5, 10 §13), so the list is data; what it cannot settle is a decision contest, never a name or the order of entry.
use serde::{Deserialize, Serialize};

/// A criterion by which athletes of a pool who are level so far are told apart, in the order of the profile's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieBreak {
    /// Contests won (a draw counts as the profile's points say).
    Wins,
    /// The sum of the points of the profile's table.
    Points,
    /// The contest between them, when exactly two are level.
    HeadToHead,
    /// Wins in the contests among those who are level.
    WinsAmong,
    /// Shortest total time of the contests they won; a win without a fight counts 0 seconds (no source; ours).
    ShortestWins,
    /// Fewest shido.
    FewestShido,
    /// The lighter athlete at the weigh-in.
    Lighter,
}

/// Which points a contest of a pool brings to a side (IJF: its own scores 100/10/1; others: by the kind of the victory).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "count", deny_unknown_fields)]
pub enum PoolPoints {
    /// The scores of both sides count, at most `most` in a contest.
    OwnScores {
        /// For ippon.
        ippon: u16,
        /// For waza-ari.
        waza_ari: u16,
        /// For yuko.
        yuko: u16,
        /// For a victory by hantei.
        hantei: u16,
        /// The most of one contest.
        most: u16,
    },
    /// Only the winner gets points, by the best score of the victory.
    Victory {
        /// By ippon or an equivalent.
        ippon: u16,
        /// By waza-ari.
        waza_ari: u16,
        /// By yuko.
        yuko: u16,
        /// By hantei.
        hantei: u16,
    },
}

/// How a pool is ranked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolRules {
    /// The points.
    pub points: PoolPoints,
    /// The criteria in their order.
    pub tie_breaks: Vec<TieBreak>,
    /// Points of match results: for a win and for a draw, in halves of a win (IJF: 2 and 0; NL: 2 and 1).
    pub win_halves: u8,
    /// See `win_halves`.
    pub draw_halves: u8,
    /// A medal only with at least one contest won (IJF low numbers, three athletes).
    pub medal_needs_win: bool,
    /// Bronze medals of a sheet that is one single pool and nothing else: 1, or 2 where the fourth is third too and the places are
    /// 1, 2, 3, 3, 5 (an option of JudoShiai, S4). On every other sheet the system says how many there are.
    pub bronze_in_pool: u8,
}
