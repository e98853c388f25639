//! Competitions themselves.
use std::collections::BTreeMap;

use ::entity::{category, competition, ids::CompetitionId, placing, scope::TenantOwned};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, ExprTrait as _, IntoActiveModel as _,
    QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};

use crate::platform::{
    db::{TenantTx, update_over},
    error::{AppError, Result},
};

/// All competitions, the newest first.
///
/// # Errors
/// When the database does.
pub async fn list(tx: &TenantTx) -> Result<Vec<competition::Model>> {
    Ok(competition::Entity::of(tx.tenant())
        .order_by_desc(competition::Column::HeldOn)
        .order_by_desc(competition::Column::Id)
        .all(tx)
        .await?)
}

/// A competition of this tenant.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find(tx: &TenantTx, id: CompetitionId) -> Result<competition::Model> {
    competition::Entity::of(tx.tenant())
        .filter(competition::Column::Id.eq(id))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// The names in addresses that are taken.
///
/// # Errors
/// When the database does.
pub async fn slugs(tx: &TenantTx) -> Result<Vec<String>> {
    Ok(competition::Entity::of(tx.tenant())
        .select_only()
        .column(competition::Column::Slug)
        .into_tuple()
        .all(tx)
        .await?)
}

/// How many placings each competition has.
///
/// # Errors
/// When the database does.
pub async fn counts(tx: &TenantTx) -> Result<BTreeMap<CompetitionId, i64>> {
    let rows: Vec<(CompetitionId, i64)> = placing::Entity::of(tx.tenant())
        .select_only()
        .column(placing::Column::CompetitionId)
        .column_as(placing::Column::Id.count(), "n")
        .group_by(placing::Column::CompetitionId)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Writes a new competition.
///
/// # Errors
/// [`AppError::is_taken_on`] `competition`, `slug` when its name in addresses is taken.
pub async fn insert(tx: &TenantTx, row: competition::Model) -> Result<()> {
    competition::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a changed competition, unless somebody changed it, or something of it, meanwhile. `row.rev` is the new revision.
///
/// # Errors
/// As [`insert`]; [`AppError::Conflict`] when somebody did.
pub async fn update(tx: &TenantTx, row: competition::Model) -> Result<()> {
    let read = (row.id, row.rev - 1);
    if update_over::<competition::Entity>(tx, row, read).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("competitions-changed-meanwhile"))
    }
}

/// Notes that something of a competition changed: what was previewed before is old.
///
/// # Errors
/// When the database does.
pub async fn touch(tx: &TenantTx, id: CompetitionId, now: DateTime<Utc>) -> Result<()> {
    competition::Entity::update_of(tx.tenant())
        .col_expr(
            competition::Column::Rev,
            Expr::col(competition::Column::Rev).add(1),
        )
        .col_expr(competition::Column::UpdatedAt, Expr::value(now))
        .filter(competition::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes a competition that was never published, with all that belongs to it.
///
/// # Errors
/// When the database does.
pub async fn remove(tx: &TenantTx, id: CompetitionId) -> Result<()> {
    super::remove_sheets(tx, id).await?;
    placing::Entity::delete_of(tx.tenant())
        .filter(placing::Column::CompetitionId.eq(id))
        .exec(tx)
        .await?;
    super::remove_drafts_of(tx, id, None).await?;
    category::Entity::delete_of(tx.tenant())
        .filter(category::Column::CompetitionId.eq(id))
        .exec(tx)
        .await?;
    competition::Entity::delete_of(tx.tenant())
        .filter(competition::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
