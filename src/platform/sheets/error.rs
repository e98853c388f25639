//! Why a file cannot be read, with the limit or the place.

use thiserror::Error;

/// Why a file cannot be read. Nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// No row with content.
    #[error("the file is empty")]
    Empty,
    /// `limit` in bytes.
    #[error("the file is larger than {limit} bytes")]
    FileTooLarge { limit: usize },
    /// `limit` in bytes.
    #[error("the file unpacks to more than {limit} bytes")]
    UnpackedTooLarge { limit: u64 },
    #[error("more than {limit} rows")]
    TooManyRows { limit: usize },
    /// `row` is the row number in the file.
    #[error("more than {limit} columns in row {row}")]
    TooManyColumns { limit: usize, row: u32 },
    #[error("more than {limit} cells")]
    TooManyCells { limit: usize },
    /// `limit` in bytes.
    #[error("more than {limit} bytes of text")]
    TooMuchText { limit: usize },
    /// `column` counts from 1; `limit` in characters.
    #[error("more than {limit} characters in row {row}, column {column}")]
    CellTooLong {
        limit: usize,
        row: u32,
        column: usize,
    },
    /// A quotation mark in the row is never closed.
    #[error("a quotation mark in row {row} is not closed")]
    UnclosedQuote { row: u32 },
    /// Binary noise, pictures, PDF.
    #[error("not a table")]
    NotATable,
    /// A web page, whatever its name.
    #[error("a web page, not a table")]
    WebPage,
    /// The old binary XLS, or a workbook locked with a password (they look alike from outside).
    #[error("an old or password-protected workbook")]
    OldOrProtected,
    /// Another packed format: ODS, XLSB, DOCX, Numbers, an ordinary ZIP.
    #[error("a packed file that is not an XLSX workbook")]
    OtherFormat,
    /// An XLSX that cannot be unpacked or read.
    #[error("a damaged workbook")]
    Damaged,
}

impl ReadError {
    /// The Fluent key and arguments of the sentence that names the limit or the row.
    #[must_use]
    pub fn text(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let megabytes = |bytes: u64| grouped(bytes / (1024 * 1024));
        match *self {
            Self::Empty => ("sheets-read-empty", vec![]),
            Self::FileTooLarge { limit } => (
                "sheets-read-file-too-large",
                vec![("limit", megabytes(limit as u64))],
            ),
            Self::UnpackedTooLarge { limit } => (
                "sheets-read-unpacked-too-large",
                vec![("limit", megabytes(limit))],
            ),
            Self::TooManyRows { limit } => (
                "sheets-read-too-many-rows",
                vec![("limit", grouped(limit as u64))],
            ),
            Self::TooManyColumns { limit, row } => (
                "sheets-read-too-many-columns",
                vec![("limit", grouped(limit as u64)), ("row", row.to_string())],
            ),
            Self::TooManyCells { limit } => (
                "sheets-read-too-many-cells",
                vec![("limit", grouped(limit as u64))],
            ),
            Self::TooMuchText { limit } => (
                "sheets-read-too-much-text",
                vec![("limit", megabytes(limit as u64))],
            ),
            Self::CellTooLong { limit, row, column } => (
                "sheets-read-cell-too-long",
                vec![
                    ("limit", grouped(limit as u64)),
                    ("row", row.to_string()),
                    ("column", column_letters(column)),
                ],
            ),
            Self::UnclosedQuote { row } => {
                ("sheets-read-unclosed-quote", vec![("row", row.to_string())])
            }
            Self::NotATable => ("sheets-read-not-a-table", vec![]),
            Self::WebPage => ("sheets-read-web-page", vec![]),
            Self::OldOrProtected => ("sheets-read-old-or-protected", vec![]),
            Self::OtherFormat => ("sheets-read-other-format", vec![]),
            Self::Damaged => ("sheets-read-damaged", vec![]),
        }
    }
}

/// Digits in groups of three with a no-break space from 10,000 on: right in both languages.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// The letters a spreadsheet shows above a column that counts from 1: 1 is A, 27 is AA.
#[must_use]
pub(super) fn column_letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        let digit = u8::try_from((column - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        column = (column - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_columns_have_letters() {
        assert_eq!(grouped(5000), "5000");
        assert_eq!(grouped(50_000), "50\u{a0}000");
        assert_eq!(grouped(2_500_000), "2\u{a0}500\u{a0}000");
        assert_eq!(column_letters(1), "A");
        assert_eq!(column_letters(26), "Z");
        assert_eq!(column_letters(27), "AA");
        assert_eq!(column_letters(16384), "XFD");
    }

    #[test]
    fn every_error_has_its_text_in_both_languages_with_all_arguments() {
        let all = [
            ReadError::Empty,
            ReadError::FileTooLarge { limit: 10 << 20 },
            ReadError::UnpackedTooLarge { limit: 200 << 20 },
            ReadError::TooManyRows { limit: 50_000 },
            ReadError::TooManyColumns { limit: 100, row: 3 },
            ReadError::TooManyCells { limit: 1 },
            ReadError::TooMuchText { limit: 1 },
            ReadError::CellTooLong {
                limit: 5000,
                row: 3,
                column: 2,
            },
            ReadError::UnclosedQuote { row: 7 },
            ReadError::NotATable,
            ReadError::WebPage,
            ReadError::OldOrProtected,
            ReadError::OtherFormat,
            ReadError::Damaged,
        ];
        for error in all {
            let (key, args) = error.text();
            super::super::values::tests::assert_text(key, args.iter().map(|(name, _)| *name));
        }
    }
}
