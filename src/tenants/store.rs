//! Tenants and roles in the database.
mod figures;
mod founding;
mod names;
mod profile;
mod requests;
mod roles;
mod waiting;

use std::collections::BTreeSet;

use ::entity::{
    ids::{AccountId, TenantId},
    scope::Global,
    tenant,
};
use sea_orm::{ColumnTrait, QueryFilter};

pub use figures::{AgeCounts, Figures, figures};
pub use founding::{exists, insert_counters, insert_profile, insert_tenant};
pub use names::{Recipient, account_names, recipients, subject_names, subject_numbers};
pub use profile::{find_profile, rename, switch_on_health, update_profile};
pub use requests::{OpenRequests, open_health_corrections, open_requests};
pub use roles::{
    count_open, end_role, find_open_role, insert_role, list_open, open_role, roles_ever, roles_of,
};
pub use waiting::{DueRequest, awaiting_consent, due_requests, open_breaches};

use super::{lifecycle::Standing, policy::Role};
use crate::platform::{db::Db, error::Result, services::Platform};

/// What routing knows of a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// Key.
    pub id: TenantId,
    /// Name in addresses.
    pub slug: String,
    /// `club`, `federation` or `organiser`.
    pub kind: String,
    /// Name on screen.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
}

impl From<tenant::Model> for Tenant {
    fn from(row: tenant::Model) -> Self {
        Self {
            id: row.id,
            slug: row.slug,
            kind: row.kind,
            name: row.name,
            standing: Standing {
                state: row.state.parse().unwrap_or_default(),
                since: row.state_at,
                reason: row.state_reason,
                is_hidden: row.is_hidden,
            },
        }
    }
}

/// The tenant of an address, unless it has ended.
///
/// # Errors
/// When the database does.
pub async fn find_by_slug(platform: &Platform, slug: &str) -> Result<Option<Tenant>> {
    platform
        .db()
        .system_look("the tenant of an address", async |tx| {
            Ok(tenant::Entity::all_rows()
                .filter(tenant::Column::Slug.eq(slug))
                .filter(tenant::Column::EndedAt.is_null())
                .one(tx)
                .await?
                .map(Tenant::from))
        })
        .await
}

/// All tenants that have not ended, for commands that have a database and nothing else.
///
/// # Errors
/// When the database does.
pub async fn list_running(db: &Db) -> Result<Vec<Tenant>> {
    db.system_read("all tenants", async |tx| {
        Ok(tenant::Entity::all_rows()
            .filter(tenant::Column::EndedAt.is_null())
            .all(tx)
            .await?
            .into_iter()
            .map(Tenant::from)
            .collect())
    })
    .await
}

/// The tenant with this name in addresses, as [`list_running`].
///
/// # Errors
/// When the database does.
pub async fn find_running(db: &Db, slug: &str) -> Result<Option<Tenant>> {
    let all = list_running(db).await?;
    Ok(all.into_iter().find(|tenant| tenant.slug == slug))
}

/// Tenants by their keys, in no order; ended ones are left out.
///
/// # Errors
/// When the database does.
pub async fn list_by_ids(platform: &Platform, ids: Vec<TenantId>) -> Result<Vec<Tenant>> {
    platform
        .db()
        .system_look("the tenants a person works for", async move |tx| {
            Ok(tenant::Entity::all_rows()
                .filter(tenant::Column::Id.is_in(ids))
                .filter(tenant::Column::EndedAt.is_null())
                .all(tx)
                .await?
                .into_iter()
                .map(Tenant::from)
                .collect())
        })
        .await
}

/// All tenants that have not ended, for what is done in each of them by the clock.
///
/// # Errors
/// When the database does.
pub async fn list_going(platform: &Platform) -> Result<Vec<Tenant>> {
    platform
        .db()
        .system_look(
            "the tenants in which the clock does something",
            async |tx| {
                Ok(tenant::Entity::all_rows()
                    .filter(tenant::Column::EndedAt.is_null())
                    .all(tx)
                    .await?
                    .into_iter()
                    .map(Tenant::from)
                    .collect())
            },
        )
        .await
}

/// The tenants an account has a role in, by name, with its roles there.
///
/// # Errors
/// When the database does.
pub async fn roles_of_account(
    platform: &Platform,
    account: AccountId,
) -> Result<Vec<(Tenant, Vec<Role>)>> {
    let own: Vec<(TenantId, Role)> = platform
        .db()
        .own_roles(account)
        .await?
        .into_iter()
        .filter_map(|(id, role)| Some((id, role.parse().ok()?)))
        .collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let ids: BTreeSet<TenantId> = own.iter().map(|(id, _)| *id).collect();
    let mut tenants = list_by_ids(platform, ids.into_iter().collect()).await?;
    tenants.sort_by_cached_key(|t| (crate::platform::text::sort_key(&t.name, ""), t.id));
    let with_roles = |tenant: Tenant| {
        let here = own.iter().filter(|(id, _)| *id == tenant.id);
        let roles = here.map(|(_, role)| *role).collect();
        (tenant, roles)
    };
    Ok(tenants.into_iter().map(with_roles).collect())
}

/// The tenants an account has a role in, by name.
///
/// # Errors
/// When the database does.
pub async fn list_of_account(platform: &Platform, account: AccountId) -> Result<Vec<Tenant>> {
    let own = roles_of_account(platform, account).await?;
    Ok(own.into_iter().map(|(tenant, _)| tenant).collect())
}
