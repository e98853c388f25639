//! Removing what the processing log keeps no longer: once a year, by the clock (ZVOP-2 Art. 22).
use super::checked;
use crate::{
    platform::{audit, db::TenantTx, error::Result, services::Platform},
    tenants::{Tenant, store},
};

/// Removes, in every tenant, the entries whose time is over. Doing it again on the same day changes nothing.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    for tenant in store::list_running(platform.db()).await? {
        let is_due = platform
            .db()
            .read(tenant.id, async |tx| {
                Ok(audit::last_expired(tx, platform).await?.is_some())
            })
            .await?;
        if !is_due {
            continue;
        }
        let done = platform
            .db()
            .write(tenant.id, async |tx| expire(tx, platform, &tenant).await)
            .await;
        match done {
            Ok(removed) => {
                tracing::info!(tenant = %tenant.id, removed, "entries of a processing log were removed: their time was over");
                platform.db().owe_cut();
            }
            // One damaged log must not keep the others from being tidied.
            Err(error) => {
                tracing::error!(tenant = %tenant.id, %error, "a processing log could not be tidied");
            }
        }
    }
    Ok(())
}

async fn expire(tx: &TenantTx, platform: &Platform, tenant: &Tenant) -> Result<i64> {
    let Some(through) = audit::last_expired(tx, platform).await? else {
        return Ok(0);
    };
    // A log that was tampered with is evidence: nothing of it goes.
    let found = checked::check(tx, platform).await?;
    if !found.is_sound() {
        tracing::error!(tenant = %tenant.id, ?found, "a processing log is not whole: nothing is removed from it");
        return Ok(0);
    }
    audit::expire(tx, platform, through).await
}
