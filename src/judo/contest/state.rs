//! The state of a contest.
use serde::{Deserialize, Serialize};

use super::{
    decide::is_ippon,
    event::{Act, Score},
};
use crate::judo::{
    entrant::Side,
    outcome::{Kind, Outcome, Scores},
    profile::ContestRules,
};

/// One of each for white and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair<T> {
    /// White's.
    pub white: T,
    /// Blue's.
    pub blue: T,
}

impl<T> Pair<T> {
    /// A side's.
    pub const fn of(&self, side: Side) -> &T {
        match side {
            Side::White => &self.white,
            Side::Blue => &self.blue,
        }
    }

    /// A side's, to be changed.
    pub const fn of_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::White => &mut self.white,
            Side::Blue => &mut self.blue,
        }
    }
}

/// An osaekomi that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Osaekomi {
    /// Who holds.
    pub side: Side,
    /// The clock when it began.
    pub since: u32,
}

/// How somebody left the contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// Did not come.
    NoShow,
    /// Could not or did not go on.
    Withdrawn,
}

/// What comes next in a level contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Golden score.
    GoldenScore,
    /// The decision of the referees.
    Hantei,
    /// A draw.
    Draw,
}

/// How far a contest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It is fought, or has not begun.
    Live,
    /// Level, with the time used or both at ippon.
    Level(Level),
    /// Decided.
    Ended {
        /// The way.
        kind: Kind,
        /// Who won.
        winner: Option<Side>,
        /// Whether golden score decided it.
        golden_score: bool,
        /// The clock of the end.
        clock: u32,
    },
}

/// The state of a contest after some events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Milliseconds of contest time.
    pub clock: u32,
    /// Whether there was a hajime.
    pub begun: bool,
    /// Whether the clock runs.
    pub running: bool,
    /// Whether it stands by sonomama.
    pub sonomama: bool,
    /// The osaekomi that runs.
    pub osaekomi: Option<Osaekomi>,
    /// The clock when golden score began.
    pub golden_since: Option<u32>,
    /// Treatments for bleeding.
    pub bleedings: Pair<u8>,
    /// Other treatments.
    pub examinations: Pair<u8>,
    /// How far it is.
    pub phase: Phase,
    /// Whether the result is confirmed.
    pub confirmed: bool,
    /// The corrected result.
    pub corrected: Option<Outcome>,
    pub(super) regular: Pair<Scores>,
    pub(super) golden: Pair<Scores>,
    pub(super) shido: Pair<u8>,
    pub(super) direct: Pair<Option<Act>>,
    pub(super) left: Pair<Option<Left>>,
    pub(super) hantei: Option<Side>,
    pub(super) draw: bool,
    /// Whether whoever lost continues, and about which end that was said: it does not hold for another one.
    pub(super) said: Option<(Kind, Option<Side>, bool)>,
    /// The clock when an end was undone, and the clock of that end: it is the same end again if the clock did not move.
    pub(super) undone: Option<(u32, u32)>,
}

impl State {
    /// Before the first event.
    #[must_use]
    pub fn new(rules: &ContestRules) -> Self {
        let mut state = Self {
            clock: 0,
            begun: false,
            running: false,
            sonomama: false,
            osaekomi: None,
            golden_since: None,
            bleedings: Pair::default(),
            examinations: Pair::default(),
            phase: Phase::Live,
            confirmed: false,
            corrected: None,
            regular: Pair::default(),
            golden: Pair::default(),
            shido: Pair::default(),
            direct: Pair::default(),
            left: Pair::default(),
            hantei: None,
            draw: false,
            said: None,
            undone: None,
        };
        state.settle(rules);
        state
    }

    /// What stands on the board for a side, with ippon for two waza-ari. Scores that both got at once in golden score are not counted.
    #[must_use]
    pub fn scores(&self, side: Side) -> Scores {
        let mut sum = self.tally(side);
        sum.ippon = sum.ippon.max(u8::from(is_ippon(sum)));
        sum
    }

    /// What was given to a side: two waza-ari are not written as ippon here.
    pub(super) fn tally(&self, side: Side) -> Scores {
        let mut sum = *self.regular.of(side);
        if !self.golden_is_void() {
            let golden = self.golden.of(side);
            sum.ippon = sum.ippon.saturating_add(golden.ippon);
            sum.waza_ari = sum.waza_ari.saturating_add(golden.waza_ari);
            sum.yuko = sum.yuko.saturating_add(golden.yuko);
        }
        sum.shido = *self.shido.of(side);
        sum
    }

    /// Whether the contest is decided.
    #[must_use]
    pub const fn has_ended(&self) -> bool {
        matches!(self.phase, Phase::Ended { .. })
    }

    /// Milliseconds that the running osaekomi lasts; it does not go on after the end of the contest.
    #[must_use]
    pub fn osaekomi_millis(&self) -> Option<u32> {
        let end = match self.phase {
            Phase::Ended { clock, .. } => clock,
            Phase::Live | Phase::Level(_) => self.clock,
        };
        self.osaekomi.map(|hold| end.saturating_sub(hold.since))
    }

    /// The score that the running osaekomi has brought so far; given when it ends.
    #[must_use]
    pub fn osaekomi_score(&self, rules: &ContestRules) -> Option<Score> {
        let seconds = self.osaekomi_millis()? / 1000;
        let lasts = |needed: u16| seconds >= u32::from(needed);
        if lasts(rules.osaekomi.ippon) {
            Some(Score::Ippon)
        } else if lasts(rules.osaekomi.waza_ari) {
            Some(Score::WazaAri)
        } else if rules.osaekomi.yuko.is_some_and(lasts) {
            Some(Score::Yuko)
        } else {
            None
        }
    }

    /// The outcome, once it is decided. Not for good before [`State::confirmed`].
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        if self.corrected.is_some() {
            return self.corrected;
        }
        let Phase::Ended {
            kind,
            winner,
            golden_score,
            clock,
        } = self.phase
        else {
            return None;
        };
        let loser_continues = self
            .said
            .and_then(|(of, won, continues)| ((of, won) == (kind, winner)).then_some(continues));
        Some(Outcome {
            kind,
            winner,
            white: self.scores(Side::White),
            blue: self.scores(Side::Blue),
            seconds: u16::try_from(clock / 1000).unwrap_or(u16::MAX),
            golden_score,
            loser_continues,
        })
    }
}

/// The composite number of a board: ten for each waza-ari and one for each yuko (`11` is waza-ari and yuko; IJF 2025, S2 and data
/// of the Olympic Games, sure). Ippon is shown as a word.
#[must_use]
pub fn board_number(scores: Scores) -> u16 {
    u16::from(scores.waza_ari) * 10 + u16::from(scores.yuko)
}
