//! Repechages that every loser of the main sheet enters: full repechage and double elimination with two bronze medals. Both have
//! 2N - 5 contests (design 10 §13; German lists of 16 and 32 agree: 27 and 59). No source gives their wiring: it is ours.
//!
//! There are two ladders. In each, the losers of the first round meet in pairs; then, in turn, the losers of the next round come in,
//! one against each who is left, and those who are left meet in pairs. Where a loser comes in is the index of the lost contest with
//! some of its bits turned over: the first bit says the ladder, the second its half, and so on. Two athletes, one of whom beat the
//! other in the main sheet, then meet again only where the bits of their rounds are the same.
use super::{
    Origin, Round, Wiring,
    knockout::{Finals, Main, fewest},
    plan::{Alike, Plan, losers, winners},
    repechage::step,
};

/// Which bits are turned over, from the first of three: one entry for each round, the first round first.
type Turns = &'static [u8];

/// Losers cross to the other half from round to round, so that nobody meets again who beat them before the last contest of a ladder
/// (sheets to 64; the last but one on 128). Every two rounds differ in the first two bits, as far as two bits go.
const CROSSING: Turns = &[0b000, 0b100, 0b010, 0b110];
/// The same for the five rounds of a sheet of 128.
const CROSSING_128: Turns = &[0b000, 0b100, 0b001, 0b110, 0b010];
/// Losers stay in their half: the first bit is never turned. Within the half the rounds differ as far as two bits go.
const STAYING: Turns = &[0b000, 0b010, 0b001, 0b011, 0b000];

/// Double elimination: after two defeats one is out, but nobody comes back to the final. Third are both winners of a ladder over a
/// beaten semi-finalist. Design 10 §13: 2N - 5 contests; wiring ours.
pub(super) fn double_elimination(code: &str, sheet: u16) -> Wiring {
    // The semi-finals take the turn of their place in the row: 8 and 32 and 128 cross, 16 and 64 do not.
    let rounds_before = sheet.trailing_zeros().saturating_sub(2);
    let turns = if sheet == 128 { CROSSING_128 } else { CROSSING };
    plan_with(code, sheet, turns, rounds_before % 2 == 1)
}

/// Full repechage: every loser enters the repechage of his half; its winner meets the beaten semi-finalist of the other half
/// (design §1.4; Youth Olympic Games). 2N - 5 contests follow from that; wiring ours. Two may meet again.
pub(super) fn full(code: &str, sheet: u16) -> Wiring {
    plan_with(code, sheet, STAYING, true)
}

fn plan_with(code: &str, sheet: u16, turns: Turns, crossing: bool) -> Wiring {
    let mut plan = Plan::default();
    let main = Main::plan(&mut plan, sheet);
    let mut left: Vec<Origin> = Vec::new();
    let mut steps = Vec::new();
    for ((_, contests), turn) in main.rounds.iter().zip(turns) {
        let beaten = losers(contests);
        let meeting = if left.is_empty() {
            beaten
        } else {
            let coming = turned(&beaten, *turn);
            let pairs: Vec<Origin> = left
                .iter()
                .zip(coming)
                .flat_map(|(white, blue)| [*white, blue])
                .collect();
            climb(&mut plan, &mut steps, &pairs)
        };
        left = climb(&mut plan, &mut steps, &meeting);
    }
    let finals = Finals::with_bronze(&mut plan, &main, &left, crossing);
    let mut order = finals.order();
    order.extend(steps.iter().rev().map(|contests| Alike::losers(contests)));
    plan.places_in_spans(&order);
    plan.finish(code, sheet, fewest(sheet))
}

/// Plans one step of both ladders and says who is left.
fn climb(
    plan: &mut Plan,
    steps: &mut Vec<Vec<crate::judo::entrant::ContestNo>>,
    meeting: &[Origin],
) -> Vec<Origin> {
    let round: Round = step(steps.len());
    let contests = plan.round(round, meeting);
    let left = winners(&contests);
    steps.push(contests);
    left
}

/// The losers in the order in which they come in.
fn turned(beaten: &[Origin], turn: u8) -> Vec<Origin> {
    // As many bits as the index of this round has, of the three that a turn gives.
    let bits = beaten.len().trailing_zeros();
    let turn = usize::from(turn);
    let mask = if bits >= 3 {
        turn << (bits - 3)
    } else {
        turn >> (3 - bits)
    };
    (0..beaten.len())
        .filter_map(|index| beaten.get(index ^ mask).copied())
        .collect()
}
