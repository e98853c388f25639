//! Making a draw, and making it again from its record.
use serde::{Deserialize, Serialize};

use super::{
    badness::Badness,
    byes::byes,
    exchange,
    field::Field,
    improve::best,
    input::Input,
    meeting::Shape,
    pools,
    refusal::Refusal,
    seeding::{self, lines_of},
};
use crate::judo::{
    entrant::{Entrant, Line},
    random::Dice,
};

/// All that is needed to make a draw again (design §1.8): its inputs with the seed of the dice and the version, what was exchanged
/// by hand afterwards, and what came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What the draw was made from.
    pub input: Input,
    /// Lines that were exchanged by hand, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchanged: Vec<(Line, Line)>,
    /// Who stands on which line, from the top; nobody for a bye.
    pub lines: Vec<Option<Entrant>>,
}

/// A draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Who stands on which line, from the top; nobody for a bye.
    pub lines: Vec<Option<Entrant>>,
    /// How many of one club, region, country meet first in which round.
    pub badness: Badness,
    /// What the draw can be made again from.
    pub record: Record,
}

/// Draws.
///
/// # Errors
/// Why it cannot be drawn.
pub fn make(input: &Input) -> Result<Drawn, Refusal> {
    let field = field(input)?;
    let mut dice = Dice::new(input.seed);
    let (placement, badness) = best(&field, &mut dice);
    let lines = placement.lines(&field);
    Ok(Drawn {
        lines: lines.clone(),
        badness,
        record: Record {
            input: input.clone(),
            exchanged: Vec::new(),
            lines,
        },
    })
}

/// Makes a draw again from its record, with what was exchanged by hand. What the record says came out is not looked at.
///
/// # Errors
/// The inputs are refused, or an exchange names a line that is not there.
pub fn redraw(record: &Record) -> Result<Vec<Option<Entrant>>, Refusal> {
    let mut lines = make(&record.input)?.lines;
    for (a, b) in &record.exchanged {
        exchange::swap(&mut lines, *a, *b)?;
    }
    Ok(lines)
}

/// Proves that a record's lines follow from its inputs.
///
/// # Errors
/// As [`redraw`], or the lines are others.
pub fn verify(record: &Record) -> Result<(), Refusal> {
    if redraw(record)? == record.lines {
        Ok(())
    } else {
        Err(Refusal::NotFromItsInputs)
    }
}

/// The problem of an input: seeds on their lines, byes known.
pub(super) fn field(input: &Input) -> Result<Field, Refusal> {
    input.sound()?;
    if !input.pools.is_empty() {
        return pools::field(input);
    }
    let lines = usize::from(input.lines);
    let places = input.seeding.lines(input.lines);
    let fixed: Vec<(usize, u8)> = places
        .iter()
        .zip(input.seeded())
        .filter_map(|(line, entry)| Some((*line, u8::try_from(entry).ok()?)))
        .collect();
    let order = if places.is_empty() {
        lines_of(&seeding::IJF, lines)
    } else {
        places
    };
    let taken: Vec<usize> = fixed.iter().map(|(line, _)| *line).collect();
    let empty = byes(
        lines,
        lines.saturating_sub(input.entries.len()),
        &order,
        &taken,
    );
    Ok(Field::new(input, Shape::sheet(input.lines), fixed, &empty))
}
