//! Second factors in the database. Each single-use thing is used by one conditional statement, so that of two who use it at the
//! same moment only one succeeds.
use ::entity::{account, ids::AccountId, recovery_code, scope::Global};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    Set, sea_query::Expr,
};

use crate::platform::{error::Result, services::Platform};

/// Uses a step of the time-based code; false when it, or a later one, was used before.
///
/// # Errors
/// When the database does.
pub async fn use_step(tx: &impl ConnectionTrait, account: AccountId, step: i64) -> Result<bool> {
    let done = account::Entity::update_rows()
        .col_expr(account::Column::TotpLastStep, Expr::value(step))
        .filter(account::Column::Id.eq(account))
        .filter(
            Condition::any()
                .add(account::Column::TotpLastStep.is_null())
                .add(account::Column::TotpLastStep.lt(step)),
        )
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Uses a recovery code; false when there is none such, or it was used before.
///
/// # Errors
/// When the database does.
pub async fn use_code(
    tx: &impl ConnectionTrait,
    account: AccountId,
    hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = recovery_code::Entity::update_rows()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(now))
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// How many recovery codes are left.
///
/// # Errors
/// When the database does.
pub async fn codes_left(tx: &impl ConnectionTrait, account: AccountId) -> Result<u64> {
    Ok(recovery_code::Entity::all_rows()
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(tx)
        .await?)
}

/// Puts new recovery codes in the place of all old ones.
///
/// # Errors
/// When the database does.
pub async fn replace_codes(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    hashes: &[Vec<u8>],
) -> Result<()> {
    recovery_code::Entity::delete_rows()
        .filter(recovery_code::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    let rows = hashes.iter().map(|hash| recovery_code::ActiveModel {
        id: Set(platform.new_id()),
        account_id: Set(account),
        code_hash: Set(hash.clone()),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Keeps a new second factor; the step it was confirmed with is used up.
///
/// # Errors
/// When the database does.
pub async fn keep(
    tx: &impl ConnectionTrait,
    account: AccountId,
    sealed: Vec<u8>,
    confirmed: DateTime<Utc>,
    step: i64,
) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(account::Column::TotpSecret, Expr::value(sealed))
        .col_expr(account::Column::TotpConfirmedAt, Expr::value(confirmed))
        .col_expr(account::Column::TotpLastStep, Expr::value(step))
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// Clears the second factor and its recovery codes.
///
/// # Errors
/// When the database does.
pub async fn clear(tx: &impl ConnectionTrait, account: AccountId) -> Result<()> {
    recovery_code::Entity::delete_rows()
        .filter(recovery_code::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    clear_app(tx, account).await
}

/// Clears the codes of the application; recovery codes stay.
///
/// # Errors
/// When the database does.
pub async fn clear_app(tx: &impl ConnectionTrait, account: AccountId) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(account::Column::TotpSecret, Expr::value(None::<Vec<u8>>))
        .col_expr(
            account::Column::TotpConfirmedAt,
            Expr::value(None::<DateTime<Utc>>),
        )
        .col_expr(account::Column::TotpLastStep, Expr::value(None::<i64>))
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}
