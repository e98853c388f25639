//! Members who must not be erased for a while: data needed for legal claims, in agreement with the tenant (B34, GDPR Art. 17(3)(e)).
use std::collections::HashSet;

use ::entity::{
    ids::{AccountId, LegalHoldId, MemberId, SupportGrantId},
    legal_hold,
    scope::TenantOwned,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::platform::{db::TenantTx, error::Result};

/// Ids of one statement.
const PORTION: usize = 500;

/// Those of these members whose erasure is held back today.
///
/// # Errors
/// When the database does.
pub async fn held_of(
    tx: &TenantTx,
    members: &[MemberId],
    today: NaiveDate,
) -> Result<HashSet<MemberId>> {
    let mut held = HashSet::new();
    for portion in members.chunks(PORTION) {
        let rows = legal_hold::Entity::of(tx.tenant())
            .filter(legal_hold::Column::MemberId.is_in(portion.iter().copied()))
            .filter(legal_hold::Column::EndedAt.is_null())
            .filter(legal_hold::Column::Until.gte(today))
            .all(tx)
            .await?;
        held.extend(rows.into_iter().map(|row| row.member_id));
    }
    Ok(held)
}

/// Whether erasure of anybody here is held back today.
///
/// # Errors
/// When the database does.
pub async fn any_held(tx: &TenantTx, today: NaiveDate) -> Result<bool> {
    Ok(legal_hold::Entity::of(tx.tenant())
        .filter(legal_hold::Column::EndedAt.is_null())
        .filter(legal_hold::Column::Until.gte(today))
        .one(tx)
        .await?
        .is_some())
}

/// Holds members back.
///
/// # Errors
/// When the database does.
pub async fn insert_holds(tx: &TenantTx, rows: Vec<legal_hold::Model>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    legal_hold::Entity::insert_many(rows.into_iter().map(legal_hold::ActiveModel::from))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The members held back by what was agreed once.
///
/// # Errors
/// When the database does.
pub async fn holds_of(tx: &TenantTx, grant: SupportGrantId) -> Result<Vec<legal_hold::Model>> {
    Ok(legal_hold::Entity::of(tx.tenant())
        .filter(legal_hold::Column::GrantId.eq(grant))
        .order_by_asc(legal_hold::Column::Id)
        .all(tx)
        .await?)
}

/// Ends all holds of what was agreed once; whom it concerned.
///
/// # Errors
/// When the database does.
pub async fn end_holds(
    tx: &TenantTx,
    grant: SupportGrantId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<MemberId>> {
    let open: Vec<(LegalHoldId, MemberId)> = holds_of(tx, grant)
        .await?
        .into_iter()
        .filter(|hold| hold.ended_at.is_none())
        .map(|hold| (hold.id, hold.member_id))
        .collect();
    legal_hold::Entity::update_of(tx.tenant())
        .col_expr(legal_hold::Column::EndedAt, Expr::value(now))
        .col_expr(legal_hold::Column::EndedBy, Expr::value(by))
        .filter(legal_hold::Column::GrantId.eq(grant))
        .filter(legal_hold::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(open.into_iter().map(|(_, member)| member).collect())
}
