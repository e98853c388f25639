//! The state of a tenant in the database.
use ::entity::{ids::TenantId, scope::Global, tenant};
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
