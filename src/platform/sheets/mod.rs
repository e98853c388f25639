//! Reading and writing of spreadsheets and CSV, and of the values people type.
//!
//! - [`read()`] turns a CSV or XLSX file into rows of text, within [`Limits`];
//! - [`layout`] finds titles, header and totals around the table, [`columns`] guesses what the columns mean;
//! - [`values`] reads single cells: dates, telephones, countries ...;
//! - [`write`](mod@write) makes ordinary CSV and XLSX files, which [`read()`] restores to the same values.
//!
//! Everything is pure: no files, no clock. Errors carry a Fluent key and its arguments.

pub mod columns;
pub mod countries;
pub mod layout;
pub mod post_codes;
pub mod protect;
pub mod read;
pub mod values;
pub mod write;

mod csv;
mod encoding;
mod error;
mod limits;
mod refused;
mod xlsx;

#[cfg(test)]
mod tests;

pub use columns::{CellKind, Confidence, FieldSpec, Guess, guess_columns};
pub use error::ReadError;
pub use layout::{Table, find_table};
pub use limits::Limits;
pub use read::{Row, Sheet, read};
