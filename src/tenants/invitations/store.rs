//! Invitations in the database.
use ::entity::{
    ids::{AccountId, InvitationId},
    invitation,
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr};

use super::{Invitee, Offer, last_erased};
use crate::{
    platform::{
        db::{SystemTx, TenantTx},
        error::Result,
        services::Platform,
        vault::{Cell, Purpose},
    },
    tenants::Tenant,
};

fn cell(id: InvitationId) -> Cell {
    Cell {
        table: "invitation",
        row: id.0,
        column: "sealed",
        rev: 1,
    }
}

/// What a new invitation holds.
pub(super) struct New<'a> {
    pub offer: Offer,
    pub invitee: &'a Invitee,
    pub hash: Vec<u8>,
    pub by: AccountId,
    pub expires_at: DateTime<Utc>,
}

pub(super) async fn insert(
    tx: &TenantTx,
    platform: &Platform,
    new: New<'_>,
) -> Result<InvitationId> {
    let id = InvitationId(platform.new_id());
    let sealed = platform.sealer(tx.tenant(), Purpose::Identity)?.seal_json(
        &cell(id),
        new.invitee,
        platform.random(),
    )?;
    invitation::Entity::insert(invitation::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        role: Set(new.offer.code().to_owned()),
        member_id: Set(new.offer.member()),
        guardian_id: Set(new.offer.guardian()),
        sealed: Set(sealed),
        token_hash: Set(new.hash),
        expires_at: Set(new.expires_at),
        invited_by: Set(new.by),
        created_at: Set(platform.now()),
        accepted_at: Set(None),
        ended_at: Set(None),
        reminded_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(id)
}

/// Who is invited by this row; `None` when the address is erased or does not open.
pub(super) fn open(platform: &Platform, row: &invitation::Model) -> Result<Option<Invitee>> {
    Ok(platform
        .sealer(row.tenant_id, Purpose::Identity)?
        .open_json(&cell(row.id), &row.sealed)
        .ok())
}

/// Invitations without an answer, those that ran out and can be sent anew among them, newest first.
pub(super) async fn unanswered(tx: &TenantTx) -> Result<Vec<invitation::Model>> {
    Ok(invitation::Entity::of(tx.tenant())
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::EndedAt.is_null())
        .order_by_desc(invitation::Column::CreatedAt)
        .order_by_desc(invitation::Column::Id)
        .all(tx)
        .await?)
}

/// The invitation of a link, while it waits for an answer.
pub(super) async fn find(
    tx: &TenantTx,
    hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<invitation::Model>> {
    Ok(by_link(tx, hash).await?.filter(|row| row.expires_at > now))
}

/// The invitation of a link that ran out without an answer and can be sent anew.
pub(super) async fn find_lapsed(
    tx: &TenantTx,
    hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<invitation::Model>> {
    let is_lapsed =
        |row: &invitation::Model| row.expires_at <= now && row.expires_at > last_erased(now);
    Ok(by_link(tx, hash).await?.filter(is_lapsed))
}

/// The invitation of a link without an answer, good or lapsed.
pub(super) async fn find_unanswered(
    tx: &TenantTx,
    hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<invitation::Model>> {
    let is_kept = |row: &invitation::Model| row.expires_at > last_erased(now);
    Ok(by_link(tx, hash).await?.filter(is_kept))
}

async fn by_link(tx: &TenantTx, hash: Vec<u8>) -> Result<Option<invitation::Model>> {
    Ok(invitation::Entity::of(tx.tenant())
        .filter(invitation::Column::TokenHash.eq(hash))
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::EndedAt.is_null())
        .one(tx)
        .await?)
}

/// Ends an invitation that waits and erases its address; false when it was answered in between.
pub(super) async fn end(
    tx: &TenantTx,
    id: InvitationId,
    now: DateTime<Utc>,
    accepted: bool,
) -> Result<bool> {
    let mut change = invitation::Entity::update_of(tx.tenant())
        .col_expr(invitation::Column::Sealed, Expr::value(Vec::<u8>::new()))
        .col_expr(invitation::Column::EndedAt, Expr::value(now))
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::EndedAt.is_null());
    if accepted {
        change = change.col_expr(invitation::Column::AcceptedAt, Expr::value(now));
    }
    Ok(change.exec(tx).await?.rows_affected == 1)
}

/// Ends invitations that nobody answered or had sent anew in time, and erases their addresses; how many there were.
pub(super) async fn end_expired(tx: &TenantTx, now: DateTime<Utc>) -> Result<u64> {
    let done = invitation::Entity::update_of(tx.tenant())
        .col_expr(invitation::Column::Sealed, Expr::value(Vec::<u8>::new()))
        .col_expr(invitation::Column::EndedAt, Expr::value(now))
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::ExpiresAt.lte(last_erased(now)))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Invitations without an answer and without a reminder that run out between two moments.
pub(super) async fn ending(
    tx: &TenantTx,
    after: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<invitation::Model>> {
    Ok(invitation::Entity::of(tx.tenant())
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::EndedAt.is_null())
        .filter(invitation::Column::RemindedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(after))
        .filter(invitation::Column::ExpiresAt.lte(until))
        .all(tx)
        .await?)
}

pub(super) async fn set_reminded(
    tx: &TenantTx,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<()> {
    invitation::Entity::update_of(tx.tenant())
        .col_expr(invitation::Column::RemindedAt, Expr::value(now))
        .filter(invitation::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The tenant of this transaction, unless it has ended.
pub(super) async fn own_tenant(tx: &TenantTx) -> Result<Option<Tenant>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::Id.eq(tx.tenant()))
        .filter(tenant::Column::EndedAt.is_null())
        .one(tx)
        .await?
        .map(Tenant::from))
}

/// The keys of all tenants, for what is cleared away in each of them.
pub(super) async fn all_tenants(tx: &SystemTx) -> Result<Vec<::entity::ids::TenantId>> {
    Ok(tenant::Entity::all_rows()
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect())
}
