//! Team contests: who may fight, in which order the classes are called, when it is settled, and the deciding contest.
//!
//! Source of all rules here unless said otherwise: IJF SOR 2026, design §1.9, one good source. The kinds of teams are data of the
//! profile ([`super::profile::TeamRules`]).
mod decisive;
mod encounter;
mod lineup;
mod order;
mod result;
#[cfg(test)]
mod tests;

pub use encounter::{Decisive, Encounter, Fault, Next, Standing};
pub use lineup::{LineUp, LineUpFault, Member, check_line_up, check_squad};
pub use order::{ClassNo, draw_class, draw_start, order};
