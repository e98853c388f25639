//! Corrections (GDPR Art. 16): a person, or whoever stands for them, says what is wrong in their data and what is right; somebody who
//! keeps the members looks at both, and the answer comes back with its reason.
mod decide;
mod dossier;
pub mod fields;
mod inbox;
mod mails;
mod observer;
mod suggest;

use ::entity::{correction_suggestion, ids::TenantId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::platform::{
    error::Result,
    services::Platform,
    vault::{Cell, Purpose},
};

pub use decide::{accept, page as decide_page, refuse};
pub use dossier::SuggestionsPart;
pub use inbox::{page as inbox_page, tag};
pub use observer::Suggestions;
pub use suggest::{page as suggest_page, submit as suggest};

/// Longest text of a suggestion, in characters.
pub const LONGEST: usize = 1000;

/// What became of a suggestion.
pub mod state {
    /// Waits for an answer.
    pub const OPEN: &str = "open";
    /// The data were corrected.
    pub const ACCEPTED: &str = "accepted";
    /// The data stay as they are; the answer says why.
    pub const REFUSED: &str = "refused";
}

/// The sealed part of a suggestion: the words of the person, and the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What was kept then, in words.
    pub old: String,
    /// What is right, as it was typed.
    pub new: String,
    /// Why; may be empty.
    pub reason: String,
    /// The answer; may be empty when it was accepted.
    pub answer: String,
}

impl Content {
    /// As it is read: an address in one line.
    #[must_use]
    pub fn spoken(self, field: &str) -> Self {
        match fields::find(field) {
            Some(field) => Self {
                new: field.spoken(&self.new),
                ..self
            },
            None => self,
        }
    }
}

fn cell(id: Uuid, rev: i64) -> Cell {
    Cell {
        table: "correction_suggestion",
        row: id,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}

/// Seals the words for a revision.
///
/// # Errors
/// When the keystore has no key for this tenant.
pub fn seal(
    platform: &Platform,
    tenant: TenantId,
    (id, rev): (Uuid, i64),
    content: &Content,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Identity)?.seal_json(
        &cell(id, rev),
        content,
        platform.random(),
    )?)
}

/// Opens the words.
///
/// # Errors
/// When the sealed value is damaged or was moved here from elsewhere.
pub fn open(platform: &Platform, row: &correction_suggestion::Model) -> Result<Content> {
    Ok(platform
        .sealer(row.tenant_id, Purpose::Identity)?
        .open_json(&cell(row.id.0, row.rev), &row.sealed)?)
}
