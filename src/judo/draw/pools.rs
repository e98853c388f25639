//! Pools: who is put into which, and on which line.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{field::Field, input::Input, meeting::Shape, refusal::Refusal, table::Table};
use crate::judo::{
    entrant::Line,
    systems::{Origin, Wiring},
};

/// A pool as the draw sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolShape {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Its contests in their order, by lines. Without them all lines are alike.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contests: Vec<(Line, Line)>,
}

impl PoolShape {
    /// The pools of a wiring: lines that meet before anybody has won. None for a wiring without pools. In the IJF's system for
    /// five a pair of lines that has a single contest counts as a pool too.
    #[must_use]
    pub fn of(wiring: &Wiring) -> Vec<Self> {
        if wiring.pools.is_empty() {
            return Vec::new();
        }
        let mut shapes: Vec<Self> = wiring
            .pools
            .iter()
            .map(|pool| Self {
                lines: pool.lines.clone(),
                contests: Vec::new(),
            })
            .collect();
        for contest in &wiring.contests {
            let (Origin::Line(white), Origin::Line(blue)) = (contest.white, contest.blue) else {
                continue;
            };
            let shape = shapes.iter_mut().find(|shape| shape.lines.contains(&white));
            match shape {
                Some(shape) if shape.lines.contains(&blue) => shape.contests.push((white, blue)),
                Some(_) => {}
                None => shapes.push(Self {
                    lines: vec![white, blue],
                    contests: vec![(white, blue)],
                }),
            }
        }
        shapes
    }

    /// Its lines, those of the last contest first: there the best two seeds stand, so that they meet last (JudoShiai: lines 2 and
    /// 3 of pools of three and four, 2 and 5 of five; follows from the order of contests). What is left over stays empty.
    fn by_worth(&self) -> Vec<Line> {
        let mut lines = Vec::with_capacity(self.lines.len());
        if let Some((white, blue)) = self.contests.last() {
            lines.extend([*white, *blue]);
        }
        for line in &self.lines {
            if !lines.contains(line) {
                lines.push(*line);
            }
        }
        lines
    }

    /// When two lines meet, counted from the first contest.
    fn turn(&self, a: Line, b: Line) -> usize {
        self.contests
            .iter()
            .position(|pair| *pair == (a, b) || *pair == (b, a))
            .unwrap_or(0)
    }
}

/// The problem of a draw into pools.
pub(super) fn field(input: &Input) -> Result<Field, Refusal> {
    let pool = pool_of_lines(input)?;
    let pools = input.pools.len();
    let mut used: Vec<Vec<Line>> = input.pools.iter().map(PoolShape::by_worth).collect();
    // Pools differ by at most one athlete as far as their lines allow; the later ones are the smaller ones.
    let seats: usize = used.iter().map(Vec::len).sum();
    if seats < input.entries.len() {
        return Err(Refusal::SheetTooSmall {
            lines: input.lines,
            entries: input.entries.len(),
        });
    }
    for _ in input.entries.len()..seats {
        if let Some(fullest) = used.iter_mut().max_by_key(|lines| lines.len()) {
            fullest.pop();
        }
    }
    if let Some(pool) = used.iter().position(|lines| lines.len() < 2) {
        return Err(Refusal::PoolTooSmall { pool });
    }
    let mut kept: BTreeSet<Line> = BTreeSet::new();
    for lines in &used {
        kept.extend(lines);
    }
    let empty: Vec<usize> = (1..=input.lines)
        .map(Line)
        .filter(|line| !kept.contains(line))
        .map(index)
        .collect();
    let fixed = seeds(input, used);
    Ok(Field::new(
        input,
        Shape::Pools { pool, pools },
        fixed,
        &empty,
    ))
}

/// The pool of each line, from 0.
fn pool_of_lines(input: &Input) -> Result<Table<u8>, Refusal> {
    let mut of: BTreeMap<Line, u8> = BTreeMap::new();
    for (number, shape) in (0u8..=u8::MAX).zip(&input.pools) {
        for line in &shape.lines {
            if line.0 == 0 || line.0 > input.lines || of.insert(*line, number).is_some() {
                return Err(Refusal::PoolLine(*line));
            }
        }
        for line in shape
            .contests
            .iter()
            .flat_map(|(white, blue)| [white, blue])
        {
            if !shape.lines.contains(line) {
                return Err(Refusal::PoolLine(*line));
            }
        }
        if let Some((line, _)) = shape.contests.iter().find(|(white, blue)| white == blue) {
            return Err(Refusal::PoolLine(*line));
        }
    }
    let mut pool = Table::of(usize::from(input.lines), u8::MAX);
    for line in (1..=input.lines).map(Line) {
        let Some(number) = of.get(&line) else {
            return Err(Refusal::PoolLine(line));
        };
        pool.put(index(line), *number);
    }
    Ok(pool)
}

/// Seeds into pools: one, two, four or eight pools take the parts of a sheet (two pools 1 4 5 8 and 2 3 6 7); other numbers take
/// them in turn, forth and back. Within the pool they meet each other as late as its order of contests allows.
fn seeds(input: &Input, mut free: Vec<Vec<Line>>) -> Vec<(usize, u8)> {
    let pools = free.len().max(1);
    let mut fixed = Vec::new();
    let mut standing: Vec<Vec<Line>> = vec![Vec::new(); pools];
    for ((turn, entry), eighth) in input
        .seeded()
        .into_iter()
        .enumerate()
        .zip(&input.seeding.eighths)
    {
        let wanted = if 8 % pools == 0 {
            usize::from(eighth.saturating_sub(1)) * pools / 8
        } else if (turn / pools).is_multiple_of(2) {
            turn % pools
        } else {
            pools - 1 - turn % pools
        };
        let has_room = free.get(wanted).is_some_and(|lines| !lines.is_empty());
        let roomiest = || {
            (0..pools)
                .rev()
                .max_by_key(|pool| free.get(*pool).map_or(0, Vec::len))
        };
        let pool = if has_room { Some(wanted) } else { roomiest() };
        let Some(pool) = pool else { break };
        let (Some(lines), Some(before), Some(shape)) = (
            free.get_mut(pool),
            standing.get_mut(pool),
            input.pools.get(pool),
        ) else {
            break;
        };
        let first_turn = |line: &Line| before.iter().map(|seed| shape.turn(*seed, *line)).min();
        // The first of the latest: the lines of the last contest stand in front.
        let Some(place) = (0..lines.len())
            .rev()
            .max_by_key(|place| lines.get(*place).and_then(first_turn))
        else {
            break;
        };
        let line = lines.remove(place);
        before.push(line);
        fixed.push((index(line), u8::try_from(entry).unwrap_or(u8::MAX)));
    }
    fixed
}

/// A line from 0.
fn index(line: Line) -> usize {
    usize::from(line.0.saturating_sub(1))
}
