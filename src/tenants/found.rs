//! Founds a tenant: its key, and everything a tenant has from its first moment, at once.
use ::entity::{
    ids::{AccountId, TenantId},
    values::operation,
};
use serde_json::json;

use super::{Kind, ProfileDraft, policy::Role, roles, slug, store};
use crate::platform::{
    audit::{self, Entry},
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
    slug::check(slug).map_err(|_| AppError::Unreadable("tenants-slug-letters"))?;
    let tenant = TenantId(platform.new_id());
    // The key comes first: what is sealed in the transaction needs it, and a tenant without a key must never exist.
    platform.vault().add_tenant(tenant.0, platform.random())?;
    let profile = &profile;
    let done = platform
        .db()
        .write(tenant, async |tx| {
            store::insert_tenant(tx, slug, kind, name, platform.now()).await?;
            store::insert_profile(tx, profile, platform.now()).await?;
            store::insert_counters(tx, platform).await?;
            audit::start(tx).await?;
            let entry = Entry::new(operation::SETTINGS, owner).detail(json!({ "what": "founded" }));
            audit::append(tx, platform, entry).await?;
            if let Some(owner) = owner {
                roles::grant_role(tx, platform, owner, Role::Owner, Some(owner)).await?;
            }
            Ok(())
        })
        .await;
    if let Err(error) = done {
        take_key_back(platform, tenant).await;
        return Err(error);
    }
    Ok(tenant)
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
