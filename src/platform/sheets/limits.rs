//! What a file may contain at most, and the collector of rows that enforces it while reading.

use super::layout::find_table;
use super::{ReadError, Row, Sheet};

/// Bounds of an imported file. The defaults are those of the import wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as uploaded, in bytes.
    pub bytes: usize,
    /// Rows of the table, without title, header and total lines.
    pub rows: usize,
    /// Columns with content.
    pub columns: usize,
    /// Characters in one cell.
    pub cell_chars: usize,
    /// All cells that are kept, a bound on memory.
    pub cells: usize,
    /// Text of all cells together, in bytes, a bound on memory.
    pub text: usize,
    /// XLSX only: what its parts may unpack to, in bytes (a packed bomb unpacks to a thousand times its size).
    pub unpacked: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10 * 1024 * 1024,
            rows: 50_000,
            columns: 100,
            cell_chars: 5_000,
            cells: 2_500_000,
            text: 40 * 1024 * 1024,
            unpacked: 200 * 1024 * 1024,
        }
    }
}

/// Title, header and total lines that the limit of rows leaves room for while reading.
const AROUND: usize = 60;

/// Collects rows, drops empty ones and refuses what exceeds the limits at once.
pub(super) struct Collector<'l> {
    limits: &'l Limits,
    rows: Vec<Row>,
    cells: usize,
    text: usize,
}

impl<'l> Collector<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            rows: Vec::new(),
            cells: 0,
            text: 0,
        }
    }

    pub(super) fn limits(&self) -> &'l Limits {
        self.limits
    }

    /// Checks one cell with content; `column` counts from 0.
    pub(super) fn check(&self, row: u32, column: usize, text: &str) -> Result<(), ReadError> {
        if column >= self.limits.columns {
            return Err(ReadError::TooManyColumns {
                limit: self.limits.columns,
                row,
            });
        }
        // Counting characters only where the bytes leave a doubt.
        if text.len() > self.limits.cell_chars && text.chars().count() > self.limits.cell_chars {
            return Err(ReadError::CellTooLong {
                limit: self.limits.cell_chars,
                row,
                column: column + 1,
            });
        }
        Ok(())
    }

    /// Takes a row whose cells were checked.
    pub(super) fn push(&mut self, number: u32, mut cells: Vec<String>) -> Result<(), ReadError> {
        while cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        self.cells += cells.len();
        self.text += cells.iter().map(String::len).sum::<usize>();
        if self.rows.len() >= self.limits.rows.saturating_add(AROUND) {
            return Err(ReadError::TooManyRows {
                limit: self.limits.rows,
            });
        }
        if self.cells > self.limits.cells {
            return Err(ReadError::TooManyCells {
                limit: self.limits.cells,
            });
        }
        if self.text > self.limits.text {
            return Err(ReadError::TooMuchText {
                limit: self.limits.text,
            });
        }
        cells.shrink_to_fit();
        self.rows.push(Row { number, cells });
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Sheet, ReadError> {
        if self.rows.is_empty() {
            return Err(ReadError::Empty);
        }
        self.rows.shrink_to_fit();
        // Some programs write rows out of order.
        if !self.rows.is_sorted_by_key(|row| row.number) {
            self.rows.sort_by_key(|row| row.number);
        }
        let limit = self.limits.rows;
        let sheet = Sheet { rows: self.rows };
        // Only now does it matter which lines are titles and totals.
        if sheet.rows.len() > limit && find_table(&sheet).rows.len() > limit {
            return Err(ReadError::TooManyRows { limit });
        }
        Ok(sheet)
    }
}

/// Nothing to see in the cell.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}
