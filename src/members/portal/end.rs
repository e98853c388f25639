//! Ends that an account comes to a member's pages.
use ::entity::ids::{MemberId, RelationId};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use crate::{
    members::archive::Nothing,
    platform::{error::Result, i18n::Text, people::store, services::Platform},
    tenants::{Can, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Ends it.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for an access that is not to this member's pages, or over.
pub async fn end(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, relation)): PathOf<(String, MemberId, RelationId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let by = Some(can.account.id);
    can.db
        .write(async |tx| store::end_access(tx, &platform, id, relation, by).await)
        .await?;
    platform.bell().mail.notify_one();
    can.visit
        .flash(FlashKind::Ok, &Text::key("guardians-access-ended"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/members/{id}#portal"))))
}
