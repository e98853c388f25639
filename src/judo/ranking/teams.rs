//! Sums by nation or club: what their athletes' results count, over all lists (design §1.10: "nation ranking = sums").
use std::{cmp::Reverse, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{Credit, Input, Points, Ranking, Team, TeamSums};

/// A nation or club with its sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRank {
    /// The rank; equal sums share it, as no source has a rule for them.
    pub rank: u32,
    /// Which.
    pub team: Team,
    /// The sum.
    pub points: Points,
    /// How many results it is made of.
    pub results: u32,
}

/// The sums, best first. Points of athletes who stand for nobody go to nobody.
pub(super) fn sums(rules: TeamSums, input: &Input, lists: &[Ranking]) -> Vec<TeamRank> {
    let mut sums: BTreeMap<Team, (Points, u32)> = BTreeMap::new();
    let mut credit = |team: Option<Team>, points: Points, results: usize| {
        if let Some(team) = team {
            let sum = sums.entry(team).or_default();
            let results = u32::try_from(results).unwrap_or(u32::MAX);
            *sum = (sum.0.plus(points), sum.1.saturating_add(results));
        }
    };
    for ranked in lists.iter().flat_map(|list| &list.athletes) {
        match rules.credit {
            Credit::Now if ranked.counted.is_empty() => {}
            Credit::Now => {
                let now = input.teams.get(&ranked.athlete).copied();
                credit(now, ranked.points, ranked.counted.len());
            }
            Credit::Then => {
                for result in &ranked.counted {
                    credit(result.team, result.points, 1);
                }
            }
        }
    }
    let mut teams: Vec<TeamRank> = sums
        .into_iter()
        .map(|(team, (points, results))| TeamRank {
            rank: 0,
            team,
            points,
            results,
        })
        .collect();
    teams.sort_by_key(|team| Reverse(team.points));
    let mut better = 0_u32;
    for group in teams.chunk_by_mut(|a, b| a.points == b.points) {
        let size = u32::try_from(group.len()).unwrap_or(u32::MAX);
        for team in group {
            team.rank = better.saturating_add(1);
        }
        better = better.saturating_add(size);
    }
    teams
}
