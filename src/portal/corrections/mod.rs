//! Corrections (GDPR Art. 16): a person, or whoever stands for them, says what is wrong in their data and what is right; somebody who
//! keeps the members looks at both, and the answer comes back with its reason. What is written is between whoever wrote it and whoever
//! answers; about health, the health officer alone does.
mod decide;
mod dossier;
pub mod fields;
mod inbox;
mod mails;
mod observer;
mod suggest;

use ::entity::{correction_suggestion, ids::TenantId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    platform::{
        error::Result,
        people::words::mask_digits,
        services::Platform,
        vault::{Cell, Purpose},
    },
    tenants::{
        Permission,
        policy::{HandleRequests, OpenHealth},
    },
};

pub use decide::{accept, page as decide_page, refuse};
pub use dossier::{HealthSuggestions, SuggestionsPart};
pub use inbox::{health_page as health_inbox_page, page as inbox_page, tag};
pub use observer::Suggestions;
pub use suggest::{page as suggest_page, submit as suggest};

/// What the log says when somebody opened a suggestion.
const OPENED: &str = "correction-opened";
/// The same for one about health: it stands among the openings of data about health.
const HEALTH_OPENED: &str = "health-correction-opened";

/// Where suggestions are answered, by the permission of those who answer them there.
pub trait Inbox: Permission {
    /// Its place in the console.
    const PATH: &'static str;
    /// Whether suggestions about health are answered there, or all others.
    const IS_OF_HEALTH: bool;
    /// What the log says when somebody opened one.
    const OPENED: &'static str;
}

impl Inbox for HandleRequests {
    const PATH: &'static str = "/corrections";
    const IS_OF_HEALTH: bool = false;
    const OPENED: &'static str = OPENED;
}

impl Inbox for OpenHealth {
    const PATH: &'static str = "/health/corrections";
    const IS_OF_HEALTH: bool = true;
    const OPENED: &'static str = HEALTH_OPENED;
}

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

    /// As it is read on a person's own pages, where a tax number is never whole, whoever wrote it.
    #[must_use]
    pub fn shown(self, field: &str) -> Self {
        let content = self.spoken(field);
        if field != fields::TAX_NUMBER {
            return content;
        }
        Self {
            old: mask_digits(&content.old),
            new: mask_digits(&content.new),
            reason: mask_digits(&content.reason),
            answer: mask_digits(&content.answer),
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

/// The words as they are sealed: those about health under a name of their own, by which the data register knows them as data about
/// health.
fn stored(field: &str, content: &Content) -> Result<Value> {
    let words = serde_json::to_value(content)?;
    Ok(if field == fields::HEALTH {
        json!({ fields::HEALTH: words })
    } else {
        words
    })
}

/// Seals the words of a suggestion for a revision.
///
/// # Errors
/// When the keystore has no key for this tenant.
pub fn seal(
    platform: &Platform,
    tenant: TenantId,
    (id, rev): (Uuid, i64),
    (field, content): (&str, &Content),
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Identity)?.seal_json(
        &cell(id, rev),
        &stored(field, content)?,
        platform.random(),
    )?)
}

/// Opens the words.
///
/// # Errors
/// When the sealed value is damaged or was moved here from elsewhere.
pub fn open(platform: &Platform, row: &correction_suggestion::Model) -> Result<Content> {
    let mut words: Value = platform
        .sealer(row.tenant_id, Purpose::Identity)?
        .open_json(&cell(row.id.0, row.rev), &row.sealed)?;
    if row.field == fields::HEALTH {
        words = words
            .get_mut(fields::HEALTH)
            .map(Value::take)
            .unwrap_or_default();
    }
    Ok(serde_json::from_value(words)?)
}
