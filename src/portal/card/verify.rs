//! `GET` and `POST /verify`: is this card genuine, and does it still hold? Nothing of it is kept, and nothing stands in an address.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    keys,
    text::{self, Card},
};
use crate::{
    platform::{error::Result, people::words, services::Platform},
    tenants::{self, Tenant, profile::may_be_public},
    web::{
        Page, View,
        components::{SummaryList, Tag, TextArea},
        form::CheckedForm,
        page::Shell,
        visit::Visit,
    },
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    card: String,
}

#[derive(Template)]
#[template(path = "portal/verify.html")]
struct VerifyPage {
    page: Page,
    card: TextArea,
    found: Option<Found>,
}

/// The answer.
struct Found {
    verdict: Tag,
    text: String,
    list: Option<SummaryList>,
}

/// The tenant whose keys are published: one that may be seen in public.
pub async fn issuer(platform: &Platform, slug: &str) -> Result<Option<Tenant>> {
    let Some(tenant) = tenants::store::find_by_slug(platform, slug).await? else {
        return Ok(None);
    };
    let profile = platform
        .db()
        .read(tenant.id, async |tx| tenants::store::find_profile(tx).await)
        .await?;
    Ok(profile
        .as_ref()
        .is_some_and(may_be_public)
        .then_some(tenant))
}

/// The empty form.
///
/// # Errors
/// Never.
pub async fn page(visit: Visit) -> Result<Response> {
    Ok(View(page_of(&visit, "", None)).into_response())
}

/// Checks a card.
///
/// # Errors
/// When the database or the vault does.
pub async fn check(
    State(platform): State<Platform>,
    visit: Visit,
    CheckedForm(form): CheckedForm<VerifyForm>,
) -> Result<Response> {
    let found = look(&platform, &visit, &form.card).await?;
    let status = if found.list.is_some() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, View(page_of(&visit, &form.card, Some(found)))).into_response())
}

fn page_of(visit: &Visit, typed: &str, found: Option<Found>) -> VerifyPage {
    let page = visit.page(Shell::Plain, "portal-verify-title");
    let shown: String = typed.chars().take(text::LONGEST).collect();
    VerifyPage {
        card: TextArea::new("card", page.t("portal-verify-card"))
            .hint(page.t("portal-verify-hint"))
            .value(shown)
            .rows(5)
            .maxlength(2000),
        found,
        page,
    }
}

async fn look(platform: &Platform, visit: &Visit, typed: &str) -> Result<Found> {
    let lang = visit.lang;
    let none = |key: &str| Found {
        verdict: Tag::bad(lang.t("portal-verify-bad")),
        text: lang.t(key),
        list: None,
    };
    let Some(claimed) = text::read(typed) else {
        return Ok(none("portal-verify-no-card"));
    };
    let Some(tenant) = issuer(platform, claimed.slug).await? else {
        return Ok(none("portal-verify-no-issuer"));
    };
    let Some(card) = claimed.proven(&keys::signer(platform, &tenant)?) else {
        return Ok(none("portal-verify-not-signed"));
    };
    let holds = card.valid_until >= platform.today();
    let until = lang.date(card.valid_until);
    Ok(Found {
        verdict: if holds {
            Tag::ok(lang.t1("portal-verify-holds", "date", until))
        } else {
            Tag::bad(lang.t1("portal-verify-expired", "date", until))
        },
        text: lang.t1("portal-verify-signed", "issuer", tenant.name.as_str()),
        list: Some(list(&card, lang)),
    })
}

fn list(card: &Card, lang: crate::platform::i18n::Lang) -> SummaryList {
    let belt = if card.belt.is_empty() {
        String::new()
    } else {
        words::belt_name(&card.belt, lang)
    };
    SummaryList::new()
        .row(
            lang.t("portal-card-name"),
            format!("{} {}", card.first_name, card.last_name),
        )
        .row(lang.t("portal-card-year"), card.birth_year.to_string())
        .row(lang.t("portal-card-club"), card.club.as_str())
        .row(lang.t("portal-card-belt"), belt)
        .row(lang.t("portal-card-until"), lang.date(card.valid_until))
}
