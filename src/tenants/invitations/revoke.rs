//! Taking an invitation back.
use ::entity::{
    ids::{AccountId, InvitationId},
    values::operation,
};
use serde_json::json;

use super::store;
use crate::platform::{
    audit::{self, Entry},
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
    if !store::end(tx, id, platform.now(), false).await? {
        return Err(AppError::NotFound);
    }
    let entry = Entry::new(operation::ACCESS, Some(by))
        .detail(json!({ "what": "invitation-revoked", "invitation": id }));
    audit::append(tx, platform, entry).await
}
