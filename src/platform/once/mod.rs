//! The same form posted twice has one effect: each form carries an id, and its receipt is written with its effect.
mod store;

pub use store::{earlier, record};
