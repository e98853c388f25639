//! Categories of a competition.
use ::entity::{
    category, correction,
    ids::{CategoryId, CompetitionId},
    placing, public_placing,
    scope::TenantOwned,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, IntoActiveModel as _, QueryFilter,
    sea_query::Expr,
};

use crate::{
    judo,
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        text::sort_key,
    },
};

/// The categories of a competition in their order: age class, women before men, weight.
///
/// # Errors
/// When the database does.
pub async fn list_categories(
    tx: &TenantTx,
    competition: CompetitionId,
) -> Result<Vec<category::Model>> {
    let mut rows = category::Entity::of(tx.tenant())
        .filter(category::Column::CompetitionId.eq(competition))
        .all(tx)
        .await?;
    rows.sort_by_cached_key(|row| {
        (
            judo::category::rank(row.sex.as_deref(), &row.age_class, &row.weight),
            sort_key(&row.name, ""),
            row.id,
        )
    });
    Ok(rows)
}

/// A category of a competition.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find_category(
    tx: &TenantTx,
    competition: CompetitionId,
    id: CategoryId,
) -> Result<category::Model> {
    category::Entity::of(tx.tenant())
        .filter(category::Column::CompetitionId.eq(competition))
        .filter(category::Column::Id.eq(id))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// Writes a new category.
///
/// # Errors
/// When the database does.
pub async fn insert_category(tx: &TenantTx, row: category::Model) -> Result<()> {
    category::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a changed category.
///
/// # Errors
/// When the database does.
pub async fn update_category(tx: &TenantTx, row: category::Model) -> Result<()> {
    row.into_active_model().reset_all().update(tx).await?;
    Ok(())
}

/// Deletes a category with its placings and contests; corrections that named it stay with the competition.
///
/// # Errors
/// When the database does.
pub async fn remove_category(tx: &TenantTx, id: CategoryId) -> Result<()> {
    let tenant = tx.tenant();
    super::remove_sheet(tx, id).await?;
    placing::Entity::delete_of(tenant)
        .filter(placing::Column::CategoryId.eq(id))
        .exec(tx)
        .await?;
    public_placing::Entity::delete_of(tenant)
        .filter(public_placing::Column::CategoryId.eq(id))
        .exec(tx)
        .await?;
    correction::Entity::update_of(tenant)
        .col_expr(
            correction::Column::CategoryId,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .filter(correction::Column::CategoryId.eq(id))
        .exec(tx)
        .await?;
    category::Entity::delete_of(tenant)
        .filter(category::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
