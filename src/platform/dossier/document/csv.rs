//! The face for a spreadsheet: one line a value, as it is stored. A value inside a document has its path in the name of the field.
use serde_json::Value;

use super::About;
use crate::platform::{
    dossier::{Dossier, field_name},
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
                let mut single = Vec::new();
                values_in(field_name(field), value, &mut single);
                rows.extend(single.into_iter().map(|(name, value)| {
                    vec![
                        Cell::from(about.says(chapter.collection.label)),
                        Cell::from(record_name(number, record.title.as_deref())),
                        Cell::from(name),
                        Cell::from(about.says(field.label)),
                        Cell::from(value),
                    ]
                }));
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

/// The single values of what is stored, with their paths: `details.grades.0.code`. What is empty has no line.
fn values_in(path: String, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Bool(yes) => found.push((path, yes.to_string())),
        Value::Number(number) => found.push((path, number.to_string())),
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => found.push((path, text.clone())),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                values_in(format!("{path}.{at}"), item, found);
            }
        }
        Value::Object(map) => {
            for (name, item) in map {
                values_in(format!("{path}.{name}"), item, found);
            }
        }
    }
}

fn record_name(number: i64, title: Option<&str>) -> String {
    title.map_or_else(|| format!("{number}"), |title| format!("{number}: {title}"))
}
