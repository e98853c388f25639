//! What a draw is made from. All of it goes into the record, so nothing else may influence the draw.
use serde::{Deserialize, Serialize};

use super::{pools::PoolShape, refusal::Refusal, seeding::Seeding};
use crate::judo::{entrant::Entrant, random::Seed};

/// The version of the draw. Counted up whenever the same input would give other lines. Version 1 is of before the first release: in
/// pools it took exchanges for better that were not.
pub const ALGORITHM: u16 = 2;

/// The largest sheet.
pub const MOST: u16 = 128;

/// Who is kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separation {
    /// Athletes of one club (domestic level: first; design §1.8).
    Club,
    /// Athletes of one region (domestic level: second).
    Region,
    /// Athletes of one country (IJF: 47 of 52 pairs of a nation in opposite halves; a strong preference, not a law).
    Country,
}

/// Somebody who is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Who.
    pub entrant: Entrant,
    /// The club, by a number of the caller's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub club: Option<u32>,
    /// The region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<u32>,
    /// The country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<u32>,
    /// The rank among the seeded, from 1. Gaps close: of ranks 3, 7 and 20 the first becomes seed 1, so a place of a ranking list
    /// may stand here ("top 8 of the ranking among the entered", design §1.8, sure). Ranks beyond the option's are drawn like all
    /// others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u16>,
}

impl Entry {
    /// Somebody of no club, no country and no seed.
    #[must_use]
    pub const fn new(entrant: Entrant) -> Self {
        Self {
            entrant,
            club: None,
            region: None,
            country: None,
            seed: None,
        }
    }

    /// The group of the given kind.
    #[must_use]
    pub const fn group(&self, by: Separation) -> Option<u32> {
        match by {
            Separation::Club => self.club,
            Separation::Region => self.region,
            Separation::Country => self.country,
        }
    }
}

/// All that a draw depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Who is drawn, in the order in which they were entered.
    pub entries: Vec<Entry>,
    /// How many lines the sheet has.
    pub lines: u16,
    /// The pools, if the sheet is made of pools ([`PoolShape::of`] a wiring); none for a knockout.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<PoolShape>,
    /// Where seeds stand.
    pub seeding: Seeding,
    /// Who is kept apart, the most important first. Within one round the first counts more; an earlier round always counts more.
    pub separation: Vec<Separation>,
    /// The seed of the dice.
    pub seed: Seed,
    /// The version of the draw.
    pub algorithm: u16,
}

impl Input {
    /// A knockout drawn by today's version, without seeds, clubs first, then regions, then countries.
    #[must_use]
    pub fn new(entries: Vec<Entry>, lines: u16, seed: Seed) -> Self {
        Self {
            entries,
            lines,
            pools: Vec::new(),
            seeding: Seeding::default(),
            separation: vec![Separation::Club, Separation::Region, Separation::Country],
            seed,
            algorithm: ALGORITHM,
        }
    }

    /// Refuses what cannot be drawn, whatever the shape.
    pub(super) fn sound(&self) -> Result<(), Refusal> {
        let entries = self.entries.len();
        if self.algorithm != ALGORITHM {
            return Err(Refusal::UnknownAlgorithm(self.algorithm));
        }
        if entries < 2 {
            return Err(Refusal::TooFew { entries });
        }
        if entries > usize::from(MOST) {
            return Err(Refusal::TooMany {
                entries,
                most: MOST,
            });
        }
        if self.pools.is_empty() {
            if !self.lines.is_power_of_two() || !(2..=MOST).contains(&self.lines) {
                return Err(Refusal::NoSuchSheet { lines: self.lines });
            }
            if entries < usize::from(self.lines / 2) {
                return Err(Refusal::SheetTooLarge {
                    lines: self.lines,
                    entries,
                });
            }
        }
        if entries > usize::from(self.lines) {
            return Err(Refusal::SheetTooSmall {
                lines: self.lines,
                entries,
            });
        }
        if let Some(nobody) = self.entries.iter().find(|e| e.seed == Some(0)) {
            return Err(Refusal::SeedZero(nobody.entrant));
        }
        let mut entrants: Vec<Entrant> = self.entries.iter().map(|e| e.entrant).collect();
        entrants.sort_unstable();
        if let Some(twice) = twice(&entrants) {
            return Err(Refusal::EntrantTwice(twice));
        }
        let mut seeds: Vec<u16> = self.entries.iter().filter_map(|e| e.seed).collect();
        seeds.sort_unstable();
        if let Some(seed) = twice(&seeds) {
            return Err(Refusal::SeedTwice { seed });
        }
        self.seeding.sound().map_err(Refusal::Seeding)
    }

    /// The kinds of separation, each once.
    pub(super) fn kinds(&self) -> Vec<Separation> {
        let mut kinds = Vec::with_capacity(3);
        for by in &self.separation {
            if !kinds.contains(by) {
                kinds.push(*by);
            }
        }
        kinds
    }

    /// The seeded entries by their index, the best first.
    pub(super) fn seeded(&self) -> Vec<usize> {
        let mut seeded: Vec<(u16, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| Some((entry.seed?, index)))
            .collect();
        seeded.sort_unstable();
        seeded.into_iter().map(|(_, index)| index).collect()
    }
}

/// What stands twice in a sorted list.
fn twice<T: Copy + PartialEq>(sorted: &[T]) -> Option<T> {
    sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .find_map(|(one, next)| (one == next).then_some(*one))
}

/// The smallest knockout sheet for so many entries: 4 to 128 lines.
///
/// # Errors
/// Fewer than two, more than [`MOST`].
pub fn lines_for(entries: usize) -> Result<u16, Refusal> {
    if entries < 2 {
        return Err(Refusal::TooFew { entries });
    }
    match u16::try_from(entries) {
        Ok(n) if n <= MOST => Ok(n.next_power_of_two().max(4)),
        _ => Err(Refusal::TooMany {
            entries,
            most: MOST,
        }),
    }
}
