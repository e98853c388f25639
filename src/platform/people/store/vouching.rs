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
    ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait as _, Query},
};
use serde_json::json;

use super::{Card, relations::cards};
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

/// The relations that wait for it.
fn waiting(tx: &TenantTx) -> Select<relation::Entity> {
    relation::Entity::of(tx.tenant())
        .filter(open())
        .filter(relation::Column::VouchedAt.is_null())
        .filter(would_see(tx))
}

/// How many accounts wait for it.
///
/// # Errors
/// When the database does.
pub async fn count_unvouched(tx: &TenantTx) -> Result<u64> {
    Ok(waiting(tx).count(tx).await?)
}

/// The accounts that wait for it, the oldest first, at most `most`.
///
/// # Errors
/// When the database does.
pub async fn unvouched(tx: &TenantTx, most: u64) -> Result<Vec<Unvouched>> {
    let rows = waiting(tx)
        .order_by_asc(relation::Column::Id)
        .limit(most)
        .all(tx)
        .await?;
    let cards: HashMap<MemberId, Card> = cards(tx, rows.iter().map(|row| row.member_id).collect())
        .await?
        .into_iter()
        .map(|card| (card.id, card))
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let card = cards.get(&row.member_id)?.clone();
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

/// Confirms that accounts are whose they say, a page's worth; how many were not before.
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
    by: AccountId,
) -> Result<()> {
    let these = of_guardian(member, guardian).add(relation::Column::VouchedAt.is_not_null());
    write(tx, platform, these, ("access-unvouched", None), by)
        .await
        .map(drop)
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
    let these = these.add(relation::Column::VouchedAt.is_null());
    let vouched = Some((platform.now(), by));
    write(tx, platform, these, ("access-vouched", vouched), by).await
}

/// Writes it of open relations, with an entry about each; how many there were.
async fn write(
    tx: &TenantTx,
    platform: &Platform,
    these: Condition,
    (what, vouched): (&'static str, Option<(DateTime<Utc>, AccountId)>),
    by: AccountId,
) -> Result<usize> {
    let rows = relation::Entity::of(tx.tenant())
        .filter(these)
        .filter(open())
        .all(tx)
        .await?;
    relation::Entity::update_of(tx.tenant())
        .col_expr(
            relation::Column::VouchedAt,
            Expr::value(vouched.map(|(at, _)| at)),
        )
        .col_expr(
            relation::Column::VouchedBy,
            Expr::value(vouched.map(|(_, by)| by)),
        )
        .filter(relation::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(tx)
        .await?;
    let entries = rows.iter().map(|row| {
        Entry::new(operation::ACCESS, Some(by))
            .about(row.member_id.0)
            .detail(json!({ "what": what, "account": row.account_id }))
    });
    audit::append_many(tx, platform, entries.collect()).await?;
    Ok(rows.len())
}
