//! The invitations to roles of a tenant that wait for an answer.
use ::entity::ids::{AccountId, InvitationId};
use chrono::{DateTime, Utc};

use super::store;
use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::Role,
};

/// An invitation that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Key.
    pub id: InvitationId,
    /// To which role.
    pub role: Role,
    /// At which address.
    pub email: String,
    /// What the person is called; may be empty.
    pub name: String,
    /// Who invited.
    pub by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
}

/// The invitations without an answer, newest first; one that ran out can still be sent anew by whoever was invited.
///
/// # Errors
/// When the database or the keystore does.
pub async fn list(tx: &TenantTx, platform: &Platform) -> Result<Vec<Waiting>> {
    let mut list = Vec::new();
    for row in store::unanswered(tx).await? {
        if row.member_id.is_some() || row.guardian_id.is_some() {
            continue;
        }
        let (Some(invitee), Ok(role)) = (store::open(platform, &row)?, row.role.parse()) else {
            tracing::error!(invitation = %row.id, "an invitation does not open: it was changed or moved in the database");
            continue;
        };
        list.push(Waiting {
            id: row.id,
            role,
            email: invitee.email.as_str().to_owned(),
            name: invitee.name,
            by: row.invited_by,
            created_at: row.created_at,
            expires_at: row.expires_at,
        });
    }
    Ok(list)
}
