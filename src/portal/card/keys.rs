//! `GET /t/{tenant}/card-key`: the public keys of an organisation's cards, for whoever checks them without this service.
use axum::{Json, extract::State};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use super::text::FORMAT;
use crate::{
    platform::{
        error::{AppError, Result},
        services::Platform,
        vault::Purpose,
    },
    tenants,
    web::form::PathOf,
};

/// The keys, the oldest first.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such tenant, or nothing of it may be public.
pub async fn published(
    State(platform): State<Platform>,
    PathOf(slug): PathOf<String>,
) -> Result<Json<Value>> {
    let tenant = super::verify::issuer(&platform, &slug)
        .await?
        .ok_or(AppError::NotFound)?;
    let keys: Vec<Value> = signer(&platform, &tenant)?
        .public_keys()
        .into_iter()
        .map(|(version, key)| json!({ "version": version, "public_key": BASE64URL_NOPAD.encode(&key) }))
        .collect();
    Ok(Json(json!({
        "format": FORMAT,
        "algorithm": "Ed25519",
        "issuer": { "slug": tenant.slug, "name": tenant.name },
        "keys": keys,
    })))
}

/// What signs the cards of a tenant.
pub fn signer(
    platform: &Platform,
    tenant: &tenants::Tenant,
) -> Result<crate::platform::vault::Signer> {
    Ok(platform.vault().signer(tenant.id.0, Purpose::MemberCard)?)
}
