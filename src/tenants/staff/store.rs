//! Staff and their invitations in the database: tables of the installation.
use ::entity::{
    account,
    ids::{AccountId, StaffId},
    scope::Global,
    staff, staff_invitation,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{STATEMENT_NO, StaffRole, statement_hash};
use crate::platform::{
    error::Result,
    services::Platform,
    vault::{Cell, Purpose},
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
        .col_expr(account::Column::SignedOutAt, Expr::value(Some(now)))
        .filter(account::Column::Id.eq(row.account_id))
        .exec(tx)
        .await?;
    Ok(true)
}

/// Who is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    /// Address.
    pub email: String,
    /// Name, as far as known.
    pub name: String,
}

fn cell(id: Uuid) -> Cell {
    Cell {
        table: "staff_invitation",
        row: id,
        column: "sealed",
        rev: 1,
    }
}

/// Writes an invitation.
///
/// # Errors
/// When the database or the vault does.
pub async fn insert_invitation(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    role: StaffRole,
    invitee: &Invitee,
    token_hash: Vec<u8>,
    by: AccountId,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    let id = platform.new_id();
    let sealed = platform
        .vault()
        .instance_sealer(Purpose::Identity)?
        .seal_json(&cell(id), invitee, platform.random())?;
    staff_invitation::Entity::insert(staff_invitation::ActiveModel {
        id: Set(id),
        role: Set(role.code().to_owned()),
        sealed: Set(sealed),
        token_hash: Set(token_hash),
        invited_by: Set(by),
        created_at: Set(platform.now()),
        expires_at: Set(expires_at),
        accepted_at: Set(None),
        ended_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Invitations without an answer that are still good.
///
/// # Errors
/// When the database does.
pub async fn waiting(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<staff_invitation::Model>> {
    Ok(staff_invitation::Entity::all_rows()
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(now))
        .order_by_desc(staff_invitation::Column::CreatedAt)
        .all(tx)
        .await?)
}

/// The invitation of a link, while it is good.
///
/// # Errors
/// When the database does.
pub async fn find_invitation(
    tx: &impl ConnectionTrait,
    token_hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<staff_invitation::Model>> {
    Ok(staff_invitation::Entity::all_rows()
        .filter(staff_invitation::Column::TokenHash.eq(token_hash))
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(now))
        .one(tx)
        .await?)
}

/// Who is invited by this row; nobody when the address is erased.
///
/// # Errors
/// When the keystore cannot be read.
pub fn open(platform: &Platform, row: &staff_invitation::Model) -> Result<Option<Invitee>> {
    Ok(platform
        .vault()
        .instance_sealer(Purpose::Identity)?
        .open_json(&cell(row.id), &row.sealed)
        .ok())
}

/// Ends an invitation and erases its address; false when it was answered in between.
///
/// # Errors
/// When the database does.
pub async fn end_invitation(
    tx: &impl ConnectionTrait,
    id: Uuid,
    now: DateTime<Utc>,
    is_accepted: bool,
) -> Result<bool> {
    let done = staff_invitation::Entity::update_rows()
        .col_expr(
            staff_invitation::Column::Sealed,
            Expr::value(Vec::<u8>::new()),
        )
        .col_expr(staff_invitation::Column::EndedAt, Expr::value(Some(now)))
        .col_expr(
            staff_invitation::Column::AcceptedAt,
            Expr::value(is_accepted.then_some(now)),
        )
        .filter(staff_invitation::Column::Id.eq(id))
        .filter(staff_invitation::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases the addresses of invitations that ran out.
///
/// # Errors
/// When the database does.
pub async fn sweep(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    staff_invitation::Entity::update_rows()
        .col_expr(
            staff_invitation::Column::Sealed,
            Expr::value(Vec::<u8>::new()),
        )
        .col_expr(staff_invitation::Column::EndedAt, Expr::value(Some(now)))
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.lte(now))
        .exec(tx)
        .await?;
    Ok(())
}
