//! Throws a draft away, at once.
use ::entity::ids::ImportDraftId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    store::{self, Progress},
    sweep::cut,
    wizard::{draft_of, to_job},
};
use crate::{
    platform::{error::Result, i18n::Text, services::Platform},
    tenants::{Can, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Deletes the draft and its rows.
pub(super) async fn discard(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
    _: CheckedForm<Vec<(String, String)>>,
) -> Result<Response> {
    let working = can
        .db
        .write(async |tx| {
            let (draft, progress) = draft_of(tx, &platform, &can, id).await?;
            if let Progress::Working(job) = progress {
                return Ok(Some(job));
            }
            store::delete(tx, draft.id).await?;
            Ok(None)
        })
        .await?;
    if let Some(job) = working {
        return Ok(to_job(&can, job));
    }
    cut(&platform).await;
    can.visit
        .flash(FlashKind::Ok, &Text::key("imports-discarded"))
        .await?;
    Ok(Redirect::to(&can.url("/members/import")).into_response())
}
