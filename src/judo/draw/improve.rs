//! Looks for something better where seeds stand in the way: exchanges two who are not seeded as long as that makes the draw
//! better, deals anew a few times, and on small sheets searches through all that is left.
use super::{
    badness::{Badness, Bound, measure},
    deal::deal,
    exact,
    field::{Field, NONE, Placement},
    meeting::Shape,
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

/// How many kinds of separation there are.
const KINDS: usize = 3;

/// Entries of the same groups, and what it costs one of them to stand on a line.
struct Alike {
    /// Their groups, by kind.
    groups: [u8; KINDS],
    /// The cost, by line: of all meetings with those of the same groups.
    costs: Table<i128>,
}

impl Alike {
    /// The group of a kind.
    #[inline]
    fn group(&self, kind: usize) -> u8 {
        self.groups.get(kind).copied().unwrap_or(NONE)
    }
}

/// Everything a swap is judged by, kept up to date. A meeting in one round costs more than all meetings of later rounds together,
/// so that a single number says which of two placements is better.
struct Exchanges<'a> {
    field: &'a Field,
    placement: Placement,
    /// By kind and round: what a meeting costs.
    weights: Vec<Table<i128>>,
    /// By round: what two who change places and are of no group in common would have met of each other's groups, at the most.
    most: Table<i128>,
    /// By entry: which of those that are alike.
    class: Table<u8>,
    classes: Vec<Alike>,
}

impl<'a> Exchanges<'a> {
    /// Counts everything once.
    fn new(field: &'a Field, placement: &Placement) -> Self {
        let kinds = field.kinds.len();
        let rounds = field.shape.rounds();
        // 118 bits for all; the rest is room for sums.
        let bits = 118 / (rounds * kinds).max(1);
        let mut most = Table::of(rounds + 1, 0);
        let weights = (0..kinds)
            .map(|kind| {
                let mut weights = Table::of(rounds + 1, 0);
                for round in 1..=rounds {
                    let cells_after = (rounds - round) * kinds + (kinds - 1 - kind);
                    let shift = u32::try_from(cells_after * bits.min(24)).unwrap_or(0);
                    let weight = 1i128.checked_shl(shift).unwrap_or(0);
                    weights.put(round, weight);
                    most.put(round, most.at(round) + 2 * weight);
                }
                weights
            })
            .collect();
        let mut exchanges = Self {
            field,
            placement: placement.clone(),
            weights,
            most,
            class: Table::of(field.free.len() + field.fixed.len(), NONE),
            classes: Vec::new(),
        };
        exchanges.sort_into_classes();
        exchanges.count();
        exchanges
    }

    fn sort_into_classes(&mut self) {
        for entry in &self.field.free {
            let mut groups = [NONE; KINDS];
            for (group, kind) in groups.iter_mut().zip(&self.field.kinds) {
                *group = kind.of(*entry);
            }
            let known = self.classes.iter().position(|class| class.groups == groups);
            let at = known.unwrap_or_else(|| {
                self.classes.push(Alike {
                    groups,
                    costs: Table::of(self.field.lines, 0),
                });
                self.classes.len() - 1
            });
            let at = u8::try_from(at).unwrap_or(NONE);
            self.class.put(usize::from(*entry), at);
        }
    }

    fn count(&mut self) {
        let rounds = self.field.shape.rounds();
        let kinds = self.field.kinds.iter().zip(&self.weights).enumerate();
        for (kind, (groups, weights)) in kinds {
            for (group, members) in (0u8..).zip(groups.all()) {
                let mut costs = Table::of(self.field.lines, 0);
                for line in members
                    .iter()
                    .filter_map(|entry| self.placement.line(*entry))
                {
                    stand(&self.field.shape, &mut costs, weights, line, rounds, 1);
                }
                let classes = self.classes.iter_mut();
                for class in classes.filter(|class| class.group(kind) == group) {
                    for (sum, cost) in class.costs.as_mut().iter_mut().zip(costs.as_slice()) {
                        *sum += cost;
                    }
                }
            }
        }
    }

