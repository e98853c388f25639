//! Ranking lists: what results are worth, how long and how many of them count, and who is where on a day. The rules are data
//! ([`List`], read by [`List::read`]); [`rank`] makes a [`Snapshot`] of them that carries all it was made of.
//!
//! A result is worth points by place, wins and taking part ([`Tier`]), passes through years that count less and less ([`Year`],
//! [`Validity`]), and counts while it is among the best or the last of its tiers ([`Pick`]). Equal points are settled by
//! [`TieBreak`]s; what those leave level shares the rank, and is never settled by name or order of entry.
mod check;
mod dates;
mod file;
mod input;
mod list;
mod points;
mod ranked;
mod snapshot;
mod teams;
pub mod templates;
#[cfg(test)]
mod tests;
mod tier;
mod ties;
mod value;
mod windows;

pub use check::MOST_POINTS;
pub use file::{LONGEST, Place, Reason, Refusal};
pub use input::{Athlete, Category, CategoryNo, Event, EventNo, Input, ListNo, Problem, Row, Team};
pub use list::{Coefficient, Credit, List, Per, Pick, Take, TeamSums, TieBreak, Validity, Year};
pub use points::{NotPoints, Points};
pub use ranked::{Counted, Ranked, Ranking, Uncounted, Why};
pub use snapshot::{ALGORITHM, NotRanked, Snapshot, Unverified, rank};
pub use teams::TeamRank;
pub use tier::{PlacePoints, PlaceTable, Tier};
