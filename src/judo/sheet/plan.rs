//! A wiring made ready for use: numbers turned into positions once, and everything that can be known without a single result.
use super::{
    super::{
        entrant::{ContestNo, Line},
        systems::{Origin, PlaceRule, Planned, Round, Wiring},
    },
    Refusal,
};

/// Where a slot or a place gets its athlete from, by positions from 0.
#[derive(Clone, Debug)]
pub enum Source {
    /// A line.
    Line(usize),
    /// The winner of a contest.
    Winner(usize),
    /// The loser of a contest.
    Loser(usize),
    /// Whoever lost one of the contests `among` against the winner of another.
    Beaten { winner: usize, among: Box<[usize]> },
    /// A rank of a pool.
    Rank { pool: usize, rank: usize },
}

/// A contest.
#[derive(Clone, Debug)]
pub struct Node {
    /// The upper slot.
    pub white: Source,
    /// The lower slot.
    pub blue: Source,
    /// Whether it is fought in a pool.
    pub in_pool: bool,
    /// The place of somebody who loses here and, being out, everywhere after.
    pub lost_on: Option<u16>,
}

/// A pool.
#[derive(Clone, Debug)]
pub struct PoolPlan {
    /// Its lines.
    pub lines: Vec<usize>,
    /// Its contests: position, and which two of its lines meet.
    pub contests: Vec<(usize, usize, usize)>,
    /// Wins that end it.
    pub first_to: Option<u8>,
    /// What each rank is worth.
    pub ranks: Vec<Prize>,
}

/// What a rank of a pool leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Prize {
    /// A place at once.
    pub place: Option<u16>,
    /// A contest.
    pub leads_to: Option<usize>,
}

/// A wiring made ready.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The contests in their order.
    pub nodes: Vec<Node>,
    /// The pools.
    pub pools: Vec<PoolPlan>,
    /// The places.
    pub places: Vec<(u16, Source)>,
    /// Losers who may be called into a repechage: the contest they lost, and the contest they are called to.
    pub calls: Vec<(usize, usize)>,
    /// Which contest rests on which: the earlier one, the later one; sorted.
    feeds: Vec<(usize, usize)>,
    /// How many lines the sheet has.
    pub lines: usize,
}

impl Plan {
    /// Reads a wiring. Every contest may rest on earlier ones only, so that one pass in their order settles all.
    pub fn new(wiring: &Wiring) -> Result<Self, Refusal> {
        let mut nodes = Vec::with_capacity(wiring.contests.len());
        for (at, planned) in wiring.contests.iter().enumerate() {
            let read = |origin| source(wiring, at, origin);
            let (true, Some(white), Some(blue)) = (
                position(planned.no) == Some(at),
                read(planned.white),
                read(planned.blue),
            ) else {
                return Err(Refusal::Wiring(Some(planned.no)));
            };
            nodes.push(Node {
                white,
                blue,
                in_pool: false,
                lost_on: None,
            });
        }
        let mut plan = Self {
            nodes,
            pools: Vec::with_capacity(wiring.pools.len()),
            places: Vec::with_capacity(wiring.places.len()),
            calls: Vec::new(),
            feeds: Vec::with_capacity(2 * wiring.contests.len()),
            lines: usize::from(wiring.lines),
        };
        plan.read_pools(wiring)?;
        plan.read_places(wiring)?;
        plan.follow();
        Ok(plan)
    }

    fn read_pools(&mut self, wiring: &Wiring) -> Result<(), Refusal> {
        for pool in &wiring.pools {
            let lines: Option<Vec<usize>> =
                pool.lines.iter().map(|line| on(wiring, *line)).collect();
            let lines = lines.ok_or(Refusal::Wiring(None))?;
            let seat = |source: &Source| match source {
                Source::Line(line) => lines.iter().position(|own| own == line),
                _ => None,
            };
            let mut contests = Vec::with_capacity(pool.contests.len());
            for no in &pool.contests {
                let broken = || Refusal::Wiring(Some(*no));
                let at = position(*no).ok_or_else(broken)?;
                let node = self.nodes.get_mut(at).ok_or_else(broken)?;
                let white = seat(&node.white).ok_or_else(broken)?;
                let blue = seat(&node.blue).ok_or_else(broken)?;
                let is_in_order = contests.last().is_none_or(|(last, _, _)| *last < at);
                if node.in_pool || white == blue || !is_in_order {
                    return Err(broken());
                }
                node.in_pool = true;
                contests.push((at, white, blue));
            }
            self.pools.push(PoolPlan {
                ranks: vec![Prize::default(); lines.len()],
                lines,
                contests,
                first_to: pool.first_to,
            });
        }
        Ok(())
    }

    fn read_places(&mut self, wiring: &Wiring) -> Result<(), Refusal> {
        for PlaceRule { place, of } in &wiring.places {
            let source = source(wiring, wiring.contests.len(), *of).ok_or(Refusal::Wiring(None))?;
            if let Source::Rank { pool, rank } = source
                && let Some(prize) = self.prize(pool, rank)
            {
                prize.place = Some(*place);
            }
            self.places.push((*place, source));
        }
        Ok(())
    }

