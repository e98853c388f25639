//! What is kept of a person, until when, and the copy of everything.
mod copy;
mod page;

pub use copy::{ask, cancel, copy, file};
pub use page::page;
