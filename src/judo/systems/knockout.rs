//! The main sheet of every knock-out system, its finals, and the direct knock-out (design §1.4: N - 1 contests; losers of the
//! semi-finals are third, losers of the quarter-finals fifth).
use super::{
    Origin, Round, Wiring,
    plan::{Alike, Plan, lines, losers, winners},
};
use crate::judo::entrant::ContestNo;

/// The sheets there are.
pub(super) const SHEETS: [u16; 6] = [4, 8, 16, 32, 64, 128];

/// The fewest entries of a sheet: with one fewer, the next smaller would do.
pub(super) const fn fewest(sheet: u16) -> u16 {
    sheet / 2 + 1
}

/// The rounds of the main sheet before the semi-finals.
pub(super) struct Main {
    /// The number of athletes of each round and its contests, the first round first; the last is the quarter-final.
    pub rounds: Vec<(u16, Vec<ContestNo>)>,
    /// The four who reach the semi-finals.
    pub semi_finalists: Vec<Origin>,
}

impl Main {
    /// Plans the rounds up to the quarter-finals, neighbours meeting, the upper line in white.
    pub fn plan(plan: &mut Plan, sheet: u16) -> Self {
        let mut rounds = Vec::new();
        let mut left = lines(sheet);
        let mut athletes = sheet;
        while athletes > 4 {
            let contests = plan.round(Round::Of(athletes), &left);
            left = winners(&contests);
            rounds.push((athletes, contests));
            athletes /= 2;
        }
        Self {
            rounds,
            semi_finalists: left,
        }
    }

    /// The quarter-finals; none on a sheet of four.
    pub fn quarter_finals(&self) -> &[ContestNo] {
        self.rounds
            .last()
            .map_or(&[], |(_, contests)| contests.as_slice())
    }

    /// Those who end in a round before the semi-finals, the later rounds first.
    pub fn losers_by_round(&self) -> Vec<Alike> {
        self.rounds
            .iter()
            .rev()
            .map(|(_, contests)| Alike::losers(contests))
            .collect()
    }
}

/// The semi-finals, the bronze contests if any, and the final.
pub(super) struct Finals {
    pub semi_finals: Vec<ContestNo>,
    pub bronze: Vec<ContestNo>,
    pub last: ContestNo,
}

impl Finals {
    /// Plans the finals without bronze contests.
    pub fn plan(plan: &mut Plan, main: &Main) -> Self {
        Self::with_bronze(plan, main, &[], true)
    }

    /// Plans the finals. Who comes from the repechage wears white in the bronze contest (verified on 30 bronze contests); the loser
    /// of a semi-final comes from the other half (`crossing`) or from the same.
    pub fn with_bronze(plan: &mut Plan, main: &Main, repechage: &[Origin], crossing: bool) -> Self {
        let semi_finals = plan.round(Round::SemiFinal, &main.semi_finalists);
        let mut beaten = losers(&semi_finals);
        if crossing {
            beaten.reverse();
        }
        let bronze = repechage
            .iter()
            .zip(beaten)
            .map(|(white, blue)| plan.add(Round::Bronze, *white, blue))
            .collect();
        let last = plan
            .round(Round::Final, &winners(&semi_finals))
            .pop()
            .unwrap_or_default();
        Self {
            semi_finals,
            bronze,
            last,
        }
    }

    /// First, second, the thirds, and whoever lost for bronze.
    pub fn order(&self) -> Vec<Alike> {
        let mut order = vec![Alike::winners(&[self.last]), Alike::losers(&[self.last])];
        if self.bronze.is_empty() {
            order.push(Alike::losers(&self.semi_finals));
        } else {
            order.push(Alike::winners(&self.bronze));
            order.push(Alike::losers(&self.bronze));
        }
        order
    }
}

/// The direct knock-out. A sheet of four of every system with a repechage is the same: with no quarter-final nobody comes from a
/// repechage, and the losers of the semi-finals walk through to third (ours; what a sheet of eight gives with one athlete in each
/// quarter).
pub(super) fn direct(code: &str, sheet: u16) -> Wiring {
    let mut plan = Plan::default();
    let main = Main::plan(&mut plan, sheet);
    let finals = Finals::plan(&mut plan, &main);
    let mut order = finals.order();
    order.extend(main.losers_by_round());
    plan.places_in_spans(&order);
    plan.finish(code, sheet, fewest(sheet))
}
