//! What must not stay: drafts older than 24 hours, and the states before imports that can no longer be taken back.
use super::{store, undo::OPEN_FOR};
use crate::platform::{error::Result, services::Platform};

/// Deletes what has expired, of every tenant.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let now = platform.now();
    for tenant in store::tenants(platform).await? {
        platform
            .db()
            .write(tenant, async |tx| {
                let drafts = store::delete_expired(tx, now).await?;
                let changes = store::forget_changes(tx, now - OPEN_FOR).await?;
                if drafts > 0 || changes > 0 {
                    platform.db().owe_cut();
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}

/// Cuts the write-ahead log, so that what was erased is not in it any more. Readers may hold it: then housekeeping does it.
pub(super) async fn cut(platform: &Platform) {
    platform.db().owe_cut();
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::warn!(%error, "erased drafts may stay in the write-ahead log until it is cut");
    }
}
