//! Facts in the database.
use ::entity::{installation, scope::Global};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};

use crate::platform::error::Result;

/// A fact, when it is known.
///
/// # Errors
/// When the database does.
pub async fn get(tx: &impl ConnectionTrait, name: &str) -> Result<Option<String>> {
    Ok(installation::Entity::all_rows()
        .filter(installation::Column::Key.eq(name))
        .one(tx)
        .await?
        .map(|row| row.value))
}

/// Writes a fact.
///
/// # Errors
/// When the database does.
pub async fn set(tx: &impl ConnectionTrait, name: &str, value: &str) -> Result<()> {
    installation::Entity::insert(installation::ActiveModel {
        key: Set(name.to_owned()),
        value: Set(value.to_owned()),
    })
    .on_conflict(
        OnConflict::column(installation::Column::Key)
            .update_column(installation::Column::Value)
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
