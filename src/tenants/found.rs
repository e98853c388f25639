//! Founds a tenant: its key, and everything a tenant has from its first moment, at once.
use ::entity::{
    ids::{AccountId, TenantId},
    values::operation,
};
use serde_json::json;

use super::{Kind, ProfileDraft, contract, lifecycle::State, policy::Role, roles, slug, store};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

/// Makes a tenant that is at work from its first moment, with its key, profile, processing log and counters; the owner, if one is
/// named, gets the role. The newest agreement counts as accepted: the demonstration and tests have nobody to accept it. Tenants of
/// the operator's console and of the first set-up are made by [`found_with`] and begin as founded. Whether a slug may be used
/// is for the form to ask ([`slug::check`]); that it is taken shows as [`AppError::is_taken_on`]`("tenant", "slug")`.
///
/// # Errors
/// When the slug is not one or is taken, or the vault or the database fails. Nothing is left behind then, except when the
/// database went away in the middle: then a key may be left that opens nothing.
pub async fn found(
    platform: &Platform,
    slug: &str,
    kind: Kind,
    name: &str,
    profile: ProfileDraft,
    owner: Option<AccountId>,
) -> Result<TenantId> {
    let new = New {
        slug,
        kind,
        name,
        profile,
        state: State::Active,
        by: owner,
    };
    let (tenant, ()) = make(platform, new, async |tx| {
        if let Some(version) = contract::store::newest_agreement(tx).await? {
            contract::store::insert_acceptance(tx, platform, tx.tenant(), &version, owner).await?;
        }
        if let Some(owner) = owner {
            roles::grant_role(tx, platform, owner, Role::Owner, Some(owner)).await?;
        }
        Ok(())
    })
    .await?;
    Ok(tenant)
}

/// Makes a tenant that is founded only, with `also` done in the same transaction: the owner's invitation, say. It becomes active once
/// its profile is complete and its owner accepted the agreement. `by` is who founds it.
///
/// # Errors
/// As [`found`], and whatever `also` returns.
pub async fn found_with<T>(
    platform: &Platform,
    slug: &str,
    kind: Kind,
    name: &str,
    profile: ProfileDraft,
    by: Option<AccountId>,
    also: impl AsyncFnOnce(&TenantTx) -> Result<T> + Clone,
) -> Result<(TenantId, T)> {
    let new = New {
        slug,
        kind,
        name,
        profile,
        state: State::Founded,
        by,
    };
    make(platform, new, also).await
}

/// A tenant about to be made.
struct New<'a> {
    slug: &'a str,
    kind: Kind,
    name: &'a str,
    profile: ProfileDraft,
    state: State,
    by: Option<AccountId>,
}

async fn make<T>(
    platform: &Platform,
    new: New<'_>,
    also: impl AsyncFnOnce(&TenantTx) -> Result<T> + Clone,
) -> Result<(TenantId, T)> {
    let New {
        slug,
        kind,
        name,
        profile,
        state,
        by,
    } = new;
    slug::check(slug).map_err(|_| AppError::Unreadable("tenants-slug-letters"))?;
    contract::begin(platform).await?;
    let tenant = TenantId(platform.new_id());
    // The key comes first: what is sealed in the transaction needs it, and a tenant without a key must never exist.
    platform.vault().add_tenant(tenant.0, platform.random())?;
    let profile = &profile;
    let done = platform
        .db()
        .write(tenant, async move |tx| {
            store::insert_tenant(tx, slug, kind, name, state, platform.now()).await?;
            store::insert_profile(tx, profile, platform.now()).await?;
            store::insert_counters(tx, platform).await?;
            audit::start(tx).await?;
            let entry = Entry::new(operation::SETTINGS, by).detail(json!({ "what": "founded" }));
            audit::append(tx, platform, entry).await?;
            also(tx).await
        })
        .await;
    match done {
        Ok(value) => Ok((tenant, value)),
        Err(error) => {
            take_key_back(platform, tenant).await;
            Err(error)
        }
    }
}

/// Removes the key of a tenant that did not come to be. Where the database cannot say so for sure (its answer to the commit was
/// lost), the key stays: a key too many opens nothing, a key too few loses a tenant.
async fn take_key_back(platform: &Platform, tenant: TenantId) {
    match store::exists(platform, tenant).await {
        Ok(false) => {
            if let Err(error) = platform.vault().remove_tenant(tenant.0) {
                tracing::warn!(%tenant, %error, "the key of a tenant that was not founded could not be removed");
            }
        }
        Ok(true) => {
            tracing::warn!(%tenant, "a tenant was founded although the database reported an error")
        }
        Err(error) => {
            tracing::warn!(%tenant, %error, "the key of a tenant that may not have been founded is kept")
        }
    }
}
