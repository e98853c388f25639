//! Members are put aside and taken back; nothing of them is lost by it.
use ::entity::{ids::MemberId, values::operation};

use super::{Actor, Member, find::get, history::kind, update::must_write};
use crate::platform::{db::TenantTx, error::Result, services::Platform};

/// Puts a member aside; false when it already is.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`]; when the database does.
pub async fn archive(
    tx: &TenantTx,
    platform: &Platform,
    id: MemberId,
    actor: &Actor,
) -> Result<bool> {
    let member = get(tx, platform, id).await?;
    if member.archived_at.is_some() {
        return Ok(false);
    }
    let after = Member {
        archived_at: Some(platform.now()),
        ..member
    };
    must_write(
        tx,
        platform,
        &after,
        &[],
        kind::ARCHIVED,
        operation::ARCHIVE,
        actor,
    )
    .await?;
    Ok(true)
}

/// Takes a member back; false when it was not put aside.
///
/// # Errors
/// As [`archive`].
pub async fn restore(
    tx: &TenantTx,
    platform: &Platform,
    id: MemberId,
    actor: &Actor,
) -> Result<bool> {
    let member = get(tx, platform, id).await?;
    if member.archived_at.is_none() {
        return Ok(false);
    }
    let after = Member {
        archived_at: None,
        ..member
    };
    must_write(
        tx,
        platform,
        &after,
        &[],
        kind::RESTORED,
        operation::ARCHIVE,
        actor,
    )
    .await?;
    Ok(true)
}
