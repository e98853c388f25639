//! Details of an entry, and the fields it touched, in words.
use std::collections::BTreeMap;

use serde_json::Value;

use crate::platform::{
    audit::{GRANT, Shown, touched::Touched},
    i18n::Lang,
    register::{self, Both},
};

/// What a text of the register says in a language.
fn said(both: &Both, lang: Lang) -> &'static str {
    match lang {
        Lang::Sl => both.sl,
        Lang::En => both.en,
    }
}

/// The fields by collection, each with its names.
#[must_use]
pub fn fields(touched: &Touched, lang: Lang) -> Vec<(String, String)> {
    let mut order: Vec<&str> = Vec::new();
    let mut of: BTreeMap<&str, Vec<&'static str>> = BTreeMap::new();
    // What is made from other fields (sort keys, hashes) is no field to a reader.
    for field in touched.fields.iter().filter(|field| field.exportable) {
        if !order.contains(&field.collection) {
            order.push(field.collection);
        }
        let names = of.entry(field.collection).or_default();
        let name = said(&field.label, lang);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    order
        .into_iter()
        .filter_map(|id| {
            let collection = register::collection(id)?;
            let names = of.remove(id)?;
            Some((said(&collection.label, lang).to_owned(), names.join(", ")))
        })
        .collect()
}

/// The details that are more than the sentence of the entry: who received it, which file, under which grant.
pub(super) fn details(entry: &Shown, lang: Lang) -> Vec<(String, String)> {
    let Some(detail) = &entry.detail else {
        return Vec::new();
    };
    [
        ("recipient", "log-recipient"),
        ("sha256", "log-file-hash"),
        ("export", "log-export-id"),
        (GRANT, "log-grant-id"),
        ("ticket", "log-ticket"),
    ]
    .into_iter()
    .filter_map(|(name, key)| {
        let value = detail.get(name).and_then(Value::as_str)?;
        (!value.is_empty()).then(|| (lang.t(key), value.to_owned()))
    })
    .collect()
}
