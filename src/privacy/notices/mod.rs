//! Privacy notices: generated from the data register, the tenant's profile, the enabled functions and the operator's
//! configuration; checked; published as values that never change.
//!
//! [`generate`] makes both languages of a document and lists what it withheld, [`linter::check`] finds the ten defects of
//! the founding documents, [`view::DocumentView`] prints a document, new or stored.
mod build;
pub mod document;
pub mod input;
pub mod linter;
mod needs;
pub mod promises;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
pub mod view;
mod words;
mod writer;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::platform::i18n::Lang;

pub use document::{Document, NoticeKind};
pub use input::NoticeInput;
use writer::Writer;

/// A document in both languages.
#[derive(Clone, Debug)]
pub struct Generated {
    /// Slovenian.
    pub sl: Document,
    /// English.
    pub en: Document,
    /// What the document does not say, because nothing stands behind it yet.
    pub withheld: Vec<Withheld>,
    /// Equal for two inputs exactly when they give the same text and withhold the same; number, version and date do not
    /// count. A draft is due when it differs from that of the published version.
    pub basis_hash: [u8; 32],
}

impl Generated {
    /// The document in one language.
    pub fn document(&self, lang: Lang) -> &Document {
        match lang {
            Lang::Sl => &self.sl,
            Lang::En => &self.en,
        }
    }
}

/// A promise whose sentence was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// `B95`.
    pub promise: String,
    /// Why, in Slovenian.
    pub reason_sl: String,
    /// Why, in English.
    pub reason_en: String,
}

impl Withheld {
    fn new(promise: &str, why: &str) -> Self {
        Self {
            promise: promise.to_owned(),
            reason_sl: Lang::Sl.t(why),
            reason_en: Lang::En.t(why),
        }
    }

    /// Why, in one language.
    pub fn reason(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sl => &self.reason_sl,
            Lang::En => &self.reason_en,
        }
    }
}

/// Generates a document in both languages.
pub fn generate(kind: NoticeKind, input: &NoticeInput) -> Generated {
    let (sl, withheld) = write(kind, input, Lang::Sl);
    let (en, _) = write(kind, input, Lang::En);
    Generated {
        sl,
        en,
        withheld: withheld
            .iter()
            .map(|(promise, why)| Withheld::new(promise, why))
            .collect(),
        basis_hash: basis_hash(kind, input),
    }
}

type WithheldKeys = BTreeSet<(&'static str, &'static str)>;

fn write(kind: NoticeKind, input: &NoticeInput, lang: Lang) -> (Document, WithheldKeys) {
    let mut writer = Writer::new(input, kind, lang);
    let document = build::document(&mut writer);
    (document, writer.into_withheld())
}

/// Hashes the text itself, with number, version and date blanked: whatever changes it, the wording of the program
/// included, makes a new draft due, and nothing else does.
fn basis_hash(kind: NoticeKind, input: &NoticeInput) -> [u8; 32] {
    let blank = NoticeInput {
        number: String::new(),
        version: 0,
        valid_from: NaiveDate::default(),
        ..input.clone()
    };
    let mut hash = Sha256::new();
    hash.update(b"tatami notice 1\n");
    for lang in Lang::ALL {
        let (document, withheld) = write(kind, &blank, lang);
        // A document is strings and numbers: writing it as JSON has no way to fail.
        let text = serde_json::to_vec(&(&document, &withheld)).unwrap_or_default();
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(&text);
    }
    hash.finalize().into()
}
