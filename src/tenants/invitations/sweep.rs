//! Invitations that nobody answered: every hour those whose invitations run out soon are reminded, and the addresses of what
//! nobody answered in time, or what rests on nothing any more, are erased.
use super::{remind::remind, standing, store};
use crate::platform::{error::Result, services::Platform};

/// Reminds, and ends expired invitations, of all tenants.
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
    let mut has_mail = false;
    for tenant in tenants {
        has_mail |= platform
            .db()
            .write(tenant, async |tx| {
                store::end_expired(tx, platform.now()).await?;
                standing::end_fallen(tx, platform).await?;
                remind(tx, platform).await
            })
            .await?;
    }
    if has_mail {
        platform.bell().mail.notify_one();
    }
    Ok(())
}
