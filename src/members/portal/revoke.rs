//! Takes back an invitation of a member or of one of the guardians.
use ::entity::ids::{InvitationId, MemberId};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::Doors;
use crate::{
    members::archive::Nothing,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::store,
        services::Platform,
    },
    tenants::{Can, invitations, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Takes it back.
///
/// # Errors
/// [`AppError::NotFound`] for an invitation of somebody else, or one that was answered.
pub async fn revoke(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, invitation)): PathOf<(String, MemberId, InvitationId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let by = can.account.id;
    can.db
        .write(async |tx| {
            let member = store::get(tx, &platform, id).await?;
            let doors = Doors::read(tx, &platform, &member).await?;
            // Only through whoever it is about: an invitation to a role is not taken back here.
            if !doors.waiting.iter().any(|w| w.id == invitation) {
                return Err(AppError::NotFound);
            }
            invitations::revoke(tx, &platform, invitation, by).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("guardians-invitation-revoked"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}#portal"))))
}
