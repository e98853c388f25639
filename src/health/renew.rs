//! Beginning a record anew where the present one cannot be opened.
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    open::{find, unasked},
    page::{PURPOSES, Place, member_of},
    scope::HealthScope,
    writing,
};
use crate::{
    platform::{audit::Purpose, error::Result, i18n::Text, services::Platform},
    tenants::{Can, policy::OpenHealth},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// What the button sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Renewal {
    purpose: String,
}

/// Puts an empty record in the place of a damaged one; a whole one stays as it is.
pub async fn submit(
    can: Can<OpenHealth>,
    PathOf(path): PathOf<(String, MemberId)>,
    State(platform): State<Platform>,
    CheckedForm(renewal): CheckedForm<Renewal>,
) -> Result<Response> {
    let person = find(&can, member_of(path)).await?;
    let Some(purpose) = Purpose::of_code(&renewal.purpose, PURPOSES) else {
        return Ok(unasked(&can, &person));
    };
    let scope = HealthScope::new(&can, purpose);
    let renewed = can
        .db
        .write(async |tx| writing::renew(tx, &platform, &scope, person.id).await)
        .await?;
    let (kind, text) = if renewed {
        (FlashKind::Ok, Text::key("health-renewed"))
    } else {
        (FlashKind::Warn, Text::key("health-renew-whole"))
    };
    can.visit.flash(kind, &text).await?;
    Ok(Redirect::to(&Place::new(&can, &person).record).into_response())
}
