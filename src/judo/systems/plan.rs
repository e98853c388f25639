//! A wiring while it is being made: contests get their numbers in the order they are added, places follow from the order of merit.
use super::{Origin, PlaceRule, Planned, Pool, Round, Wiring};
use crate::judo::entrant::{ContestNo, Line};

/// Where the spans of shared places begin: 1, 2, 3-4, 5-6, 7-8, 9-16, 17-32, 33-64, 65-128 (design §1.7, verified on 14 categories).
const SPANS: [usize; 9] = [1, 2, 3, 5, 7, 9, 17, 33, 65];

/// Those who ended alike: where they ended, and how many they are on a full sheet.
pub(super) struct Alike {
    /// The ends.
    pub of: Vec<Origin>,
    /// How many athletes end so.
    pub count: usize,
}

impl Alike {
    /// One athlete for each end.
    pub fn each(of: Vec<Origin>) -> Self {
        let count = of.len();
        Self { of, count }
    }

    /// The losers of these contests.
    pub fn losers(of: &[ContestNo]) -> Self {
        Self::each(of.iter().copied().map(Origin::Loser).collect())
    }

    /// The winners of these contests.
    pub fn winners(of: &[ContestNo]) -> Self {
        Self::each(of.iter().copied().map(Origin::Winner).collect())
    }
}

/// The wiring so far.
#[derive(Default)]
pub(super) struct Plan {
    contests: Vec<Planned>,
    pools: Vec<Pool>,
    places: Vec<PlaceRule>,
}

impl Plan {
    /// Adds a contest after all others.
    pub fn add(&mut self, round: Round, white: Origin, blue: Origin) -> ContestNo {
        let no = ContestNo(u16::try_from(self.contests.len() + 1).unwrap_or(u16::MAX));
        self.contests.push(Planned {
            no,
            round,
            white,
            blue,
        });
        no
    }

    /// Adds a round in which neighbours meet, the upper one in white.
    pub fn round(&mut self, round: Round, from: &[Origin]) -> Vec<ContestNo> {
        from.chunks_exact(2)
            .filter_map(|pair| match pair {
                [white, blue] => Some(self.add(round, *white, *blue)),
                _ => None,
            })
            .collect()
    }

    /// Adds a pool whose contests are there already.
    pub fn pool(&mut self, pool: Pool) {
        self.pools.push(pool);
    }

    /// Gives the places in the order of merit: one more than the number of those who are better. Groups within one span share the
    /// place of the first of them, as on a knock-out sheet all from the ninth to the sixteenth are ninth.
    pub fn places_in_spans(&mut self, order: &[Alike]) {
        let mut better = 0_usize;
        let mut last: Option<(usize, usize)> = None;
        for alike in order.iter().filter(|alike| !alike.of.is_empty()) {
            let natural = better + 1;
            let span = span_of(natural);
            let place = match last {
                Some((before, place)) if before == span => place,
                _ => natural,
            };
            self.place(place, &alike.of);
            last = Some((span, place));
            better += alike.count;
        }
    }

    /// Gives the places in the order of merit, each group its own.
    pub fn places(&mut self, order: &[Alike]) {
        let mut better = 0_usize;
        for alike in order {
            self.place(better + 1, &alike.of);
            better += alike.count;
        }
    }

    fn place(&mut self, place: usize, of: &[Origin]) {
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        self.places
            .extend(of.iter().map(|of| PlaceRule { place, of: *of }));
    }

    /// The finished wiring.
    pub fn finish(self, system: &str, lines: u16, fewest: u16) -> Wiring {
        Wiring {
            system: system.to_owned(),
            version: 1,
            lines,
            fewest,
            contests: self.contests,
            pools: self.pools,
            places: self.places,
        }
    }
}

/// Where the span of shared places begins that a place is in.
fn span_of(place: usize) -> usize {
    SPANS
        .into_iter()
        .rev()
        .find(|from| *from <= place)
        .unwrap_or(1)
}

/// The lines of a sheet, from the top.
pub(super) fn lines(count: u16) -> Vec<Origin> {
    (1..=count).map(|line| Origin::Line(Line(line))).collect()
}

/// The winners of contests.
pub(super) fn winners(of: &[ContestNo]) -> Vec<Origin> {
    of.iter().copied().map(Origin::Winner).collect()
}

/// The losers of contests.
pub(super) fn losers(of: &[ContestNo]) -> Vec<Origin> {
    of.iter().copied().map(Origin::Loser).collect()
}
