//! The table of a pool: what everybody won there, and the ranks as things stand.
use std::collections::BTreeMap;

use super::{
    super::{
        entrant::{Entrant, Side},
        outcome::Kind,
        profile::PoolRules,
    },
    Sheet, Slot,
    contest::{Contest, Stage},
    plan::PoolPlan,
    points,
    pool::Group,
    pool_contests::{Exits, members},
    progress::Derived,
    ranking,
};

/// A line of the table of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub entrant: Entrant,
    /// Whether out of the competition.
    pub is_out: bool,
    /// Contests fought, walk-overs included.
    pub contests: u16,
    /// Contests won, walk-overs included.
    pub wins: u16,
    /// Drawn contests.
    pub draws: u16,
    /// Wins and draws as the profile counts them.
    pub halves: u32,
    /// The profile's points.
    pub points: u32,
    /// Time of the contests won. A win without a fight (fusen-gachi before hajime, an opponent who is out) counts 0 seconds, and so
    /// helps where the shortest time decides: no source speaks of it; ours.
    pub seconds: u32,
    /// Shido received.
    pub shido: u32,
    /// Measured weight in grams.
    pub weight: Option<u32>,
    /// The rank, from 1, as things stand; shared by those who are level.
    pub rank: u16,
    /// Whether the rank is shared.
    pub is_level: bool,
}

/// The rows of those who are there, by lines.
pub fn rows(
    derived: &Derived,
    pool: &PoolPlan,
    rules: &PoolRules,
    weights: &BTreeMap<Entrant, u32>,
) -> Vec<(usize, Row)> {
    let members = members(derived, pool);
    let out = Exits::of(derived, pool, &members).out;
    let mut rows: Vec<(usize, Row)> = Vec::with_capacity(members.len());
    for (seat, slot) in members.iter().enumerate() {
        if let Slot::Ready(entrant) = *slot {
            let mut row = Row {
                entrant,
                is_out: out.get(seat) == Some(&true),
                contests: 0,
                wins: 0,
                draws: 0,
                halves: 0,
                points: 0,
                seconds: 0,
                shido: 0,
                weight: weights.get(&entrant).copied(),
                rank: 0,
                is_level: false,
            };
            for (at, white, blue) in &pool.contests {
                if let Some(contest) = derived.contests.get(*at) {
                    if *white == seat {
                        row.add(contest, Side::White, rules);
                    } else if *blue == seat {
                        row.add(contest, Side::Blue, rules);
                    }
                }
            }
            rows.push((seat, row));
        }
    }
    rows
}

impl Row {
    fn add(&mut self, contest: &Contest, side: Side, rules: &PoolRules) {
        let has_won = contest.won_by(true) == Some(side);
        match (contest.stage, contest.outcome) {
            (Stage::Finished, Some(outcome)) => {
                self.contests += 1;
                self.points += points::of(rules.points, &outcome, side);
                self.shido += u32::from(outcome.scores(side).shido);
                if has_won {
                    self.seconds += u32::from(outcome.seconds);
                }
                if outcome.kind == Kind::Draw {
                    self.draws += 1;
                    self.halves += u32::from(rules.draw_halves);
                }
            }
            (Stage::WalkThrough, _)
                if contest.white.entrant().is_some() && contest.blue.entrant().is_some() =>
            {
                self.contests += 1;
                if has_won {
                    self.points += points::walk_over(rules.points);
                }
            }
            _ => return,
        }
        if has_won {
            self.wins += 1;
            self.halves += u32::from(rules.win_halves);
        }
    }
}

/// The rows in groups of the same rank, by the profile alone, with the contests between them.
pub fn ranked(
    derived: &Derived,
    pool: &PoolPlan,
    rules: &PoolRules,
    rows: &[(usize, Row)],
) -> Vec<Vec<usize>> {
    let row_of = |seat: usize| rows.iter().position(|(own, _)| *own == seat);
    let bouts: Vec<ranking::Bout> = pool
        .contests
        .iter()
        .filter_map(|(at, white, blue)| {
            let contest = derived.contests.get(*at)?;
            let winner = contest.won_by(true);
            let is_draw = contest
                .outcome
                .is_some_and(|outcome| outcome.kind == Kind::Draw);
            (winner.is_some() || is_draw).then_some(())?;
            Some(ranking::Bout {
                white: row_of(*white)?,
                blue: row_of(*blue)?,
                winner,
            })
        })
        .collect();
    let rows: Vec<Row> = rows.iter().map(|(_, row)| *row).collect();
    ranking::rank(&rows, &bouts, rules)
}

impl Row {
    pub const fn slot(&self) -> Slot {
        if self.is_out {
            Slot::Out(self.entrant)
        } else {
            Slot::Ready(self.entrant)
        }
    }
}

/// The table of a pool, best first. Ranks count what was fought so far.
pub fn table(sheet: &Sheet, pool: u8) -> Vec<Row> {
    let index = usize::from(pool);
    let (Some(plan), Some(state)) = (sheet.plan.pools.get(index), sheet.derived.pools.get(index))
    else {
        return Vec::new();
    };
    let rows = rows(&sheet.derived, plan, &sheet.rules, &sheet.record.weights);
    let groups: Vec<Vec<Entrant>> = if let Some(groups) = &state.groups {
        let names = |group: &Group| group.slots.iter().filter_map(|s| s.entrant()).collect();
        groups.iter().map(names).collect()
    } else {
        let groups = ranked(&sheet.derived, plan, &sheet.rules, &rows);
        let name = |at: &usize| rows.get(*at).map(|(_, row)| row.entrant);
        groups
            .iter()
            .map(|group| group.iter().filter_map(name).collect())
            .collect()
    };
    let mut table = Vec::with_capacity(rows.len());
    for group in groups {
        let rank = u16::try_from(table.len() + 1).unwrap_or(u16::MAX);
        for who in &group {
            if let Some((_, row)) = rows.iter().find(|(_, row)| row.entrant == *who) {
                table.push(Row {
                    rank,
                    is_level: group.len() > 1,
                    ..*row
                });
            }
        }
    }
    table
}
