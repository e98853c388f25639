//! XLSX made in memory: header bold and frozen, filter, real dates, texts as texts.
//!
//! The feature `constant_memory` of the writer stays off: it would put plaintext into temporary files.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{Cell, Column, ColumnKind, Export, WriteError};

/// What a cell of Excel holds.
const MOST_CHARACTERS: usize = 32_767;
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u16 = 16_384;

/// Writes the table as XLSX. No file is touched and no clock asked: the date of creation is fixed.
///
/// # Errors
/// [`WriteError::CellTooLong`] and [`WriteError::TooLarge`] beyond what a sheet holds.
pub fn to_xlsx(export: &Export) -> Result<Vec<u8>, WriteError> {
    let too_large = WriteError::TooLarge {
        rows: MOST_ROWS - 1,
        columns: MOST_COLUMNS,
    };
    let columns = u16::try_from(export.columns.len())
        .ok()
        .filter(|columns| *columns <= MOST_COLUMNS)
        .ok_or_else(|| too_large.clone())?;
    let last_row = u32::try_from(export.rows.len())
        .ok()
        .filter(|rows| *rows < MOST_ROWS)
        .ok_or_else(|| too_large.clone())?;
    check(export)?;
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_creation_datetime(&ExcelDateTime::from_ymd(1980, 1, 1).map_err(failed)?),
    );
    let sheet = book.add_worksheet();
    sheet
        .set_name(sheet_name(&export.sheet_name))
        .map_err(failed)?;
    let bold = Format::new().set_bold();
    let date = Format::new()
        .set_num_format("d. m. yyyy")
        .set_align(FormatAlign::Left);
    for (at, column) in (0_u16..).zip(&export.columns) {
        sheet
            .write_string_with_format(0, at, &column.title, &bold)
            .map_err(failed)?;
    }
    for (row, cells) in (1_u32..).zip(&export.rows) {
        for (column, cell) in (0_u16..columns).zip(cells) {
            write(sheet, row, column, cell, &date).map_err(failed)?;
        }
    }
    for (at, column) in (0_u16..).zip(&export.columns) {
        sheet
            .set_column_width(at, width(export, usize::from(at), column))
            .map_err(failed)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(failed)?;
    if let Some(last_column) = columns.checked_sub(1) {
        sheet
            .autofilter(0, 0, last_row, last_column)
            .map_err(failed)?;
    }
    book.save_to_buffer().map_err(failed)
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => Ok(()),
        // Always a string: no text becomes a formula, a link or a number.
        Cell::Text(text) => sheet.write_string(row, column, text).map(drop),
        Cell::Date(date) => match excel_date(*date) {
            Some(value) => sheet
                .write_datetime_with_format(row, column, value, format)
                .map(drop),
            // The calendar of Excel begins in March 1900 for practical purposes.
            None => sheet.write_string(row, column, date.to_string()).map(drop),
        },
        Cell::Integer(number) => match exact(*number) {
            Some(number) => sheet.write_number(row, column, number).map(drop),
            None => sheet
                .write_string(row, column, number.to_string())
                .map(drop),
        },
        Cell::Decimal(number) if number.is_finite() => {
            sheet.write_number(row, column, *number).map(drop)
        }
        Cell::Decimal(number) => sheet
            .write_string(row, column, number.to_string())
            .map(drop),
    }
}

fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    if date < NaiveDate::from_ymd_opt(1900, 3, 1)? {
        return None;
    }
    let part = |value: u32| u8::try_from(value).ok();
    ExcelDateTime::from_ymd(
        u16::try_from(date.year()).ok()?,
        part(date.month())?,
        part(date.day())?,
    )
    .ok()
}

/// A number that fifteen digits show exactly.
fn exact(number: i64) -> Option<f64> {
    let small = i32::try_from(number / 1_000_000).ok()?;
    let rest = i32::try_from(number % 1_000_000).ok()?;
    (number.unsigned_abs() < 1_000_000_000_000_000)
        .then(|| f64::from(small) * 1_000_000.0 + f64::from(rest))
}

fn check(export: &Export) -> Result<(), WriteError> {
    let titles = export.columns.iter().map(|column| (&column.title, 1));
    let too_long =
        |text: &str| text.len() > MOST_CHARACTERS && text.encode_utf16().count() > MOST_CHARACTERS;
    for (at, (title, row)) in titles.enumerate() {
        if too_long(title) {
            return Err(WriteError::CellTooLong {
                limit: MOST_CHARACTERS,
                row,
                column: at + 1,
            });
        }
    }
    for (row, cells) in (2..).zip(&export.rows) {
        for (column, cell) in (1..).zip(cells) {
            if matches!(cell, Cell::Text(text) if too_long(text)) {
                return Err(WriteError::CellTooLong {
                    limit: MOST_CHARACTERS,
                    row,
                    column,
                });
            }
        }
    }
    Ok(())
}

/// Wide enough for the longest of the first thousand cells, within reason.
fn width(export: &Export, at: usize, column: &Column) -> f64 {
    let least: usize = match column.kind {
        ColumnKind::Text => 8,
        ColumnKind::Date => 12,
        ColumnKind::Number => 6,
    };
    let longest = export
        .rows
        .iter()
        .take(1000)
        .filter_map(|row| row.get(at))
        .map(|cell| match cell {
            Cell::Text(text) => text.chars().take(60).count(),
            Cell::Date(_) => 12,
            Cell::Integer(number) => number.to_string().len(),
            Cell::Decimal(number) => number.to_string().len(),
            Cell::Empty => 0,
        })
        .max()
        .unwrap_or(0);
    // Two more than the title for the arrow of the filter.
    let chars = longest
        .max(column.title.chars().count() + 2)
        .clamp(least, 50);
    u32::try_from(chars).map_or(12.0, f64::from) + 1.0
}

/// At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends, not empty.
fn sheet_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut short = String::new();
    for c in plain.trim_matches([' ', '\'']).chars() {
        if short.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        short.push(c);
    }
    let short = short.trim_matches([' ', '\'']);
    // "History" is reserved by Excel.
    if short.is_empty() || short.eq_ignore_ascii_case("history") {
        "Tatami".to_owned()
    } else {
        short.to_owned()
    }
}

fn failed(error: XlsxError) -> WriteError {
    WriteError::Failed(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_made_valid() {
        assert_eq!(sheet_name("Člani 1/2024"), "Člani 1 2024");
        assert_eq!(sheet_name("'[*]'"), "Tatami");
        assert_eq!(sheet_name("History"), "Tatami");
        assert_eq!(sheet_name(&"č".repeat(40)).chars().count(), 31);
    }

    #[test]
    fn large_numbers_become_text_before_they_lose_digits() {
        assert_eq!(exact(-5), Some(-5.0));
        assert_eq!(exact(123_456_789_012), Some(123_456_789_012.0));
        assert_eq!(exact(1_234_567_890_123_456_789), None);
        assert_eq!(exact(i64::MIN), None);
    }
}
