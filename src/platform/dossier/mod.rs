//! Everything that is held about one member (GDPR Art. 15 and 20): areas contribute rows, and the data register says which of
//! their fields the person gets, what they are called, and what they are kept for.
mod action;
mod bundle;
pub mod document;
mod log_part;
mod store;
mod words;

use std::sync::{Arc, Mutex, PoisonError};

use ::entity::ids::{AccountId, GuardianId, MemberId};
use serde_json::{Map, Value};

pub use action::what;
pub use bundle::Bundle;
pub use log_part::LogPart;
pub use words::shown;

use crate::platform::{
    db::TenantTx,
    error::Result,
    i18n::Lang,
    register::{self, Collection, Field, Kept},
    services::Platform,
};

/// The rows of one table about a person, as objects from columns to values. The content of a sealed column stands under the
/// column's name.
#[derive(Clone, Debug)]
pub struct TableRows {
    /// The table, as the register names it.
    pub table: &'static str,
    /// Its rows.
    pub rows: Vec<Value>,
}

/// What one area contributes.
#[derive(Clone, Debug, Default)]
pub struct Contributed {
    /// Rows.
    pub tables: Vec<TableRows>,
    /// Sentences about what is not in the copy, and how to get it: text keys.
    pub notes: Vec<&'static str>,
}

impl Contributed {
    /// The rows of one table.
    #[must_use]
    pub fn of(table: &'static str, rows: Vec<Value>) -> Self {
        Self {
            tables: vec![TableRows { table, rows }],
            notes: Vec::new(),
        }
    }

    /// With a sentence, when something is left out.
    #[must_use]
    pub fn noting(mut self, is_less: bool, note: &'static str) -> Self {
        if is_less {
            self.notes.push(note);
        }
        self
    }
}

/// Something an area holds about members.
#[async_trait::async_trait]
pub trait Part: Send + Sync {
    /// What is held about this member. Opens what is sealed and writes that into the log, in this transaction.
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed>;

    /// What of it goes into the copy that somebody takes themselves; nothing where that is all.
    fn own(&self, _taker: Taker) -> Option<Arc<dyn Part>> {
        None
    }
}

/// Who takes a copy of their own data, or of those of a child they stand for. What others wrote about the same person is not theirs
/// (GDPR Art. 15(4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taker {
    /// By which account.
    pub account: AccountId,
    /// As which guardian; none for the person.
    pub guardian: Option<GuardianId>,
}

impl Taker {
    /// Whether something was written by whoever takes the copy.
    #[must_use]
    pub fn wrote(self, account: Option<AccountId>) -> bool {
        account == Some(self.account)
    }
}

/// The parts that need no more than the permission to take out what is held about a member; a part of [`Platform`].
#[derive(Default)]
pub struct Parts(Mutex<Vec<Arc<dyn Part>>>);

impl Parts {
    /// Registers a part, once, when the program starts.
    pub fn add(&self, part: Arc<dyn Part>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(part);
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<dyn Part>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

/// The key under which a part gives a row a heading: which competition a placing belongs to.
pub const TITLE: &str = "_title";

/// The key under which a part gives the same heading in words: see [`heading`].
pub const HEADING: &str = "_heading";

/// A collection of the register with what is held in it.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The collection.
    pub collection: &'static Collection,
    /// Its records.
    pub records: Vec<Record>,
}

/// One row: fields of the register with their values.
#[derive(Clone, Debug)]
pub struct Record {
    /// The table.
    pub table: &'static str,
    /// What it belongs to, where that is no field of its own.
    pub title: Option<String>,
    /// The same in the words of each language, where they differ.
    pub headings: Vec<(Lang, String)>,
    /// Fields with values that are not empty, in the order of the register.
    pub values: Vec<(&'static Field, Value)>,
}

impl Record {
    /// What it belongs to, as a person reads it.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> Option<&str> {
        self.headings
            .iter()
            .find(|(of, _)| *of == lang)
            .map(|(_, words)| words.as_str())
            .or(self.title.as_deref())
    }
}

/// Everything about one member.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// Collections in which something is held.
    pub chapters: Vec<Chapter>,
    /// Sentences about what is not in the copy: text keys.
    pub notes: Vec<&'static str>,
}

