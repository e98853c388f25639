//! The machine-readable face (GDPR Art. 20): values as they are stored, with their names.
use serde_json::{Map, Value, json};

use super::About;
use crate::platform::dossier::{Chapter, Dossier, Record, field_name};

/// The document.
///
/// # Errors
/// Not to be expected.
pub fn json(about: &About, dossier: &Dossier) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(&json!({
        "format": "tatami-person-1",
        "organisation": about.organisation,
        "made_at": about.made_at,
        "language": about.lang.tag(),
        "notes": dossier.notes.iter().map(|key| about.lang.t(key)).collect::<Vec<_>>(),
        "collections": dossier.chapters.iter().map(|chapter| chapter_of(about, chapter)).collect::<Vec<_>>(),
    }))
}

fn chapter_of(about: &About, chapter: &Chapter) -> Value {
    let collection = chapter.collection;
    json!({
        "id": collection.id,
        "label": about.says(collection.label),
        "purposes": collection.purposes.iter().map(|purpose| json!({
            "label": about.says(purpose.label),
            "article": purpose.article,
            "basis": about.says(purpose.basis),
        })).collect::<Vec<_>>(),
        "source": about.says(collection.source),
        "retention": about.says(collection.retention),
        "records": chapter.records.iter().map(|record| record_of(about, record)).collect::<Vec<_>>(),
    })
}

fn record_of(about: &About, record: &Record) -> Value {
    let fields: Map<String, Value> = record
        .values
        .iter()
        .map(|(field, value)| {
            (
                field_name(field),
                json!({ "label": about.says(field.label), "value": value }),
            )
        })
        .collect();
    json!({ "table": record.table, "title": record.title, "fields": fields })
}
