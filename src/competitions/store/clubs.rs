//! Clubs as results name them, with their other spellings.
use std::collections::HashMap;

use ::entity::{club, club_alias, ids::ClubId, scope::TenantOwned};
use sea_orm::{ActiveModelTrait as _, EntityTrait, IntoActiveModel as _};
use uuid::Uuid;

use crate::platform::{
    db::TenantTx,
    error::Result,
    text::{fold, sort_key},
};

/// All clubs in the Slovenian order.
///
/// # Errors
/// When the database does.
pub async fn list_clubs(tx: &TenantTx) -> Result<Vec<club::Model>> {
    let mut rows = club::Entity::of(tx.tenant()).all(tx).await?;
    rows.sort_by_cached_key(|row| (sort_key(&row.name, ""), row.id));
    Ok(rows)
}

/// All clubs by their keys.
///
/// # Errors
/// When the database does.
pub async fn clubs_by_id(tx: &TenantTx) -> Result<HashMap<ClubId, club::Model>> {
    Ok(club::Entity::of(tx.tenant())
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect())
}

/// All other spellings.
///
/// # Errors
/// When the database does.
pub async fn list_aliases(tx: &TenantTx) -> Result<Vec<club_alias::Model>> {
    Ok(club_alias::Entity::of(tx.tenant()).all(tx).await?)
}

/// Writes a new club.
///
/// # Errors
/// When the database does.
pub async fn insert_club(
    tx: &TenantTx,
    id: ClubId,
    name: &str,
    country: Option<String>,
) -> Result<()> {
    let row = club::Model {
        tenant_id: tx.tenant(),
        id,
        name: name.to_owned(),
        search: fold(name),
        country,
    };
    club::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes another spelling of a club.
///
/// # Errors
/// When the database does.
pub async fn insert_alias(tx: &TenantTx, id: Uuid, club: ClubId, name: &str) -> Result<()> {
    let row = club_alias::Model {
        tenant_id: tx.tenant(),
        id,
        club_id: club,
        name: name.to_owned(),
        search: fold(name),
    };
    club_alias::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
