//! CSV that Excel in Slovenia opens by a double click: UTF-8 with a mark, semicolons, CRLF.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::super::protect::neutralise;
use super::{Cell, Export, WriteError};

/// Writes the table as CSV. Texts that begin like formulas get an apostrophe in front, which
/// [`read`](super::super::read()) takes away again. Dates are `YYYY-MM-DD`.
///
/// # Errors
/// [`WriteError::Failed`], not to be expected.
pub fn to_csv(export: &Export) -> Result<Vec<u8>, WriteError> {
    let failed = |error: csv::Error| WriteError::Failed(error.to_string());
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Every line has the same number of fields, two at least: so the separator shows in every line, and no
    // tab or comma within the texts can be taken for it when the file comes back.
    let width = export.columns.len().max(2);
    let mut write = |cells: &mut dyn Iterator<Item = String>| -> Result<(), WriteError> {
        for cell in cells.chain(std::iter::repeat_with(String::new)).take(width) {
            writer.write_field(cell).map_err(failed)?;
        }
        writer.write_record(None::<&[u8]>).map_err(failed)
    };
    write(
        &mut export
            .columns
            .iter()
            .map(|column| neutralise(column.title.clone())),
    )?;
    for row in &export.rows {
        write(&mut row.iter().map(text))?;
    }
    writer
        .into_inner()
        .map_err(|error| WriteError::Failed(error.to_string()))
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => neutralise(text.clone()),
        Cell::Date(date) => date.to_string(),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string().replace('.', ","),
    }
}
