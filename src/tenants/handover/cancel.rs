//! Takes a handover back while it waits: nobody's role ends, and an invitation without an answer is void.
use ::entity::{ids::HandoverId, values::operation};
use axum::{extract::State, response::Redirect};
use serde_json::json;

use super::{
    mails::{self, Moment},
    store::{self, state},
};
use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, invitations, policy::ManagePeople},
    web::{
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

pub(in crate::tenants) async fn cancel(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, HandoverId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let by = can.account.id;
    can.db
        .write(async |tx| {
            let plan = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            if !store::close(tx, id, state::CANCELLED, platform.now()).await? {
                return Err(AppError::Conflict("handover-over"));
            }
            if let Some(invitation) = plan.invitation {
                match invitations::revoke(tx, &platform, invitation, by).await {
                    // Answered or ended already.
                    Ok(()) | Err(AppError::NotFound) => {}
                    Err(error) => return Err(error),
                }
            }
            let ending = store::roles_by_ids(tx, &plan.roles).await?;
            mails::tell(tx, &platform, &plan, &ending, Moment::Cancelled).await?;
            let entry = Entry::new(operation::ACCESS, Some(by))
                .detail(json!({ "what": "handover-cancelled" }));
            audit::append(tx, &platform, entry).await
        })
        .await?;
    platform.bell().mail.notify_one();
    can.visit
        .flash(FlashKind::Ok, &Text::key("handover-cancelled-flash"))
        .await?;
    Ok(Redirect::to(&can.url("/people")))
}
