//! Groups of near weight for the youngest: small groups within a difference of weight and of years, clubs apart (design §1.2;
//! the numbers are the federation's, no source gives any).
//!
//! The best grouping is the one with the smallest [`Cost`]: first as few children left alone as can be; then group sizes as near
//! to the ideal as can be, which makes them even; then small differences of weight, counted in started steps so that a few grams
//! do not outweigh the rest; then as few of one club together as can be; then grams. The order is ours.
//!
//! What it guarantees: nobody is in a group the rules forbid; nobody is forced into one, who fits nowhere is reported. Children
//! who are linked by nearness fall into clusters; a cluster of up to [`EXACT`] children is grouped in the best of all ways. A
//! larger one is cut into bands of birth years and these into runs of weight, the best of all such cuts, and then mended by
//! moving and exchanging children while that makes it better. Where the years do not bind, no grouping at all leaves fewer
//! alone or has sizes nearer to the ideal than the best runs: two groups that overlap in weight can always be sorted into two
//! that do not. Where they bind, a large cluster is good and not proven best.
//!
//! The same children, rules and seed give the same groups, whatever the order of the list.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod cost;
mod exact;
mod improve;
mod runs;
#[cfg(test)]
mod tests;

pub use cost::Cost;
pub use exact::MOST as EXACT;

use crate::judo::{
    entrant::Entrant,
    profile::Sex,
    random::{Dice, Seed},
};

/// The version of the grouping. Counted up whenever the same children, rules and seed would give other groups.
pub const ALGORITHM: u16 = 1;

/// The largest group rules may ask for: more is no small group.
pub const MOST: u8 = 16;

/// How far apart the weights of a group may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    /// So many grams.
    Grams(u32),
    /// So many hundredths of the lightest one's weight.
    Percent(u8),
}

/// How the youngest are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The largest difference of weight in a group.
    pub difference: Difference,
    /// The largest difference of birth years; none where it does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_years: Option<u8>,
    /// Whether girls and boys may be in one group.
    pub mixed: bool,
    /// The fewest in a group.
    pub least: u8,
    /// The size aimed at.
    pub ideal: u8,
    /// The most in a group.
    pub most: u8,
    /// Differences of weight count in started steps of so many grams: the larger the step, the more clubs weigh.
    pub step_grams: u32,
}

/// A child to be grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Who.
    pub entrant: Entrant,
    /// The weight.
    pub grams: u32,
    /// The birth year.
    pub birth_year: i32,
    /// The sex; where it is not known the child is grouped only with `mixed` rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The club, by a number of the caller's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub club: Option<u32>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Who is in it, the lightest first.
    pub members: Vec<Entrant>,
    /// The lightest weight in grams.
    pub lightest: u32,
    /// The heaviest weight in grams.
    pub heaviest: u32,
}

/// Why somebody is in no group. What happens then is the desk's: other rules, a heavier group with consent, a friendly contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Too few others are near enough for the smallest group.
    NobodyNear,
    /// Others are near, but the groups do not come out even with everybody.
    NoRoom,
    /// The sex is not known, and girls and boys are apart.
    SexUnknown,
}

/// The groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grouped {
    /// The groups, by their lightest weight.
    pub groups: Vec<Group>,
    /// Who is in none, by weight.
    pub alone: Vec<(Entrant, Why)>,
    /// How good it is.
    pub cost: Cost,
}

/// Why nobody was grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// Somebody is in the list twice.
    Twice(Entrant),
    /// Sizes that contradict one another: at least 2, least, ideal and most rising, at most [`MOST`].
    Sizes,
}

/// A grouping of children by their index in the sorted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    /// The groups.
    groups: Vec<Vec<usize>>,
    /// Who is in none.
    alone: Vec<usize>,
}

/// Groups children.
///
/// # Errors
/// A list or rules that make no sense.
pub fn group(children: &[Child], rules: &Rules, seed: Seed) -> Result<Grouped, Refused> {
    if rules.least < 2 || rules.ideal < rules.least || rules.most < rules.ideal || rules.most > MOST
    {
        return Err(Refused::Sizes);
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = children.iter().find(|child| !seen.insert(child.entrant)) {
        return Err(Refused::Twice(twice.entrant));
    }
    let field = cost::Field::new(sorted(children, seed), *rules);
    let mut parts = Parts::default();
    for cluster in field.clusters() {
        let found = if cluster.len() <= EXACT {
            exact::best(&field, &cluster)
        } else {
            improve::mended(&field, runs::best(&field, &cluster))
        };
        parts.groups.extend(found.groups);
        parts.alone.extend(found.alone);
    }
    Ok(field.told(parts))
}

/// The children by weight and birth year. Who is level in both goes by the dice, never by the order of the list.
fn sorted(children: &[Child], seed: Seed) -> Vec<Child> {
    let mut sorted = children.to_vec();
    sorted.sort_unstable_by_key(|child| child.entrant);
    Dice::new(seed).shuffle(&mut sorted);
    sorted.sort_by_key(|child| (child.grams, child.birth_year));
    sorted
}
