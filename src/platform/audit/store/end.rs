//! The two ends of a log. The newest is noted down outside it: whoever cuts off the newest entries, end and all, is found out by
//! comparing. The oldest moves on when the time of entries is over.
use ::entity::{log_entry, scope::TenantOwned};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::head;
use crate::platform::{
    audit::{
        Head,
        chain::{Beginning, CHECKPOINT},
    },
    db::TenantTx,
    error::Result,
};

/// Whether a log holds what was its end once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The entry is there, and the same.
    Yes,
    /// The entry was removed when its time was over: nothing can be compared any more.
    Expired,
    /// It is another, or it is gone.
    No,
}

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

async fn first(tx: &TenantTx) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::of(tx.tenant())
        .order_by_asc(log_entry::Column::Seq)
        .one(tx)
        .await?)
}

/// Where the log begins.
pub async fn beginning(tx: &TenantTx) -> Result<Beginning> {
    Ok(first(tx)
        .await?
        .as_ref()
        .map_or_else(Beginning::of_all, Beginning::before))
}

/// The same as a number and a hash that are printed.
///
/// # Errors
/// When the database does.
pub async fn begins_after(tx: &TenantTx) -> Result<Head> {
    let Beginning { seq, hash } = beginning(tx).await?;
    Ok(Head { seq, hash })
}

/// The number of the newest entry that tells of removed ones.
///
/// # Errors
/// When the database does.
pub async fn checkpoint_at(tx: &TenantTx) -> Result<Option<i64>> {
    Ok(log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::RecordKind.eq(CHECKPOINT))
        .order_by_desc(log_entry::Column::Seq)
        .one(tx)
        .await?
        .map(|row| row.seq))
}

/// When the oldest entry that is there was written.
///
/// # Errors
/// When the database does.
pub async fn begun_at(tx: &TenantTx) -> Result<Option<DateTime<Utc>>> {
    Ok(first(tx).await?.map(|row| row.at))
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

/// Whether the log still holds what was its end once. That older entries are missing rightly is for the check of the chain to say.
///
/// # Errors
/// When the database does.
pub async fn held(tx: &TenantTx, noted: &Head) -> Result<Held> {
    let is_same = |same: bool| if same { Held::Yes } else { Held::No };
    if noted.seq == 0 {
        return Ok(is_same(noted.hash == Beginning::of_all().hash));
    }
    if let Some((_, hash)) = hash_at(tx, noted.seq).await? {
        return Ok(is_same(hash == noted.hash));
    }
    let beginning = beginning(tx).await?;
    Ok(match noted.seq.cmp(&beginning.seq) {
        std::cmp::Ordering::Less => Held::Expired,
        std::cmp::Ordering::Equal => is_same(noted.hash == beginning.hash),
        std::cmp::Ordering::Greater => Held::No,
    })
}
