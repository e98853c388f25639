//! The face for a spreadsheet: one line a value.
use super::About;
use crate::platform::{
    dossier::{Dossier, field_name, shown},
    sheets::write::{Cell, Column, ColumnKind, Export, WriteError, to_csv},
};

/// The table.
///
/// # Errors
/// Not to be expected.
pub fn csv(about: &About, dossier: &Dossier) -> Result<Vec<u8>, WriteError> {
    let column = |key: &str| Column {
        title: about.lang.t(key),
        kind: ColumnKind::Text,
    };
    let mut rows = Vec::new();
    for chapter in &dossier.chapters {
        for (number, record) in (1_i64..).zip(&chapter.records) {
            for (field, value) in &record.values {
                rows.push(vec![
                    Cell::from(about.says(chapter.collection.label)),
                    Cell::from(record_name(number, record.title.as_deref())),
                    Cell::from(field_name(field)),
                    Cell::from(about.says(field.label)),
                    Cell::from(shown(field, value, about.lang)),
                ]);
            }
        }
    }
    to_csv(&Export {
        sheet_name: String::new(),
        columns: vec![
            column("exports-document-collection"),
            column("exports-document-record"),
            column("exports-document-field"),
            column("exports-document-label"),
            column("exports-document-value"),
        ],
        rows,
    })
}

fn record_name(number: i64, title: Option<&str>) -> String {
    title.map_or_else(|| format!("{number}"), |title| format!("{number}: {title}"))
}
