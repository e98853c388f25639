//! Links a guardian who is known to another child, and ends that a guardian acts for one.
use ::entity::ids::{GuardianId, MemberId};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    members::{archive::Nothing, once},
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::{
            relation,
            store::{self, Actor},
        },
        services::Platform,
    },
    tenants::{Can, invitations, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Who, and what to the child.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    guardian: String,
    relation: String,
    form_id: String,
}

/// Links somebody who is known.
///
/// # Errors
/// [`AppError::NotFound`] for a member or guardian of nobody or of another tenant.
pub async fn link(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(form): CheckedForm<LinkForm>,
) -> Result<impl IntoResponse> {
    let form_id = once::form_id(form.form_id.parse::<Uuid>().ok())?;
    let guardian: GuardianId = form.guardian.parse().map_err(|_| AppError::NotFound)?;
    let relation = relation::ALL
        .iter()
        .find(|code| **code == form.relation)
        .ok_or(AppError::Unreadable("error-form-unreadable"))?;
    let location = can.url(&format!("/members/{id}"));
    let actor = Actor::keeping(can.account.id);
    let done = can
        .db
        .write(async |tx| {
            if once::is_first(tx, &platform, form_id, &location).await? {
                store::link_guardian(tx, &platform, id, guardian, relation, &actor).await?;
            }
            Ok(())
        })
        .await;
    once::settle(done)?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-guardian-linked"))
        .await?;
    Ok(Redirect::to(&location))
}

/// Ends that a guardian acts for this member; the guardian stays for other children.
///
/// # Errors
/// As [`link`].
pub async fn unlink(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, guardian)): PathOf<(String, MemberId, GuardianId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| {
            store::unlink_guardian(tx, &platform, id, guardian, &actor).await?;
            invitations::revoke_of_guardian(tx, &platform, guardian, can.account.id).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("members-guardian-unlinked"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}#guardians"))))
}
