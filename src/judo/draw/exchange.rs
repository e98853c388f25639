//! Two lines exchanged by hand after the draw, and what that breaks. The organiser may do it all the same: the record says so.
use std::cmp::Ordering;

use super::{
    badness::measure,
    check::{Fault, meetings, placement},
    record::{Record, field},
    refusal::Refusal,
    structure::structure,
};
use crate::judo::entrant::{Entrant, Line};

/// What an exchange gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// The record with the exchange and the new lines.
    pub record: Record,
    /// What was right before and is wrong now: seeds off their line, byes, pairs that meet earlier.
    pub breaks: Vec<Fault>,
    /// Whether those of one club, region, country are now worse separated than before (greater), better (less) or as well.
    pub separation: Ordering,
}

/// Exchanges two lines of a draw. Either may be empty.
///
/// # Errors
/// The record's inputs are refused or its lines do not hold its entrants, or there is no such line, or both are the same.
pub fn exchange(record: &Record, a: Line, b: Line) -> Result<Exchanged, Refusal> {
    let field = field(&record.input)?;
    let input = &record.input;
    let mut lines = record.lines.clone();
    swap(&mut lines, a, b)?;
    let (Some(before), Some(after)) = (
        placement(input, &field, &record.lines),
        placement(input, &field, &lines),
    ) else {
        return Err(Refusal::NotFromItsInputs);
    };
    let known = structure(input, &field, &record.lines);
    let mut breaks = structure(input, &field, &lines);
    breaks.retain(|fault| !known.contains(fault));
    let pairs = meetings(input, &field, &before)
        .into_iter()
        .zip(meetings(input, &field, &after));
    for (then, now) in pairs {
        let earlier = now.round != 0 && (then.round == 0 || now.round < then.round);
        if earlier {
            breaks.push(Fault::Meeting {
                by: now.by,
                white: now.white,
                blue: now.blue,
                round: now.round,
                before: Some(then.round),
            });
        }
    }
    let separation = measure(&field, &after).cmp(&measure(&field, &before));
    let mut record = record.clone();
    record.exchanged.push((a, b));
    record.lines = lines;
    Ok(Exchanged {
        record,
        breaks,
        separation,
    })
}

/// Exchanges what stands on two lines.
pub(super) fn swap(lines: &mut [Option<Entrant>], a: Line, b: Line) -> Result<(), Refusal> {
    if a == b {
        return Err(Refusal::SameLine(a));
    }
    let index = |line: Line| {
        usize::from(line.0)
            .checked_sub(1)
            .filter(|index| *index < lines.len())
            .ok_or(Refusal::NoSuchLine(line))
    };
    let (i, j) = (index(a)?, index(b)?);
    lines.swap(i, j);
    Ok(())
}
