//! Puts a member aside at once, with a way to take it back.
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use crate::{
    platform::{
        error::Result,
        i18n::Text,
        people::store::{self, Actor},
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// A form without fields of its own.
#[derive(Clone, Copy, Debug, Default, serde::Deserialize)]
pub struct Nothing {}

/// Archives; twice is once.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn archive(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::archive(tx, &platform, id, &actor).await)
        .await?;
    let url = can.url(&format!("/members/{id}"));
    can.visit
        .flash_with_undo(
            &Text::key("members-archived"),
            format!("{url}/restore"),
            &Text::key("members-undo"),
        )
        .await?;
    Ok(Redirect::to(&url))
}

/// Takes back out of the archive; twice is once.
///
/// # Errors
/// As [`archive`].
pub async fn restore(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::restore(tx, &platform, id, &actor).await)
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-restored"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}"))))
}
