//! The profile in the database.
use ::entity::{
    profile,
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter, sea_query::Expr};

use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
    },
    tenants::{Functions, ProfileDraft},
};

/// The legal profile of a tenant.
///
/// # Errors
/// When the database does.
pub async fn find_profile(tx: &TenantTx) -> Result<Option<profile::Model>> {
    Ok(profile::Entity::of(tx.tenant()).one(tx).await?)
}

/// Writes a new version over version `rev`.
///
/// # Errors
/// [`AppError::Conflict`] when version `rev` is not the present one any more.
pub async fn update_profile(
    tx: &TenantTx,
    draft: &ProfileDraft,
    rev: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    use profile::Column as C;
    let done = profile::Entity::update_of(tx.tenant())
        .col_expr(C::LegalName, Expr::value(&draft.legal_name))
        .col_expr(C::Street, Expr::value(&draft.street))
        .col_expr(C::PostCode, Expr::value(&draft.post_code))
        .col_expr(C::Town, Expr::value(&draft.town))
        .col_expr(C::Country, Expr::value(&draft.country))
        .col_expr(C::Email, Expr::value(&draft.email))
        .col_expr(C::Phone, Expr::value(&draft.phone))
        .col_expr(C::Web, Expr::value(&draft.web))
        .col_expr(C::RegistrationNo, Expr::value(&draft.registration_no))
        .col_expr(C::TaxNo, Expr::value(&draft.tax_no))
        .col_expr(C::RepresentedBy, Expr::value(&draft.represented_by))
        .col_expr(C::PrivacyContact, Expr::value(&draft.privacy_contact))
        .col_expr(C::PrivacyEmail, Expr::value(&draft.privacy_email))
        .col_expr(C::PrivacyPhone, Expr::value(&draft.privacy_phone))
        .col_expr(C::NamePolicy, Expr::value(draft.name_policy.clone()))
        .col_expr(C::Obi, Expr::value(&draft.obi))
        .col_expr(C::Functions, Expr::value(draft.functions.clone()))
        .col_expr(C::GuardianView, Expr::value(&draft.guardian_view))
        .col_expr(C::Rev, Expr::value(rev + 1))
        .col_expr(C::UpdatedAt, Expr::value(now))
        .filter(C::Rev.eq(rev))
        .exec(tx)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(AppError::Conflict("tenants-settings-conflict"))
    }
}

/// Writes the name on the screen.
///
/// # Errors
/// When the database does.
pub async fn rename(tx: &TenantTx, name: &str) -> Result<()> {
    tenant::Entity::update_rows()
        .col_expr(tenant::Column::Name, Expr::value(name))
        .filter(tenant::Column::Id.eq(tx.tenant()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Switches health records on. The revision stays: nobody who edits the profile is overtaken by it.
///
/// # Errors
/// When the database does.
pub async fn switch_on_health(tx: &TenantTx) -> Result<()> {
    let Some(stored) = find_profile(tx).await? else {
        return Ok(());
    };
    let functions = Functions {
        health: true,
        ..Functions::of(&stored)
    };
    profile::Entity::update_of(tx.tenant())
        .col_expr(profile::Column::Functions, Expr::value(functions.to_json()))
        .exec(tx)
        .await?;
    Ok(())
}
