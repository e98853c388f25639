//! The rows a tenant begins with.
use ::entity::{counter, ids::TenantId, profile, scope::Global, tenant, values};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::{Kind, ProfileDraft, lifecycle::State},
};

/// Writes the tenant of this transaction.
pub async fn insert_tenant(
    tx: &TenantTx,
    slug: &str,
    kind: Kind,
    name: &str,
    state: State,
    now: DateTime<Utc>,
) -> Result<()> {
    tenant::Entity::insert(tenant::ActiveModel {
        id: Set(tx.tenant()),
        slug: Set(slug.to_owned()),
        kind: Set(kind.code().to_owned()),
        name: Set(name.to_owned()),
        created_at: Set(now),
        ended_at: Set(None),
        state: Set(state.code().to_owned()),
        state_at: Set(Some(now)),
        state_reason: Set(None),
        is_hidden: Set(false),
        agreement_no: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Writes the first profile. A tenant has one, so it bears the tenant's own id.
pub async fn insert_profile(tx: &TenantTx, draft: &ProfileDraft, now: DateTime<Utc>) -> Result<()> {
    let draft = draft.clone();
    profile::Entity::insert(profile::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(tx.tenant().0),
        legal_name: Set(draft.legal_name),
        street: Set(draft.street),
        post_code: Set(draft.post_code),
        town: Set(draft.town),
        country: Set(draft.country),
        email: Set(draft.email),
        phone: Set(draft.phone),
        web: Set(draft.web),
        registration_no: Set(draft.registration_no),
        tax_no: Set(draft.tax_no),
        represented_by: Set(draft.represented_by),
        privacy_contact: Set(draft.privacy_contact),
        privacy_email: Set(draft.privacy_email),
        privacy_phone: Set(draft.privacy_phone),
        name_policy: Set(draft.name_policy),
        obi: Set(draft.obi),
        functions: Set(draft.functions),
        guardian_view: Set(draft.guardian_view),
        rev: Set(1),
        updated_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Writes the tenant's counters, all at zero.
pub async fn insert_counters(tx: &TenantTx, platform: &Platform) -> Result<()> {
    let rows = values::counter::ALL
        .iter()
        .map(|name| counter::ActiveModel {
            tenant_id: Set(tx.tenant()),
            id: Set(platform.new_id()),
            name: Set((*name).to_owned()),
            value: Set(0),
        });
    counter::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Whether there is a tenant with this key, ended or not.
pub async fn exists(platform: &Platform, id: TenantId) -> Result<bool> {
    platform
        .db()
        .system_read("was the tenant founded", async |tx| {
            Ok(tenant::Entity::all_rows()
                .filter(tenant::Column::Id.eq(id))
                .one(tx)
                .await?
                .is_some())
        })
        .await
}
