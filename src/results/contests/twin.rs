//! The contests in the JSON twin. Names stand in `placings` alone; `entrant` there is the number that stands here.
//!
//! ```text
//! sheet: null, or {
//!   profile: { code, version }, system, system_version, lines,
//!   draw: { seed, algorithm, lines: [entrant or null, from the top] },
//!   absent: [entrant],                       drawn, and did not compete
//!   rounds: [{ code, name, contests: [{
//!     no, white, blue, winner ("white", "blue" or null), outcome, scores: { white, blue }, seconds, golden_score,
//!     loser_continues (null: as the outcome says)
//!   }] }],
//!   pools: [{ name, table: [{ entrant, rank, wins, points }], decided: [entrant] }]
//! }
//! ```
//! Draw and outcomes are all that the places follow from: whoever replays them comes to the places of `placings`.
use serde_json::{Value, json};

use super::words;
use crate::{
    judo::{
        sheet::{Sheet, Whole},
        systems::{Planned, Round},
    },
    platform::i18n::Lang,
};

/// The sheet; null when it cannot be read.
pub fn json(lang: Lang, whole: &Whole) -> Value {
    let Ok(sheet) = whole.sheet() else {
        return Value::Null;
    };
    let mut rounds: Vec<Round> = Vec::new();
    for planned in &whole.wiring.contests {
        if !rounds.contains(&planned.round) {
            rounds.push(planned.round);
        }
    }
    let steps = rounds
        .iter()
        .filter(|round| matches!(round, Round::Repechage(_)))
        .count();
    let rounds: Value = rounds
        .into_iter()
        .map(|round| {
            let contests: Value = whole
                .wiring
                .contests
                .iter()
                .filter(|planned| planned.round == round)
                .filter_map(|planned| contest(&sheet, planned))
                .collect();
            json!({ "code": round.code(), "name": words::round(lang, round, steps), "contests": contests })
        })
        .collect();
    json!({
        "profile": { "code": whole.profile, "version": whole.version },
        "system": whole.wiring.system,
        "system_version": whole.wiring.version,
        "lines": whole.wiring.lines,
        // A string: not every reader of JSON has whole numbers of 64 bits.
        "draw": { "seed": whole.seed.0.to_string(), "algorithm": whole.algorithm, "lines": whole.record.lines },
        "absent": whole.record.struck.keys().collect::<Vec<_>>(),
        "rounds": rounds,
        "pools": pools(lang, &sheet),
    })
}

fn contest(sheet: &Sheet, planned: &Planned) -> Option<Value> {
    let outcome = sheet.outcome(planned.no)?;
    let (white, blue) = sheet.slots(planned.no);
    Some(json!({
        "no": planned.no,
        "white": white.entrant(),
        "blue": blue.entrant(),
        "winner": outcome.winner,
        "outcome": outcome.kind,
        "scores": { "white": outcome.white, "blue": outcome.blue },
        "seconds": outcome.seconds,
        "golden_score": outcome.golden_score,
        "loser_continues": outcome.loser_continues,
    }))
}

fn pools(lang: Lang, sheet: &Sheet) -> Value {
    (0..)
        .zip(&sheet.wiring().pools)
        .map(|(number, _)| {
            let table: Value = sheet
                .table(number)
                .iter()
                .map(|row| {
                    json!({ "entrant": row.entrant, "rank": row.rank, "wins": row.wins, "points": row.points })
                })
                .collect();
            let decided = sheet.record().decided.get(&number);
            json!({ "name": words::pool(lang, number), "table": table, "decided": decided })
        })
        .collect()
}
