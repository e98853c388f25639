//! Destroying what is left of a tenant after its end (GDPR Art. 28(3)(g), promise B37): first its key, so that nothing sealed for it opens
//! ever again, here or in a backup; then every row. What remains is an entry in the log of the installation that names no person.
use ::entity::{ids::AccountId, tenant};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use super::{State, store};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        audit::{self, Head},
        db::clear_tenant,
        error::{AppError, Result},
        people::store as people,
        services::Platform,
    },
};

/// What is certified afterwards. It says nothing of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Key of the tenant.
    pub tenant: uuid::Uuid,
    /// Its name.
    pub name: String,
    /// When its contract ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// When its data were destroyed.
    pub destroyed_at: DateTime<Utc>,
    /// How many rows were deleted.
    pub rows: u64,
    /// The end of its processing log, which it was given with its data.
    pub log_end: Head,
}

/// Destroys a tenant that has ended. Done again after it was interrupted, it goes on where it stopped.
///
/// # Errors
/// [`AppError::Conflict`] when the tenant has not ended, or erasure of somebody is held back; when the keystore or the database does.
pub async fn destroy(
    platform: &Platform,
    tenant: &tenant::Model,
    by: Option<AccountId>,
) -> Result<Certificate> {
    let today = platform.today();
    let (row, is_held, log_end) = platform
        .db()
        .read(tenant.id, async |tx| {
            let row = store::find(tx, tx.tenant()).await?;
            let is_held = people::any_held(tx, today).await?;
            Ok((row, is_held, audit::end(tx).await?))
        })
        .await?;
    let row = row.ok_or(AppError::NotFound)?;
    if row.state.parse() != Ok(State::Ended) {
        return Err(AppError::Conflict("operator-destroy-not-ended"));
    }
    if is_held {
        return Err(AppError::Conflict("operator-destroy-held"));
    }
    if platform.vault().has_tenant(row.id.0) {
        platform.vault().remove_tenant(row.id.0)?;
    }
    let certificate = Certificate {
        tenant: row.id.0,
        name: row.name,
        ended_at: row.ended_at,
        destroyed_at: platform.now(),
        rows: 0,
        log_end,
    };
    let certificate = &certificate;
    let rows = platform
        .db()
        .write(tenant.id, async |tx| {
            let rows = clear_tenant(tx).await? + store::delete(tx, tx.tenant()).await?;
            let event = Event::new("tenant_destroyed", by).detail(json!({
                "tenant": certificate.tenant,
                "rows": rows,
                "head": certificate.log_end,
            }));
            security_log::append(tx, platform, event).await?;
            Ok(rows)
        })
        .await?;
    platform.db().owe_cut();
    platform.db().cut_when_owed().await?;
    Ok(Certificate {
        rows,
        ..certificate.clone()
    })
}
