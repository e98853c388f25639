//! Reading a file of unknown make: CSV in several encodings and separators, or XLSX.

use super::{Limits, ReadError, csv, encoding, xlsx};

/// A file as rows of text. Rows without content are left out; their numbers show the gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Row>,
}

/// One row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number a spreadsheet program shows beside the row, from 1. In CSV blank lines count, and a
    /// record with line breaks in quotation marks counts once.
    pub number: u32,
    /// Cells from column A on, exactly as written; empty cells at the end are left out.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of a column that counts from 0; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads a CSV (UTF-8, UTF-16 with mark, Windows-1250; `;`, `,` or tab) or XLSX file. The content decides,
/// not the name. Of a workbook the first visible sheet with content is read: dates become `YYYY-MM-DD`
/// (with ` HH:MM` where the cell shows a time), numbers have no trailing `.0`, truth values are `TRUE` and
/// `FALSE`, formulas give their stored result.
///
/// Memory is bounded by the limits, whatever the file claims about itself.
///
/// # Errors
/// [`ReadError`] names the limit or the row.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Sheet, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::FileTooLarge {
            limit: limits.bytes,
        });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return xlsx::read(bytes, limits);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ReadError::OldOrProtected);
    }
    let text = encoding::decode(bytes).ok_or_else(|| {
        let name = file_name.to_ascii_lowercase();
        if name.ends_with(".xlsx") {
            ReadError::Damaged
        } else {
            ReadError::NotATable
        }
    })?;
    let start = text.trim_start();
    if start.starts_with("<!") || start.starts_with("<?xml") || start.starts_with("<html") {
        return Err(ReadError::WebPage);
    }
    if start.starts_with("%PDF-") || start.starts_with("{\\rtf") {
        return Err(ReadError::NotATable);
    }
    csv::read(&text, limits)
}
