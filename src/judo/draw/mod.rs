//! The draw: seeds, byes, separation, and a record from which it can be made again.
//!
//! [`make`] goes in four steps, each of them a rule of its own: [`seeding`] puts the seeds onto their lines, `byes` says which
//! lines stay empty, `deal` spreads the rest so that those of one club, region or country meet as late as possible, and `improve`
//! looks for something better where seeds stand in the way. What remains open is settled by the dice of the published seed, so
//! [`redraw`] gives the same lines again, on every machine.
//!
//! Source: design §1.8 (14 Grand Slam draws of 2025, brackets of Tokyo 2020, JudoShiai's manual and code).

mod badness;
mod byes;
mod check;
mod deal;
mod exact;
mod exchange;
mod field;
mod improve;
mod input;
mod mates;
mod meeting;
mod near_seeds;
mod pools;
mod record;
mod refusal;
mod seeding;
mod steps;
mod structure;
mod table;
#[cfg(test)]
mod tests;

pub use badness::{Badness, badness};
pub use check::{Fault, check};
pub use exchange::{Exchanged, exchange};
pub use input::{ALGORITHM, Entry, Input, MOST, Separation, lines_for};
pub use meeting::{first_meeting, round_of_meeting};
pub use pools::PoolShape;
pub use record::{Drawn, Record, make, redraw, verify};
pub use refusal::Refusal;
pub use seeding::{Seeding, SeedingFault};
pub use steps::{Reason, Step, Steps, steps};
