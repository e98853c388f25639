//! Ordinary exports as CSV and XLSX. Importing one's own export restores the same values.
//!
//! Which columns may leave the house is decided by the caller through its allow-list; what is here only
//! writes. Exports with health data go through [`exports`](crate::platform::exports) afterwards.

mod csv;
mod xlsx;

use chrono::NaiveDate;
use thiserror::Error;

use super::error::column_letters;

pub use self::csv::to_csv;
pub use self::xlsx::to_xlsx;

/// A table to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Name of the sheet in XLSX; characters that are not allowed there are replaced.
    pub sheet_name: String,
    pub columns: Vec<Column>,
    /// Cells in the order of the columns; a shorter row has empty cells at its end.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub kind: ColumnKind,
}

/// How a column is aligned and how wide it is at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Date,
    Number,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    /// Written as text whatever it looks like: no formula, no lost zero.
    Text(String),
    Date(NaiveDate),
    Integer(i64),
    /// Written with a decimal comma in CSV.
    Decimal(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// Why a table cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WriteError {
    /// XLSX only; `row` as shown by a spreadsheet (the header is row 1), `column` from 1, `limit` in characters.
    #[error("more than {limit} characters in row {row}, column {column}")]
    CellTooLong {
        limit: usize,
        row: usize,
        column: usize,
    },
    /// XLSX only: beyond the size of a sheet.
    #[error("more than {rows} rows or {columns} columns")]
    TooLarge { rows: u32, columns: u16 },
    /// Not to be expected: everything happens in memory.
    #[error("writing failed: {0}")]
    Failed(String),
}

impl WriteError {
    /// The Fluent key and arguments of the sentence.
    #[must_use]
    pub fn text(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::CellTooLong { limit, row, column } => (
                "sheets-write-cell-too-long",
                vec![
                    ("limit", limit.to_string()),
                    ("row", row.to_string()),
                    ("column", column_letters(*column)),
                ],
            ),
            Self::TooLarge { rows, columns } => (
                "sheets-write-too-large",
                vec![("rows", rows.to_string()), ("columns", columns.to_string())],
            ),
            Self::Failed(_) => ("sheets-write-failed", vec![]),
        }
    }
}
