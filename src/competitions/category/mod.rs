//! A category of a competition: its placings, its name.
pub mod edit;
pub mod remove;
pub mod show;
