//! What must not stay: drafts older than 24 hours, and the states before imports that can no longer be taken back.
use super::{store, undo::OPEN_FOR};
use crate::platform::{error::Result, services::Platform};

/// How often cutting the write-ahead log is tried after something was erased.
const CUTS: u32 = 5;

/// Deletes what has expired, of every tenant.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let now = platform.now();
    let mut has_erased = false;
    for tenant in store::tenants(platform).await? {
        let (drafts, changes) = platform
            .db()
            .write(tenant, async |tx| {
                Ok((
                    store::delete_expired(tx, now).await?,
                    store::forget_changes(tx, now - OPEN_FOR).await?,
                ))
            })
            .await?;
        has_erased |= drafts > 0 || changes > 0;
    }
    if has_erased {
        cut(platform).await;
    }
    Ok(())
}

/// Cuts the write-ahead log, so that what was erased is not in it any more. Readers may hold it: then the next sweep does it.
pub(super) async fn cut(platform: &Platform) {
    if let Err(error) = platform.db().checkpoint(CUTS).await {
        tracing::warn!(%error, "erased drafts may stay in the write-ahead log until it is cut");
    }
}
