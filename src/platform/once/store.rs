//! The same form posted twice has one effect: each form carries an id, and its receipt is written with its effect.
use ::entity::{scope::TenantOwned, submission};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::platform::{db::TenantTx, error::Result};

/// Where the first posting of this form led, when it was posted before.
///
/// # Errors
/// When the database does.
pub async fn earlier(tx: &TenantTx, form: Uuid) -> Result<Option<String>> {
    Ok(submission::Entity::of(tx.tenant())
        .filter(submission::Column::Id.eq(form))
        .one(tx)
        .await?
        .map(|receipt| receipt.location))
}

/// Writes the receipt. A second posting at the same moment is refused by the key, and its transaction with it.
///
/// # Errors
/// [`super::error::AppError::is_taken`] when it was posted before.
pub async fn record(tx: &TenantTx, form: Uuid, location: &str, now: DateTime<Utc>) -> Result<()> {
    submission::Entity::insert(submission::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(form),
        location: Set(location.to_owned()),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
