//! Second factors that are about to be taken away, in the database.
use ::entity::{factor_removal, ids::AccountId, scope::Global};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::platform::{error::Result, services::Platform};

pub(in super::super) async fn of(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Option<factor_removal::Model>> {
    Ok(factor_removal::Entity::all_rows()
        .filter(factor_removal::Column::AccountId.eq(account))
        .one(tx)
        .await?)
}

pub(in super::super) async fn insert(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    by: Option<AccountId>,
    ticket: &str,
    due: DateTime<Utc>,
) -> Result<()> {
    factor_removal::Entity::insert(factor_removal::ActiveModel {
        id: Set(platform.new_id()),
        account_id: Set(account),
        asked_by: Set(by),
        ticket: Set(ticket.to_owned()),
        created_at: Set(platform.now()),
        due_at: Set(due),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Deletes the removal of an account; false when there is none.
pub(in super::super) async fn delete(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<bool> {
    let done = factor_removal::Entity::delete_rows()
        .filter(factor_removal::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// The accounts whose waiting time is over.
pub(in super::super) async fn due(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<AccountId>> {
    Ok(factor_removal::Entity::all_rows()
        .filter(factor_removal::Column::DueAt.lte(now))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .collect())
}
