//! A contest as a folded log of events: the log is what is kept, everything else follows from it. Any beginning of a log is a log
//! itself; an event that cannot happen where it stands is a [`Fault`] that names it.
//!
//! Everything may be edited until the result is confirmed: video review changes scores afterwards (design §5), so taking back is
//! an event of its own and nothing is final before [`What::Confirm`]. After that only [`What::Correction`] changes the result.
use crate::judo::{outcome::Outcome, profile::ContestRules};

mod apply;
mod clock;
mod decide;
mod event;
mod fits;
mod state;
#[cfg(test)]
mod tests;

pub use decide::is_ippon;
pub use event::{Act, Event, Medical, Score, What};
pub use fits::{Misfit, fits};
pub use state::{Left, Level, Osaekomi, Pair, Phase, State, board_number};

/// An event that cannot happen where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its index in the log, from 0.
    pub event: usize,
    /// Why.
    pub reason: Reason,
}

/// Why an event cannot happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its clock is before that of the event before it.
    ClockRunsBack,
    /// Its clock is later although the clock stands.
    ClockStands,
    /// Its clock is after the end of the time, with no osaekomi that prolongs it.
    BeyondTime,
    /// The clock cannot be set to that, or not now.
    ClockNotSettable,
    /// There was no hajime yet.
    NotBegun,
    /// There was a hajime already.
    AlreadyBegun,
    /// The clock runs already.
    AlreadyRunning,
    /// The clock stands already.
    NotRunning,
    /// The contest is decided.
    AlreadyEnded,
    /// The contest is not decided yet.
    NotEnded,
    /// Time is over and the contest is level: golden score, hantei or a draw comes next.
    TimeIsOver,
    /// The contest is not level with its time used, or the profile has another way then; or nobody won, so that there is no loser
    /// of whom to say whether they continue.
    NotAllowedNow,
    /// The profile has no such score.
    ScoreNotInUse,
    /// A side cannot have more of these.
    TooMany,
    /// There is nothing of this to take back.
    NothingToTakeBack,
    /// An osaekomi runs already.
    OsaekomiRuns,
    /// No osaekomi of this side runs.
    NoOsaekomi,
    /// The result is confirmed: only a correction changes it.
    Confirmed,
    /// A correction before the result was confirmed.
    NotConfirmed,
    /// The corrected result contradicts itself or the profile.
    BadOutcome(Misfit),
}

/// The state after all events of a log.
///
/// # Errors
/// The first event that cannot happen where it stands.
pub fn fold(rules: &ContestRules, events: &[Event]) -> Result<State, Fault> {
    let mut state = State::new(rules);
    for (event, Event { clock, what }) in events.iter().enumerate() {
        state
            .apply(rules, *clock, *what)
            .map_err(|reason| Fault { event, reason })?;
    }
    Ok(state)
}

/// The state at a clock after the last event: what a board shows while nobody presses anything. A clock that cannot be is read as
/// the nearest that can.
///
/// # Errors
/// As [`fold`].
pub fn fold_until(rules: &ContestRules, events: &[Event], clock: u32) -> Result<State, Fault> {
    let mut state = fold(rules, events)?;
    state.run_to(rules, clock);
    Ok(state)
}

/// The outcome of a log: none while the contest is not decided.
///
/// # Errors
/// As [`fold`].
pub fn outcome(rules: &ContestRules, events: &[Event]) -> Result<Option<Outcome>, Fault> {
    fold(rules, events).map(|state| state.outcome())
}
