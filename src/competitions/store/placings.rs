//! Placings as the organiser knows them.
use ::entity::{
    ids::{CategoryId, CompetitionId, MemberId, PlacingId},
    placing,
    scope::TenantOwned,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, IntoActiveModel as _, Order, QueryFilter,
    QueryOrder, QuerySelect as _,
    sea_query::{Expr, NullOrdering},
};

use crate::platform::{
    db::{TenantTx, update_over},
    error::{AppError, Result},
};

/// Rows inserted in one statement: SQLite takes 32,766 bound values.
const PORTION: usize = 500;

/// The placings of a competition, category by category, best first.
///
/// # Errors
/// When the database does.
pub async fn list_placings(
    tx: &TenantTx,
    competition: CompetitionId,
) -> Result<Vec<placing::Model>> {
    Ok(placing::Entity::of(tx.tenant())
        .filter(placing::Column::CompetitionId.eq(competition))
        .order_by_asc(placing::Column::CategoryId)
        .order_by_with_nulls(placing::Column::Place, Order::Asc, NullOrdering::Last)
        .order_by_asc(placing::Column::Position)
        .order_by_asc(placing::Column::Id)
        .all(tx)
        .await?)
}

/// The placings of a category, best first.
///
/// # Errors
/// When the database does.
pub async fn list_of_category(tx: &TenantTx, category: CategoryId) -> Result<Vec<placing::Model>> {
    Ok(placing::Entity::of(tx.tenant())
        .filter(placing::Column::CategoryId.eq(category))
        .order_by_with_nulls(placing::Column::Place, Order::Asc, NullOrdering::Last)
        .order_by_asc(placing::Column::Position)
        .order_by_asc(placing::Column::Id)
        .all(tx)
        .await?)
}

/// The placings that were matched to a member, newest competition first.
///
/// # Errors
/// When the database does.
pub async fn list_of_member(tx: &TenantTx, member: MemberId) -> Result<Vec<placing::Model>> {
    Ok(placing::Entity::of(tx.tenant())
        .filter(placing::Column::MemberId.eq(member))
        .order_by_desc(placing::Column::CompetitionId)
        .order_by_asc(placing::Column::Id)
        .all(tx)
        .await?)
}

/// Takes the link to these members off their placings.
///
/// # Errors
/// When the database does.
pub async fn unlink_members(tx: &TenantTx, members: &[MemberId]) -> Result<()> {
    for portion in members.chunks(PORTION) {
        placing::Entity::update_of(tx.tenant())
            .col_expr(placing::Column::MemberId, Expr::value(None::<uuid::Uuid>))
            .filter(placing::Column::MemberId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Those of these members who have a placing.
///
/// # Errors
/// When the database does.
pub async fn list_placed(tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut placed = Vec::new();
    for portion in members.chunks(PORTION) {
        let rows: Vec<Option<MemberId>> = placing::Entity::of(tx.tenant())
            .filter(placing::Column::MemberId.is_in(portion.iter().copied()))
            .select_only()
            .column(placing::Column::MemberId)
            .distinct()
            .into_tuple()
            .all(tx)
            .await?;
        placed.extend(rows.into_iter().flatten());
    }
    Ok(placed)
}

/// A placing of a competition.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find_placing(
    tx: &TenantTx,
    competition: CompetitionId,
    id: PlacingId,
) -> Result<placing::Model> {
    placing::Entity::of(tx.tenant())
        .filter(placing::Column::CompetitionId.eq(competition))
        .filter(placing::Column::Id.eq(id))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// Writes new placings.
///
/// # Errors
/// When the database does.
pub async fn insert_placings(tx: &TenantTx, rows: Vec<placing::Model>) -> Result<()> {
    let mut rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all())
        .peekable();
    while rows.peek().is_some() {
        let portion: Vec<_> = rows.by_ref().take(PORTION).collect();
        placing::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Writes a changed placing, unless somebody changed it meanwhile. `row.rev` is the new revision.
///
/// # Errors
/// [`AppError::Conflict`] when somebody did.
pub async fn update_placing(tx: &TenantTx, row: placing::Model) -> Result<()> {
    let read = (row.id, row.rev - 1);
    if update_over::<placing::Entity>(tx, row, read).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("competitions-changed-meanwhile"))
    }
}

/// Deletes a placing.
///
/// # Errors
/// When the database does.
pub async fn remove_placing(tx: &TenantTx, id: PlacingId) -> Result<()> {
    placing::Entity::delete_of(tx.tenant())
        .filter(placing::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes the placings of these categories.
///
/// # Errors
/// When the database does.
pub async fn remove_of_categories(tx: &TenantTx, categories: &[CategoryId]) -> Result<()> {
    placing::Entity::delete_of(tx.tenant())
        .filter(placing::Column::CategoryId.is_in(categories.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
