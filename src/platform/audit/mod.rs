//! The processing log (*dnevnik obdelave*, ZVOP-2 Art. 22): one chain of hashes per tenant.
//!
//! An entry's hash covers the hash before it, so a changed, removed, inserted or reordered entry shows. What an entry says about
//! people is sealed and the chain runs over the ciphertext, so the chain can still be checked when a tenant's key is gone. The
//! sealed part is bound to the open fields and to the place in the chain: whoever can write to the database, but has no key, may
//! make all hashes anew and is still found out. What stays unseen is the whole database put back to an earlier state.
mod chain;
pub mod file;
mod head;
mod purpose;
mod store;
pub mod touched;
mod words;

use ::entity::ids::AccountId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

pub use chain::Verdict;
pub use head::Head;
pub use purpose::Purpose;
pub use store::{
    Filter, Found, Held, actors, append, append_many, begins_after, begun_at, checkpoint_at, end,
    entry, expire, find, find_all, hash_at, held, last_expired, newest_record_hash,
    newest_record_hashes, of_actor, of_subject, open_entry, page, page_of, start, stored, verify,
    verify_with,
};
pub use words::{operation_name, purpose_name};

/// Full calendar years an entry is kept after the year it was written in (ZVOP-2 Art. 22).
pub const KEPT_YEARS: i32 = 2;

/// As [`KEPT_YEARS`], while erasure of somebody is held back for a legal claim: the most the law allows.
pub const KEPT_YEARS_AT_MOST: i32 = 5;

/// The key in the details of an entry under which the grant of support access stands that it was done under.
pub const GRANT: &str = "grant";

/// The key in the details of an entry under which the name stands that the account it is about (`account`) had then.
pub const CALLED: &str = "called";

/// Name of the moment, among the details of an entry, before which it is not shown: an authority forbade to tell (B33).
pub const NOT_BEFORE: &str = "not_before";

/// What is to be written into the log.
#[derive(Clone, Debug)]
pub struct Entry {
    /// One of [`entity::values::operation`].
    pub operation: &'static str,
    /// Who did it; nobody for what the system does by itself.
    pub actor: Option<AccountId>,
    /// Whose data.
    pub subject: Option<Uuid>,
    /// What for: a code out of a list, never free text.
    pub purpose: Option<&'static str>,
    /// What exactly: keys and ids, counts; names of people only where the register allows. Sealed.
    pub detail: Value,
    /// Which sealed record this is about (`health_record`, `member`) and its hash, so that an old ciphertext put back shows.
    pub record: Option<(&'static str, [u8; 32])>,
}

impl Entry {
    /// An entry about what was done by whom.
    #[must_use]
    pub fn new(operation: &'static str, actor: Option<AccountId>) -> Self {
        Self {
            operation,
            actor,
            subject: None,
            purpose: None,
            detail: Value::Null,
            record: None,
        }
    }

    /// Whose data.
    #[must_use]
    pub fn about(mut self, subject: Uuid) -> Self {
        self.subject = Some(subject);
        self
    }

    /// What for.
    #[must_use]
    pub fn purpose(mut self, purpose: &'static str) -> Self {
        self.purpose = Some(purpose);
        self
    }

    /// What exactly.
    #[must_use]
    pub fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// Which sealed record this is about and the hash of its ciphertext.
    #[must_use]
    pub fn record(mut self, kind: &'static str, hash: [u8; 32]) -> Self {
        self.record = Some((kind, hash));
        self
    }
}

/// An entry's place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The hash before it.
    pub before: Vec<u8>,
    /// Its own.
    pub hash: Vec<u8>,
    /// Whether it is the one that was written, and follows the one before it.
    pub fits: bool,
}

/// An entry as it is shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shown {
    /// Position in the chain.
    pub seq: i64,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// What was done.
    pub operation: String,
    /// Who did it.
    pub actor: Option<AccountId>,
    /// What they were called then; none in entries from before it was written down.
    #[serde(default)]
    pub by: Option<String>,
    /// Whose data.
    pub subject: Option<Uuid>,
    /// What for.
    pub purpose: Option<String>,
    /// What exactly; `None` when it can no longer be opened.
    pub detail: Option<Value>,
}
