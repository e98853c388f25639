//! `GET /me/{tenant}/{member}/handover`: what guardians consented to, to be confirmed or changed by whoever it is about.
use askama::Template;
use axum::{extract::State, response::IntoResponse};

use super::{Coming, dates};
use crate::{
    platform::{
        error::Result,
        i18n::Lang,
        people::{
            consent_purpose,
            store::{self, Agreement, Consent},
            text_for, words,
        },
        services::Platform,
    },
    tenants::{
        Mine,
        policy::person::{SeeOwn, Stage},
    },
    web::{Page, View},
};

#[derive(Template)]
#[template(path = "portal/handover.html")]
struct HandoverPage {
    page: Page,
    name: String,
    home: String,
    here: String,
    /// Whether whoever looks decides.
    decides: bool,
    is_me: bool,
    is_child: bool,
    waiting: Vec<Waiting>,
    coming: Vec<Coming>,
}

/// A consent of guardians that waits for the person's own word.
struct Waiting {
    purpose: &'static str,
    title: String,
    given: String,
    text: String,
    yes: String,
    no: String,
    state: String,
}

/// What guardians consented to and the person has said nothing about. Keeping a child's data needs no consent from 15 on.
pub(super) fn to_be_confirmed(agreements: &[Agreement]) -> Vec<&Agreement> {
    agreements
        .iter()
        .filter(|agreement| {
            agreement.purpose != consent_purpose::PROCESSING && agreement.is_of_guardians()
        })
        .collect()
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
    let (agreements, consents) = mine
        .db
        .read(async |tx| {
            Ok((
                store::agreements(tx, id).await?,
                store::list_consents(tx, &platform, id).await?,
            ))
        })
        .await?;
    let is_child = mine.person.standing.stage == Stage::Child;
    let is_me = mine.person.is_me();
    let place = &mine.person.tenant.name;
    let page = if is_me {
        mine.page("guardians-handover-title")
    } else {
        mine.page("guardians-handover-title-guardian")
    };
    Ok(View(HandoverPage {
        page,
        name: mine.person.card.full_name(),
        home: mine.url(""),
        here: mine.url("/handover"),
        decides: is_me && !is_child,
        is_me,
        is_child,
        waiting: to_be_confirmed(&agreements)
            .into_iter()
            .filter(|_| !is_child)
            .map(|agreement| waiting(agreement, &consents, place, lang))
            .collect(),
        coming: dates(&mine.person, platform.today()),
    }))
}

fn waiting(agreement: &Agreement, consents: &[Consent], place: &str, lang: Lang) -> Waiting {
    let given = consents
        .iter()
        .filter(|consent| agreement.open.contains(&consent.id))
        .map(|consent| {
            let person = consent.person.clone().unwrap_or_default();
            let on = lang.date(consent.given_on);
            if person.is_empty() {
                on
            } else {
                format!("{person}, {on}")
            }
        })
        .collect::<Vec<_>>()
        .join("; ");
    let (yes, no) = if agreement.purpose == consent_purpose::HEALTH {
        (
            lang.t("guardians-health-yes"),
            lang.t("guardians-health-no"),
        )
    } else {
        (
            lang.t("guardians-pictures-yes"),
            lang.t("guardians-pictures-no"),
        )
    };
    Waiting {
        purpose: agreement.purpose,
        title: words::consent_for(agreement.purpose, lang).unwrap_or_default(),
        given,
        text: text_for(agreement.purpose, lang, place)
            .map(|(_, text)| text)
            .unwrap_or_default(),
        yes,
        no,
        state: if agreement.state.is_given() {
            lang.t("guardians-holds-until")
        } else {
            lang.t("guardians-holds-not")
        },
    }
}
