//! Founds a tenant: its key, and everything a tenant has from its first moment, at once.
use ::entity::{
    ids::{AccountId, TenantId},
    values::operation,
};
use serde_json::json;

use super::{Kind, ProfileDraft, policy::Role, roles, slug, store};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

/// Makes a tenant with its key, profile, processing log and counters, and gives the owner the role. Whether a slug may be used
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
    let (tenant, ()) = found_with(platform, slug, kind, name, profile, owner, async |tx| {
        if let Some(owner) = owner {
            roles::grant_role(tx, platform, owner, Role::Owner, Some(owner)).await?;
        }
        Ok(())
    })
    .await?;
    Ok(tenant)
}

/// As [`found`], with `also` done in the same transaction: the owner's invitation, say. `by` is who founds it.
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
    slug::check(slug).map_err(|_| AppError::Unreadable("tenants-slug-letters"))?;
    let tenant = TenantId(platform.new_id());
    // The key comes first: what is sealed in the transaction needs it, and a tenant without a key must never exist.
    platform.vault().add_tenant(tenant.0, platform.random())?;
    let profile = &profile;
    let done = platform
        .db()
        .write(tenant, async move |tx| {
            store::insert_tenant(tx, slug, kind, name, platform.now()).await?;
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
