//! From a sheet to the contests of a day: which of them take place as far as one can know now, what each rests on, and who may
//! stand there. Asked again after each result: the fewer may stand somewhere, the less others must wait for them.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::day::{Contest, Person, Who};
use crate::judo::{
    entrant::{ContestNo, Entrant, Side},
    sheet::{Sheet, Slot, Stage},
    systems::{Origin, Planned, Round},
};

/// Which rounds are fought in the final block. Design 8 §5 has the block, not its rounds: the organiser says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FinalRounds {
    /// The final.
    Final,
    /// Bronze contests and the final.
    Medals,
    /// Semi-finals, bronze contests and the final.
    SemiFinals,
    /// Repechage too.
    Repechage,
}

impl FinalRounds {
    /// Whether a round belongs to them. Contests of pools never do.
    #[must_use]
    pub const fn have(self, round: Round) -> bool {
        match round {
            Round::Of(_) | Round::Pool(_) => false,
            Round::Final => true,
            Round::Bronze => !matches!(self, Self::Final),
            Round::SemiFinal => matches!(self, Self::SemiFinals | Self::Repechage),
            Round::Repechage(_) => matches!(self, Self::Repechage),
        }
    }
}

/// The blocks of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blocks {
    /// The block it begins in: the index in the day's list, from 0.
    pub preliminary: u16,
    /// Its final rounds and their block; without them everything is fought in the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finals: Option<(FinalRounds, u16)>,
    /// Whether the final begins only when the bronze contests are over, on whichever mats. Nobody is in both, so rest does not
    /// ask for it; no source does either, the organiser says.
    #[serde(default)]
    pub final_last: bool,
}

/// A contest of the sheet, as far as one can know.
#[derive(Default)]
struct Known {
    sides: [BTreeSet<Entrant>; 2],
    /// Whether two athletes may meet there.
    is_fought: bool,
    /// Whether it is in the final block.
    is_final: bool,
    winners: BTreeSet<Entrant>,
    losers: BTreeSet<Entrant>,
    /// What it rests on: whoever comes from there, and what only has to be over.
    feeders: BTreeSet<ContestNo>,
    after: BTreeSet<ContestNo>,
}

/// The contests of a sheet, in the order of numbers: those fought, and those that two athletes may still reach. Byes and
/// walk-throughs are left out, what rests on them rests on what is before them. `people` says who an entrant is; of a team, its
/// members.
#[must_use]
pub fn contests_of<'p>(
    sheet: &Sheet,
    blocks: Blocks,
    people: impl Fn(Entrant) -> &'p [Person],
) -> Vec<Contest> {
    let mut known: Vec<Known> = Vec::with_capacity(sheet.wiring().contests.len());
    for planned in &sheet.wiring().contests {
        let next = read(sheet, &known, blocks, planned);
        known.push(next);
    }
    let who = |side: &BTreeSet<Entrant>| Who {
        people: side.iter().flat_map(|one| people(*one)).copied().collect(),
        is_known: side.len() == 1,
    };
    let planned = sheet.wiring().contests.iter().zip(&known);
    planned
        .filter(|(_, known)| known.is_fought)
        .map(|(planned, known)| Contest {
            no: planned.no,
            block: match blocks.finals {
                Some((_, block)) if known.is_final => block,
                _ => blocks.preliminary,
            },
            sides: known.sides.each_ref().map(who),
            feeders: known.feeders.iter().copied().collect(),
            after: known.after.difference(&known.feeders).copied().collect(),
        })
        .collect()
}

fn read(sheet: &Sheet, before: &[Known], blocks: Blocks, planned: &Planned) -> Known {
    let mut known = Known::default();
    let (white, blue) = sheet.slots(planned.no);
    let sides = [(white, planned.white), (blue, planned.blue)];
    for (own, (slot, origin)) in known.sides.iter_mut().zip(sides) {
        let (feeders, after) = origins(sheet, before, origin);
        match slot {
            Slot::Open => {
                *own = who_may(sheet, before, origin);
                known.feeders.extend(feeders);
            }
            Slot::Ready(entrant) => {
                own.insert(entrant);
                known.after.extend(feeders);
            }
            Slot::Out(_) | Slot::Nobody => known.after.extend(feeders),
        }
        known.after.extend(after);
    }
    known.after.extend(earlier_of_pool(sheet, before, planned));
    if blocks.final_last && planned.round == Round::Final {
        let earlier = sheet.wiring().contests.iter().take(before.len());
        let bronze = earlier.filter(|other| other.round == Round::Bronze);
        known
            .after
            .extend(fought(before, bronze.map(|other| other.no)));
    }
    let [white, blue] = &known.sides;
    let is_over = matches!(
        sheet.stage(planned.no),
        None | Some(Stage::WalkThrough | Stage::FallenAway)
    );
    known.is_fought = !white.is_empty() && !blue.is_empty() && !is_over;
    known.winners = white.union(blue).copied().collect();
    if known.is_fought {
        known.losers = lost(sheet, planned.no).unwrap_or_else(|| known.winners.clone());
    }
    // Whatever rests on a contest of the final block is fought in it too.
    let mut rests_on = known.feeders.iter().chain(&known.after);
    known.is_final = blocks
        .finals
        .is_some_and(|(rounds, _)| rounds.have(planned.round))
        || rests_on.any(|no| get(before, *no).is_some_and(|known| known.is_final));
    known
}

