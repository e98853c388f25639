//! The receipt of a consent: what, which text, who, when and how; printable.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use uuid::Uuid;

use super::{Loaded, purpose_name};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        people::{text_for, words},
        services::Platform,
    },
    tenants::{Mine, policy::person::SeeOwn},
    web::{
        Icon, Page, View,
        components::{PrintHead, SummaryList},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "portal/consent_receipt.html")]
struct ReceiptPage {
    page: Page,
    back: String,
    print_head: PrintHead,
    facts: SummaryList,
    text: Option<String>,
}

/// The receipt.
///
/// # Errors
/// [`AppError::NotFound`] for a consent of nobody or of somebody else.
pub async fn receipt(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
) -> Result<impl IntoResponse> {
    let loaded = Loaded::read(&mine, &platform).await?;
    let consent = loaded
        .consents
        .into_iter()
        .find(|c| c.id == id)
        .ok_or(AppError::NotFound)?;
    let lang = mine.visit.lang;
    let tenant = &mine.person.tenant.name;
    let how = words::consent_way(&consent.how, lang).unwrap_or_default();
    let version = words::consent_text(&consent.text_version, lang)
        .unwrap_or_else(|| consent.text_version.clone());
    let mut facts = SummaryList::new()
        .row(lang.t("portal-receipt-whose"), mine.person.card.full_name())
        .row(lang.t("portal-receipt-to"), tenant.as_str())
        .row(
            lang.t("portal-receipt-what"),
            purpose_name(&consent.purpose, lang),
        )
        .row(
            lang.t("portal-receipt-who"),
            consent.person.unwrap_or_default(),
        )
        .row(lang.t("portal-receipt-when"), lang.date(consent.given_on))
        .row(lang.t("portal-receipt-how"), how)
        .row(lang.t("portal-receipt-version"), version)
        .row(
            lang.t("portal-receipt-recorded"),
            lang.datetime(consent.recorded_at),
        );
    if let Some(at) = consent.withdrawn_at {
        facts = facts.row(lang.t("portal-receipt-withdrawn"), lang.datetime(at));
    }
    facts = facts.row(lang.t("portal-receipt-number"), consent.id.to_string());
    // The text itself, while it is still the one of that version; the tenant may have another name since.
    let text = Lang::ALL
        .into_iter()
        .filter_map(|lang| text_for(&consent.purpose, lang, tenant))
        .find(|(version, _)| *version == consent.text_version)
        .map(|(_, text)| text);
    Ok(View(ReceiptPage {
        page: mine.page("portal-receipt-title"),
        back: mine.url("/consents"),
        print_head: PrintHead::new(tenant.as_str(), lang.t("portal-receipt-title")),
        facts,
        text,
    }))
}
