//! Passwords: the rule for new ones, and how they are kept.
mod hash;
mod rule;
mod stored;
mod workers;

pub use hash::{Checked, check, hash};
pub use rule::{LONGEST, SHORTEST, refuse};
pub use stored::Hashed;