    /// Exchanges until nothing gets better: until everybody was compared with everybody since the last exchange.
    fn run(&mut self) {
        let field = self.field;
        let pairs = field.free.len() * field.free.len().saturating_sub(1) / 2;
        let mut since = 0;
        for _ in 0..PASSES {
            for (place, a) in field.free.iter().enumerate() {
                for b in field.free.iter().skip(place + 1) {
                    since = if self.try_exchange(*a, *b) {
                        0
                    } else {
                        since + 1
                    };
                    if since >= pairs {
                        return;
                    }
                }
            }
        }
    }

    /// Exchanges two if that makes the draw better.
    fn try_exchange(&mut self, a: u8, b: u8) -> bool {
        let class = |entry| usize::from(self.class.at(usize::from(entry)));
        let (of_a, of_b) = (class(a), class(b));
        if of_a == of_b {
            return false;
        }
        let (Some(one), Some(other)) = (self.classes.get(of_a), self.classes.get(of_b)) else {
            return false;
        };
        let (Some(i), Some(j)) = (self.placement.line(a), self.placement.line(b)) else {
            return false;
        };
        // What both meet there less what they meet here. In a group of both it comes out even.
        let change = one.costs.at(j) - one.costs.at(i) + other.costs.at(i) - other.costs.at(j);
        let round = self.field.shape.round(i, j);
        if change >= self.most.at(round) {
            return false;
        }
        let groups = (one.groups, other.groups);
        let apart = groups.0.into_iter().zip(groups.1).zip(&self.weights);
        // The one who moves is not met at the old line.
        let own: i128 = apart
            .filter(|((a, b), _)| a != b)
            .map(|((a, b), weights)| {
                (i128::from(a != NONE) + i128::from(b != NONE)) * weights.at(round)
            })
            .sum();
        if change >= own {
            return false;
        }
        for (kind, (of_a, of_b)) in groups.0.into_iter().zip(groups.1).enumerate() {
            if of_a != of_b {
                self.move_one(kind, of_a, i, j);
                self.move_one(kind, of_b, j, i);
            }
        }
        self.placement.put(i, b);
        self.placement.put(j, a);
        true
    }

    /// One of a group goes from a line to another.
    fn move_one(&mut self, kind: usize, group: u8, from: usize, to: usize) {
        let Some(weights) = self.weights.get(kind).filter(|_| group != NONE) else {
            return;
        };
        let shape = &self.field.shape;
        // Beyond the part in which both lines lie nothing changes.
        let rounds = match shape {
            Shape::Sheet { .. } => shape.round(from, to),
            Shape::Pools { .. } => 1,
        };
        let classes = self.classes.iter_mut();
        for class in classes.filter(|class| class.group(kind) == group) {
            stand(shape, &mut class.costs, weights, from, rounds, -1);
            stand(shape, &mut class.costs, weights, to, rounds, 1);
        }
    }
}

/// One stands on a line (or, with -1, no longer): what that costs others of the group on all lines that are met in the first so
/// many rounds.
fn stand(
    shape: &Shape,
    costs: &mut Table<i128>,
    weights: &Table<i128>,
    line: usize,
    rounds: usize,
    sign: i128,
) {
    match shape {
        Shape::Sheet { .. } => {
            for round in 1..=rounds {
                let lines = 1 << (round - 1);
                // The other half of the part whose athletes have met by the end of the round.
                let from = ((line / lines) ^ 1) * lines;
                let cost = sign * weights.at(round);
                let met = costs.as_mut().get_mut(from..from + lines);
                for place in met.into_iter().flatten() {
                    *place += cost;
                }
            }
        }
        Shape::Pools { .. } => {
            for (other, place) in costs.as_mut().iter_mut().enumerate() {
                *place += sign * weights.at(shape.round(line, other));
            }
        }
    }
}
