//! Who may be together, and how good a grouping is.
use serde::{Deserialize, Serialize};

use super::{Child, Difference, Group, Grouped, Parts, Rules, Why};
use crate::judo::entrant::Entrant;

/// How good a grouping is: the smaller, the better, field by field in this order. Costs of groups add up.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
pub struct Cost {
    /// How many are in no group.
    pub alone: u64,
    /// How far group sizes are from the ideal: the sum of the squares.
    pub sizes: u64,
    /// Differences of weight within the groups, in started steps.
    pub steps: u64,
    /// Pairs of one club in one group.
    pub clubmates: u64,
    /// Differences of weight within the groups, in grams.
    pub grams: u64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            alone: self.alone.saturating_add(other.alone),
            sizes: self.sizes.saturating_add(other.sizes),
            steps: self.steps.saturating_add(other.steps),
            clubmates: self.clubmates.saturating_add(other.clubmates),
            grams: self.grams.saturating_add(other.grams),
        }
    }
}

impl Cost {
    /// Somebody is in no group.
    pub(super) const ALONE: Self = Self {
        alone: 1,
        sizes: 0,
        steps: 0,
        clubmates: 0,
        grams: 0,
    };
}

/// The children, sorted, and the rules.
pub(super) struct Field {
    children: Vec<Child>,
    rules: Rules,
}

impl Field {
    pub(super) const fn new(children: Vec<Child>, rules: Rules) -> Self {
        Self { children, rules }
    }

    pub(super) const fn rules(&self) -> &Rules {
        &self.rules
    }

    pub(super) fn child(&self, index: usize) -> Option<&Child> {
        self.children.get(index)
    }

    /// Whether two may be in one group, as far as the two go. Groups are those where every two may.
    fn near(&self, one: &Child, other: &Child) -> bool {
        let rules = &self.rules;
        let (light, heavy) = (one.grams.min(other.grams), one.grams.max(other.grams));
        let weights = match rules.difference {
            Difference::Grams(grams) => heavy - light <= grams,
            Difference::Percent(percent) => {
                u64::from(heavy) * 100 <= u64::from(light) * (100 + u64::from(percent))
            }
        };
        let years = one.birth_year.abs_diff(other.birth_year);
        let sexes = rules.mixed || (one.sex.is_some() && one.sex == other.sex);
        weights && sexes && rules.most_years.is_none_or(|most| years <= u32::from(most))
    }

    /// What a group costs; none where the rules forbid it.
    pub(super) fn cost_of(&self, members: &[usize]) -> Option<Cost> {
        let children: Vec<&Child> = members.iter().filter_map(|at| self.child(*at)).collect();
        let size = u8::try_from(children.len()).ok()?;
        if !(self.rules.least..=self.rules.most).contains(&size) {
            return None;
        }
        let mut clubmates = 0;
        for (at, one) in children.iter().enumerate() {
            for other in children.iter().skip(at + 1) {
                if !self.near(one, other) {
                    return None;
                }
                clubmates += u64::from(one.club.is_some() && one.club == other.club);
            }
        }
        let (lightest, heaviest) = ends(&children);
        let span = heaviest - lightest;
        Some(Cost {
            alone: 0,
            sizes: u64::from(size.abs_diff(self.rules.ideal)).pow(2),
            steps: u64::from(span.div_ceil(self.rules.step_grams.max(1))),
            clubmates,
            grams: u64::from(span),
        })
    }

    /// What a grouping costs.
    pub(super) fn cost(&self, parts: &Parts) -> Cost {
        let groups = parts.groups.iter().filter_map(|group| self.cost_of(group));
        let alone = parts.alone.iter().map(|_| Cost::ALONE);
        groups.chain(alone).fold(Cost::default(), |a, b| a + b)
    }

    /// The children in clusters: nobody is near anybody of another cluster, so each can be grouped by itself.
    pub(super) fn clusters(&self) -> Vec<Vec<usize>> {
        let mut free: Vec<usize> = (0..self.children.len()).collect();
        let mut clusters = Vec::new();
        while let Some(first) = free.first().copied() {
            let mut cluster = vec![first];
            free.retain(|at| *at != first);
            let mut asked = 0;
            while let Some(one) = cluster.get(asked).and_then(|at| self.child(*at)) {
                let (near, far): (Vec<usize>, Vec<usize>) = free
                    .iter()
                    .partition(|at| self.child(**at).is_some_and(|other| self.near(one, other)));
                cluster.extend(near);
                free = far;
                asked += 1;
            }
            cluster.sort_unstable();
            clusters.push(cluster);
        }
        clusters
    }

    /// The grouping as its caller reads it.
    pub(super) fn told(&self, mut parts: Parts) -> Grouped {
        let cost = self.cost(&parts);
        for group in &mut parts.groups {
            group.sort_unstable();
        }
        parts.groups.sort_unstable();
        parts.alone.sort_unstable();
        let groups = parts.groups.iter().map(|group| {
            let children: Vec<&Child> = group.iter().filter_map(|at| self.child(*at)).collect();
            let (lightest, heaviest) = ends(&children);
            let members: Vec<Entrant> = children.iter().map(|child| child.entrant).collect();
            Group {
                members,
                lightest,
                heaviest,
            }
        });
        let alone = parts.alone.iter().filter_map(|at| self.child(*at));
        Grouped {
            groups: groups.collect(),
            alone: alone
                .map(|child| (child.entrant, self.why(child)))
                .collect(),
            cost,
        }
    }

    fn why(&self, child: &Child) -> Why {
        if child.sex.is_none() && !self.rules.mixed {
            return Why::SexUnknown;
        }
        let others = self
            .children
            .iter()
            .filter(|other| other.entrant != child.entrant && self.near(child, other));
        if others.count() + 1 < usize::from(self.rules.least) {
            Why::NobodyNear
        } else {
            Why::NoRoom
        }
    }
}

/// The lightest and the heaviest weight.
fn ends(children: &[&Child]) -> (u32, u32) {
    let grams = || children.iter().map(|child| child.grams);
    (grams().min().unwrap_or(0), grams().max().unwrap_or(0))
}
