//! Who stands in which slot: one pass over the contests in their order. Pools come first, since they rest on lines alone.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        entrant::{ContestNo, Entrant},
        outcome::{Kind, Outcome},
        profile::PoolRules,
    },
    Changed, Record, Refusal, Slot,
    contest::{Contest, Need, Touch},
    plan::{Node, Plan, Source, number, position},
    pool::{self, PoolState, Tie},
};

/// What follows from a record.
#[derive(Clone, Debug)]
pub struct Derived {
    /// Who stands on the lines after the struck ones left.
    pub lines: Vec<Slot>,
    /// The contests in their order.
    pub contests: Vec<Contest>,
    /// The pools.
    pub pools: Vec<PoolState>,
    /// The decisions that hold.
    pub decided: BTreeMap<u8, Vec<Entrant>>,
}

impl Derived {
    /// Everything that follows from a record.
    pub fn new(plan: &Plan, rules: &PoolRules, record: &Record) -> Result<Self, Refusal> {
        let mut derived = Self {
            lines: lines(plan, record)?,
            contests: vec![Contest::NEW; plan.nodes.len()],
            pools: vec![PoolState::default(); plan.pools.len()],
            decided: record.decided.clone(),
        };
        for (no, outcome) in &record.outcomes {
            derived.check_outcome(plan, *no, outcome)?;
            derived.contest_mut(*no)?.outcome = Some(*outcome);
        }
        for no in &record.started {
            derived.contest_mut(*no)?.started = true;
        }
        let changed = derived.run(plan, rules, &record.weights);
        if let Some(no) = changed.withdrawn.first() {
            let stage = derived.contest_mut(*no)?.stage;
            return Err(Refusal::NotOpen(*no, stage));
        }
        for (pool, order) in &record.decided {
            derived.check_decision(*pool, order)?;
        }
        Ok(derived)
    }

    /// A contest.
    pub fn contest(&self, no: ContestNo) -> Option<&Contest> {
        self.contests.get(position(no)?)
    }

    pub fn contest_mut(&mut self, no: ContestNo) -> Result<&mut Contest, Refusal> {
        position(no)
            .and_then(|at| self.contests.get_mut(at))
            .ok_or(Refusal::NoSuchContest(no))
    }

    /// Whether an outcome is one at all: the kind has a winner or not, and draws are for pools.
    pub fn check_outcome(
        &self,
        plan: &Plan,
        no: ContestNo,
        outcome: &Outcome,
    ) -> Result<(), Refusal> {
        let node = position(no).and_then(|at| plan.nodes.get(at));
        let node = node.ok_or(Refusal::NoSuchContest(no))?;
        if outcome.kind.has_no_winner() == outcome.winner.is_some() {
            return Err(Refusal::WinnerAndKind(no));
        }
        if outcome.kind == Kind::Draw && !node.in_pool {
            return Err(Refusal::DrawOutsidePools(no));
        }
        Ok(())
    }

    /// One pass: says which known contests have other athletes now, and withdraws what was fought by those before.
    pub fn run(
        &mut self,
        plan: &Plan,
        rules: &PoolRules,
        weights: &BTreeMap<Entrant, u32>,
    ) -> Changed {
        let mut changed = Changed::default();
        pool::resolve(self, plan, rules, weights, &mut changed);
        for (at, node) in plan.nodes.iter().enumerate() {
            if !node.in_pool {
                changed.note(at, self.settle(at, node));
            }
        }
        changed.touched.sort_unstable();
        changed.withdrawn.sort_unstable();
        changed
    }

    /// The first outcome of an open contest outside pools: nothing after it is known yet, so that only what rests on it has to be
    /// looked at, and nothing is rewritten. The same as a whole pass, and ten times as fast.
    pub fn advance(&mut self, plan: &Plan, at: usize, outcome: Outcome) {
        if let Some(contest) = self.contests.get_mut(at) {
            contest.outcome = Some(outcome);
            contest.started = false;
        }
        let mut ahead = vec![at];
        while let Some(at) = ahead.pop() {
            let ends = |derived: &Self| derived.contests.get(at).map(|c| (c.winner, c.loser));
            let before = ends(self);
            if let Some(node) = plan.nodes.get(at) {
                self.settle(at, node);
            }
            if ends(self) != before {
                ahead.extend(plan.fed_by(at));
            }
        }
    }

    fn settle(&mut self, at: usize, node: &Node) -> Touch {
        let (white, blue) = (self.slot(&node.white), self.slot(&node.blue));
        self.contests.get_mut(at).map_or(Touch::No, |contest| {
            contest.settle(white, blue, Need::Needed)
        })
    }

    /// Who comes from a source.
    pub fn slot(&self, source: &Source) -> Slot {
        match source {
            Source::Line(line) => self.lines.get(*line).copied().unwrap_or(Slot::Nobody),
            Source::Winner(at) => self.contests.get(*at).map_or(Slot::Nobody, |c| c.winner),
            Source::Loser(at) => self.contests.get(*at).map_or(Slot::Nobody, |c| c.loser),
            Source::Beaten { winner, among } => self.beaten(*winner, among),
            Source::Rank { pool, rank } => {
                let pool = self.pools.get(*pool);
                pool.map_or(Slot::Nobody, |pool| pool.at_rank(*rank))
            }
        }
    }

    /// Whoever lost one of some contests against the later winner of another (double repechage). Who had a bye there beat nobody.
    fn beaten(&self, winner: usize, among: &[usize]) -> Slot {
        match self.contests.get(winner).map(|contest| contest.winner) {
            Some(Slot::Open) => Slot::Open,
            Some(Slot::Ready(by)) => among
                .iter()
                .filter_map(|at| self.contests.get(*at))
                .find(|contest| contest.winner == Slot::Ready(by))
                .map_or(Slot::Nobody, |contest| contest.loser),
            _ => Slot::Nobody,
        }
    }

    /// Whether every contest is over and nothing has to be decided.
    pub fn is_finished(&self) -> bool {
        self.contests.iter().all(|contest| contest.stage.is_over())
            && self.open_ties().next().is_none()
    }

    /// Who is level where it matters.
    pub fn open_ties(&self) -> impl Iterator<Item = Tie> {
        self.pools
            .iter()
            .enumerate()
            .flat_map(|(at, pool)| pool.open_ties(at))
    }
}

impl Changed {
    pub(super) fn note(&mut self, at: usize, touch: Touch) {
        if touch != Touch::No {
            self.touched.push(number(at));
        }
        if touch == Touch::Withdrawn {
            self.withdrawn.push(number(at));
        }
    }
}

/// Who stands on the lines: nobody on those of struck athletes.
pub fn lines(plan: &Plan, record: &Record) -> Result<Vec<Slot>, Refusal> {
    if record.lines.len() != plan.lines {
        return Err(Refusal::Lines {
            expected: plan.lines,
            given: record.lines.len(),
        });
    }
    let mut drawn = BTreeSet::new();
    for entrant in record.lines.iter().flatten() {
        if !drawn.insert(*entrant) {
            return Err(Refusal::DrawnTwice(*entrant));
        }
    }
    let known = |entrant: &&Entrant| !drawn.contains(*entrant);
    if let Some(entrant) = record.struck.keys().find(known) {
        return Err(Refusal::NotDrawn(*entrant));
    }
    Ok(record
        .lines
        .iter()
        .map(|line| match line {
            Some(entrant) if !record.struck.contains_key(entrant) => Slot::Ready(*entrant),
            _ => Slot::Nobody,
        })
        .collect())
}
