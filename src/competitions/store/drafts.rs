//! Imports of results that are not finished: sealed, and deleted after a day.
use ::entity::{
    ids::{AccountId, CompetitionId, TenantId},
    result_draft,
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::platform::{
    db::{TenantTx, update_over},
    error::{AppError, Result},
    services::Platform,
};

/// A draft of this competition, unless it has expired.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find_draft(
    tx: &TenantTx,
    competition: CompetitionId,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<result_draft::Model> {
    result_draft::Entity::of(tx.tenant())
        .filter(result_draft::Column::CompetitionId.eq(competition))
        .filter(result_draft::Column::Id.eq(id))
        .filter(result_draft::Column::ExpiresAt.gt(now))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// Drafts of a competition that can be continued, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_drafts(
    tx: &TenantTx,
    competition: CompetitionId,
    now: DateTime<Utc>,
) -> Result<Vec<result_draft::Model>> {
    Ok(result_draft::Entity::of(tx.tenant())
        .filter(result_draft::Column::CompetitionId.eq(competition))
        .filter(result_draft::Column::ExpiresAt.gt(now))
        .order_by_desc(result_draft::Column::Id)
        .all(tx)
        .await?)
}

/// Writes a new draft.
///
/// # Errors
/// When the database does.
pub async fn insert_draft(tx: &TenantTx, row: result_draft::Model) -> Result<()> {
    result_draft::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a changed draft, unless it was changed in another window. `row.rev` is the new revision.
///
/// # Errors
/// [`AppError::Conflict`] when it was.
pub async fn update_draft(tx: &TenantTx, row: result_draft::Model) -> Result<()> {
    let read = (row.id, row.rev - 1);
    if update_over::<result_draft::Entity>(tx, row, read).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("competitions-changed-meanwhile"))
    }
}

/// Deletes a draft.
///
/// # Errors
/// When the database does.
pub async fn remove_draft(tx: &TenantTx, id: Uuid) -> Result<()> {
    result_draft::Entity::delete_of(tx.tenant())
        .filter(result_draft::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes the drafts of a competition, those of one person only when one is given.
///
/// # Errors
/// When the database does.
pub async fn remove_drafts_of(
    tx: &TenantTx,
    competition: CompetitionId,
    by: Option<AccountId>,
) -> Result<()> {
    let mut query = result_draft::Entity::delete_of(tx.tenant())
        .filter(result_draft::Column::CompetitionId.eq(competition));
    if let Some(by) = by {
        query = query.filter(result_draft::Column::CreatedBy.eq(by));
    }
    query.exec(tx).await?;
    Ok(())
}

/// Deletes the expired drafts of all tenants.
///
/// # Errors
/// When the database does.
pub async fn sweep(platform: &Platform) -> Result<()> {
    let now = platform.now();
    let tenants: Vec<TenantId> = platform
        .db()
        .system_read("whose drafts may have expired", async |tx| {
            Ok(tenant::Entity::all_rows()
                .select_only()
                .column(tenant::Column::Id)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await?;
    for id in tenants {
        let has_expired = platform
            .db()
            .read(id, async |tx| {
                Ok(result_draft::Entity::of(id)
                    .filter(result_draft::Column::ExpiresAt.lte(now))
                    .one(tx)
                    .await?
                    .is_some())
            })
            .await?;
        if has_expired {
            platform
                .db()
                .write(id, async |tx| {
                    result_draft::Entity::delete_of(id)
                        .filter(result_draft::Column::ExpiresAt.lte(now))
                        .exec(tx)
                        .await?;
                    Ok(())
                })
                .await?;
        }
    }
    Ok(())
}
