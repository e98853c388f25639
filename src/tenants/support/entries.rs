//! What of support is written into the tenant's processing log.
use ::entity::ids::AccountId;
use serde_json::{Value, json};

use super::Grant;
use crate::platform::audit::{Entry, NOT_BEFORE};

/// An entry about a grant: what, under which ticket, and, when an authority forbids to tell, from when on it is shown.
pub(super) fn of(
    grant: &Grant,
    operation: &'static str,
    by: Option<AccountId>,
    what: &str,
) -> Entry {
    let mut detail = json!({
        "what": what,
        "grant": grant.id(),
        "ticket": grant.row.ticket,
    });
    if let (Some(at), Some(map)) = (grant.row.tell_not_before, detail.as_object_mut()) {
        map.insert(NOT_BEFORE.to_owned(), json!(at.to_rfc3339()));
    }
    Entry::new(operation, by)
        .purpose(grant.purpose())
        .detail(detail)
}

/// Adds a detail.
pub(super) fn with(mut entry: Entry, name: &str, value: Value) -> Entry {
    if let Some(map) = entry.detail.as_object_mut() {
        map.insert(name.to_owned(), value);
    }
    entry
}
