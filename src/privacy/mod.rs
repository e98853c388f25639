//! Privacy: what people are told about their data.
pub mod notices;
