//! `GET /me/{tenant}/{member}/guardians`: the adults of a person and what was agreed with each, where they have to agree first, and
//! when what changes.
use askama::Template;
use axum::{extract::State, response::IntoResponse};

use super::handover::{self, Coming};
use crate::{
    platform::{
        error::Result,
        people::{store, words},
        services::Platform,
    },
    tenants::{Mine, policy::person::SeeOwn, rights_table, store as tenants},
    web::{Page, View, components::YesNoTable},
};

#[derive(Template)]
#[template(path = "portal/guardians.html")]
struct GuardiansPage {
    page: Page,
    name: String,
    home: String,
    rights: YesNoTable,
    has_rights: bool,
    needs_both: bool,
    open: Vec<String>,
    contact: String,
    coming: Vec<Coming>,
    handover: String,
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let id = mine.member();
    let lang = mine.visit.lang;
    let (guardians, agreements, needs_both, profile) = mine
        .db
        .read(async |tx| {
            Ok((
                store::guardians_of(tx, &platform, id).await?,
                store::agreements(tx, id).await?,
                store::needs_both(tx, id).await?,
                tenants::find_profile(tx).await?,
            ))
        })
        .await?;
    let today = platform.today();
    Ok(View(GuardiansPage {
        page: mine.page("guardians-title"),
        name: mine.person.card.full_name(),
        home: mine.url(""),
        has_rights: guardians
            .iter()
            .any(|g| g.link.as_ref().is_some_and(|link| link.until.is_none())),
        rights: rights_table(&guardians, lang),
        needs_both,
        open: agreements
            .iter()
            .filter(|agreement| agreement.state.is_open())
            .map(|agreement| words::agreement_open(agreement.purpose, agreement.state, lang))
            .collect(),
        contact: profile.map(|p| p.privacy_email).unwrap_or_default(),
        coming: handover::dates(&mine.person, today),
        handover: mine.url("/handover"),
    }))
}
