//! One placing: added, corrected or removed by hand.
pub mod edit;
pub mod remove;
