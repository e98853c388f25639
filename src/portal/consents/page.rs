//! All consents of a person: what each would change, whether it holds, and its receipts.
use askama::Template;
use axum::{extract::State, response::IntoResponse};

use super::{Loaded, is_own, outcomes, purpose_name, voice};
use crate::{
    platform::{
        error::Result,
        i18n::Lang,
        people::{ConsentState, store::Consent, words},
        services::Platform,
    },
    tenants::{
        Mine,
        policy::person::{DecideConsents, SeeOwn, Stage},
    },
    web::{Icon, Page, View, components::Tag},
};

#[derive(Template)]
#[template(path = "portal/consents.html")]
struct ConsentsPage {
    page: Page,
    name: String,
    decides: bool,
    is_child: bool,
    is_me: bool,
    purposes: Vec<Purpose>,
    receipts: Vec<Receipt>,
}

struct Purpose {
    title: String,
    is_given: bool,
    /// That guardians have to agree first.
    open: Option<String>,
    /// What each of them said.
    said: Vec<String>,
    /// Whether the page with both outcomes is offered.
    decides_anew: bool,
    state: Tag,
    yes: String,
    no: String,
    give: String,
    withdraw: Vec<(String, String)>,
}

struct Receipt {
    href: String,
    title: String,
    given: String,
    by: String,
    state: Tag,
}

/// The page.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let loaded = Loaded::read(&mine, &platform).await?;
    let lang = mine.visit.lang;
    let purposes = loaded
        .purposes
        .iter()
        .map(|purpose| {
            let (yes, no) = outcomes(purpose, lang);
            let agreement = loaded.agreement(purpose);
            let stands = agreement.map_or(ConsentState::NotGiven, |of| of.state);
            let has_said_yes = agreement.and_then(|of| of.word(voice(&mine))) == Some(true);
            let own: Vec<&Consent> = loaded
                .holding(purpose)
                .filter(|consent| is_own(&mine, consent))
                .collect();
            Purpose {
                title: purpose_name(purpose, lang),
                is_given: stands.is_given(),
                open: stands
                    .is_open()
                    .then(|| words::agreement_open(purpose, stands, lang)),
                said: agreement
                    .filter(|_| stands.is_open())
                    .map(|of| loaded.said(of, lang))
                    .unwrap_or_default(),
                decides_anew: own.is_empty() || !(has_said_yes || mine.person.is_me()),
                state: match stands {
                    ConsentState::Given => {
                        Tag::ok(lang.t("portal-consent-given")).icon(Icon::Check)
                    }
                    ConsentState::NotGiven => Tag::plain(lang.t("portal-consent-not-given")),
                    _ => Tag::warn(lang.t("portal-consent-open")),
                },
                yes,
                no,
                give: mine.url(&format!("/consents/give/{purpose}")),
                withdraw: own
                    .iter()
                    .map(|c| {
                        (
                            mine.url(&format!("/consents/{}/withdraw", c.id)),
                            given(c, lang),
                        )
                    })
                    .collect(),
            }
        })
        .collect();
    let receipts = loaded
        .consents
        .iter()
        .map(|c| Receipt {
            href: mine.url(&format!("/consents/{}/receipt", c.id)),
            title: purpose_name(&c.purpose, lang),
            given: given(c, lang),
            by: c.person.clone().unwrap_or_default(),
            state: match c.withdrawn_at {
                None => Tag::ok(lang.t("portal-consent-given")),
                Some(at) => Tag::plain(lang.t1("portal-consent-withdrawn", "date", lang.day(at))),
            },
        })
        .collect();
    Ok(View(ConsentsPage {
        page: mine.page("portal-consents-title"),
        name: mine.person.card.full_name(),
        decides: mine.also::<DecideConsents>(),
        is_child: mine.person.standing.stage == Stage::Child,
        is_me: mine.person.is_me(),
        purposes,
        receipts,
    }))
}

/// When and how it was given.
pub(super) fn given(consent: &Consent, lang: Lang) -> String {
    let how = words::consent_way(&consent.how, lang).unwrap_or_else(|| consent.how.clone());
    lang.t_args(
        "portal-consent-given-on",
        &[
            ("date", lang.date(consent.given_on).into()),
            ("how", how.into()),
        ],
    )
}
