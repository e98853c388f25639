//! What accounts clear away by themselves, every hour: sessions that ended, links that are not good any more, old counters.
use super::{
    lost_factor,
    session_store::Sessions,
    store::{devices, tokens},
    throttle,
};
use crate::platform::{error::Result, services::Platform};

/// Clears away what is over.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    Sessions::sweep(platform).await?;
    lost_factor::work(platform).await?;
    let now = platform.now();
    platform
        .db()
        .system_write("old links, browsers and counters", async |tx| {
            tokens::sweep(tx, now).await?;
            devices::sweep(tx, now).await?;
            throttle::sweep(tx, now).await
        })
        .await
}
