//! Whether important consents for a child need the signatures of all guardians who consent (disputed custody).
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use serde::Deserialize;

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

/// What was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    needs_both: String,
}

/// Writes it down.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a member of nobody or of another tenant.
pub async fn save(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(chosen): CheckedForm<Chosen>,
) -> Result<impl IntoResponse> {
    let wanted = chosen.needs_both == "yes";
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::set_needs_both(tx, &platform, id, wanted, &actor).await)
        .await?;
    let said = if wanted {
        "guardians-both-on"
    } else {
        "guardians-both-off"
    };
    can.visit.flash(FlashKind::Ok, &Text::key(said)).await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}#guardians"))))
}
