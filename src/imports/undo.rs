//! Takes an import back, for 24 hours, for everybody whom nobody has touched since.
mod job;
mod revert;

pub(super) use job::UndoJob;
pub(super) use revert::Before;

use ::entity::{ids::ImportRunId, import_run};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::store;
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        jobs,
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// For how long an import can be taken back.
pub(super) const OPEN_FOR: TimeDelta = TimeDelta::hours(24);

/// Whether an import can still be taken back.
pub(super) fn is_open(run: &import_run::Model, now: DateTime<Utc>) -> bool {
    run.undone_at.is_none() && now - run.created_at < OPEN_FOR
}

/// Hands the taking back to a job.
pub(super) async fn start(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportRunId)>,
    _: CheckedForm<Vec<(String, String)>>,
) -> Result<Response> {
    let input = json!({ "run": id, "slug": can.tenant.slug });
    let job = can
        .db
        .write(async |tx| {
            let run = store::find_run(tx, id).await?.ok_or(AppError::NotFound)?;
            if !is_open(&run, platform.now()) {
                return Ok(None);
            }
            jobs::enqueue(
                tx,
                &platform,
                job::KIND,
                input.clone(),
                Some(can.account.id),
            )
            .await
            .map(Some)
        })
        .await?;
    let Some(job) = job else {
        can.visit
            .flash(FlashKind::Warn, &Text::key("imports-undo-late"))
            .await?;
        return Ok(Redirect::to(&can.url(&format!("/members/import/runs/{id}"))).into_response());
    };
    platform.bell().jobs.notify_one();
    Ok(Redirect::to(&can.url(&format!("/jobs/{job}"))).into_response())
}
