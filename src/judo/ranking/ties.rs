//! The order of a list: points, then the tie-breaks in turn. What is level after the last one shares the rank.
use std::cmp::Ordering;

use super::{List, Points, Ranked, TieBreak};

/// A tie-break, ready for use.
enum By {
    /// The tiers that count, by position.
    Sum(Vec<bool>),
    Singles,
    Medals,
}

/// The tie-breaks of a list's rules, ready for use.
pub(super) struct TieBreaks(Vec<By>);

impl TieBreaks {
    pub(super) fn new(list: &List) -> Self {
        let ready = |by: &TieBreak| match by {
            TieBreak::Sum { tiers } => {
                let named = list.tiers.iter().map(|tier| tiers.contains(&tier.code));
                By::Sum(named.collect())
            }
            TieBreak::Singles => By::Singles,
            TieBreak::Medals => By::Medals,
        };
        Self(list.tie_breaks.iter().map(ready).collect())
    }

    /// Puts the athletes of one list in order and gives them their ranks. Who has no points is not ranked (ours) and stands at the
    /// end. Within a shared rank athletes stand by their number, which ranks nobody.
    pub(super) fn rank(&self, athletes: &mut [Ranked]) {
        athletes.sort_by(|a, b| self.compare(a, b).then_with(|| a.athlete.cmp(&b.athlete)));
        let mut better = 0_u32;
        for group in athletes.chunk_by_mut(|a, b| self.compare(a, b).is_eq()) {
            let size = u32::try_from(group.len()).unwrap_or(u32::MAX);
            for ranked in group {
                if !ranked.points.is_zero() {
                    ranked.rank = Some(better.saturating_add(1));
                    ranked.shared_by = size;
                }
            }
            better = better.saturating_add(size);
        }
    }

    /// The better one first.
    fn compare(&self, a: &Ranked, b: &Ranked) -> Ordering {
        self.0.iter().fold(b.points.cmp(&a.points), |order, by| {
            order.then_with(|| by.compare(a, b))
        })
    }
}

impl By {
    fn compare(&self, a: &Ranked, b: &Ranked) -> Ordering {
        match self {
            Self::Sum(tiers) => sum(b, tiers).cmp(&sum(a, tiers)),
            Self::Singles => singles(b).cmp(singles(a)),
            Self::Medals => medals(b).cmp(&medals(a)),
        }
    }
}

fn sum(ranked: &Ranked, tiers: &[bool]) -> Points {
    let counted = ranked.counted.iter();
    counted
        .filter(|result| tiers.get(usize::from(result.tier)) == Some(&true))
        .map(|result| result.points)
        .sum()
}

/// The points of the results that count, the best first. Who has one more than the other is the better one.
fn singles(ranked: &Ranked) -> impl Iterator<Item = Points> {
    ranked.counted.iter().map(|result| result.points)
}

fn medals(ranked: &Ranked) -> [usize; 3] {
    [1, 2, 3].map(|place| {
        let counted = ranked.counted.iter();
        counted.filter(|result| result.place == Some(place)).count()
    })
}
