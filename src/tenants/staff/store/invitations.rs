//! Invitations to the staff in the database: a table of the installation.
use ::entity::{ids::AccountId, scope::Global, staff_invitation};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::StaffRole;
use crate::{
    accounts::Email,
    platform::{
        error::Result,
        services::Platform,
        vault::{Cell, Purpose},
    },
    tenants::invitations::last_erased,
};

/// Who is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    /// Address.
    pub email: Email,
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
pub async fn insert(
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
        reminded_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Invitations without an answer, those that ran out and can be sent anew among them, newest first.
///
/// # Errors
/// When the database does.
pub async fn unanswered(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<staff_invitation::Model>> {
    Ok(staff_invitation::Entity::all_rows()
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(last_erased(now)))
        .order_by_desc(staff_invitation::Column::CreatedAt)
        .all(tx)
        .await?)
}

/// The invitation of a link without an answer, good or lapsed.
///
/// # Errors
/// When the database does.
pub async fn find_unanswered(
    tx: &impl ConnectionTrait,
    token_hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<staff_invitation::Model>> {
    Ok(staff_invitation::Entity::all_rows()
        .filter(staff_invitation::Column::TokenHash.eq(token_hash))
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(last_erased(now)))
        .one(tx)
        .await?)
}

/// Invitations without an answer and without a reminder that run out between two moments.
///
/// # Errors
/// When the database does.
pub async fn ending(
    tx: &impl ConnectionTrait,
    after: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<staff_invitation::Model>> {
    Ok(staff_invitation::Entity::all_rows()
        .filter(staff_invitation::Column::EndedAt.is_null())
        .filter(staff_invitation::Column::RemindedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(after))
        .filter(staff_invitation::Column::ExpiresAt.lte(until))
        .all(tx)
        .await?)
}

/// Notes that whoever is invited was reminded.
///
/// # Errors
/// When the database does.
pub async fn set_reminded(tx: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    staff_invitation::Entity::update_rows()
        .col_expr(staff_invitation::Column::RemindedAt, Expr::value(Some(now)))
        .filter(staff_invitation::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
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
pub async fn end(
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

/// Erases the addresses of invitations that nobody answered or had sent anew in time.
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
        .filter(staff_invitation::Column::ExpiresAt.lte(last_erased(now)))
        .exec(tx)
        .await?;
    Ok(())
}
