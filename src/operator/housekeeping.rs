//! What the operator's pages leave behind and is cleared away by itself.
use chrono::TimeDelta;

use super::staff_invitation;
use crate::{
    platform::{error::Result, jobs, mail, services::Platform},
    tenants::staff,
};

/// A mail that was given up can be sent again for this long; then what it says is erased.
const KEEP_MAIL: TimeDelta = TimeDelta::days(7);
/// A job that failed can be tried again for this long.
const KEEP_JOB: TimeDelta = TimeDelta::days(30);

/// Clears away what is over.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let now = platform.now();
    mail::sweep_failed(platform, now - KEEP_MAIL).await?;
    jobs::sweep_failed(platform, now - KEEP_JOB).await?;
    platform
        .db()
        .system_write("invitations of staff that run out", async |tx| {
            staff_invitation::end_fallen(tx, platform).await?;
            staff_invitation::remind(tx, platform).await?;
            staff::store::invitations::sweep(tx, now).await
        })
        .await
}
