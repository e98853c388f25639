//! Takes an invitation back.
use ::entity::ids::InvitationId;
use axum::{extract::State, response::Redirect};

use crate::{
    platform::{error::Result, i18n::Text, services::Platform},
    tenants::{Can, invitations, policy::ManagePeople},
    web::{
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

pub(in crate::tenants) async fn revoke(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, InvitationId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    can.db
        .write(async |tx| invitations::revoke(tx, &platform, id, can.account.id).await)
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("tenants-people-revoked"))
        .await?;
    Ok(Redirect::to(&can.url("/people")))
}
