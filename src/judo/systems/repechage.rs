//! Repechage from the quarter-final, and double repechage (design §1.4).
use super::{
    Origin, Round, Wiring,
    knockout::{Finals, Main, fewest},
    plan::{Alike, Plan, losers, winners},
};

/// Quarter-final repechage: the two beaten in the quarter-finals of each half meet; the winner meets the beaten semi-finalist of the
/// other half for bronze. N + 3 contests, numbered as on the IJF's sheets (IJF SOR 2026 p.33; verified on 15 competitions).
pub(super) fn quarter_final(code: &str, sheet: u16) -> Wiring {
    let mut plan = Plan::default();
    let main = Main::plan(&mut plan, sheet);
    let repechage = plan.round(Round::Repechage(1), &losers(main.quarter_finals()));
    let finals = Finals::with_bronze(&mut plan, &main, &winners(&repechage), true);
    let mut order = finals.order();
    order.push(Alike::losers(&repechage));
    order.extend(main.losers_by_round().into_iter().skip(1));
    plan.places_in_spans(&order);
    plan.finish(code, sheet, fewest(sheet))
}

/// Double repechage: everybody beaten by a semi-finalist. In each quarter they climb a ladder, who lost earliest first; the two best of
/// a half meet, the winner meets the beaten semi-finalist of the other half. N - 1 + 4(k - 2) contests on a sheet of 2^k (three
/// sources agree on the counts, design 10 §13).
///
/// Places after the sevenths are ours: who was called comes before who was not, and who came further before who did not, in the spans
/// 9-16, 17-32 ..; whoever was not called keeps the place of the round.
pub(super) fn double(code: &str, sheet: u16) -> Wiring {
    let mut plan = Plan::default();
    let main = Main::plan(&mut plan, sheet);
    let quarter_finals = main.quarter_finals();
    let earlier: Vec<u16> = main
        .rounds
        .iter()
        .map(|(athletes, _)| *athletes)
        .filter(|athletes| *athletes > 8)
        .collect();

    // The foot of each ladder, and what climbs on it round by round.
    let mut below: Vec<Origin> = Vec::new();
    let mut steps = Vec::new();
    for of in earlier.iter().copied().chain([8]) {
        let beaten: Vec<Origin> = quarter_finals
            .iter()
            .map(|no| {
                if of == 8 {
                    Origin::Loser(*no)
                } else {
                    Origin::BeatenBy { winner_of: *no, of }
                }
            })
            .collect();
        if below.is_empty() {
            below = beaten;
            continue;
        }
        let meeting: Vec<Origin> = below
            .iter()
            .zip(&beaten)
            .flat_map(|(white, blue)| [*white, *blue])
            .collect();
        let contests = plan.round(step(steps.len()), &meeting);
        below = winners(&contests);
        steps.push(contests);
    }
    let contests = plan.round(step(steps.len()), &below);
    let best = winners(&contests);
    steps.push(contests);

    let finals = Finals::with_bronze(&mut plan, &main, &best, true);
    let mut order = finals.order();
    order.extend(steps.iter().rev().map(|contests| Alike::losers(contests)));
    for (_, contests) in main.rounds.iter().rev().skip(1) {
        order.push(Alike {
            of: losers(contests),
            // One of each quarter was called.
            count: contests.len().saturating_sub(4),
        });
    }
    plan.places_in_spans(&order);
    plan.finish(code, sheet, fewest(sheet))
}

/// The repechage after so many steps.
pub(super) fn step(before: usize) -> Round {
    Round::Repechage(u8::try_from(before + 1).unwrap_or(u8::MAX))
}
