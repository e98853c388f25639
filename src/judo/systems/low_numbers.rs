//! The IJF's rules for low numbers, two to five athletes (IJF SOR 2026 p.36-37, one good source). One bronze medal only; the fourth
//! place exists.
use super::{
    Origin, Round, Wiring,
    plan::{Alike, Plan, lines, losers, winners},
    pools::{Group, fight, rank},
};

/// The wiring for so many athletes.
pub(super) fn low_numbers(code: &str, athletes: u16) -> Option<Wiring> {
    let mut plan = Plan::default();
    match athletes {
        2 => two(&mut plan),
        3 => three(&mut plan),
        4 => four(&mut plan),
        5 => five(&mut plan),
        _ => return None,
    }
    Some(plan.finish(code, athletes, athletes))
}

/// One final.
fn two(plan: &mut Plan) {
    let last = plan.round(Round::Final, &lines(2));
    plan.places(&[Alike::winners(&last), Alike::losers(&last)]);
}

/// A pool, then a final between its best two. The third has bronze only with a contest won: that is the profile's to say
/// (`medal_needs_win`).
fn three(plan: &mut Plan) {
    let pool = Group {
        pool: 0,
        first: 1,
        athletes: 3,
    };
    fight(plan, &[pool]);
    let last = plan.round(Round::Final, &[rank(0, 1), rank(0, 2)]);
    plan.places(&[
        Alike::winners(&last),
        Alike::losers(&last),
        Alike::each(vec![rank(0, 3)]),
    ]);
}

/// Two semi-finals; their losers meet for the one bronze medal.
fn four(plan: &mut Plan) {
    let semi_finals = plan.round(Round::SemiFinal, &lines(4));
    finals(plan, &losers(&semi_finals), &winners(&semi_finals), None);
}

/// A pool of three (lines 1 to 3) and a pool of two (lines 4 and 5, one contest). The best of both meet in the final, the seconds for
/// the one bronze medal.
fn five(plan: &mut Plan) {
    let upper = Group {
        pool: 0,
        first: 1,
        athletes: 3,
    };
    let lower = Group {
        pool: 1,
        first: 4,
        athletes: 2,
    };
    fight(plan, &[upper, lower]);
    finals(
        plan,
        &[rank(0, 2), rank(1, 2)],
        &[rank(0, 1), rank(1, 1)],
        Some(rank(0, 3)),
    );
}

fn finals(plan: &mut Plan, for_bronze: &[Origin], for_gold: &[Origin], fifth: Option<Origin>) {
    let bronze = plan.round(Round::Bronze, for_bronze);
    let last = plan.round(Round::Final, for_gold);
    let mut order = vec![
        Alike::winners(&last),
        Alike::losers(&last),
        Alike::winners(&bronze),
        Alike::losers(&bronze),
    ];
    order.extend(fifth.map(|fifth| Alike::each(vec![fifth])));
    plan.places(&order);
}
