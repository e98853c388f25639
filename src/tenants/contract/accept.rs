//! Accepting the agreement: an owner does it in the application, and person, time, version and hash are kept (promise B30).
use ::entity::{agreement, ids::AccountId, tenant, values::operation};
use axum::{extract::State, response::Redirect};
use chrono::NaiveDate;
use serde_json::json;

use super::store;
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, lifecycle, policy::AcceptAgreement, profile::is_complete, store::find_profile},
    web::{form::CheckedForm, page::FlashKind},
};

/// The version that this tenant has yet to accept: the newest, when it accepted an older one or none. With it, whether it is overdue:
/// the version is in force already.
#[must_use]
pub fn needs<'a>(
    tenant: &tenant::Model,
    newest: Option<&'a agreement::Model>,
    today: NaiveDate,
) -> Option<(&'a agreement::Model, bool)> {
    let newest = newest?;
    let is_accepted = tenant.agreement_no.is_some_and(|no| no >= newest.no);
    (!is_accepted).then_some((newest, newest.valid_from <= today))
}

/// Accepts a version for the tenant of the transaction; false when it was accepted before.
///
/// # Errors
/// When the database or the vault does.
pub async fn accept(
    tx: &TenantTx,
    platform: &Platform,
    version: &agreement::Model,
    by: Option<AccountId>,
) -> Result<bool> {
    let detail = json!({
        "what": "agreement-accepted",
        "version": version.no,
        "hash": data_encoding::HEXLOWER.encode(&version.hash),
    });
    // The log's lock lets acceptances of one tenant follow one another.
    audit::append(
        tx,
        platform,
        Entry::new(operation::SETTINGS, by).detail(detail),
    )
    .await?;
    let earlier = store::acceptances(tx, tx.tenant()).await?;
    if earlier.iter().any(|row| row.agreement_no == version.no) {
        return Ok(false);
    }
    store::insert_acceptance(tx, platform, tx.tenant(), version, by).await?;
    Ok(true)
}

/// The posted form: the version that was read.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    no: String,
}

/// `POST /o/{tenant}/agreement`
pub async fn submit(
    State(platform): State<Platform>,
    can: Can<AcceptAgreement>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Redirect> {
    let asked: i32 = typed.no.parse().unwrap_or_default();
    let by = can.account.id;
    let (is_new, is_active) = can
        .db
        .write(async |tx| {
            // Only the version that is now asked for can be accepted, and only as it was read.
            let newest = store::newest_agreement(tx).await?;
            let Some(version) = newest.filter(|version| version.no == asked) else {
                return Err(AppError::Conflict("contract-version-changed"));
            };
            let earlier = store::acceptances(tx, tx.tenant()).await?;
            if earlier.iter().any(|row| row.agreement_no == version.no) {
                return Ok((false, false));
            }
            // A contract names its parties (GDPR Art. 28(3)): first the organisation says who it is.
            let profile = find_profile(tx).await?;
            if profile.is_none_or(|row| !is_complete(&row).is_empty()) {
                return Err(AppError::Conflict("contract-profile-first"));
            }
            let is_new = accept(tx, &platform, &version, Some(by)).await?;
            let is_active = lifecycle::activate_when_ready(tx, &platform, Some(by)).await?;
            Ok((is_new, is_active))
        })
        .await?;
    if is_active {
        platform.bell().mail.notify_one();
    }
    let said = if is_active {
        Text::key("contract-accepted-active")
    } else if is_new {
        Text::key("contract-accepted-now")
    } else {
        Text::key("contract-accepted-before")
    };
    can.visit.flash(FlashKind::Ok, &said).await?;
    // What was accepted is shown, not what is in force until then.
    Ok(Redirect::to(&can.url(&format!("/agreement?no={asked}"))))
}
