//! Known browsers in the database.
use ::entity::{ids::AccountId, known_device, scope::Global};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, sea_query::Expr,
};

use super::super::device::KNOWN_DAYS;
use crate::platform::{error::Result, services::Platform};

/// The accounts that signed in from a browser.
pub(in super::super) async fn owners(
    tx: &impl ConnectionTrait,
    hash: Vec<u8>,
) -> Result<Vec<AccountId>> {
    Ok(known_device::Entity::all_rows()
        .filter(known_device::Column::DeviceHash.eq(hash))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .collect())
}

/// How many browsers of an account are known.
pub(in super::super) async fn count(tx: &impl ConnectionTrait, account: AccountId) -> Result<u64> {
    Ok(known_device::Entity::all_rows()
        .filter(known_device::Column::AccountId.eq(account))
        .count(tx)
        .await?)
}

/// Notes that a browser was used again; false when the account never used it.
pub(in super::super) async fn seen(
    tx: &impl ConnectionTrait,
    account: AccountId,
    hash: Vec<u8>,
    words: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = known_device::Entity::update_rows()
        .col_expr(known_device::Column::LastSeenAt, Expr::value(now))
        .col_expr(known_device::Column::Words, Expr::value(words))
        .filter(known_device::Column::AccountId.eq(account))
        .filter(known_device::Column::DeviceHash.eq(hash))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

pub(in super::super) async fn insert(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    hash: Vec<u8>,
    words: &str,
) -> Result<()> {
    let now = platform.now();
    known_device::Entity::insert(known_device::ActiveModel {
        id: Set(platform.new_id()),
        account_id: Set(account),
        device_hash: Set(hash),
        words: Set(words.to_owned()),
        first_seen_at: Set(now),
        last_seen_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Forgets every browser of an account.
pub(in super::super) async fn forget_all(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<()> {
    known_device::Entity::delete_rows()
        .filter(known_device::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets browsers that were not used for a year.
pub(in super::super) async fn sweep(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    let since = now - TimeDelta::days(i64::from(KNOWN_DAYS));
    known_device::Entity::delete_rows()
        .filter(known_device::Column::LastSeenAt.lt(since))
        .exec(tx)
        .await?;
    Ok(())
}
