//! Contest time: how it may go on, where it stops, and what an osaekomi brings with it.
use super::{
    Reason,
    event::Score,
    state::{Osaekomi, Phase, State},
};
use crate::judo::{
    entrant::Side,
    outcome::Scores,
    profile::{ContestRules, millis},
};

impl State {
    /// Goes on to the clock of an event.
    pub(super) fn advance(&mut self, rules: &ContestRules, clock: u32) -> Result<(), Reason> {
        if clock < self.clock {
            return Err(Reason::ClockRunsBack);
        }
        if clock == self.clock {
            return Ok(());
        }
        match self.phase {
            // The clock does not stop by itself at the end, the referee may be overruled (design §5); with the time it does.
            Phase::Ended { .. } => {
                if self.osaekomi.is_none() && clock > self.latest(rules) {
                    return Err(Reason::BeyondTime);
                }
                self.clock = clock;
                return Ok(());
            }
            Phase::Level(_) => return Err(Reason::BeyondTime),
            Phase::Live => {}
        }
        if !self.running {
            return Err(Reason::ClockStands);
        }
        if let Some(hold) = self.osaekomi {
            if let Some(end) = self.osaekomi_end(rules, hold).filter(|end| *end <= clock) {
                self.clock = end;
                self.end_osaekomi(rules);
                self.settle(rules);
            }
        } else if self.time_end(rules).is_some_and(|end| clock > end) {
            return Err(Reason::BeyondTime);
        }
        self.clock = clock;
        self.settle(rules);
        Ok(())
    }

    /// As [`State::advance`], with the nearest clock that can be: no later than the end of the time, no earlier than now.
    pub(super) fn run_to(&mut self, rules: &ContestRules, clock: u32) {
        if !self.running || !matches!(self.phase, Phase::Live) {
            return;
        }
        let latest = match (self.osaekomi, self.time_end(rules)) {
            (None, Some(end)) => end,
            _ => u32::MAX,
        };
        // Cannot be refused: the clock runs, does not go back and stays within the time.
        let _ = self.advance(rules, clock.min(latest).max(self.clock));
    }

    /// The clock at which the time that is fought now is over.
    fn time_end(&self, rules: &ContestRules) -> Option<u32> {
        if self.golden_since.is_some() {
            self.golden_end(rules)
        } else {
            Some(rules.time())
        }
    }

    /// The latest clock that can be set.
    pub(super) fn latest(&self, rules: &ContestRules) -> u32 {
        self.time_end(rules)
            .map_or(u32::MAX, |end| end.max(self.clock))
    }

    /// The clock at which an osaekomi ends the contest: with the first score in golden score (where the profile has it so), with
    /// waza-ari for somebody who has one already, else with ippon.
    fn osaekomi_end(&self, rules: &ContestRules, hold: Osaekomi) -> Option<u32> {
        let seconds = &rules.osaekomi;
        let golden = self.golden_since.and(rules.golden_score);
        let needed = if golden.is_some_and(|golden| golden.ends_at_osaekomi_score) {
            seconds.yuko.unwrap_or(seconds.waza_ari)
        } else if self.scores(hold.side).waza_ari > 0 {
            seconds.waza_ari
        } else {
            seconds.ippon
        };
        hold.since.checked_add(millis(needed))
    }

    /// Ends the osaekomi that runs, if one does, and gives its score.
    pub(super) fn end_osaekomi(&mut self, rules: &ContestRules) {
        let score = self.osaekomi_score(rules);
        if let (Some(hold), Some(score)) = (self.osaekomi.take(), score) {
            // A side that has all it can have gets no more.
            let _ = self.give(hold.side, score);
        }
    }

    /// Gives a score, in regular time or golden score.
    pub(super) fn give(&mut self, side: Side, score: Score) -> Result<(), Reason> {
        let all = self.tally(side);
        let tally = if self.golden_since.is_some() {
            self.golden.of_mut(side)
        } else {
            self.regular.of_mut(side)
        };
        let most = match score {
            Score::Ippon => 1,
            Score::WazaAri => 2,
            Score::Yuko => u8::MAX,
        };
        let has = count(tally, score);
        if *has >= most || *count(&mut { all }, score) >= most {
            return Err(Reason::TooMany);
        }
        *has += 1;
        Ok(())
    }

    /// Takes a score back, the latest first.
    pub(super) fn take_back(&mut self, side: Side, score: Score) -> Result<(), Reason> {
        for tally in [self.golden.of_mut(side), self.regular.of_mut(side)] {
            let has = count(tally, score);
            if *has > 0 {
                *has -= 1;
                return Ok(());
            }
        }
        Err(Reason::NothingToTakeBack)
    }
}

const fn count(tally: &mut Scores, score: Score) -> &mut u8 {
    match score {
        Score::Ippon => &mut tally.ippon,
        Score::WazaAri => &mut tally.waza_ari,
        Score::Yuko => &mut tally.yuko,
    }
}
