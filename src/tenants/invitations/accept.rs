//! Accepting an invitation, with an account one has or with a new one.
use ::entity::{account, ids::AccountId, invitation, profile, values::operation};
use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Invitee, link::Link, store};
use crate::{
    accounts::{self, NewAccount},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{
        Role, Tenant, grant_role, handover,
        role_mails::{Change, tell_owners},
        store as tenants,
    },
};

/// An invitation as its page shows it.
pub(super) struct Open {
    pub tenant: Tenant,
    /// The controller behind the tenant, once its profile is filled in.
    pub profile: Option<profile::Model>,
    pub role: Role,
    pub inviter: String,
    pub invitee: Invitee,
    pub until: DateTime<Utc>,
    /// The account of the invited address, when there is one.
    pub account: Option<account::Model>,
}

impl Open {
    /// Whether it ran out, and can only be sent anew or declined.
    pub fn is_lapsed(&self, platform: &Platform) -> bool {
        self.until <= platform.now()
    }
}

/// The invitation of a link without an answer; whether it ran out says its time.
pub(super) async fn find(platform: &Platform, link: &Link) -> Result<Option<Open>> {
    platform
        .db()
        .read(link.tenant, async |tx| {
            let row = store::find_unanswered(tx, link.hash(), platform.now()).await?;
            let Some((row, invitee, role)) = opened(platform, row)? else {
                return Ok(None);
            };
            let Some(tenant) = store::own_tenant(tx).await? else {
                return Ok(None);
            };
            Ok(Some(Open {
                tenant,
                profile: tenants::find_profile(tx).await?,
                role,
                inviter: accounts::name_of(tx, row.invited_by)
                    .await?
                    .unwrap_or_default(),
                account: accounts::find_by_email(tx, &invitee.email).await?,
                invitee,
                until: row.expires_at,
            }))
        })
        .await
}

/// Accepts with an existing account, which must be that of the invited address; the tenant's slug.
///
/// # Errors
/// [`AppError::Gone`] when the invitation is not good any more, or is another's.
pub(super) async fn accept_as(
    platform: &Platform,
    link: &Link,
    account: AccountId,
) -> Result<String> {
    platform
        .db()
        .write(link.tenant, async |tx| {
            let (row, invitee, role) = waiting(tx, platform, link).await?.ok_or_else(gone)?;
            let own = accounts::find(tx, account).await?.ok_or_else(gone)?;
            if own.email != invitee.email.as_str() {
                return Err(gone());
            }
            give(tx, platform, &row, role, account).await
        })
        .await
}

/// Accepts with a new account; the tenant's slug and the account.
///
/// # Errors
/// As [`accept_as`]; [`AppError::is_taken_on`] the account's e-mail when there is one by now.
pub(super) async fn accept_new(
    platform: &Platform,
    link: &Link,
    new: &NewAccount,
) -> Result<(String, account::Model)> {
    platform
        .db()
        .write(link.tenant, async |tx| {
            let (row, _, role) = waiting(tx, platform, link).await?.ok_or_else(gone)?;
            let account = accounts::create_account(tx, platform, new).await?;
            let slug = give(tx, platform, &row, role, account).await?;
            let account = accounts::find(tx, account).await?.ok_or_else(gone)?;
            Ok((slug, account))
        })
        .await
}

async fn waiting(
    tx: &TenantTx,
    platform: &Platform,
    link: &Link,
) -> Result<Option<(invitation::Model, Invitee, Role)>> {
    opened(
        platform,
        store::find(tx, link.hash(), platform.now()).await?,
    )
}

fn opened(
    platform: &Platform,
    row: Option<invitation::Model>,
) -> Result<Option<(invitation::Model, Invitee, Role)>> {
    let Some(row) = row else {
        return Ok(None);
    };
    let (Some(invitee), Ok(role)) = (store::open(platform, &row)?, row.role.parse()) else {
        return Ok(None);
    };
    Ok(Some((row, invitee, role)))
}

async fn give(
    tx: &TenantTx,
    platform: &Platform,
    row: &invitation::Model,
    role: Role,
    account: AccountId,
) -> Result<String> {
    let tenant = store::own_tenant(tx).await?.ok_or_else(gone)?;
    if !store::end(tx, row.id, platform.now(), true).await? {
        return Err(gone());
    }
    let detail = json!({ "what": "invitation-accepted", "invitation": row.id, "role": role.code(), "account": account });
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, Some(account)).detail(detail),
    )
    .await?;
    grant_role(tx, platform, account, role, Some(row.invited_by)).await?;
    let change = Change {
        account,
        role,
        by: row.invited_by,
        but: account,
        is_given: true,
    };
    tell_owners(tx, platform, &tenant, &change).await?;
    handover::accepted(tx, platform).await?;
    Ok(tenant.slug)
}

fn gone() -> AppError {
    AppError::Gone("invitations-over")
}
