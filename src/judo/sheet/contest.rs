//! A contest of a sheet as far as it is known.
//!
//! Ready against nobody, or against somebody who is out, is no contest: the one who is ready walks through, and no win is counted.
//! If both are out, or both lost, nobody goes on from there (design 8 §1.6; IJF SOR 2026, one good source).
use super::{
    super::{
        entrant::{Entrant, Side},
        outcome::Outcome,
    },
    Slot,
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
    /// Nothing is known.
    pub const NEW: Self = Self {
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

    /// The side that won a contest here: by an outcome, walk-overs by a no-show or a withdrawal included, or, in a pool, because the
    /// opponent is out. Against nobody nothing is won, and nobody wins by walking through a slot of a knock-out.
    pub const fn won_by(&self, in_pool: bool) -> Option<Side> {
        match (self.stage, self.white, self.blue, self.outcome) {
            (Stage::Finished, _, _, Some(outcome)) => outcome.winner,
            (Stage::WalkThrough, Slot::Ready(_), Slot::Out(_), _) if in_pool => Some(Side::White),
            (Stage::WalkThrough, Slot::Out(_), Slot::Ready(_), _) if in_pool => Some(Side::Blue),
            _ => None,
        }
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
