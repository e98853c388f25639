//! Declining an invitation: nobody needs an account for that.
use ::entity::values::operation;
use serde_json::json;

use super::{link::Link, store};
use crate::platform::{
    audit::{self, Entry},
    error::Result,
    services::Platform,
};

/// Declines the invitation of a link and erases its address; false when it is not good any more.
pub(super) async fn decline(platform: &Platform, link: &Link) -> Result<bool> {
    platform
        .db()
        .write(link.tenant, async |tx| {
            let now = platform.now();
            let Some(row) = store::find_unanswered(tx, link.hash(), now).await? else {
                return Ok(false);
            };
            if !store::end(tx, row.id, now, false).await? {
                return Ok(false);
            }
            let entry = Entry::new(operation::ACCESS, None)
                .detail(json!({ "what": "invitation-declined", "invitation": row.id }));
            audit::append(tx, platform, entry).await?;
            Ok(true)
        })
        .await
}
