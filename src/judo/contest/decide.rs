//! Who has won, from everything that stands: the one place where the order of the rules is written.
use super::{
    event::Act,
    state::{Left, Level, Pair, Phase, State},
};
use crate::judo::{
    entrant::Side,
    outcome::{Kind, Scores},
    profile::{ContestRules, WhenLevel, millis},
};

/// An end: the way, the winner, whether in golden score.
type End = (Kind, Option<Side>, bool);

/// Whether a side stands at ippon: by itself or by two waza-ari (waza-ari-awasete-ippon; sure). Yuko never add up (sure).
#[must_use]
pub const fn is_ippon(scores: Scores) -> bool {
    scores.ippon > 0 || scores.waza_ari >= 2
}

const fn has_any(scores: Scores) -> bool {
    scores.ippon > 0 || scores.waza_ari > 0 || scores.yuko > 0
}

/// The side of whom alone something holds.
fn only(white: bool, blue: bool) -> Option<Side> {
    match (white, blue) {
        (true, false) => Some(Side::White),
        (false, true) => Some(Side::Blue),
        _ => None,
    }
}

impl State {
    /// Works out how far the contest is, after anything changed.
    pub(super) fn settle(&mut self, rules: &ContestRules) {
        let before = match self.phase {
            Phase::Ended { clock, .. } => Some(clock),
            Phase::Live | Phase::Level(_) => None,
        };
        let undone = self.undone.filter(|(at, _)| *at == self.clock);
        self.undone = undone;
        let (kind, winner, golden_score) = match self.decide(rules) {
            Ok(end) => end,
            Err(phase) => {
                self.phase = phase;
                if let Some(end) = before.filter(|end| *end != self.clock) {
                    self.undone = Some((self.clock, end));
                }
                return;
            }
        };
        // An end that is edited stays the end; so does one that was undone and done again with the clock standing.
        let clock = before.or(undone.map(|(_, end)| end)).unwrap_or(self.clock);
        self.undone = None;
        self.phase = Phase::Ended {
            kind,
            winner,
            golden_score,
            clock,
        };
    }

    /// Scores that both got in golden score were simultaneous, as the first alone would have ended it: not counted (IJF, one good
    /// source).
    pub(super) const fn golden_is_void(&self) -> bool {
        has_any(self.golden.white) && has_any(self.golden.blue)
    }

    fn decide(&self, rules: &ContestRules) -> Result<End, Phase> {
        let golden = self.golden_since.is_some();
        if let Some((kind, winner)) = self.by_leaving(rules) {
            return Ok((kind, winner, golden));
        }
        let Pair { white, blue } = self.regular;
        let both = is_ippon(white) && is_ippon(blue);
        if let Some(winner) = only(is_ippon(white), is_ippon(blue)) {
            return Ok((Kind::Scores, Some(winner), false));
        }
        if !golden {
            // An osaekomi that runs when time is over prolongs the contest (sure).
            let is_over = self.clock >= rules.time() && self.osaekomi.is_none();
            return if both {
                // Both ippon at once in regular time: golden score (IJF, one good source).
                self.level(rules, true)
            } else if !is_over {
                Err(Phase::Live)
            } else {
                self.by_regular()
                    .map_or_else(|| self.level(rules, true), Ok)
            };
        }
        // Golden score began level; a score of regular time that was taken back since decides after all.
        if !both && let Some(end) = self.by_regular() {
            return Ok(end);
        }
        // Any technical score ends golden score (sure).
        let Pair { white, blue } = self.golden;
        if let Some(winner) = only(has_any(white), has_any(blue)) {
            return Ok((Kind::Scores, Some(winner), true));
        }
        let is_over =
            self.golden_end(rules).is_some_and(|end| self.clock >= end) && self.osaekomi.is_none();
        if is_over {
            self.level(rules, false)
        } else {
            Err(Phase::Live)
        }
    }

    /// Disqualified, gone, or at the last shido. A direct hansoku-make goes before a withdrawal: whoever was hurt by a forbidden
    /// act has won. That order is ours.
    fn by_leaving(&self, rules: &ContestRules) -> Option<(Kind, Option<Side>)> {
        match (self.direct.white, self.direct.blue) {
            (Some(_), Some(_)) => return Some((Kind::DoubleDirectHansokuMake, None)),
            (Some(act), None) => return Some((direct(act), Some(Side::Blue))),
            (None, Some(act)) => return Some((direct(act), Some(Side::White))),
            (None, None) => {}
        }
        match (self.left.white, self.left.blue) {
            (Some(Left::Withdrawn), Some(Left::Withdrawn)) => {
                return Some((Kind::DoubleKikenGachi, None));
            }
            (Some(_), Some(_)) => return Some((Kind::DoubleFusenGachi, None)),
            (Some(left), None) => return Some((leaving(left), Some(Side::Blue))),
            (None, Some(left)) => return Some((leaving(left), Some(Side::White))),
            (None, None) => {}
        }
        match (
            self.shido.white >= rules.shido,
            self.shido.blue >= rules.shido,
        ) {
            (true, true) => Some((Kind::DoubleIndirectHansokuMake, None)),
            (true, false) => Some((Kind::IndirectHansokuMake, Some(Side::Blue))),
            (false, true) => Some((Kind::IndirectHansokuMake, Some(Side::White))),
            (false, false) => None,
        }
    }

    /// The higher technical score of regular time: waza-ari before any number of yuko; shido never count (sure).
    fn by_regular(&self) -> Option<End> {
        let Pair { white, blue } = self.regular;
        let worth = |scores: Scores| (scores.waza_ari, scores.yuko);
        let winner = only(worth(white) > worth(blue), worth(blue) > worth(white))?;
        Some((Kind::Scores, Some(winner), false))
    }

    /// Level: golden score if it is still to come, else what the profile says.
    fn level(&self, rules: &ContestRules, golden_comes: bool) -> Result<End, Phase> {
        let golden = self.golden_since.is_some();
        if golden_comes && rules.golden_score.is_some() {
            return Err(Phase::Level(Level::GoldenScore));
        }
        match (rules.when_level, self.hantei, self.draw) {
            (Some(WhenLevel::Hantei), Some(winner), _) => Ok((Kind::Hantei, Some(winner), golden)),
            (Some(WhenLevel::Hantei), None, _) => Err(Phase::Level(Level::Hantei)),
            (Some(WhenLevel::Draw), _, true) => Ok((Kind::Draw, None, golden)),
            (Some(WhenLevel::Draw), _, false) => Err(Phase::Level(Level::Draw)),
            // A profile without an end is refused when it is read; somebody must still decide.
            (None, Some(winner), _) => Ok((Kind::Hantei, Some(winner), golden)),
            (None, None, _) => Err(Phase::Level(Level::Hantei)),
        }
    }

    /// The clock at which golden score is over, where it has a limit.
    pub(super) fn golden_end(&self, rules: &ContestRules) -> Option<u32> {
        let limit = rules.golden_score?.limit_seconds?;
        self.golden_since?.checked_add(millis(limit))
    }
}

const fn direct(act: Act) -> Kind {
    match act {
        Act::DangerousTechnique => Kind::DirectHansokuMakeMayContinue,
        Act::AgainstTheSpirit => Kind::DirectHansokuMakeOut,
    }
}

const fn leaving(left: Left) -> Kind {
    match left {
        Left::NoShow => Kind::FusenGachi,
        Left::Withdrawn => Kind::KikenGachi,
    }
}