/// Collects everything that the parts hold about a member.
///
/// # Errors
/// Whatever a part returns; the caller's transaction must then fail too.
pub async fn collect(
    tx: &TenantTx,
    platform: &Platform,
    parts: &[Arc<dyn Part>],
    member: MemberId,
) -> Result<Dossier> {
    let mut tables = Vec::new();
    let mut notes = Vec::new();
    for part in parts {
        let contributed = part.collect(tx, platform, member).await?;
        tables.extend(contributed.tables);
        for note in contributed.notes {
            // Two parts may leave out the same.
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    store::name_accounts(tx, &mut tables).await?;
    Ok(Dossier {
        chapters: chapters(&tables),
        notes,
    })
}

fn chapters(tables: &[TableRows]) -> Vec<Chapter> {
    register::COLLECTIONS
        .iter()
        .filter_map(|collection| {
            let records: Vec<Record> = tables
                .iter()
                .flat_map(|table| {
                    table
                        .rows
                        .iter()
                        .map(move |row| record(collection, table.table, row))
                })
                .filter(|record| !record.values.is_empty())
                .collect();
            (!records.is_empty()).then_some(Chapter {
                collection,
                records,
            })
        })
        .collect()
}

fn record(collection: &Collection, table: &'static str, row: &Value) -> Record {
    let values = register::FIELDS
        .iter()
        .filter(|field| {
            field.collection == collection.id && field.table == table && field.exportable
        })
        .filter_map(|field| value_of(field, row).map(|value| (field, value)))
        .collect();
    let title = row.get(TITLE).and_then(Value::as_str).map(str::to_owned);
    let words = |lang: Lang| row.get(HEADING)?.get(lang.tag())?.as_str();
    let headings = Lang::ALL
        .into_iter()
        .filter_map(|lang| Some((lang, words(lang)?.to_owned())))
        .collect();
    Record {
        table,
        title,
        headings,
        values,
    }
}

/// The value of a field in a row; nothing for what is empty.
fn value_of(field: &Field, row: &Value) -> Option<Value> {
    let column = row.get(field.column)?;
    let value = match field.kept {
        Kept::Clear => column,
        Kept::Hash => return None,
        Kept::Sealed("*") => column,
        Kept::Sealed(path) => path
            .split('.')
            .try_fold(column, |value, step| value.get(step))?,
    };
    (!is_empty(value)).then(|| value.clone())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.values().all(is_empty),
        _ => false,
    }
}

/// The name of a field in the machine-readable files: its path in the record.
#[must_use]
pub fn field_name(field: &Field) -> String {
    match field.kept {
        Kept::Sealed(path) if path != "*" => format!("{}.{path}", field.column),
        _ => field.column.to_owned(),
    }
}

/// A row out of pairs, for parts.
#[must_use]
pub fn row(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(
        pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<Map<_, _>>(),
    )
}

/// A heading in the words of each language, for parts.
#[must_use]
pub fn heading(words: impl Fn(Lang) -> String) -> Value {
    Value::Object(
        Lang::ALL
            .into_iter()
            .map(|lang| (lang.tag().to_owned(), Value::String(words(lang))))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_register_decides_which_fields_a_person_gets() {
        let rows = vec![TableRows {
            table: "member",
            rows: vec![json!({
                "first_name": "Ana", "middle_name": "", "search": "ana zupan", "tax_index": "abc", "unknown": "x",
                "details": { "email": "ana@example.si", "address": { "town": "Ljubljana", "street": "" }, "techniques": [] },
            })],
        }];
        let chapters = chapters(&rows);
        assert_eq!(chapters.len(), 1);
        let names: Vec<String> = chapters[0].records[0]
            .values
            .iter()
            .map(|(field, _)| field_name(field))
            .collect();
        assert_eq!(
            names,
            ["first_name", "details.address.town", "details.email"]
        );
    }

    #[test]
    fn a_record_has_its_heading_in_each_language_and_its_title_without_one() {
        let rows = vec![TableRows {
            table: "placing",
            rows: vec![
                row([
                    (TITLE, json!("Pokal (2026-05-01)")),
                    (HEADING, heading(|lang| format!("Pokal {lang:?}"))),
                    ("place", json!(1)),
                ]),
                row([(TITLE, json!("Pokal")), ("place", json!(2))]),
            ],
        }];
        let chapters = chapters(&rows);
        let [first, second] = &chapters[0].records[..] else {
            panic!("two records");
        };
        assert_eq!(first.title.as_deref(), Some("Pokal (2026-05-01)"));
        assert_eq!(first.heading(Lang::En), Some("Pokal En"));
        assert_eq!(second.heading(Lang::Sl), Some("Pokal"));
    }
}
