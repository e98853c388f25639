//! Which of an athlete's results count: of each year, of each group of tiers, the best or the last ones.
use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;

use super::{
    Athlete, CategoryNo, Counted, Event, List, ListNo, Points, Row, Take, TieBreak, Uncounted, Why,
};

/// An event on the day of the list.
pub(super) struct Held<'a> {
    event: &'a Event,
    /// The tier's position in the rules.
    tier: u16,
    /// The window its results compete in, or why there is none.
    window: Result<Window, Why>,
    /// How early a tie-break asks for the tier.
    asked: usize,
}

/// A pick of a year, and an event's time in it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Window {
    /// The year's position and the pick's within it.
    at: (usize, usize),
    take: Take,
    count: Option<u16>,
    percent: u16,
    until: NaiveDate,
    then_percent: u16,
}

/// A result on its way into the windows.
pub(super) struct Item<'a> {
    pub(super) list: ListNo,
    /// The event's position.
    pub(super) held: u32,
    pub(super) category: CategoryNo,
    pub(super) row: &'a Row,
    pub(super) worth: Result<Points, Why>,
}

/// A result by list, athlete and position, in one number, so that sorting all of them is quick.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u128);

/// The keys of all results, list by list and athlete by athlete.
pub(super) fn keys(items: &[Item<'_>]) -> Vec<Key> {
    let numbered = (0_u32..).zip(items);
    let key = |(at, item): (u32, &Item<'_>)| {
        let (list, athlete) = (u128::from(item.list.0), u128::from(item.row.athlete.0));
        Key(list << 96 | athlete << 32 | u128::from(at))
    };
    let mut keys: Vec<Key> = numbered.map(key).collect();
    keys.sort_unstable();
    keys
}

impl Key {
    pub(super) fn list(self) -> ListNo {
        ListNo(u32::try_from(self.0 >> 96).unwrap_or_default())
    }

    pub(super) fn athlete(self) -> Athlete {
        let low = (self.0 >> 32) & u128::from(u64::MAX);
        Athlete(u64::try_from(low).unwrap_or_default())
    }

    fn position(self) -> usize {
        usize::try_from(self.0 & u128::from(u32::MAX)).unwrap_or_default()
    }
}

/// An item that may count, with its event.
struct Candidate<'a> {
    held: &'a Held<'a>,
    item: &'a Item<'a>,
    window: &'a Window,
    points: Points,
}

impl<'a> Held<'a> {
    pub(super) fn new(list: &List, event: &'a Event, tier: usize, on: NaiveDate) -> Self {
        let code = &event.tier;
        let asked = list
            .tie_breaks
            .iter()
            .position(|by| matches!(by, TieBreak::Sum { tiers } if tiers.contains(code)));
        Self {
            event,
            tier: u16::try_from(tier).unwrap_or(u16::MAX),
            window: window(list, event, tier, on),
            asked: asked.unwrap_or(usize::MAX),
        }
    }

    fn uncounted(&self, item: &Item<'_>, why: Why) -> Uncounted {
        Uncounted {
            event: self.event.no,
            category: item.category,
            full: item.worth.unwrap_or_default(),
            why,
        }
    }
}

/// The window of an event on a day: its year by the rules' validity, and the pick that looks at its tier.
fn window(list: &List, event: &Event, tier: usize, on: NaiveDate) -> Result<Window, Why> {
    if on < event.last_day {
        return Err(Why::NotYet);
    }
    // The first change that is still to come ends the year in which the event is.
    let fixed_week = list.tiers.get(tier).and_then(|tier| tier.fixed_week);
    let changes = (1..).map_while(|n| list.validity.change(event.last_day, fixed_week, n));
    let (position, (year, until)) = list
        .years
        .iter()
        .zip(changes)
        .enumerate()
        .find(|(_, (_, change))| on < *change)
        .ok_or(Why::Expired)?;
    let (pick_position, pick) = year
        .picks
        .iter()
        .enumerate()
        .find(|(_, pick)| pick.tiers.is_empty() || pick.tiers.contains(&event.tier))
        .ok_or(Why::TierDoesNotCount)?;
    let next = list.years.get(position + 1);
    Ok(Window {
        at: (position, pick_position),
        take: pick.take,
        count: pick.count,
        percent: year.percent,
        until,
        then_percent: next.map_or(0, |year| year.percent),
    })
}

