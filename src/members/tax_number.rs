//! Shows a sealed tax number once, on request; that it was opened stands in the processing log before it is shown.
use ::entity::{ids::MemberId, values::operation};
use axum::{extract::State, response::IntoResponse};
use serde_json::json;

use super::{archive::Nothing, show};
use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        people::store::{self, Actor},
        services::Platform,
    },
    tenants::{
        Can,
        policy::{EditMembers, SeeMembers},
    },
    web::{
        View,
        form::{CheckedForm, PathOf},
    },
};

/// The member's page with the number in full.
///
/// # Errors
/// [`AppError::NotFound`] for a member of nobody or of another tenant, and for one without a tax number.
pub async fn show(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<impl IntoResponse> {
    let actor = Actor::keeping(can.account.id);
    let number = can
        .db
        .write(async |tx| {
            let member = store::get(tx, &platform, id).await?;
            let number = member.draft.details.tax_number;
            if number.is_empty() {
                return Err(AppError::NotFound);
            }
            let entry = Entry::new(operation::CONSULT, actor.account)
                .about(id.0)
                .purpose(actor.purpose)
                .detail(json!({ "what": "tax_number" }));
            audit::append(tx, &platform, entry).await?;
            Ok(number)
        })
        .await?;
    let can = can
        .narrow::<SeeMembers>(platform.now())
        .ok_or(AppError::NotFound)?;
    Ok(View(show::build(&platform, &can, id, Some(number)).await?))
}
