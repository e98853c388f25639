//! Reads the file: on a thread of its own, since it is work and no waiting.
use std::collections::HashMap;

use ::entity::ids::TenantId;
use bytes::Bytes;

use super::{
    document::{Document, FileColumn, FileRow, Sure},
    names::{WHOLES, Whole, prefer_parts},
    reading::offered,
};
use crate::platform::{
    error::{AppError, Result},
    i18n::{Lang, Text},
    services::Platform,
    sheets::{Confidence, FieldSpec, Limits, ReadError, find_table, guess_columns, read},
    text::fold,
};
use crate::tenants::Functions;

/// Longest name of a file that is kept.
const LONGEST_NAME: usize = 120;
/// Longest sample of a cell that is shown.
const LONGEST_SAMPLE: usize = 60;

/// A file that was read.
pub(super) struct Read {
    /// Columns and lines around the table.
    pub document: Document,
    /// The rows of the table.
    pub rows: Vec<FileRow>,
}

/// Reads the file and guesses its columns; the inner error is for the person.
pub(super) async fn read_file(
    name: String,
    bytes: Bytes,
    lang: Lang,
    functions: Functions,
) -> Result<std::result::Result<Read, Text>> {
    tokio::task::spawn_blocking(move || parse(&name, &bytes, lang, &functions))
        .await
        .map_err(AppError::internal)
}

/// The sentence for a file that cannot be read.
pub(super) fn sentence(error: &ReadError) -> Text {
    let (key, args) = error.text();
    args.into_iter()
        .fold(Text::key(key), |text, (name, value)| text.with(name, value))
}

fn parse(
    name: &str,
    bytes: &[u8],
    lang: Lang,
    functions: &Functions,
) -> std::result::Result<Read, Text> {
    let sheet = read(name, bytes, &Limits::default()).map_err(|e| sentence(&e))?;
    let table = find_table(&sheet);
    drop(sheet);
    if table.rows.is_empty() {
        return Err(Text::key("imports-error-no-rows"));
    }
    let specs: Vec<FieldSpec<'_>> = offered(functions)
        .map(|c| FieldSpec {
            key: c.key,
            synonyms: c.synonyms,
            kind: c.kind,
        })
        .chain(WHOLES.iter().map(Whole::spec))
        .collect();
    let mut columns: Vec<FileColumn> = guess_columns(&table.header, &table.rows, &specs)
        .into_iter()
        .map(|guess| FileColumn {
            header: guess.header,
            samples: guess
                .samples
                .iter()
                .map(|s| s.chars().take(LONGEST_SAMPLE).collect())
                .collect(),
            field: guess.field.map(str::to_owned),
            sure: match guess.confidence {
                Confidence::Certain => Sure::Certain,
                Confidence::Likely => Sure::Likely,
                Confidence::None => Sure::Unknown,
                Confidence::Refused(key) => Sure::Refused(key.to_owned()),
            },
            part_of: None,
        })
        .collect();
    prefer_parts(&mut columns);
    let refused: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, c)| matches!(c.sure, Sure::Refused(_)))
        .map(|(at, _)| at)
        .collect();
    let rows = table
        .rows
        .into_iter()
        .map(|row| {
            let mut row = FileRow {
                number: row.number,
                cells: row.cells,
                ..FileRow::default()
            };
            // What must not be imported is not kept for a minute either.
            for at in &refused {
                if let Some(cell) = row.cells.get_mut(*at) {
                    cell.clear();
                }
            }
            row
        })
        .collect();
    let document = Document {
        file_name: name
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_NAME)
            .collect(),
        lang: lang.tag().to_owned(),
        titles: table.titles,
        totals: table.totals,
        columns,
        ..Document::default()
    };
    Ok(Read { document, rows })
}

/// Takes over what the same headers meant last time, where the guess was not certain.
pub(super) fn remember(
    platform: &Platform,
    tenant: TenantId,
    document: &mut Document,
    functions: &Functions,
    meanings: &HashMap<String, String>,
) -> Result<()> {
    if meanings.is_empty() {
        return Ok(());
    }
    for at in 0..document.columns.len() {
        let Some(column) = document.columns.get(at) else {
            continue;
        };
        if !matches!(column.sure, Sure::Likely | Sure::Unknown) {
            continue;
        }
        let Some(field) = meanings.get(&mark(platform, tenant, &column.header)?) else {
            continue;
        };
        let is_free = document
            .columns
            .iter()
            .enumerate()
            .all(|(other, c)| other == at || c.field.as_ref() != Some(field));
        if is_free
            && (offered(functions).any(|c| c.key == field) || Whole::find(field).is_some())
            && let Some(column) = document.columns.get_mut(at)
        {
            column.field = Some(field.clone());
            column.sure = Sure::Remembered;
        }
    }
    Ok(())
}

/// What the headers of a document mean, for the next import. A file without a header has a person's data in their place, so
/// headers are kept only as marks that nobody can read.
pub(super) fn meanings(
    platform: &Platform,
    tenant: TenantId,
    document: &Document,
) -> Result<HashMap<String, String>> {
    let mut meanings = HashMap::new();
    for column in &document.columns {
        let is_own = column.part_of.is_none() && !column.header.is_empty();
        if let Some(field) = column.field.clone().filter(|_| is_own) {
            meanings.insert(mark(platform, tenant, &column.header)?, field);
        }
    }
    Ok(meanings)
}

fn mark(platform: &Platform, tenant: TenantId, header: &str) -> Result<String> {
    let index = platform
        .vault()
        .blind_index(tenant.0, "import_run.meanings", &fold(header))?;
    Ok(data_encoding::BASE32_NOPAD.encode(&index))
}
