//! The state of a tenant in the database.
use ::entity::{acceptance, ids::TenantId, objection, outbox, queue, scope::Global, tenant, told};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, sea_query::Expr};

use super::State;
use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::{contract, profile, store},
};

/// A tenant with its state, ended or not.
///
/// # Errors
/// When the database does.
pub async fn find(tx: &impl ConnectionTrait, id: TenantId) -> Result<Option<tenant::Model>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// What keeps the tenant of the transaction from being active: the fields its profile lacks, and whether the newest agreement waits.
///
/// # Errors
/// When the database does.
pub async fn missing(tx: &TenantTx, platform: &Platform) -> Result<(Vec<profile::Missing>, bool)> {
    let fields = match store::find_profile(tx).await? {
        Some(profile) => profile::is_complete(&profile),
        None => return Ok((Vec::new(), true)),
    };
    let newest = contract::store::newest_agreement(tx).await?;
    let waits = match find(tx, tx.tenant()).await? {
        Some(row) => contract::needs(&row, newest.as_ref(), platform.today()).is_some(),
        None => true,
    };
    Ok((fields, waits))
}

/// Writes a state over another; false when the tenant is in that other state no more.
pub(super) async fn set_state(
    tx: &impl ConnectionTrait,
    id: TenantId,
    (from, to): (State, State),
    reason: Option<&str>,
    is_hidden: bool,
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut change = tenant::Entity::update_rows()
        .col_expr(tenant::Column::State, Expr::value(to.code()))
        .col_expr(tenant::Column::StateAt, Expr::value(Some(now)))
        .col_expr(
            tenant::Column::StateReason,
            Expr::value(reason.map(str::to_owned)),
        )
        .col_expr(tenant::Column::IsHidden, Expr::value(is_hidden))
        .filter(tenant::Column::Id.eq(id))
        .filter(tenant::Column::State.eq(from.code()));
    if to == State::Ended {
        change = change.col_expr(tenant::Column::EndedAt, Expr::value(Some(now)));
    }
    Ok(change.exec(tx).await?.rows_affected == 1)
}

/// A tenant that has ended, by its name in addresses.
///
/// # Errors
/// When the database does.
pub async fn find_ended(tx: &impl ConnectionTrait, slug: &str) -> Result<Option<tenant::Model>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::Slug.eq(slug))
        .filter(tenant::Column::EndedAt.is_not_null())
        .one(tx)
        .await?)
}

/// Deletes what the installation has of a tenant: what it accepted, objected to and was told, its mails and jobs, and its row.
pub(super) async fn delete(tx: &impl ConnectionTrait, id: TenantId) -> Result<u64> {
    let mut rows = 0;
    rows += acceptance::Entity::delete_rows()
        .filter(acceptance::Column::TenantId.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    rows += objection::Entity::delete_rows()
        .filter(objection::Column::TenantId.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    rows += told::Entity::delete_rows()
        .filter(told::Column::TenantId.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    rows += outbox::Entity::delete_rows()
        .filter(outbox::Column::TenantId.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    rows += queue::Entity::delete_rows()
        .filter(queue::Column::TenantId.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    rows += tenant::Entity::delete_rows()
        .filter(tenant::Column::Id.eq(id))
        .exec(tx)
        .await?
        .rows_affected;
    Ok(rows)
}
