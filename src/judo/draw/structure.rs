//! Faults of lines by themselves: who is on them, whether seeds stand where they should, whether byes are even.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    check::{Fault, number},
    field::Field,
    input::Input,
    meeting::Shape,
};
use crate::judo::entrant::Entrant;

/// Faults of the lines themselves: who is on them, seeds, byes.
pub(super) fn structure(input: &Input, field: &Field, lines: &[Option<Entrant>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if lines.len() != field.lines {
        faults.push(Fault::Length {
            wanted: input.lines,
            got: lines.len(),
        });
    }
    let mut stands: BTreeMap<Entrant, usize> = BTreeMap::new();
    let entered: BTreeSet<Entrant> = input.entries.iter().map(|entry| entry.entrant).collect();
    for (line, entrant) in lines.iter().enumerate() {
        let Some(entrant) = entrant else { continue };
        if !entered.contains(entrant) {
            faults.push(Fault::Stranger(*entrant));
        } else if stands.contains_key(entrant) {
            faults.push(Fault::Twice(*entrant));
        } else {
            stands.insert(*entrant, line);
        }
    }
    for entry in &input.entries {
        if !stands.contains_key(&entry.entrant) {
            faults.push(Fault::Missing(entry.entrant));
        }
    }
    for (seed, (wanted, entry)) in (1u16..).zip(&field.fixed) {
        let Some(entrant) = input
            .entries
            .get(usize::from(*entry))
            .map(|entry| entry.entrant)
        else {
            continue;
        };
        let Some(line) = stands.get(&entrant) else {
            continue;
        };
        let right = match &field.shape {
            Shape::Sheet { .. } => line == wanted,
            Shape::Pools { pool, .. } => pool.at(*line) == pool.at(*wanted),
        };
        if !right {
            faults.push(Fault::SeedOff {
                entrant,
                seed,
                wanted: number(*wanted),
                stands: number(*line),
            });
        }
    }
    if lines.len() == field.lines {
        faults.extend(evenness(field, lines));
    }
    faults
}

/// Byes against byes, and uneven parts.
fn evenness(field: &Field, lines: &[Option<Entrant>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    match &field.shape {
        Shape::Sheet { .. } => {
            for (contest, pair) in lines.chunks(2).enumerate() {
                if pair.iter().all(Option::is_none) {
                    faults.push(Fault::ByeAgainstBye(
                        number(2 * contest),
                        number(2 * contest + 1),
                    ));
                }
            }
            for parts in [2, 4, 8] {
                if parts < field.lines {
                    let counts = lines
                        .chunks(field.lines / parts)
                        .map(|part| part.iter().flatten().count());
                    faults.extend(uneven(counts, parts));
                }
            }
        }
        Shape::Pools { pool, pools } => {
            // Judged against the numbers that the draw itself would give, as pools may have different numbers of lines.
            let mut wanted = vec![0usize; *pools];
            let seats = field
                .open
                .iter()
                .chain(field.fixed.iter().map(|(line, _)| line));
            for line in seats {
                if let Some(count) = wanted.get_mut(usize::from(pool.at(*line))) {
                    *count += 1;
                }
            }
            let mut counts = vec![0usize; *pools];
            for (line, _) in lines
                .iter()
                .enumerate()
                .filter(|(_, entrant)| entrant.is_some())
            {
                if let Some(count) = counts.get_mut(usize::from(pool.at(line))) {
                    *count += 1;
                }
            }
            wanted.sort_unstable();
            let mut sorted = counts.clone();
            sorted.sort_unstable();
            if wanted != sorted {
                faults.extend(span(counts.into_iter(), *pools));
            }
        }
    }
    faults
}

/// The fault of parts that differ by more than one.
fn uneven(counts: impl Iterator<Item = usize> + Clone, parts: usize) -> Option<Fault> {
    let fewest = counts.clone().min()?;
    let most = counts.clone().max()?;
    if most - fewest > 1 {
        span(counts, parts)
    } else {
        None
    }
}

/// The fault with the fewest and the most.
fn span(counts: impl Iterator<Item = usize> + Clone, parts: usize) -> Option<Fault> {
    Some(Fault::Uneven {
        parts: u16::try_from(parts).ok()?,
        fewest: u16::try_from(counts.clone().min()?).ok()?,
        most: u16::try_from(counts.max()?).ok()?,
    })
}
