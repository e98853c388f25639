//! Who stands in which slot: one pass over the contests in their order. Pools come first, since they rest on lines alone.
//!
//! Ready against nobody, or against somebody who is out, is no contest: the one who is ready walks through, and no win is counted.
//! If both are out, or both lost, nobody goes on from there (design 8 §1.6; IJF SOR 2026, one good source).
use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        entrant::{ContestNo, Entrant, Side},
        outcome::{Kind, Outcome},
        profile::PoolRules,
    },
    Changed, Record, Refusal, Slot,
    plan::{Plan, Source, number, position},
    pool::{self, PoolState, Tie},
};

/// How far a contest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Stage {
    /// One of its athletes is not known yet, or an earlier contest has to show whether it is needed.
    #[default]
    Waiting,
    /// It can be fought.
    Open,
    /// It is being fought.
    Started,
    /// It has its outcome.
    Finished,
    /// No contest: at most one athlete who may fight stands there.
    WalkThrough,
    /// No contest: it was decided without it (best of three after two wins).
    FallenAway,
}

impl Stage {
    /// Whether two athletes meet, or met.
    #[must_use]
    pub const fn is_contest(self) -> bool {
        matches!(self, Self::Open | Self::Started | Self::Finished)
    }

    /// Whether nothing more can happen there.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Finished | Self::WalkThrough | Self::FallenAway)
    }
}

/// A contest as far as it is known.
#[derive(Clone, Copy, Debug)]
pub struct Contest {
    pub white: Slot,
    pub blue: Slot,
    pub winner: Slot,
    pub loser: Slot,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub started: bool,
}

/// Whether a contest is needed, its athletes aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Needed,
    Unknown,
    FallenAway,
}

impl Contest {
    const NEW: Self = Self {
        white: Slot::Open,
        blue: Slot::Open,
        winner: Slot::Open,
        loser: Slot::Open,
        stage: Stage::Waiting,
        outcome: None,
        started: false,
    };

    /// Puts athletes into the slots. An outcome of other athletes, or of no contest any more, is withdrawn.
    pub fn settle(&mut self, white: Slot, blue: Slot, need: Need) -> Touch {
        let was_known = |was, is| was != Slot::Open && was != is;
        let is_touched = was_known(self.white, white) || was_known(self.blue, blue);
        let mut touch = if is_touched { Touch::Yes } else { Touch::No };
        (self.white, self.blue) = (white, blue);
        let is_contest =
            need == Need::Needed && matches!((white, blue), (Slot::Ready(_), Slot::Ready(_)));
        if (is_touched || !is_contest) && (self.outcome.is_some() || self.started) {
            self.outcome = None;
            self.started = false;
            touch = Touch::Withdrawn;
        }
        self.conclude(need);
        touch
    }

    fn conclude(&mut self, need: Need) {
        use Slot::{Nobody, Open, Out, Ready};
        (self.stage, self.winner, self.loser) = match (self.white, self.blue) {
            _ if need == Need::FallenAway => (Stage::FallenAway, Nobody, Nobody),
            (Open, _) | (_, Open) => (Stage::Waiting, Open, Open),
            _ if need == Need::Unknown => (Stage::Waiting, Open, Open),
            (Ready(white), Ready(blue)) => match self.outcome {
                None if self.started => (Stage::Started, Open, Open),
                None => (Stage::Open, Open, Open),
                Some(outcome) => {
                    let (winner, loser) = ends(&outcome, white, blue);
                    (Stage::Finished, winner, loser)
                }
            },
            (Ready(one), Nobody) | (Nobody, Ready(one)) => (Stage::WalkThrough, Ready(one), Nobody),
            (Ready(one), Out(other)) | (Out(other), Ready(one)) => {
                (Stage::WalkThrough, Ready(one), Out(other))
            }
            (Out(one), Nobody) | (Nobody, Out(one)) => (Stage::WalkThrough, Nobody, Out(one)),
            (Nobody, Nobody) | (Out(_), Out(_)) => (Stage::WalkThrough, Nobody, Nobody),
        };
    }

    /// Both athletes, if nobody goes on from here: both lost, or both were out.
    pub const fn both_lost(&self) -> Option<[Entrant; 2]> {
        match (self.winner, self.white.entrant(), self.blue.entrant()) {
            (Slot::Nobody, Some(white), Some(blue)) => Some([white, blue]),
            _ => None,
        }
    }
}

/// Winner and loser of an outcome. Nobody wins where both lose, and nobody goes on as the loser either: both are placed at once.
fn ends(outcome: &Outcome, white: Entrant, blue: Entrant) -> (Slot, Slot) {
    let (side, winner, loser) = match outcome.winner {
        Some(Side::White) => (Side::White, white, blue),
        Some(Side::Blue) => (Side::Blue, blue, white),
        None => return (Slot::Nobody, Slot::Nobody),
    };
    if outcome.continues(side.other()) {
        (Slot::Ready(winner), Slot::Ready(loser))
    } else {
        (Slot::Ready(winner), Slot::Out(loser))
    }
}

/// What a pass did to a contest that was known before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    No,
    Yes,
    Withdrawn,
}

/// From where a pass begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Pools and all.
    Start,
    /// The contest at a position, which is in no pool; nothing before it changed.
    Contest(usize),
}

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
        let changed = derived.run(plan, rules, &record.weights, From::Start);
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
        from: From,
    ) -> Changed {
        let mut changed = Changed::default();
        let first = match from {
            From::Start => {
                pool::resolve(self, plan, rules, weights, &mut changed);
                0
            }
            From::Contest(at) => at,
        };
        for (at, node) in plan.nodes.iter().enumerate().skip(first) {
            if node.in_pool {
                continue;
            }
            let (white, blue) = (self.slot(&node.white), self.slot(&node.blue));
            if let Some(contest) = self.contests.get_mut(at) {
                changed.note(at, contest.settle(white, blue, Need::Needed));
            }
        }
        changed.touched.sort_unstable();
        changed.withdrawn.sort_unstable();
        changed
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
