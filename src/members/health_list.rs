//! Takes the members chosen in the list to the question for a list with health data, which is another area's.
use axum::{extract::State, response::Redirect};

use super::selection::Selection;
use crate::{
    platform::{error::Result, people::Chosen, services::Platform},
    tenants::{Can, policy::OpenHealth},
    web::form::CheckedForm,
};

/// Remembers the choice and goes to the question.
pub async fn submit(
    can: Can<OpenHealth>,
    State(platform): State<Platform>,
    CheckedForm(selection): CheckedForm<Selection>,
) -> Result<Redirect> {
    let today = platform.today();
    let members = can
        .db
        .read(async |tx| selection.resolve(tx, can.reach(), today).await)
        .await?;
    let id = platform.new_id();
    platform
        .part::<Chosen>()
        .put((can.tenant.id, can.account.id), id, members, platform.now());
    Ok(Redirect::to(
        &can.url(&format!("/health/export?chosen={id}")),
    ))
}
