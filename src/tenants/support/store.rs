//! Grants of support in the database.
use ::entity::{
    account,
    ids::{AccountId, MemberId, SupportGrantId, TenantId},
    scope::{Global, TenantOwned},
    support_grant, tenant,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, UpdateMany,
    sea_query::Expr,
};

use crate::{
    platform::{db::TenantTx, error::Result},
    tenants::store::Tenant,
};

pub(super) async fn insert(tx: &TenantTx, row: support_grant::Model) -> Result<()> {
    support_grant::Entity::insert(support_grant::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn find(
    tx: &TenantTx,
    id: SupportGrantId,
) -> Result<Option<support_grant::Model>> {
    Ok(support_grant::Entity::of(tx.tenant())
        .filter(support_grant::Column::Id.eq(id))
        .one(tx)
        .await?)
}

pub(super) async fn list(tx: &TenantTx, limit: u64) -> Result<Vec<support_grant::Model>> {
    Ok(support_grant::Entity::of(tx.tenant())
        .order_by_desc(support_grant::Column::RequestedAt)
        .order_by_desc(support_grant::Column::Id)
        .limit(limit)
        .all(tx)
        .await?)
}

/// Allows a request that nobody answered yet; false when somebody did.
pub(super) async fn approve(
    tx: &TenantTx,
    id: SupportGrantId,
    (by, now, ends_at): (AccountId, DateTime<Utc>, DateTime<Utc>),
    member: Option<MemberId>,
    told_at: Option<DateTime<Utc>>,
) -> Result<bool> {
    let done = unanswered(tx, id)
        .col_expr(support_grant::Column::ApprovedBy, Expr::value(by))
        .col_expr(support_grant::Column::ApprovedAt, Expr::value(now))
        .col_expr(support_grant::Column::EndsAt, Expr::value(ends_at))
        .col_expr(support_grant::Column::MemberId, Expr::value(member))
        .col_expr(support_grant::Column::ToldAt, Expr::value(told_at))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Changes a request that nobody answered yet.
fn unanswered(tx: &TenantTx, id: SupportGrantId) -> UpdateMany<support_grant::Entity> {
    support_grant::Entity::update_of(tx.tenant())
        .filter(support_grant::Column::Id.eq(id))
        .filter(support_grant::Column::ApprovedAt.is_null())
        .filter(support_grant::Column::RefusedAt.is_null())
        .filter(support_grant::Column::EndedAt.is_null())
}

/// Refuses a request that nobody answered yet; false when somebody did.
pub(super) async fn refuse(
    tx: &TenantTx,
    id: SupportGrantId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = unanswered(tx, id)
        .col_expr(support_grant::Column::RefusedBy, Expr::value(by))
        .col_expr(support_grant::Column::RefusedAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Ends what has not ended; false when it has.
pub(super) async fn end(
    tx: &TenantTx,
    id: SupportGrantId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = support_grant::Entity::update_of(tx.tenant())
        .col_expr(support_grant::Column::EndedBy, Expr::value(by))
        .col_expr(support_grant::Column::EndedAt, Expr::value(now))
        .filter(support_grant::Column::Id.eq(id))
        .filter(support_grant::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// What was neither refused nor reported, nor taken back.
pub(super) async fn open(tx: &TenantTx) -> Result<Vec<support_grant::Model>> {
    Ok(support_grant::Entity::of(tx.tenant())
        .filter(support_grant::Column::RefusedAt.is_null())
        .filter(support_grant::Column::ReportedAt.is_null())
        .order_by_asc(support_grant::Column::RequestedAt)
        .all(tx)
        .await?)
}

/// What was allowed and is not reported to the tenant yet.
pub(super) async fn unreported(tx: &TenantTx) -> Result<Vec<support_grant::Model>> {
    Ok(support_grant::Entity::of(tx.tenant())
        .filter(support_grant::Column::ApprovedAt.is_not_null())
        .filter(support_grant::Column::ReportedAt.is_null())
        .order_by_asc(support_grant::Column::RequestedAt)
        .all(tx)
        .await?)
}

/// Says that the tenant was told; false when it had been.
pub(super) async fn set_told(
    tx: &TenantTx,
    id: SupportGrantId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = support_grant::Entity::update_of(tx.tenant())
        .col_expr(support_grant::Column::ToldAt, Expr::value(now))
        .filter(support_grant::Column::Id.eq(id))
        .filter(support_grant::Column::ToldAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Says that the report went out; false when it had.
pub(super) async fn set_reported(
    tx: &TenantTx,
    id: SupportGrantId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = support_grant::Entity::update_of(tx.tenant())
        .col_expr(support_grant::Column::ReportedAt, Expr::value(now))
        .filter(support_grant::Column::Id.eq(id))
        .filter(support_grant::Column::ReportedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Those of the staff whose account is not closed: key, name.
pub(super) async fn colleagues(
    tx: &impl ConnectionTrait,
    able: Vec<AccountId>,
) -> Result<Vec<(AccountId, String)>> {
    let rows: Vec<(AccountId, String)> = account::Entity::all_rows()
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .filter(account::Column::DisabledAt.is_null())
        .filter(account::Column::Id.is_in(able))
        .order_by_asc(account::Column::Name)
        .order_by_asc(account::Column::Id)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows)
}

/// The names of the accounts with these addresses that are not closed.
pub(super) async fn names_of(
    tx: &impl ConnectionTrait,
    emails: Vec<String>,
) -> Result<Vec<String>> {
    Ok(account::Entity::all_rows()
        .select_only()
        .column(account::Column::Name)
        .filter(account::Column::DisabledAt.is_null())
        .filter(account::Column::Email.is_in(emails))
        .order_by_asc(account::Column::Name)
        .into_tuple()
        .all(tx)
        .await?)
}

/// All tenants, ended ones, too: what was read there is told when a ban on telling is over.
pub(super) async fn tenants(tx: &impl ConnectionTrait) -> Result<Vec<Tenant>> {
    Ok(tenant::Entity::all_rows()
        .all(tx)
        .await?
        .into_iter()
        .map(Tenant::from)
        .collect())
}

/// The tenant of a grant, unless it has ended.
pub(super) async fn tenant(tx: &impl ConnectionTrait, id: TenantId) -> Result<Option<Tenant>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::Id.eq(id))
        .filter(tenant::Column::EndedAt.is_null())
        .one(tx)
        .await?
        .map(Tenant::from))
}
