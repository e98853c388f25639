//! Judo rules: pure functions over plain values, no I/O. Imports nothing of the rest of the house.

pub mod ages;
pub mod belts;
pub mod category;
pub mod grades;
pub mod places;
pub mod techniques;
