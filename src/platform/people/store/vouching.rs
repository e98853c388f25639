//! Whose account it is that comes to a person's pages. Whoever keeps the members lets accounts in; data about health are seen through
//! one only after somebody who opens such data said that it is theirs. Otherwise whoever writes addresses would read what is sealed.
use std::collections::HashMap;

use ::entity::{
    guardianship,
    ids::{AccountId, GuardianId, MemberId, RelationId},
    relation,
    scope::TenantOwned,
    values::operation,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait as _, Query},
};
use serde_json::json;

use super::{Actor, Card, relations::cards};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::Result,
    services::Platform,
};

/// An account nobody confirmed yet.
#[derive(Clone, Debug)]
pub struct Unvouched {
    /// By which relation it comes.
    pub relation: RelationId,
    /// The account.
    pub account: AccountId,
    /// To whose pages.
    pub card: Card,
    /// Whether as a guardian.
    pub is_guardian: bool,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who let it in.
    pub by: Option<AccountId>,
}

fn open() -> Condition {
    Condition::all().add(relation::Column::EndedAt.is_null())
}

/// Relations whose account would see data about health if it were confirmed: the members themselves, and guardians with whom that was
/// agreed.
fn would_see(tx: &TenantTx) -> Condition {
    let agreed = Query::select()
        .expr(Expr::val(1))
        .from(guardianship::Entity)
        .and_where(
            Expr::col((guardianship::Entity, guardianship::Column::TenantId)).eq(tx.tenant()),
        )
        .and_where(
            Expr::col((guardianship::Entity, guardianship::Column::GuardianId))
                .equals((relation::Entity, relation::Column::GuardianId)),
        )
        .and_where(
            Expr::col((guardianship::Entity, guardianship::Column::MemberId))
                .equals((relation::Entity, relation::Column::MemberId)),
        )
        .and_where(guardianship::Column::Until.is_null())
        .and_where(guardianship::Column::SeesHealth.eq(true))
        .and_where(guardianship::Column::NoContact.eq(false))
        .to_owned();
    Condition::any()
        .add(relation::Column::GuardianId.is_null())
        .add(Expr::exists(agreed))
}

/// The accounts that wait for it, the oldest first, at most `most`.
///
/// # Errors
/// When the database does.
pub async fn unvouched(tx: &TenantTx, most: u64) -> Result<Vec<Unvouched>> {
    let rows = relation::Entity::of(tx.tenant())
        .filter(open())
        .filter(relation::Column::VouchedAt.is_null())
        .filter(would_see(tx))
        .order_by_asc(relation::Column::Id)
        .limit(most)
        .all(tx)
        .await?;
    let mut cards: HashMap<MemberId, Card> =
        cards(tx, rows.iter().map(|row| row.member_id).collect())
            .await?
            .into_iter()
            .map(|card| (card.id, card))
            .collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let card = cards.get_mut(&row.member_id)?.clone();
            Some(Unvouched {
                relation: row.id,
                account: row.account_id,
                card,
                is_guardian: row.guardian_id.is_some(),
                since: row.granted_at,
                by: row.granted_by,
            })
        })
        .collect())
}

/// Confirms that accounts are whose they say; how many were not before.
///
/// # Errors
/// When the database does.
pub async fn vouch(
    tx: &TenantTx,
    platform: &Platform,
    ids: &[RelationId],
    by: AccountId,
) -> Result<usize> {
    let these = Condition::all().add(relation::Column::Id.is_in(ids.iter().copied()));
    mark(tx, platform, these, by).await
}

/// As [`vouch`], of the accounts that come to a member's pages as this guardian.
///
/// # Errors
/// When the database does.
pub async fn vouch_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    by: AccountId,
) -> Result<()> {
    mark(tx, platform, of_guardian(member, guardian), by)
        .await
        .map(drop)
}

/// What was confirmed is confirmed no more: somebody who does not open data about health agreed that this guardian sees them.
///
/// # Errors
/// When the database does.
pub async fn unvouch_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: GuardianId,
    actor: &Actor,
) -> Result<()> {
    let rows = relation::Entity::of(tx.tenant())
        .filter(of_guardian(member, guardian))
        .filter(open())
        .filter(relation::Column::VouchedAt.is_not_null())
        .all(tx)
        .await?;
    for row in rows {
        write(tx, row.id, None).await?;
        tell(tx, platform, "access-unvouched", &row, actor.account).await?;
    }
    Ok(())
}

fn of_guardian(member: MemberId, guardian: GuardianId) -> Condition {
    Condition::all()
        .add(relation::Column::MemberId.eq(member))
        .add(relation::Column::GuardianId.eq(guardian))
}

async fn mark(
    tx: &TenantTx,
    platform: &Platform,
    these: Condition,
    by: AccountId,
) -> Result<usize> {
    let rows = relation::Entity::of(tx.tenant())
        .filter(these)
        .filter(open())
        .filter(relation::Column::VouchedAt.is_null())
        .all(tx)
        .await?;
    for row in &rows {
        write(tx, row.id, Some((platform.now(), by))).await?;
        tell(tx, platform, "access-vouched", row, Some(by)).await?;
    }
    Ok(rows.len())
}

async fn write(
    tx: &TenantTx,
    id: RelationId,
    vouched: Option<(DateTime<Utc>, AccountId)>,
) -> Result<()> {
    relation::Entity::update_of(tx.tenant())
        .col_expr(
            relation::Column::VouchedAt,
            Expr::value(vouched.map(|(at, _)| at)),
        )
        .col_expr(
            relation::Column::VouchedBy,
            Expr::value(vouched.map(|(_, by)| by)),
        )
        .filter(relation::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    what: &'static str,
    row: &relation::Model,
    by: Option<AccountId>,
) -> Result<()> {
    let entry = Entry::new(operation::ACCESS, by)
        .about(row.member_id.0)
        .detail(json!({ "what": what, "account": row.account_id }));
    audit::append(tx, platform, entry).await
}
