//! Accepting an invitation, with an account one has or with a new one.
use ::entity::{account, ids::AccountId, invitation, profile, values::operation};
use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Invitee, Offer, link::Link, person, standing, store};
use crate::{
    accounts::{self, NewAccount},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        people::store::{Access, Card, give_access},
        services::Platform,
    },
    tenants::{
        Permission as _, Tenant, grant_role, handover, may_still,
        own_address::is_own_account,
        policy::OpenHealth,
        role_mails::{Change, tell_owners},
        store as tenants,
    },
};

/// An invitation as its page shows it.
pub(super) struct Open {
    pub tenant: Tenant,
    /// The controller behind the tenant, once its profile is filled in.
    pub profile: Option<profile::Model>,
    pub offer: Offer,
    /// Whose pages they are; empty for a role.
    pub persons: Vec<Card>,
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
            let Some((row, invitee, offer)) = opened(platform, row)? else {
                return Ok(None);
            };
            if !standing::stands(tx, platform, &row, &invitee, offer).await? {
                return Ok(None);
            }
            let account = accounts::find_by_email(tx, &invitee.email).await?;
            let of = account.as_ref().map(|account| account.id);
            let persons = persons(tx, platform, offer, of).await?;
            if persons.is_empty() && !matches!(offer, Offer::Role(_)) {
                return Ok(None);
            }
            let Some(tenant) = store::own_tenant(tx).await? else {
                return Ok(None);
            };
            Ok(Some(Open {
                tenant,
                profile: tenants::find_profile(tx).await?,
                offer,
                persons,
                inviter: accounts::name_of(tx, row.invited_by)
                    .await?
                    .unwrap_or_default(),
                account,
                invitee,
                until: row.expires_at,
            }))
        })
        .await
}

/// Accepts with an existing account, which must be that of the invited address; where it leads.
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
            let (row, invitee, offer) = waiting(tx, platform, link).await?.ok_or_else(gone)?;
            let own = accounts::find(tx, account).await?.ok_or_else(gone)?;
            if own.email != invitee.email.as_str() {
                return Err(gone());
            }
            give(tx, platform, (&row, &invitee, offer), account).await
        })
        .await
}

/// Accepts with a new account; where it leads, and the account.
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
            let (row, invitee, offer) = waiting(tx, platform, link).await?.ok_or_else(gone)?;
            let account = accounts::create_account(tx, platform, new).await?;
            let path = give(tx, platform, (&row, &invitee, offer), account).await?;
            let account = accounts::find(tx, account).await?.ok_or_else(gone)?;
            Ok((path, account))
        })
        .await
}

async fn waiting(
    tx: &TenantTx,
    platform: &Platform,
    link: &Link,
) -> Result<Option<(invitation::Model, Invitee, Offer)>> {
    opened(
        platform,
        store::find(tx, link.hash(), platform.now()).await?,
    )
}

fn opened(
    platform: &Platform,
    row: Option<invitation::Model>,
) -> Result<Option<(invitation::Model, Invitee, Offer)>> {
    let Some(row) = row else {
        return Ok(None);
    };
    let (Some(invitee), Some(offer)) = (store::open(platform, &row)?, Offer::of(&row)) else {
        return Ok(None);
    };
    Ok(Some((row, invitee, offer)))
}

/// Whose pages an invitation leads to today, for the account that takes it. Nobody is a guardian of themselves.
async fn persons(
    tx: &TenantTx,
    platform: &Platform,
    offer: Offer,
    account: Option<AccountId>,
) -> Result<Vec<Card>> {
    Ok(match offer {
        Offer::Role(_) => Vec::new(),
        Offer::Athlete(member) => {
            let own = person::self_of(tx, platform, member).await?;
            own.into_iter().collect()
        }
        Offer::Guardian(guardian) => {
            let mut others = Vec::new();
            for card in person::children(tx, platform, guardian).await? {
                let is_own = match account {
                    Some(account) => is_own_account(tx, card.id, account).await?,
                    None => false,
                };
                if !is_own {
                    others.push(card);
                }
            }
            others
        }
    })
}

async fn give(
    tx: &TenantTx,
    platform: &Platform,
    (row, invitee, offer): (&invitation::Model, &Invitee, Offer),
    account: AccountId,
) -> Result<String> {
    let tenant = store::own_tenant(tx).await?.ok_or_else(gone)?;
    if !store::end(tx, row.id, platform.now(), true).await? {
        return Err(gone());
    }
    let detail = json!({ "what": "invitation-accepted", "invitation": row.id, "role": offer.code(), "account": account });
    let entry = Entry::new(operation::ACCESS, Some(account)).detail(detail);
    audit::append(tx, platform, entry).await?;
    // Behind the lock of the log, so that whoever ends the inviter's role or corrects the address comes before or after.
    if !standing::stands(tx, platform, row, invitee, offer).await?
        || standing::is_taken(tx, offer, Some(account)).await?
    {
        return Err(gone());
    }
    let Offer::Role(role) = offer else {
        let persons = persons(tx, platform, offer, Some(account)).await?;
        if persons.is_empty() {
            return Err(gone());
        }
        // Who opens data about health knows whom they let in.
        let is_vouched = may_still(tx, platform, row.invited_by, OpenHealth::NAME, None).await?;
        for card in &persons {
            let access = Access {
                account,
                member: card.id,
                guardian: offer.guardian(),
                by: Some(row.invited_by),
                is_vouched,
            };
            give_access(tx, platform, access).await?;
        }
        return Ok("/me".to_owned());
    };
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
    Ok(format!("/o/{}", tenant.slug))
}

fn gone() -> AppError {
    AppError::Gone("invitations-over")
}
