//! Passkeys in the database.
use ::entity::{ids::AccountId, passkey, scope::Global};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::platform::error::Result;

/// The passkeys of an account, the oldest first.
///
/// # Errors
/// When the database does.
pub async fn list(tx: &impl ConnectionTrait, account: AccountId) -> Result<Vec<passkey::Model>> {
    Ok(passkey::Entity::all_rows()
        .filter(passkey::Column::AccountId.eq(account))
        .order_by_asc(passkey::Column::CreatedAt)
        .order_by_asc(passkey::Column::Id)
        .all(tx)
        .await?)
}

/// How many passkeys an account has.
///
/// # Errors
/// When the database does.
pub async fn count(tx: &impl ConnectionTrait, account: AccountId) -> Result<u64> {
    Ok(passkey::Entity::all_rows()
        .filter(passkey::Column::AccountId.eq(account))
        .count(tx)
        .await?)
}

pub(super) async fn find(
    tx: &impl ConnectionTrait,
    hash: Vec<u8>,
) -> Result<Option<passkey::Model>> {
    Ok(passkey::Entity::all_rows()
        .filter(passkey::Column::CredentialHash.eq(hash))
        .one(tx)
        .await?)
}

pub(super) async fn insert(tx: &impl ConnectionTrait, row: passkey::Model) -> Result<()> {
    passkey::Entity::insert(passkey::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Of two uses at the same moment the first one counts; both were right.
pub(super) async fn used(
    tx: &impl ConnectionTrait,
    row: &passkey::Model,
    sealed: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<()> {
    passkey::Entity::update_rows()
        .col_expr(passkey::Column::Sealed, Expr::value(sealed))
        .col_expr(passkey::Column::UsedAt, Expr::value(now))
        .col_expr(passkey::Column::Rev, Expr::value(row.rev + 1))
        .filter(passkey::Column::Id.eq(row.id))
        .filter(passkey::Column::Rev.eq(row.rev))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes one passkey of an account; false when it has none such.
///
/// # Errors
/// When the database does.
pub async fn remove(tx: &impl ConnectionTrait, account: AccountId, id: Uuid) -> Result<bool> {
    let done = passkey::Entity::delete_rows()
        .filter(passkey::Column::AccountId.eq(account))
        .filter(passkey::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Removes all passkeys of an account.
///
/// # Errors
/// When the database does.
pub async fn remove_all(tx: &impl ConnectionTrait, account: AccountId) -> Result<()> {
    passkey::Entity::delete_rows()
        .filter(passkey::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}
