//! Recorded competitions as they stand in files, and what their marks say of an outcome.
use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::{
    super::{
        entrant::Side,
        outcome::{Kind, Outcome},
    },
    support,
};

/// A competition of a file. What is not needed is not read.
#[derive(Deserialize)]
pub struct Bracket {
    #[serde(default)]
    pub event: String,
    pub category: String,
    pub system: String,
    #[serde(default)]
    sheet_size: Option<u16>,
    pub draw: Vec<Option<String>>,
    pub contests: Vec<Bout>,
    #[serde(default)]
    pub placings: BTreeMap<String, serde_json::Value>,
}

/// A recorded contest.
#[derive(Deserialize)]
pub struct Bout {
    pub round: String,
    #[serde(default)]
    pub no: Option<usize>,
    #[serde(default)]
    pub white: Option<String>,
    #[serde(default)]
    pub blue: Option<String>,
    #[serde(default)]
    pub winner: Option<String>,
    /// Marks of white and blue: DSQ and DQB (disqualified), DNS (did not come), empty.
    #[serde(default)]
    irm: Option<Vec<Option<String>>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    Many(Vec<Bracket>),
    One(Box<Bracket>),
}

/// How much of the recorded results is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    Winners,
    Outcomes,
}

impl Bout {
    fn mark(&self, side: Side) -> &str {
        let at = usize::from(side == Side::Blue);
        let marks = self.irm.as_deref().unwrap_or_default();
        marks
            .get(at)
            .and_then(Option::as_deref)
            .unwrap_or_default()
            .trim()
    }

    pub fn name(&self, side: Side) -> Option<&str> {
        match side {
            Side::White => self.white.as_deref(),
            Side::Blue => self.blue.as_deref(),
        }
    }

    fn winner(&self) -> Option<Side> {
        let named =
            |side: &Side| self.winner.is_some() && self.name(*side) == self.winner.as_deref();
        let marked = |side: Side| !self.mark(side).is_empty();
        Side::BOTH.into_iter().find(named).or_else(|| {
            // Nobody is named, and one alone is marked: the other won.
            let mut fit = Side::BOTH.into_iter();
            fit.find(|side| !marked(*side) && marked(side.other()) && self.name(*side).is_some())
        })
    }

    pub fn has_both(&self) -> bool {
        self.white.is_some() && self.blue.is_some()
    }

    pub fn has(&self, name: &str) -> bool {
        self.white.as_deref() == Some(name) || self.blue.as_deref() == Some(name)
    }
}

impl Bracket {
    /// The lines of the sheet: as recorded, or as many as the draw needs.
    pub fn size(&self) -> u16 {
        let drawn = u16::try_from(self.draw.len()).unwrap_or(u16::MAX);
        self.sheet_size.unwrap_or_else(|| drawn.next_power_of_two())
    }

    /// The place that was recorded for somebody.
    pub fn place(&self, name: &str) -> Option<u64> {
        let place = self.placings.get(name)?;
        let text = place.as_str().and_then(|text| text.parse().ok());
        place.as_u64().or(text)
    }

    /// Whether somebody was drawn and then neither fought nor was placed: struck off.
    pub fn is_struck(&self, name: &str) -> bool {
        self.place(name).is_none() && !self.contests.iter().any(|bout| bout.has(name))
    }

    /// Whether a mark stands beside somebody in any contest.
    pub fn is_marked(&self, name: &str) -> bool {
        let marked =
            |bout: &Bout, side| bout.name(side) == Some(name) && !bout.mark(side).is_empty();
        let mut bouts = self.contests.iter();
        bouts.any(|bout| Side::BOTH.into_iter().any(|side| marked(bout, side)))
    }

    /// Whether somebody is recorded as fighting in another contest after a loss: only the repechage and the bronze contests.
    fn fights_on(&self, name: &str) -> bool {
        self.contests.iter().any(|bout| {
            let side = Side::BOTH
                .into_iter()
                .find(|side| bout.name(*side) == Some(name));
            (bout.round.starts_with("REP") || bout.round.starts_with("BRONZE"))
                && bout.has_both()
                && side.is_some_and(|side| bout.mark(side) != "DNS")
        })
    }

    pub fn outcome(&self, bout: &Bout, given: Given) -> Outcome {
        let Some(winner) = bout.winner() else {
            let kind = match (bout.mark(Side::White), bout.mark(Side::Blue)) {
                ("DNS", "DNS") => Kind::DoubleFusenGachi,
                ("", "") => Kind::DoubleIndirectHansokuMake,
                _ => Kind::DoubleDirectHansokuMake,
            };
            return support::by(kind, None);
        };
        let loser = winner.other();
        let returns = bout.name(loser).is_some_and(|name| self.fights_on(name))
            && !bout.round.starts_with("REP")
            && !bout.round.starts_with("BRONZE");
        match bout.mark(loser) {
            "" => Outcome::ippon(winner),
            _ if given == Given::Winners => Outcome::ippon(winner),
            "DNS" => Outcome {
                loser_continues: returns.then_some(true),
                ..support::by(Kind::FusenGachi, Some(winner))
            },
            _ if returns => support::by(Kind::DirectHansokuMakeMayContinue, Some(winner)),
            _ => support::by(Kind::DirectHansokuMakeOut, Some(winner)),
        }
    }

    /// Whether winners alone say everything: both athletes and a winner in every contest, and nobody put out by a contest whose
    /// losers go on elsewhere.
    pub fn is_plain(&self) -> bool {
        self.contests.iter().all(|bout| {
            let leads_on = matches!(bout.round.as_str(), "QF" | "SF")
                || self.system != "quarter_final_repechage";
            let is_out = |name: &str| {
                let mut sides = Side::BOTH.into_iter();
                let side = sides.find(|side| bout.name(*side) == Some(name));
                side.is_some_and(|side| !bout.mark(side).is_empty()) && !self.fights_on(name)
            };
            let names = [&bout.white, &bout.blue];
            bout.has_both()
                && bout.winner.is_some()
                && !(leads_on && names.into_iter().flatten().any(|name| is_out(name)))
        })
    }
}

/// The competitions of a file.
pub fn read(text: &str) -> Result<Vec<Bracket>, String> {
    match serde_json::from_str(text).map_err(|error| error.to_string())? {
        File::Many(brackets) => Ok(brackets),
        File::One(bracket) => Ok(vec![*bracket]),
    }
}
