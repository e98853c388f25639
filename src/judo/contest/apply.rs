//! One event after another.
use super::{
    Reason,
    event::{Medical, Score, What},
    fits::fits,
    state::{Left, Level, Osaekomi, Phase, State},
};
use crate::judo::{entrant::Side, profile::ContestRules};

type Applied = Result<(), Reason>;

impl State {
    /// Applies an event; the state is worth nothing after a refusal.
    pub(super) fn apply(&mut self, rules: &ContestRules, clock: u32, what: What) -> Applied {
        if self.confirmed {
            return self.correct(rules, what);
        }
        if what == What::ClockSet {
            self.set_clock(rules, clock)?;
        } else {
            self.advance(rules, clock)?;
        }
        match what {
            What::Hajime => self.hajime()?,
            What::Mate => self.mate(rules)?,
            What::Sonomama => self.sonomama()?,
            What::Yoshi => self.yoshi()?,
            What::Osaekomi { side } => self.osaekomi(rules, side)?,
            What::OsaekomiIsOf { side } => self.osaekomi_is_of(side)?,
            What::Toketa { side } => self.toketa(rules, side)?,
            What::GoldenScore => self.begin_golden_score()?,
            What::Score { side, score } => self.score(rules, side, score)?,
            What::ScoreTakenBack { side, score } => self.take_back(side, score)?,
            What::Shido { side } => self.give_shido(rules, side)?,
            What::ShidoTakenBack { side } => {
                let shido = self.shido.of_mut(side);
                *shido = shido.checked_sub(1).ok_or(Reason::NothingToTakeBack)?;
            }
            What::Medical { side, why } => {
                let treated = match why {
                    Medical::Bleeding => self.bleedings.of_mut(side),
                    Medical::Examination => self.examinations.of_mut(side),
                };
                *treated = treated.checked_add(1).ok_or(Reason::TooMany)?;
            }
            What::HansokuMake { side, act } => {
                put(self.direct.of_mut(side), act)?;
            }
            What::HansokuMakeTakenBack { side } => take(self.direct.of_mut(side))?,
            What::Withdrawal { side } => self.leave(side, Left::Withdrawn)?,
            What::NoShow { side } => self.leave(side, Left::NoShow)?,
            What::LeavingTakenBack { side } => take(self.left.of_mut(side))?,
            What::Hantei { winner } => {
                self.is_level_for(Level::Hantei)?;
                put(&mut self.hantei, winner)?;
            }
            What::Draw => {
                self.is_level_for(Level::Draw)?;
                self.draw = true;
            }
            What::DecisionTakenBack => {
                if self.hantei.take().is_none() && !std::mem::take(&mut self.draw) {
                    return Err(Reason::NothingToTakeBack);
                }
            }
            What::LoserContinues { continues } => self.say(continues)?,
            What::ClockSet => {}
            What::SoreMade => self.end(rules)?,
            What::Confirm => {
                self.end(rules)?;
                self.confirmed = true;
            }
            What::Correction { .. } => return Err(Reason::NotConfirmed),
        }
        self.settle(rules);
        Ok(())
    }

    fn correct(&mut self, rules: &ContestRules, what: What) -> Applied {
        let What::Correction { outcome } = what else {
            return Err(Reason::Confirmed);
        };
        fits(rules, &outcome).map_err(Reason::BadOutcome)?;
        self.corrected = Some(outcome);
        Ok(())
    }

    fn set_clock(&mut self, rules: &ContestRules, clock: u32) -> Applied {
        self.must_have_begun()?;
        let range = self.golden_since.unwrap_or(0)..=self.latest(rules);
        if self.running || self.osaekomi.is_some() || !range.contains(&clock) {
            return Err(Reason::ClockNotSettable);
        }
        self.clock = clock;
        if let Phase::Ended { clock: end, .. } = &mut self.phase {
            *end = clock;
        }
        Ok(())
    }

    fn hajime(&mut self) -> Applied {
        match self.phase {
            Phase::Ended { .. } => return Err(Reason::AlreadyEnded),
            Phase::Level(_) => return Err(Reason::TimeIsOver),
            Phase::Live if self.running || self.sonomama => return Err(Reason::AlreadyRunning),
            Phase::Live => {}
        }
        // Simultaneous scores were not counted; from here on they are no more.
        if self.golden_is_void() {
            self.golden = super::Pair::default();
        }
        self.begun = true;
        self.running = true;
        Ok(())
    }

    fn mate(&mut self, rules: &ContestRules) -> Applied {
        if !self.running && !self.sonomama && !self.has_ended() {
            return Err(Reason::NotRunning);
        }
        self.stand(rules);
        Ok(())
    }