    /// Where losing leads, from the last contest to the first; which losers may be called; which contests ranks lead to.
    fn follow(&mut self) {
        let mut loser_goes = vec![None; self.nodes.len()];
        let mut leads = Vec::new();
        for (at, node) in self.nodes.iter().enumerate() {
            for source in [&node.white, &node.blue] {
                match source {
                    Source::Loser(from) => {
                        self.feeds.push((*from, at));
                        if let Some(goes) = loser_goes.get_mut(*from) {
                            *goes = Some(at);
                        }
                    }
                    Source::Beaten { winner, among } => {
                        self.feeds.push((*winner, at));
                        self.calls.extend(among.iter().map(|from| (*from, at)));
                    }
                    Source::Rank { pool, rank } => leads.push((*pool, *rank, at)),
                    Source::Winner(from) => self.feeds.push((*from, at)),
                    Source::Line(_) => {}
                }
            }
        }
        self.feeds.sort_unstable();
        for (pool, rank, at) in leads {
            if let Some(prize) = self.prize(pool, rank) {
                prize.leads_to = Some(at);
            }
        }
        for (place, source) in &self.places {
            if let Source::Loser(at) = source
                && let Some(node) = self.nodes.get_mut(*at)
            {
                node.lost_on = Some(*place);
            }
        }
        for at in (0..self.nodes.len()).rev() {
            let next = loser_goes.get(at).copied().flatten();
            let place = next.and_then(|next| self.nodes.get(next)?.lost_on);
            if let Some(node) = self.nodes.get_mut(at) {
                node.lost_on = node.lost_on.or(place);
            }
        }
    }

    /// The fourth of a sheet that is one single pool and nothing else is third too (JudoShiai's option of two bronzes, S4).
    pub fn share_third(&mut self) {
        if self.nodes.iter().all(|node| node.in_pool)
            && let [pool] = self.pools.as_mut_slice()
        {
            for prize in pool.ranks.iter_mut().filter(|of| of.place == Some(4)) {
                prize.place = Some(3);
            }
        }
    }

    /// The contests that rest on a contest.
    pub fn fed_by(&self, at: usize) -> impl Iterator<Item = usize> {
        let first = self.feeds.partition_point(|(from, _)| *from < at);
        let feeds = self.feeds.iter().skip(first);
        feeds
            .take_while(move |(from, _)| *from == at)
            .map(|(_, to)| *to)
    }

    fn prize(&mut self, pool: usize, rank: usize) -> Option<&mut Prize> {
        self.pools.get_mut(pool)?.ranks.get_mut(rank)
    }
}

/// Position of a contest.
pub fn position(no: ContestNo) -> Option<usize> {
    usize::from(no.0).checked_sub(1)
}

/// Number of the contest at a position.
pub fn number(at: usize) -> ContestNo {
    ContestNo(u16::try_from(at.saturating_add(1)).unwrap_or(u16::MAX))
}

fn on(wiring: &Wiring, line: Line) -> Option<usize> {
    usize::from(line.0)
        .checked_sub(1)
        .filter(|at| *at < usize::from(wiring.lines))
}

/// An origin seen from the contest at a position: only what is earlier.
fn source(wiring: &Wiring, at: usize, origin: Origin) -> Option<Source> {
    let earlier = |no| position(no).filter(|from| *from < at);
    Some(match origin {
        Origin::Line(line) => Source::Line(on(wiring, line)?),
        Origin::Winner(no) => Source::Winner(earlier(no)?),
        Origin::Loser(no) => Source::Loser(earlier(no)?),
        Origin::BeatenBy { winner_of, of } => {
            let winner = earlier(winner_of)?;
            Source::Beaten {
                winner,
                among: way_to(wiring, winner, of),
            }
        }
        Origin::Rank { pool, rank } => {
            let (pool, rank) = (usize::from(pool), usize::from(rank).checked_sub(1)?);
            wiring
                .pools
                .get(pool)
                .filter(|pool| rank < pool.lines.len())?;
            Source::Rank { pool, rank }
        }
    })
}

/// The contests of a round from which winners come to a contest (or the contest itself).
fn way_to(wiring: &Wiring, contest: usize, of: u16) -> Box<[usize]> {
    let mut found = Vec::new();
    let mut seen = vec![false; wiring.contests.len()];
    let mut ahead = vec![contest];
    while let Some(at) = ahead.pop() {
        let (Some(planned), Some(seen)) = (wiring.contests.get(at), seen.get_mut(at)) else {
            continue;
        };
        if std::mem::replace(seen, true) {
            continue;
        }
        if athletes(planned) == Some(of) {
            found.push(at);
            continue;
        }
        for origin in [planned.white, planned.blue] {
            if let Origin::Winner(no) = origin {
                ahead.extend(position(no).filter(|from| *from < at));
            }
        }
    }
    found.sort_unstable();
    found.into_boxed_slice()
}

fn athletes(planned: &Planned) -> Option<u16> {
    match planned.round {
        Round::Of(athletes) => Some(athletes),
        Round::SemiFinal => Some(4),
        Round::Final => Some(2),
        Round::Pool(_) | Round::Repechage(_) | Round::Bronze => None,
    }
}
