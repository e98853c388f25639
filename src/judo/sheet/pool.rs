//! Pools at their end: who has which rank, who is level, and whether that matters.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{entrant::Entrant, profile::PoolRules},
    Changed, Refusal, Slot,
    plan::{Plan, PoolPlan, Prize},
    pool_contests,
    progress::Derived,
    table::{Row, ranked, rows},
};

/// Athletes whom the rules leave level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The pool, from 0.
    pub pool: u8,
    /// The first of the ranks they share, from 1.
    pub rank: u16,
    /// They, by lines.
    pub entrants: Vec<Entrant>,
}

/// Athletes of the same rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their rank, from 0.
    pub rank: usize,
    /// They.
    pub slots: Vec<Slot>,
    /// What their ranks lead to, if there is more than one of them.
    pub fate: Fate,
}

/// What becomes of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A rank of its own, or ranks that are worth the same.
    Settled,
    /// A decision contest is needed.
    Undecided,
    /// All of them are out: nobody goes on, and all share the lowest of their places.
    AllOut(Option<u16>),
}

/// A pool as far as it is known.
#[derive(Clone, Debug, Default)]
pub struct PoolState {
    /// The ranks, once all contests are over.
    pub groups: Option<Vec<Group>>,
    /// Who was level before decision contests.
    pub ties: BTreeSet<Vec<Entrant>>,
    is_known: bool,
}

impl PoolState {
    /// Who has a rank.
    pub fn at_rank(&self, rank: usize) -> Slot {
        let Some(groups) = &self.groups else {
            return Slot::Open;
        };
        let of_rank = |group: &&Group| (group.rank..group.rank + group.slots.len()).contains(&rank);
        match groups.iter().find(of_rank) {
            None => Slot::Nobody,
            Some(group) => match (group.fate, group.slots.as_slice()) {
                (_, [slot]) => *slot,
                (Fate::AllOut(_), _) => Slot::Nobody,
                _ => Slot::Open,
            },
        }
    }

    /// Who is level where it matters.
    pub fn open_ties(&self, pool: usize) -> impl Iterator<Item = Tie> {
        let groups = self.groups.iter().flatten();
        groups
            .filter(|group| group.fate == Fate::Undecided)
            .map(move |group| Tie {
                pool: u8::try_from(pool).unwrap_or(u8::MAX),
                rank: u16::try_from(group.rank + 1).unwrap_or(u16::MAX),
                entrants: group.slots.iter().filter_map(|s| s.entrant()).collect(),
            })
    }
}

/// Settles all pools.
pub fn resolve(
    derived: &mut Derived,
    plan: &Plan,
    rules: &PoolRules,
    weights: &BTreeMap<Entrant, u32>,
    changed: &mut Changed,
) {
    for (at, pool) in plan.pools.iter().enumerate() {
        pool_contests::settle(derived, pool, changed);
        let mut state = PoolState {
            is_known: true,
            ..PoolState::default()
        };
        let is_over = |(at, _, _): &(usize, usize, usize)| {
            derived
                .contests
                .get(*at)
                .is_some_and(|contest| contest.stage.is_over())
        };
        let is_complete = pool.contests.iter().all(is_over);
        let before = derived.pools.get(at).cloned().unwrap_or_default();
        let index = u8::try_from(at).unwrap_or(u8::MAX);
        if is_complete {
            let rows = rows(derived, pool, rules, weights);
            let groups = ranked(derived, pool, rules, &rows);
            state.ties = ties(&rows, &groups);
            if before.is_known && before.ties != state.ties && derived.decided.contains_key(&index)
            {
                derived.decided.remove(&index);
                changed.decisions.push(index);
            }
            let order = derived.decided.get(&index);
            state.groups = Some(grouped(plan, pool, &rows, groups, order));
        } else if before.is_known && derived.decided.remove(&index).is_some() {
            changed.decisions.push(index);
        }
        if let Some(pool) = derived.pools.get_mut(at) {
            *pool = state;
        }
    }
}

fn ties(rows: &[(usize, Row)], groups: &[Vec<usize>]) -> BTreeSet<Vec<Entrant>> {
    let names = |group: &Vec<usize>| {
        let rows = group.iter().filter_map(|at| rows.get(*at));
        rows.map(|(_, row)| row.entrant).collect()
    };
    groups
        .iter()
        .filter(|group| group.len() > 1)
        .map(names)
        .collect()
}

/// Groups with what becomes of them: decision contests settle who took part in them.
fn grouped(
    plan: &Plan,
    pool: &PoolPlan,
    rows: &[(usize, Row)],
    groups: Vec<Vec<usize>>,
    order: Option<&Vec<Entrant>>,
) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::with_capacity(rows.len());
    let mut rank = 0;
    for group in groups {
        let members: Vec<Row> = group
            .iter()
            .filter_map(|at| rows.get(*at).map(|(_, row)| *row))
            .collect();
        let place_in = |row: &Row| order?.iter().position(|who| *who == row.entrant);
        let mut parts: Vec<Vec<Row>> = Vec::new();
        if members.len() > 1 && members.iter().all(|row| place_in(row).is_some()) {
            let mut members = members;
            members.sort_by_key(place_in);
            parts.extend(members.into_iter().map(|row| vec![row]));
        } else {
            parts.push(members);
        }
        for part in parts {
            let slots: Vec<Slot> = part.iter().map(|row| row.slot()).collect();
            let prizes = pool.ranks.get(rank..rank + slots.len()).unwrap_or_default();
            let fate = fate(plan, &slots, prizes);
            let size = slots.len();
            found.push(Group { rank, slots, fate });
            rank += size;
        }
    }
    found
}

/// What becomes of athletes of the same rank, given what their ranks lead to. If all are out nobody can fight for the better
/// rank: it is as when both lose a contest, they share the lowest place (ours; no source).
fn fate(plan: &Plan, slots: &[Slot], prizes: &[Prize]) -> Fate {
    let is_same = prizes.windows(2).all(|pair| match pair {
        [one, other] => one == other && one.leads_to.is_none(),
        _ => true,
    });
    if slots.len() < 2 || is_same {
        Fate::Settled
    } else if slots.iter().all(|slot| matches!(slot, Slot::Out(_))) {
        let lost_on = |prize: &Prize| {
            let node = prize.leads_to.and_then(|at| plan.nodes.get(at));
            prize.place.or_else(|| node.and_then(|node| node.lost_on))
        };
        Fate::AllOut(prizes.iter().filter_map(lost_on).max())
    } else {
        Fate::Undecided
    }
}

impl Derived {
    /// Whether a decision is about athletes who are level, each once.
    pub fn check_decision(&self, pool: u8, order: &[Entrant]) -> Result<(), Refusal> {
        let state = self.pools.get(usize::from(pool));
        let ties = state.map(|state| &state.ties);
        let is_level =
            |who: &Entrant| ties.is_some_and(|ties| ties.iter().any(|t| t.contains(who)));
        let mut seen = BTreeSet::new();
        if !order.is_empty() && order.iter().all(|who| is_level(who) && seen.insert(*who)) {
            Ok(())
        } else {
            Err(Refusal::Decision(pool))
        }
    }
}
