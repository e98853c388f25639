//! The file form of a wiring: TOML with one line for each contest and place, in words. A federation writes its own system so; what is
//! wrong is refused with the reason and the place.
//!
//! ```toml
//! system = "small_repechage"
//! version = 1
//! lines = 8
//! fewest = 5
//! contests = [
//!     { no = 1, round = "QF", white = "line 1", blue = "line 2" },
//!     { no = 5, round = "REP1", white = "loser 1", blue = "loser 2" },
//!     { no = 9, round = "REP1", white = "beaten by winner 13 in R16", blue = "loser 13" },
//!     { no = 11, round = "SF", white = "rank 1 of pool A", blue = "rank 2 of pool B" },
//! ]
//! places = [
//!     { place = 1, of = "winner 11" },
//! ]
//! ```
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::{
    Fault, Origin, PlaceRule, Planned, Pool, Round, Wiring, check,
    names::{number, pool_letter, pool_of},
};
use crate::judo::entrant::{ContestNo, Line, Side};

/// The longest file that is read. Double elimination of 128 has 30 KiB.
const LONGEST: usize = 256 * 1024;

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// It is too long.
    TooLong {
        /// How many bytes there may be.
        most: usize,
    },
    /// It is not in the file's form: an unknown name, a missing one, a wrong kind of value.
    Form {
        /// The line of the file, from 1, where it is known.
        line: Option<usize>,
        /// What the reader of the format says, for people who write such files; in English.
        detail: String,
    },
    /// A contest's round is none.
    Round {
        /// The contest.
        contest: u16,
    },
    /// A slot's origin is none.
    Origin {
        /// The contest.
        contest: u16,
        /// The side.
        side: Side,
    },
    /// What a place is given for is no origin.
    PlaceOf {
        /// The entry of the list, from 1.
        entry: usize,
        /// The place.
        place: u16,
    },
    /// It can be read, but the sheet would not work.
    Wrong(Vec<Fault>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    system: String,
    version: u16,
    lines: u16,
    fewest: u16,
    contests: Vec<ContestForm>,
    #[serde(default)]
    pools: Vec<Pool>,
    places: Vec<PlaceForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContestForm {
    no: u16,
    round: String,
    white: String,
    blue: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceForm {
    place: u16,
    of: String,
}

/// Reads and proves a wiring.
///
/// # Errors
/// Why it is refused.
pub fn read(text: &str) -> Result<Wiring, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::TooLong { most: LONGEST });
    }
    let form: Form = toml::from_str(text).map_err(|error| Refused::Form {
        line: error
            .span()
            .and_then(|span| text.get(..span.start))
            .map(|before| before.matches('\n').count() + 1),
        detail: error.message().to_owned(),
    })?;
    let contests = form
        .contests
        .iter()
        .map(contest)
        .collect::<Result<Vec<_>, _>>()?;
    let places = form
        .places
        .iter()
        .enumerate()
        .map(|(index, form)| {
            let of = origin(&form.of).ok_or(Refused::PlaceOf {
                entry: index + 1,
                place: form.place,
            })?;
            Ok(PlaceRule {
                place: form.place,
                of,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let wiring = Wiring {
        system: form.system,
        version: form.version,
        lines: form.lines,
        fewest: form.fewest,
        contests,
        pools: form.pools,
        places,
    };
    check(&wiring).map_err(Refused::Wrong)?;
    Ok(wiring)
}

fn contest(form: &ContestForm) -> Result<Planned, Refused> {
    let slot = |side, text: &str| {
        origin(text).ok_or(Refused::Origin {
            contest: form.no,
            side,
        })
    };
    Ok(Planned {
        no: ContestNo(form.no),
        round: Round::of_code(&form.round).ok_or(Refused::Round { contest: form.no })?,
        white: slot(Side::White, &form.white)?,
        blue: slot(Side::Blue, &form.blue)?,
    })
}

/// An origin in words.
fn origin(text: &str) -> Option<Origin> {
    let words: Vec<&str> = text.split_ascii_whitespace().take(8).collect();
    Some(match words.as_slice() {
        ["line", line] => Origin::Line(Line(number(line)?)),
        ["winner", no] => Origin::Winner(ContestNo(number(no)?)),
        ["loser", no] => Origin::Loser(ContestNo(number(no)?)),
        ["beaten", "by", "winner", no, "in", round] => match Round::of_code(round)? {
            Round::Of(of) => Origin::BeatenBy {
                winner_of: ContestNo(number(no)?),
                of,
            },
            _ => return None,
        },
        ["rank", rank, "of", "pool", pool] => Origin::Rank {
            pool: pool_of(pool)?,
            rank: number(rank)?.try_into().ok()?,
        },
        _ => return None,
    })
}

/// Writes a wiring in the form that [`read`] reads.
#[must_use]
pub fn write(wiring: &Wiring) -> String {
    let mut text = String::new();
    // Writing into a text cannot fail.
    let _ = write_into(&mut text, wiring);
    text
}

fn write_into(text: &mut String, wiring: &Wiring) -> std::fmt::Result {
    writeln!(
        text,
        "system = {}",
        toml::Value::from(wiring.system.as_str())
    )?;
    writeln!(text, "version = {}", wiring.version)?;
    writeln!(text, "lines = {}", wiring.lines)?;
    writeln!(text, "fewest = {}", wiring.fewest)?;
    writeln!(text, "contests = [")?;
    for contest in &wiring.contests {
        writeln!(
            text,
            "    {{ no = {}, round = \"{}\", white = \"{}\", blue = \"{}\" }},",
            contest.no.0,
            contest.round.code(),
            in_words(contest.white),
            in_words(contest.blue)
        )?;
    }
    writeln!(text, "]\nplaces = [")?;
    for rule in &wiring.places {
        writeln!(
            text,
            "    {{ place = {}, of = \"{}\" }},",
            rule.place,
            in_words(rule.of)
        )?;
    }
    writeln!(text, "]")?;
    for pool in &wiring.pools {
        writeln!(text, "\n[[pools]]")?;
        let lines: Vec<u16> = pool.lines.iter().map(|line| line.0).collect();
        let contests: Vec<u16> = pool.contests.iter().map(|no| no.0).collect();
        writeln!(text, "lines = {lines:?}\ncontests = {contests:?}")?;
        if let Some(victories) = pool.first_to {
            writeln!(text, "first_to = {victories}")?;
        }
    }
    Ok(())
}

fn in_words(origin: Origin) -> String {
    match origin {
        Origin::Line(line) => format!("line {}", line.0),
        Origin::Winner(no) => format!("winner {}", no.0),
        Origin::Loser(no) => format!("loser {}", no.0),
        Origin::BeatenBy { winner_of, of } => {
            format!(
                "beaten by winner {} in {}",
                winner_of.0,
                Round::Of(of).code()
            )
        }
        Origin::Rank { pool, rank } => match pool_letter(pool) {
            Some(letter) => format!("rank {rank} of pool {letter}"),
            None => format!("rank {rank} of pool {pool}"),
        },
    }
}