/// Who lost a finished contest and may go on.
fn lost(sheet: &Sheet, no: ContestNo) -> Option<BTreeSet<Entrant>> {
    let outcome = sheet.outcome(no)?;
    let loser = outcome.winner.map(Side::other);
    let loser = loser.filter(|side| outcome.continues(*side));
    let slots = sheet.slots(no);
    let slot = loser.map(|side| match side {
        Side::White => slots.0,
        Side::Blue => slots.1,
    });
    Some(slot.and_then(Slot::entrant).into_iter().collect())
}

/// Who may come from an origin that is open.
fn who_may(sheet: &Sheet, before: &[Known], origin: Origin) -> BTreeSet<Entrant> {
    match origin {
        // A line is never open.
        Origin::Line(_) => BTreeSet::new(),
        Origin::Winner(no) => get(before, no).map_or_else(BTreeSet::new, |k| k.winners.clone()),
        Origin::Loser(no) => get(before, no).map_or_else(BTreeSet::new, |k| k.losers.clone()),
        Origin::BeatenBy { winner_of, of } => {
            let among = sheet.wiring().defeats_by(winner_of, of);
            let known = among.into_iter().filter_map(|no| get(before, no));
            known.flat_map(|known| &known.losers).copied().collect()
        }
        Origin::Rank { pool, .. } => {
            let pool = sheet.wiring().pools.get(usize::from(pool));
            let contests = pool.into_iter().flat_map(|pool| &pool.contests);
            let known = contests.filter_map(|no| get(before, *no));
            known
                .flat_map(|known| known.sides.iter().flatten())
                .copied()
                .collect()
        }
    }
}

/// What an origin rests on: contests athletes come from, and contests that only have to be over.
fn origins(sheet: &Sheet, before: &[Known], origin: Origin) -> (Vec<ContestNo>, Vec<ContestNo>) {
    match origin {
        Origin::Line(_) => (Vec::new(), Vec::new()),
        Origin::Winner(no) | Origin::Loser(no) => (fought(before, [no]), Vec::new()),
        Origin::BeatenBy { winner_of, of } => {
            let among = sheet.wiring().defeats_by(winner_of, of);
            (fought(before, among), fought(before, [winner_of]))
        }
        Origin::Rank { pool, .. } => {
            let pool = sheet.wiring().pools.get(usize::from(pool));
            let contests = pool.map_or_else(Vec::new, |pool| pool.contests.clone());
            (fought(before, contests), Vec::new())
        }
    }
}

/// Best of three: the third contest waits for both others, which show whether it is needed.
fn earlier_of_pool(sheet: &Sheet, before: &[Known], planned: &Planned) -> Vec<ContestNo> {
    let mut pools = sheet.wiring().pools.iter();
    let own = pools.find_map(|pool| {
        let first_to = usize::from(pool.first_to?);
        let order = pool.contests.iter().position(|no| *no == planned.no)?;
        (order >= first_to).then(|| pool.contests.iter().take(order).copied())
    });
    own.map_or_else(Vec::new, |earlier| fought(before, earlier))
}

/// The contests themselves where two may meet; what they rest on where not.
fn fought(before: &[Known], contests: impl IntoIterator<Item = ContestNo>) -> Vec<ContestNo> {
    let mut found = Vec::new();
    for no in contests {
        match get(before, no) {
            Some(known) if known.is_fought => found.push(no),
            Some(known) => found.extend(known.feeders.iter().chain(&known.after)),
            None => {}
        }
    }
    found
}

fn get(before: &[Known], no: ContestNo) -> Option<&Known> {
    before.get(usize::from(no.0).checked_sub(1)?)
}
