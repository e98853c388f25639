//! Taking an invitation back.
use ::entity::ids::{AccountId, InvitationId};

use super::standing;
use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

/// Takes an invitation of this tenant back; its address is erased.
///
/// # Errors
/// [`AppError::NotFound`] when it is not there, or was answered.
pub async fn revoke(
    tx: &TenantTx,
    platform: &Platform,
    id: InvitationId,
    by: AccountId,
) -> Result<()> {
    if standing::end(tx, platform, id, Some(by)).await? {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}
