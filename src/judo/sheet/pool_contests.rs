//! The contests of a pool: who is out, and which contests fall away.
//!
//! Somebody who is put out of the competition by a contest of the pool loses every other one that has no outcome, in whatever order
//! they are fought: all remaining contests are ippon wins of the opponents, and what was fought stands (design 8 §1.6, one good
//! source). Two third shido lose that contest only.
use super::{
    super::{
        entrant::Side,
        outcome::{Kind, Outcome},
    },
    Changed, Slot,
    contest::Need,
    plan::PoolPlan,
    progress::Derived,
};

/// Who stands on the lines of a pool.
pub fn members(derived: &Derived, pool: &PoolPlan) -> Vec<Slot> {
    let on = |line: &usize| derived.lines.get(*line).copied().unwrap_or(Slot::Nobody);
    pool.lines.iter().map(on).collect()
}

/// What the outcomes of a pool say before anybody is put into a slot.
pub struct Exits {
    /// Whether a contest put each member out.
    pub out: Vec<bool>,
    /// Whether each contest was fought.
    fought: Vec<bool>,
}

impl Exits {
    /// Reads the outcomes; one of somebody who is not there, or of a contest that is not needed, counts for nothing.
    pub fn of(derived: &Derived, pool: &PoolPlan, members: &[Slot]) -> Self {
        let mut exits = Self {
            out: vec![false; members.len()],
            fought: Vec::with_capacity(pool.contests.len()),
        };
        let mut wins = vec![0_u8; members.len()];
        for (order, (at, white, blue)) in pool.contests.iter().enumerate() {
            let outcome = derived.contests.get(*at).and_then(|found| found.outcome);
            let is_there = |seat: &usize| matches!(members.get(*seat), Some(Slot::Ready(_)));
            // Best of three: the third only after both others, and only if nobody has won both.
            let is_needed = pool.first_to.is_none_or(|to| {
                order < usize::from(to)
                    || !exits.fought.contains(&false) && wins.iter().all(|won| *won < to)
            });
            let counts = is_there(white) && is_there(blue) && is_needed;
            let outcome = outcome.filter(|_| counts);
            exits.fought.push(outcome.is_some());
            for (seat, side) in [(white, Side::White), (blue, Side::Blue)] {
                let Some(outcome) = outcome else { continue };
                if let Some(out) = exits.out.get_mut(*seat) {
                    *out |= is_put_out(&outcome, side);
                }
                if let Some(won) = wins.get_mut(*seat) {
                    *won = won.saturating_add(u8::from(outcome.winner == Some(side)));
                }
            }
        }
        exits
    }

    /// Who stands in a slot of a contest: out, if they were put out and did not fight it.
    fn slot(&self, member: Option<&Slot>, seat: usize, order: usize) -> Slot {
        let was_fought = self.fought.get(order) == Some(&true);
        match (member, self.out.get(seat)) {
            (Some(Slot::Ready(who)), Some(true)) if !was_fought => Slot::Out(*who),
            (Some(slot), _) => *slot,
            (None, _) => Slot::Nobody,
        }
    }
}

/// Two third shido in a pool lose the contest only.
fn is_put_out(outcome: &Outcome, side: Side) -> bool {
    outcome.kind != Kind::DoubleIndirectHansokuMake && !outcome.continues(side)
}

/// Puts the members into the slots of their contests.
pub fn settle(derived: &mut Derived, pool: &PoolPlan, changed: &mut Changed) {
    let members = members(derived, pool);
    let exits = Exits::of(derived, pool, &members);
    let mut wins = vec![0_u8; members.len()];
    let mut is_known = true;
    for (order, (at, white_seat, blue_seat)) in pool.contests.iter().enumerate() {
        let Some(contest) = derived.contests.get_mut(*at) else {
            continue;
        };
        let need = match pool.first_to {
            Some(to) if wins.iter().any(|won| *won >= to) => Need::FallenAway,
            Some(to) if order >= usize::from(to) && !is_known => Need::Unknown,
            _ => Need::Needed,
        };
        let white = exits.slot(members.get(*white_seat), *white_seat, order);
        let blue = exits.slot(members.get(*blue_seat), *blue_seat, order);
        changed.note(*at, contest.settle(white, blue, need));
        is_known &= contest.stage.is_over();
        let seat = match contest.won_by(true) {
            Some(Side::White) => white_seat,
            Some(Side::Blue) => blue_seat,
            None => continue,
        };
        if let Some(won) = wins.get_mut(*seat) {
            *won = won.saturating_add(1);
        }
    }
}
