//! A young person confirms, or ends, what guardians consented to.
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use serde::Deserialize;

use super::page::to_be_confirmed;
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::{
            ConsentDraft, consent_how,
            store::{self, Actor, Withdrawal, purpose},
            text_for,
        },
        services::Platform,
    },
    tenants::{
        Mine,
        policy::person::{DecideConsents, Stage},
    },
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The answer to one consent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    purpose: String,
    answer: String,
}

/// Takes the answer.
///
/// # Errors
/// [`AppError::NotFound`] for what does not wait for an answer; [`AppError::Forbidden`] for a guardian.
pub async fn decide(
    State(platform): State<Platform>,
    mine: Mine<DecideConsents>,
    PathOf((_, _)): PathOf<(String, MemberId)>,
    CheckedForm(answer): CheckedForm<Answer>,
) -> Result<impl IntoResponse> {
    if !mine.person.is_me() || mine.person.standing.stage == Stage::Child {
        return Err(AppError::Forbidden("tenants-refused-person"));
    }
    let is_yes = match answer.answer.as_str() {
        "confirm" => true,
        "withdraw" => false,
        _ => return Err(AppError::Unreadable("error-form-unreadable")),
    };
    let id = mine.member();
    let lang = mine.visit.lang;
    let actor = Actor {
        account: Some(mine.account.id),
        purpose: purpose::MEMBERSHIP,
    };
    let place = &mine.person.tenant.name;
    let done = mine
        .db
        .write(async |tx| {
            let agreements = store::agreements(tx, id).await?;
            let asked = to_be_confirmed(&agreements)
                .into_iter()
                .find(|agreement| agreement.purpose == answer.purpose)
                .ok_or(AppError::NotFound)?;
            if !is_yes {
                return store::refuse_consent(tx, &platform, id, None, asked.purpose, &actor)
                    .await
                    .map(Some);
            }
            let (text_version, text) =
                text_for(asked.purpose, lang, place).ok_or(AppError::NotFound)?;
            let draft = ConsentDraft {
                purpose: asked.purpose.to_owned(),
                how: consent_how::PORTAL.to_owned(),
                given_on: platform.today(),
                guardian: None,
                person: mine.person.card.full_name(),
                text_version,
                text,
            };
            store::record_consent(tx, &platform, id, draft, &actor).await?;
            Ok(None)
        })
        .await?;
    // What was erased must not wait in the write-ahead log. What cannot be cut now, housekeeping cuts.
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    let said = match done {
        None => "guardians-confirmed",
        Some(Withdrawal::HealthEmptied) => "guardians-ended-health",
        Some(_) => "guardians-ended",
    };
    mine.visit.flash(FlashKind::Ok, &Text::key(said)).await?;
    Ok(Redirect::to(&mine.url("/handover")))
}
