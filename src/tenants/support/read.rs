//! What was read under a grant, out of the processing log.
use ::entity::values::operation;

use super::Grant;
use crate::{
    platform::{
        audit::{self, Shown},
        db::TenantTx,
        error::Result,
        services::Platform,
    },
    tenants::policy::support::READABLE,
};

/// Most entries that are looked through: sixty minutes hold fewer.
const MOST: u64 = 5000;

/// The readings under a grant, the newest first.
pub(super) async fn entries(
    tx: &TenantTx,
    platform: &Platform,
    grant: &Grant,
) -> Result<Vec<Shown>> {
    let Some(from) = grant.row.approved_at else {
        return Ok(Vec::new());
    };
    let until = grant.row.ends_at.unwrap_or_else(|| platform.now());
    let id = grant.id().to_string();
    let mut found = audit::of_actor(tx, platform, grant.asked_by(), (from, until), MOST).await?;
    found.retain(|entry| {
        let said = |name: &str| entry.detail.as_ref()?.get(name)?.as_str();
        // That a member's page was read is said once: by the entry that names the page.
        let is_named_before = said("what") == Some("member-opened");
        entry.operation == operation::CONSULT
            && said("grant") == Some(id.as_str())
            && !is_named_before
    });
    Ok(found)
}

/// How often which kind of page was read: key of its name and count.
pub(super) async fn counts(
    tx: &TenantTx,
    platform: &Platform,
    grant: &Grant,
) -> Result<Vec<(&'static str, usize)>> {
    let entries = entries(tx, platform, grant).await?;
    let routes: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry.detail.as_ref()?.get("route")?.as_str())
        .collect();
    Ok(READABLE
        .iter()
        .map(|page| {
            let count = routes.iter().filter(|route| **route == page.route).count();
            (page.label_key, count)
        })
        .filter(|(_, count)| *count > 0)
        .collect())
}
