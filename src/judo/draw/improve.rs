//! Looks for something better where seeds stand in the way: exchanges two who are not seeded as long as that makes the draw
//! better, deals anew a few times, and on small sheets searches through all that is left.
use super::{
    badness::{Badness, Bound, measure},
    deal::deal,
    exact,
    field::{Field, NONE, Placement},
    table::Table,
};
use crate::judo::random::Dice;

/// How often everybody is compared with everybody before what there is must do. Ends long before, as a rule after three.
const PASSES: usize = 24;

/// The largest sheet that is searched through.
const SMALL: usize = 16;

/// How many lines are dealt in all before the best draw is taken: a sheet of 64 twice, one of 32 four times.
const DEALT: usize = 128;

/// The best placement that was found. One that no draw can beat is taken at once.
pub(super) fn best(field: &Field, dice: &mut Dice) -> (Placement, Badness) {
    let bound = Bound::new(field);
    let (mut placement, mut badness) = once(field, &bound, dice);
    let mut dealt = field.lines;
    while !bound.is_reached(&badness) {
        if field.lines <= SMALL {
            if let Some(found) = exact::search(field, &badness, dice) {
                badness = measure(field, &found);
                placement = found;
            }
            break;
        }
        dealt += field.lines;
        if dealt > DEALT {
            break;
        }
        let other = once(field, &bound, dice);
        if other.1 < badness {
            (placement, badness) = other;
        }
    }
    (placement, badness)
}

/// Deals and, if that might be beaten, exchanges.
fn once(field: &Field, bound: &Bound, dice: &mut Dice) -> (Placement, Badness) {
    let placement = deal(field, dice);
    let badness = measure(field, &placement);
    if bound.is_reached(&badness) {
        return (placement, badness);
    }
    let mut exchanges = Exchanges::new(field, &placement);
    exchanges.run();
    let better = measure(field, &exchanges.placement);
    if better < badness {
        (exchanges.placement, better)
    } else {
        (placement, badness)
    }
}

/// Everything a swap is judged by, kept up to date: what it costs one of a group to stand on a line. A meeting in one round costs
/// more than all meetings of later rounds together, so that a single number says which of two placements is better.
struct Exchanges<'a> {
    field: &'a Field,
    placement: Placement,
    /// By kind and round: what a meeting costs.
    weights: Vec<Table<i128>>,
    /// By kind, then group times lines plus line.
    costs: Vec<Table<i128>>,
}

impl<'a> Exchanges<'a> {
    /// Counts everything once.
    fn new(field: &'a Field, placement: &Placement) -> Self {
        let kinds = field.kinds.len();
        let rounds = field.shape.rounds();
        // 118 bits for all; the rest is room for sums.
        let bits = 118 / (rounds * kinds).max(1);
        let weights = (0..kinds)
            .map(|kind| {
                let mut weights = Table::of(rounds + 1, 0);
                for round in 1..=rounds {
                    let cells_after = (rounds - round) * kinds + (kinds - 1 - kind);
                    let shift = u32::try_from(cells_after * bits.min(24)).unwrap_or(0);
                    weights.put(round, 1i128.checked_shl(shift).unwrap_or(0));
                }
                weights
            })
            .collect();
        let costs = field
            .kinds
            .iter()
            .map(|groups| Table::of(groups.all().len() * field.lines, 0))
            .collect();
        let mut exchanges = Self {
            field,
            placement: placement.clone(),
            weights,
            costs,
        };
        for kind in 0..kinds {
            for (group, members) in field
                .kinds
                .get(kind)
                .map_or(&[][..], |groups| groups.all())
                .iter()
                .enumerate()
            {
                for line in members.iter().filter_map(|entry| placement.line(*entry)) {
                    exchanges.stand(kind, group, line, 1);
                }
            }
        }
        exchanges
    }

    /// One of a group stands on a line (or, with -1, no longer).
    fn stand(&mut self, kind: usize, group: usize, line: usize, sign: i128) {
        let (Some(costs), Some(weights)) = (self.costs.get_mut(kind), self.weights.get(kind))
        else {
            return;
        };
        for other in 0..self.field.lines {
            let place = group * self.field.lines + other;
            let round = self.field.shape.round(line, other);
            costs.put(place, costs.at(place) + sign * weights.at(round));
        }
    }

    /// Exchanges until nothing gets better.
    fn run(&mut self) {
        let field = self.field;
        for _ in 0..PASSES {
            let mut changed = false;
            for (place, a) in field.free.iter().enumerate() {
                for b in field.free.iter().skip(place + 1) {
                    changed |= self.try_exchange(*a, *b);
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// Exchanges two if that makes the draw better.
    fn try_exchange(&mut self, a: u8, b: u8) -> bool {
        let (Some(i), Some(j)) = (self.placement.line(a), self.placement.line(b)) else {
            return false;
        };
        let lines = self.field.lines;
        let round = self.field.shape.round(i, j);
        let mut change = 0;
        for ((groups, costs), weights) in
            self.field.kinds.iter().zip(&self.costs).zip(&self.weights)
        {
            let (of_a, of_b) = (groups.of(a), groups.of(b));
            if of_a == of_b {
                continue;
            }
            for (group, from, to) in [(of_a, i, j), (of_b, j, i)] {
                if group != NONE {
                    let first = usize::from(group) * lines;
                    // The one who moves is not met at the old line.
                    change += costs.at(first + to) - weights.at(round) - costs.at(first + from);
                }
            }
        }
        if change >= 0 {
            return false;
        }
        for kind in 0..self.field.kinds.len() {
            let Some(groups) = self.field.kinds.get(kind) else {
                continue;
            };
            let (of_a, of_b) = (groups.of(a), groups.of(b));
            if of_a == of_b {
                continue;
            }
            for (group, from, to) in [(of_a, i, j), (of_b, j, i)] {
                if group != NONE {
                    self.stand(kind, usize::from(group), from, -1);
                    self.stand(kind, usize::from(group), to, 1);
                }
            }
        }
        self.placement.put(i, b);
        self.placement.put(j, a);
        true
    }
}
