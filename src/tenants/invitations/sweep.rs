//! Invitations that nobody answered in time: every hour their addresses are erased.
use super::store;
use crate::platform::{error::Result, services::Platform};

/// Ends expired invitations of all tenants.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let tenants = platform
        .db()
        .system_read("tenants whose invitations may have expired", async |tx| {
            store::all_tenants(tx).await
        })
        .await?;
    for tenant in tenants {
        platform
            .db()
            .write(tenant, async |tx| {
                store::end_expired(tx, platform.now()).await?;
                Ok(())
            })
            .await?;
    }
    Ok(())
}
