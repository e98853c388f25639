//! The processing log of a person: who did what with their data, when and why (GDPR Art. 15(1)(c), ZVOP-2 Art. 22).
use ::entity::ids::MemberId;
use serde_json::json;

use super::{Contributed, Part, row};
use crate::platform::{audit, db::TenantTx, error::Result, services::Platform};

/// Entries in a copy; more than anybody's log has in the years it is kept.
const MOST: u64 = 10_000;

/// Contributes the log.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogPart;

#[async_trait::async_trait]
impl Part for LogPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let entries = audit::of_subject(tx, platform, member.0, MOST).await?;
        let rows = entries
            .into_iter()
            .map(|entry| {
                row([
                    ("at", json!(entry.at)),
                    ("operation", json!(entry.operation)),
                    // The name as it was then stays as it is; an id gets the name of today.
                    (
                        "actor_id",
                        entry
                            .by
                            .map_or_else(|| json!(entry.actor), |name| json!(name)),
                    ),
                    (
                        "sealed",
                        json!({ "purpose": entry.purpose, "detail": entry.detail }),
                    ),
                ])
            })
            .collect();
        Ok(Contributed::of("log_entry", rows))
    }
}