    fn stand(&mut self, rules: &ContestRules) {
        self.end_osaekomi(rules);
        self.running = false;
        self.sonomama = false;
        self.settle(rules);
    }

    fn sonomama(&mut self) -> Applied {
        if !self.running || self.osaekomi.is_none() {
            return Err(Reason::NoOsaekomi);
        }
        self.running = false;
        self.sonomama = true;
        Ok(())
    }

    fn yoshi(&mut self) -> Applied {
        if !self.sonomama {
            return Err(Reason::AlreadyRunning);
        }
        self.sonomama = false;
        self.running = true;
        Ok(())
    }

    /// An osaekomi that is called with the bell still counts, so the end of the time alone does not refuse it.
    fn osaekomi(&mut self, rules: &ContestRules, side: Side) -> Applied {
        if self.osaekomi.is_some() {
            return Err(Reason::OsaekomiRuns);
        }
        if !self.running {
            return Err(Reason::NotRunning);
        }
        self.osaekomi = Some(Osaekomi {
            side,
            since: self.clock,
        });
        self.settle(rules);
        match self.phase {
            Phase::Live => Ok(()),
            Phase::Level(_) => Err(Reason::TimeIsOver),
            Phase::Ended { .. } => Err(Reason::AlreadyEnded),
        }
    }

    fn osaekomi_is_of(&mut self, side: Side) -> Applied {
        let hold = self.osaekomi.as_mut().ok_or(Reason::NoOsaekomi)?;
        hold.side = side;
        Ok(())
    }

    /// A toketa that comes after the osaekomi has ended the contest is late, not wrong.
    fn toketa(&mut self, rules: &ContestRules, side: Side) -> Applied {
        match self.osaekomi {
            Some(hold) if hold.side == side => {
                self.end_osaekomi(rules);
                Ok(())
            }
            None if self.has_ended() => Ok(()),
            _ => Err(Reason::NoOsaekomi),
        }
    }

    fn begin_golden_score(&mut self) -> Applied {
        self.is_level_for(Level::GoldenScore)?;
        self.golden_since = Some(self.clock);
        self.osaekomi = None;
        self.running = false;
        self.sonomama = false;
        Ok(())
    }

    fn score(&mut self, rules: &ContestRules, side: Side, score: Score) -> Applied {
        self.must_have_begun()?;
        if score == Score::Yuko && !rules.yuko {
            return Err(Reason::ScoreNotInUse);
        }
        self.give(side, score)
    }

    fn give_shido(&mut self, rules: &ContestRules, side: Side) -> Applied {
        self.must_have_begun()?;
        let shido = self.shido.of_mut(side);
        if *shido >= rules.shido {
            return Err(Reason::TooMany);
        }
        *shido += 1;
        Ok(())
    }

    /// A no-show is one before hajime; nobody leaves a contest that is decided, unless the opponent left it too.
    fn leave(&mut self, side: Side, how: Left) -> Applied {
        if how == Left::NoShow && self.begun {
            return Err(Reason::AlreadyBegun);
        }
        if self.has_ended() && self.left.of(side.other()).is_none() {
            return Err(Reason::AlreadyEnded);
        }
        put(self.left.of_mut(side), how)
    }

    fn say(&mut self, continues: bool) -> Applied {
        match self.phase {
            // It cannot be said of two: a commission decides, and its decision is a correction.
            Phase::Ended { winner: None, .. } => Err(Reason::NotAllowedNow),
            Phase::Ended { kind, winner, .. } => {
                self.said = Some((kind, winner, continues));
                Ok(())
            }
            Phase::Live | Phase::Level(_) => Err(Reason::NotEnded),
        }
    }

    fn end(&mut self, rules: &ContestRules) -> Applied {
        if !self.has_ended() {
            return Err(Reason::NotEnded);
        }
        self.stand(rules);
        // What an osaekomi brought with the end may have levelled it.
        if self.has_ended() {
            Ok(())
        } else {
            Err(Reason::NotEnded)
        }
    }

    fn must_have_begun(&self) -> Applied {
        if self.begun {
            Ok(())
        } else {
            Err(Reason::NotBegun)
        }
    }

    fn is_level_for(&self, way: Level) -> Applied {
        match self.phase {
            Phase::Level(next) if next == way => Ok(()),
            Phase::Ended { .. } => Err(Reason::AlreadyEnded),
            Phase::Level(_) | Phase::Live => Err(Reason::NotAllowedNow),
        }
    }
}

fn put<T>(place: &mut Option<T>, value: T) -> Applied {
    if place.is_some() {
        return Err(Reason::TooMany);
    }
    *place = Some(value);
    Ok(())
}

fn take<T>(place: &mut Option<T>) -> Applied {
    place.take().map(|_| ()).ok_or(Reason::NothingToTakeBack)
}
