//! The schedule of a day: contests onto mats and blocks, when each is likely to begin, and what a change by hand breaks.
//!
//! [`Day`] is what is given: mats, blocks, pauses, and the categories with their contests (from a sheet: [`contests_of`]).
//! [`make`] gives a [`Plan`], the order on each mat, which is what is kept; [`estimate`] gives the [`Timetable`] that follows from
//! it, before the day and after each result, without changing the order. [`level`] proposes moves, [`move_contest`] makes one.
//!
//! All times are whole seconds since midnight of the day; a day that ends after midnight counts on. There is no clock here.
//!
//! The algorithm is ours: no source says how the programs in use order contests. It places one contest after the other, always
//! where one can begin first, and whoever must still rest is passed over for somebody who need not. Same day, same plan.
mod check;
mod day;
mod estimate;
mod fault;
mod index;
mod level;
mod make;
mod moves;
mod pace;
mod places;
mod sheets;
mod simulation;
#[cfg(test)]
mod tests;
mod timetable;

pub use check::Refusal;
pub use day::{
    Block, Category, Contest, ContestId, Day, Lot, Mat, Order, Pause, Person, Plan, Who,
};
pub use estimate::{Actual, Progress, estimate};
pub use fault::Fault;
pub use level::{LevelRules, Proposal, level};
pub use make::make;
pub use moves::{Move, MoveRefusal, Moved, apply, move_contest};
pub use pace::{Figures, Golden, Pace};
pub use sheets::{Blocks, FinalRounds, contests_of};
pub use timetable::{ShortRest, Stage, Timed, Timetable};
