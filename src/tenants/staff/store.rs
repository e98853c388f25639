//! Staff in the database: a table of the installation.
use ::entity::{
    account,
    ids::{AccountId, StaffId},
    scope::Global,
    staff,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
    sea_query::Expr,
};

pub mod invitations;

use super::{STATEMENT_NO, StaffRole, statement_hash};
use crate::{
    accounts,
    platform::{error::Result, services::Platform},
};

/// Makes an account one of the staff, or brings it back; who is one already gets this role.
///
/// # Errors
/// When the database does.
pub async fn join(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    role: StaffRole,
) -> Result<()> {
    let now = platform.now();
    let changed = staff::Entity::update_rows()
        .col_expr(staff::Column::Role, Expr::value(role.code()))
        .col_expr(
            staff::Column::EndedAt,
            Expr::value(Option::<DateTime<Utc>>::None),
        )
        .filter(staff::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 {
        staff::Entity::insert(staff::ActiveModel {
            id: Set(StaffId(platform.new_id())),
            account_id: Set(account),
            role: Set(role.code().to_owned()),
            statement_no: Set(None),
            statement_hash: Set(None),
            signed_at: Set(None),
            trained_on: Set(None),
            joined_at: Set(now),
            ended_at: Set(None),
        })
        .exec_without_returning(tx)
        .await?;
    }
    set_operator(tx, account, role == StaffRole::Operator).await
}

/// Whether nobody else runs the installation.
///
/// # Errors
/// When the database does.
pub async fn is_only_operator(tx: &impl ConnectionTrait, account: AccountId) -> Result<bool> {
    let own = account::Entity::all_rows()
        .filter(account::Column::Id.eq(account))
        .filter(account::Column::IsOperator.eq(true))
        .count(tx)
        .await?;
    Ok(own > 0 && count_operators(tx).await? <= 1)
}

async fn set_operator(tx: &impl ConnectionTrait, account: AccountId, is: bool) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(account::Column::IsOperator, Expr::value(is))
        .filter(account::Column::Id.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// The row of an account.
///
/// # Errors
/// When the database does.
pub async fn of_account(
    tx: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Option<staff::Model>> {
    Ok(staff::Entity::all_rows()
        .filter(staff::Column::AccountId.eq(account))
        .one(tx)
        .await?)
}

/// A row by its key.
///
/// # Errors
/// When the database does.
pub async fn find(tx: &impl ConnectionTrait, id: StaffId) -> Result<Option<staff::Model>> {
    Ok(staff::Entity::all_rows()
        .filter(staff::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// Everybody, those who left at the end.
///
/// # Errors
/// When the database does.
pub async fn list(tx: &impl ConnectionTrait) -> Result<Vec<staff::Model>> {
    Ok(staff::Entity::all_rows()
        .order_by_desc(staff::Column::EndedAt.is_null())
        .order_by_asc(staff::Column::JoinedAt)
        .order_by_asc(staff::Column::Id)
        .all(tx)
        .await?)
}

/// How many operators there are.
///
/// # Errors
/// When the database does.
pub async fn count_operators(tx: &impl ConnectionTrait) -> Result<u64> {
    Ok(account::Entity::all_rows()
        .filter(account::Column::IsOperator.eq(true))
        .filter(account::Column::DisabledAt.is_null())
        .count(tx)
        .await?)
}

/// Writes that the present statement was signed.
///
/// # Errors
/// When the database does.
pub async fn sign(tx: &impl ConnectionTrait, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    staff::Entity::update_rows()
        .col_expr(staff::Column::StatementNo, Expr::value(Some(STATEMENT_NO)))
        .col_expr(
            staff::Column::StatementHash,
            Expr::value(Some(statement_hash())),
        )
        .col_expr(staff::Column::SignedAt, Expr::value(Some(now)))
        .filter(staff::Column::AccountId.eq(account))
        .filter(staff::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes the day of the last training.
///
/// # Errors
/// When the database does.
pub async fn set_trained(tx: &impl ConnectionTrait, id: StaffId, on: NaiveDate) -> Result<()> {
    staff::Entity::update_rows()
        .col_expr(staff::Column::TrainedOn, Expr::value(Some(on)))
        .filter(staff::Column::Id.eq(id))
        .filter(staff::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends the work of somebody: no operator any more, and no session of before is valid. False when it ended before.
///
/// # Errors
/// When the database does.
pub async fn end(
    tx: &impl ConnectionTrait,
    row: &staff::Model,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = staff::Entity::update_rows()
        .col_expr(staff::Column::EndedAt, Expr::value(Some(now)))
        .filter(staff::Column::Id.eq(row.id))
        .filter(staff::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    account::Entity::update_rows()
        .col_expr(account::Column::IsOperator, Expr::value(false))
        .filter(account::Column::Id.eq(row.account_id))
        .exec(tx)
        .await?;
    accounts::set_signed_out(tx, row.account_id, now).await?;
    Ok(true)
}
