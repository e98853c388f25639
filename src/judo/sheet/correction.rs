//! Results and their correction. Whatever changes is tried on a copy first: a change that would rewrite a contest that was started
//! or finished is refused with the list of them, or, told to, withdraws them and says so (design 8 §1.6, after faults of others:
//! a double disqualification corrected later brought eliminated athletes back into a semi-final).
use super::{
    super::{
        entrant::{ContestNo, Entrant},
        outcome::Outcome,
    },
    Changed, Force, Refusal, Sheet, Stage, Struck,
    plan::position,
    progress::{Derived, lines},
};

impl Sheet {
    /// Records the first outcome of a contest, or corrects the one it has.
    ///
    /// # Errors
    /// The contest is not open, the outcome is none, or later contests would be rewritten: [`Refusal`].
    pub fn record_outcome(
        &mut self,
        no: ContestNo,
        outcome: Outcome,
        force: Force,
    ) -> Result<Changed, Refusal> {
        let changed = match self.is_first_of_knockout(no, &outcome)? {
            Some(at) => {
                self.derived.advance(&self.plan, at, outcome);
                Changed::default()
            }
            None => {
                let (derived, changed) = self.with_outcome(no, Some(outcome))?;
                self.accept(derived, changed, force)?
            }
        };
        self.record.started.remove(&no);
        self.record.outcomes.insert(no, outcome);
        Ok(changed)
    }

    /// Takes the outcome of a contest back, as if it had not been fought.
    ///
    /// # Errors
    /// There is none, or later contests would be rewritten: [`Refusal`].
    pub fn withdraw_outcome(&mut self, no: ContestNo, force: Force) -> Result<Changed, Refusal> {
        let (derived, changed) = self.with_outcome(no, None)?;
        let changed = self.accept(derived, changed, force)?;
        self.record.outcomes.remove(&no);
        Ok(changed)
    }

    /// The later contests that an outcome (the first, or a correction) would touch: somebody known in them would be known no more,
    /// or another. Nothing if the outcome would be refused.
    #[must_use]
    pub fn affected(&self, no: ContestNo, outcome: &Outcome) -> Vec<ContestNo> {
        match self.is_first_of_knockout(no, outcome) {
            Ok(None) => self
                .with_outcome(no, Some(*outcome))
                .map(|(_, changed)| changed.touched)
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Says that a contest is being fought: from now on it is not rewritten silently.
    ///
    /// # Errors
    /// It is not open: [`Refusal`].
    pub fn start(&mut self, no: ContestNo) -> Result<(), Refusal> {
        let contest = self.derived.contest_mut(no)?;
        if !matches!(contest.stage, Stage::Open | Stage::Started) {
            return Err(Refusal::NotOpen(no, contest.stage));
        }
        contest.started = true;
        contest.stage = Stage::Started;
        self.record.started.insert(no);
        Ok(())
    }

    /// Takes back that a contest is being fought: it was called, but not begun.
    ///
    /// # Errors
    /// It is not being fought: [`Refusal`].
    pub fn unstart(&mut self, no: ContestNo) -> Result<(), Refusal> {
        let contest = self.derived.contest_mut(no)?;
        if contest.stage != Stage::Started {
            return Err(Refusal::NotOpen(no, contest.stage));
        }
        contest.started = false;
        contest.stage = Stage::Open;
        self.record.started.remove(&no);
        Ok(())
    }

    /// Strikes somebody off after the draw, or (with no reason) puts them back on their line.
    ///
    /// # Errors
    /// They are on no line, or contests would be rewritten: [`Refusal`].
    pub fn strike(
        &mut self,
        entrant: Entrant,
        reason: Option<Struck>,
        force: Force,
    ) -> Result<Changed, Refusal> {
        if !self.record.lines.contains(&Some(entrant)) {
            return Err(Refusal::NotDrawn(entrant));
        }
        let before = match reason {
            Some(reason) => self.record.struck.insert(entrant, reason),
            None => self.record.struck.remove(&entrant),
        };
        let tried = lines(&self.plan, &self.record).and_then(|lines| {
            let mut derived = self.derived.clone();
            derived.lines = lines;
            let changed = self.run(&mut derived);
            self.accept(derived, changed, force)
        });
        if tried.is_err() {
            match before {
                Some(before) => self.record.struck.insert(entrant, before),
                None => self.record.struck.remove(&entrant),
            };
        }
        tried
    }

    /// Records what decision contests of a pool gave, best first: of everybody who was level, or of one tie after the other.
    ///
    /// # Errors
    /// They are not level, or later contests would be rewritten: [`Refusal`].
    pub fn decide(
        &mut self,
        pool: u8,
        order: &[Entrant],
        force: Force,
    ) -> Result<Changed, Refusal> {
        self.derived.check_decision(pool, order)?;
        let mut derived = self.derived.clone();
        // Earlier decisions about others of the pool stay.
        let before = derived.decided.remove(&pool).unwrap_or_default();
        let others = before.into_iter().filter(|who| !order.contains(who));
        let order: Vec<Entrant> = others.chain(order.iter().copied()).collect();
        derived.decided.insert(pool, order.clone());
        let changed = self.run(&mut derived);
        let changed = self.accept(derived, changed, force)?;
        self.record.decided.insert(pool, order);
        Ok(changed)
    }

    /// The position of a contest outside pools that is open, if the outcome fits: the common case, where nothing can be rewritten.
    fn is_first_of_knockout(
        &self,
        no: ContestNo,
        outcome: &Outcome,
    ) -> Result<Option<usize>, Refusal> {
        self.derived.check_outcome(&self.plan, no, outcome)?;
        let stage = self.stage(no).ok_or(Refusal::NoSuchContest(no))?;
        if !stage.is_contest() {
            return Err(Refusal::NotOpen(no, stage));
        }
        let at = position(no).filter(|_| stage != Stage::Finished);
        let is_single = |at: &usize| self.plan.nodes.get(*at).is_some_and(|node| !node.in_pool);
        Ok(at.filter(is_single))
    }

    /// What would follow from another outcome of a contest.
    fn with_outcome(
        &self,
        no: ContestNo,
        outcome: Option<Outcome>,
    ) -> Result<(Derived, Changed), Refusal> {
        let mut derived = self.derived.clone();
        let contest = derived.contest_mut(no)?;
        if outcome.is_none() && contest.outcome.is_none() {
            return Err(Refusal::NotOpen(no, contest.stage));
        }
        contest.outcome = outcome;
        contest.started = false;
        let changed = self.run(&mut derived);
        Ok((derived, changed))
    }

    fn run(&self, derived: &mut Derived) -> Changed {
        derived.run(&self.plan, &self.rules, &self.record.weights)
    }

    /// Takes what follows for good, if nothing is rewritten or it may be.
    fn accept(
        &mut self,
        derived: Derived,
        changed: Changed,
        force: Force,
    ) -> Result<Changed, Refusal> {
        let rewrites = !changed.withdrawn.is_empty() || !changed.decisions.is_empty();
        if rewrites && force == Force::No {
            return Err(Refusal::Rewrites {
                contests: changed.withdrawn,
                decisions: changed.decisions,
            });
        }
        for no in &changed.withdrawn {
            self.record.outcomes.remove(no);
            self.record.started.remove(no);
        }
        for pool in &changed.decisions {
            self.record.decided.remove(pool);
        }
        self.derived = derived;
        Ok(changed)
    }
}
