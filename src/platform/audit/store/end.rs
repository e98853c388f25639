//! The end of a log, which is noted down outside it: whoever cuts off the newest entries, end and all, is found out by comparing.
use ::entity::{log_entry, scope::TenantOwned};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter};

use super::head;
use crate::platform::{audit::Head, db::TenantTx, error::Result};

/// The present end of the log.
///
/// # Errors
/// When the database does.
pub async fn end(tx: &TenantTx) -> Result<Head> {
    let row = head(tx).await?;
    Ok(Head {
        seq: row.seq,
        hash: row.hash,
    })
}

/// Time and hash of an entry, if there is one with this number.
///
/// # Errors
/// When the database does.
pub async fn hash_at(tx: &TenantTx, seq: i64) -> Result<Option<(DateTime<Utc>, Vec<u8>)>> {
    Ok(log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::Seq.eq(seq))
        .one(tx)
        .await?
        .map(|row| (row.at, row.hash)))
}

/// Whether the log still contains what was its end once. A log without entries contains its beginning only.
///
/// # Errors
/// When the database does.
pub async fn contains(tx: &TenantTx, noted: &Head) -> Result<bool> {
    if noted.seq == 0 {
        return Ok(noted.hash == crate::platform::audit::chain::START);
    }
    Ok(hash_at(tx, noted.seq)
        .await?
        .is_some_and(|(_, hash)| hash == noted.hash))
}