impl Candidate<'_> {
    /// The one that counts first comes first.
    ///
    /// Of equally good results the one counts that helps the athlete most: from the tier that settles ties first, then the better
    /// place, then the later one (ours). What is level even then is the same for every rule, so that the numbers of event and
    /// category, which come last, decide nothing.
    fn compare(&self, other: &Self) -> Ordering {
        let place = |this: &Self| this.item.row.place.unwrap_or(u16::MAX);
        let day = |this: &Self| Reverse(this.held.event.last_day);
        self.window
            .at
            .cmp(&other.window.at)
            .then_with(|| match self.window.take {
                Take::Best => Ordering::Equal,
                Take::Last => day(self).cmp(&day(other)),
            })
            .then_with(|| other.points.cmp(&self.points))
            .then_with(|| self.held.asked.cmp(&other.held.asked))
            .then_with(|| place(self).cmp(&place(other)))
            .then_with(|| day(self).cmp(&day(other)))
            .then_with(|| self.item.held.cmp(&other.item.held))
            .then_with(|| self.item.category.cmp(&other.item.category))
    }

    /// Why it does not count after so many others of its window; none if it counts.
    fn why_not(&self, before: usize) -> Option<Why> {
        if self.points.is_zero() {
            return Some(Why::NoPoints);
        }
        let count = self.window.count?;
        (before >= usize::from(count)).then_some(match self.window.take {
            Take::Best => Why::NotAmongBest,
            Take::Last => Why::NotLast,
        })
    }

    fn counted(&self) -> Counted {
        Counted {
            event: self.held.event.no,
            category: self.item.category,
            tier: self.held.tier,
            team: self.item.row.team,
            place: self.item.row.place,
            full: self.points,
            percent: self.window.percent,
            points: self.points.percent(self.window.percent),
            until: self.window.until,
            then_percent: self.window.then_percent,
        }
    }
}

/// Chooses what counts, athlete by athlete, with one list of candidates for all of them.
pub(super) struct Chooser<'a> {
    held: &'a [Held<'a>],
    items: &'a [Item<'a>],
    candidates: Vec<Candidate<'a>>,
}

impl<'a> Chooser<'a> {
    pub(super) const fn new(held: &'a [Held<'a>], items: &'a [Item<'a>]) -> Self {
        Self {
            held,
            items,
            candidates: Vec::new(),
        }
    }

    /// Sorts one athlete's results of one list into those that count, the most points first, and those that do not, with the
    /// reason.
    pub(super) fn choose(&mut self, results: &[Key]) -> (Vec<Counted>, Vec<Uncounted>) {
        let (held, items) = (self.held, self.items);
        let results = || {
            results.iter().filter_map(|key| {
                let item = items.get(key.position())?;
                Some((held.get(usize::try_from(item.held).ok()?)?, item))
            })
        };
        self.candidates.clear();
        self.candidates.extend(results().filter_map(|(held, item)| {
            Some(Candidate {
                held,
                item,
                window: held.window.as_ref().ok()?,
                points: item.worth.ok()?,
            })
        }));
        self.candidates.sort_unstable_by(Candidate::compare);
        let judged = || {
            let windows = self.candidates.chunk_by(|a, b| a.window.at == b.window.at);
            windows.flat_map(|window| {
                let taken = window.iter().enumerate();
                taken.map(|(before, candidate)| (candidate, candidate.why_not(before)))
            })
        };
        let counts = judged().filter(|(_, why)| why.is_none()).count();
        let mut counted = Vec::with_capacity(counts);
        let mut uncounted = Vec::with_capacity(results().count().saturating_sub(counts));
        for (held, item) in results() {
            if let Err(why) = held.window.as_ref().map_err(|why| *why).and(item.worth) {
                uncounted.push(held.uncounted(item, why));
            }
        }
        for (candidate, why) in judged() {
            match why {
                None => counted.push(candidate.counted()),
                Some(why) => uncounted.push(candidate.held.uncounted(candidate.item, why)),
            }
        }
        counted.sort_by_key(|result: &Counted| Reverse(result.points));
        (counted, uncounted)
    }
}
