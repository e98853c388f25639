//! Reading members with their sealed part.
use ::entity::{ids::MemberId, member, scope::TenantOwned};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    Member,
    rows::{Identity, damaged},
};
use crate::platform::{
    audit,
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::record_hash,
};

/// Ids of one statement.
const PORTION: usize = 500;

/// A member. The sealed part is the newest one the processing log knows of, or it is refused: an old value put back into the
/// database does not pass.
///
/// # Errors
/// [`AppError::Damaged`] for a record that is damaged; when the database does.
pub async fn find(tx: &TenantTx, platform: &Platform, id: MemberId) -> Result<Option<Member>> {
    let Some(row) = find_row(tx, id).await? else {
        return Ok(None);
    };
    let known = audit::newest_record_hash(tx, platform, id.0, "member").await?;
    if known.is_some_and(|known| known != record_hash(&row.details)) {
        tracing::error!(tenant = %tx.tenant(), member = %id, "the sealed part of a member is not the newest one the log knows of");
        return Err(damaged(&row.first_name, &row.last_name));
    }
    Identity::of(platform, tx.tenant())?
        .open_member(row)
        .map(Some)
}

/// A member that must exist.
///
/// # Errors
/// [`AppError::NotFound`], and as [`find`].
pub async fn get(tx: &TenantTx, platform: &Platform, id: MemberId) -> Result<Member> {
    find(tx, platform, id).await?.ok_or(AppError::NotFound)
}

/// Several members, in the order of their names. Missing ones are left out.
///
/// # Errors
/// As [`find`].
pub async fn find_many(
    tx: &TenantTx,
    platform: &Platform,
    ids: &[MemberId],
) -> Result<Vec<Member>> {
    let identity = Identity::of(platform, tx.tenant())?;
    let mut rows = Vec::with_capacity(ids.len());
    for portion in ids.chunks(PORTION) {
        rows.extend(
            member::Entity::of(tx.tenant())
                .filter(member::Column::Id.is_in(portion.iter().copied()))
                .all(tx)
                .await?,
        );
    }
    rows.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
    rows.into_iter()
        .map(|row| identity.open_member(row))
        .collect()
}

pub(super) async fn find_row(tx: &TenantTx, id: MemberId) -> Result<Option<member::Model>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(id))
        .one(tx)
        .await?)
}
