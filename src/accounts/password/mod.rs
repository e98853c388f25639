//! Passwords: the rule for new ones, and how they are kept.
mod hash;
mod rule;
mod stored;
mod workers;

pub use hash::{Checked, check, hash};
pub use rule::{LONGEST, Owner, SHORTEST, SHORTEST_WITH_FACTOR, refuse, refuse_for};
pub use stored::Hashed;
pub use workers::{Line, has_room};
