//! Saving a record: a new revision, sealed anew, with its entry in the log.
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};

use super::{
    form::Typed,
    open::{find, refused, unasked},
    page::{PURPOSES, Place, RecordPage, member_of},
    scope::HealthScope,
    store,
    writing::{self, Saved},
};
use crate::{
    platform::{audit::Purpose, error::Result, i18n::Text, services::Platform},
    tenants::{
        Can,
        policy::{OpenHealth, WriteHealth},
    },
    web::{
        FieldErrors, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Saves what was typed.
pub async fn submit(
    can: Can<WriteHealth>,
    PathOf(path): PathOf<(String, MemberId)>,
    State(platform): State<Platform>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let person = find(&can, member_of(path)).await?;
    let consent = can
        .db
        .read(async |tx| store::find_consent(tx, person.id).await)
        .await?;
    let subject = (&person, consent);
    let Some(purpose) = Purpose::of_code(&typed.purpose, PURPOSES) else {
        return Ok(unasked(&can, &person));
    };
    let record = match typed.check(&person, consent.is_some(), platform.today()) {
        Ok(record) => record,
        Err(errors) => {
            let page = RecordPage::refused(&can, subject, purpose, &typed, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
        }
    };
    let Some(fresh) = can.narrow::<OpenHealth>(platform.now()) else {
        let mut errors = FieldErrors::new();
        errors.add("", Text::key("health-error-factor"));
        let page = RecordPage::unconfirmed(&can, subject, purpose, &typed, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
    };
    // What is no number is no revision there ever was, so both versions are shown.
    let base = typed.rev.parse().unwrap_or(0);
    let scope = HealthScope::new(&fresh, purpose);
    let saved = can
        .db
        .write(async |tx| {
            // Withdrawn while it was being typed: the consent is asked for in the transaction of the writing.
            writing::refuse_without_consent(tx, person.id, &record).await?;
            writing::save(tx, &platform, &scope, person.id, (base, &record)).await
        })
        .await?;
    let text = match saved {
        Saved::Written => Text::key("health-saved"),
        Saved::Unchanged => Text::key("health-unchanged"),
        Saved::Stale(present, rev) => {
            let page = RecordPage::stale(&can, subject, purpose, &present, &typed.over(rev));
            return Ok((StatusCode::CONFLICT, View(page)).into_response());
        }
        Saved::Refused(damage) => return refused(&can, &platform, &person, damage, purpose).await,
    };
    can.visit.flash(FlashKind::Ok, &text).await?;
    Ok(Redirect::to(&Place::new(&can, &person).member).into_response())
}
