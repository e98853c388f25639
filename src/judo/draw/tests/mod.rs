//! Tests of the draw: rules with their examples, properties over random inputs, and brute force on small sheets.
mod brute;
mod fixtures;
mod pools;
mod properties;
mod rules;

use super::*;
use crate::judo::{
    entrant::{Entrant, Line},
    random::{Dice, Seed},
};

/// Entries of these clubs, numbered from 0.
fn entries(clubs: &[u32]) -> Vec<Entry> {
    (0u16..)
        .zip(clubs)
        .map(|(index, club)| Entry {
            club: Some(*club),
            ..Entry::new(Entrant(index))
        })
        .collect()
}

/// The first so many of them seeded.
fn seeded(mut entries: Vec<Entry>, seeds: usize) -> Vec<Entry> {
    for (seed, entry) in (1u16..).zip(entries.iter_mut().take(seeds)) {
        entry.seed = Some(seed);
    }
    entries
}

/// A knockout.
fn input(entries: Vec<Entry>, lines: u16, seeding: &str, seed: u64) -> Input {
    Input {
        seeding: Seeding::builtin(seeding).expect("builtin"),
        ..Input::new(entries, lines, Seed(seed))
    }
}

/// The line of an entrant, from 1.
fn line(lines: &[Option<Entrant>], entrant: u16) -> u16 {
    let at = lines.iter().position(|who| *who == Some(Entrant(entrant)));
    u16::try_from(at.expect("stands") + 1).expect("small")
}

/// The lines without anybody, from 1.
fn empty(lines: &[Option<Entrant>]) -> Vec<usize> {
    (1..)
        .zip(lines)
        .filter(|(_, who)| who.is_none())
        .map(|(line, _)| line)
        .collect()
}
