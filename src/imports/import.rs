//! The last step: everything in one transaction, or nothing.
mod job;
mod write;

pub(super) use job::ImportJob;

use ::entity::ids::ImportDraftId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    store::{self, Progress},
    wizard::{busy, draft_of, to_step},
};
use crate::{
    platform::{
        error::{AppError, Result},
        once,
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::form::{CheckedForm, PathOf},
};

/// The posted form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CommitForm {
    form_id: String,
    /// The review that was on the page: the revision of the draft it was made from.
    review: String,
}

enum Begun {
    Job(String),
    Step(&'static str),
    Nothing,
    Stale,
}

/// Hands the draft to the job that imports it. The same form posted again leads to the same job.
///
/// What is imported is what the person has seen: a page that shows the review of an earlier check, such as one left open in
/// another window, imports nothing and leads to the present review. Every check and every correction raises the revision.
pub(super) async fn start(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
    CheckedForm(form): CheckedForm<CommitForm>,
) -> Result<Response> {
    let platform = &platform;
    let form_id: Uuid = form
        .form_id
        .parse()
        .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
    let slug = &can.tenant.slug;
    let begun = can
        .db
        .write(async |tx| {
            if let Some(location) = once::earlier(tx, form_id).await? {
                return Ok(Begun::Job(location));
            }
            let (draft, progress) = draft_of(tx, platform, &can, id).await?;
            match (progress, &draft.document.summary) {
                (Progress::Working(job), _) => {
                    return Ok(Begun::Job(can.url(&format!("/jobs/{job}"))));
                }
                (Progress::Columns, _) | (_, None) => return Ok(Begun::Step("columns")),
                (Progress::Checked, Some(_))
                    if form.review.parse::<i64>().ok() != Some(draft.rev) =>
                {
                    return Ok(Begun::Stale);
                }
                (Progress::Checked, Some(summary)) if summary.total().importable() == 0 => {
                    return Ok(Begun::Nothing);
                }
                (Progress::Checked, Some(_)) => {}
            }
            let job = store::start_work(tx, platform, &draft, job::KIND, slug).await?;
            let location = can.url(&format!("/jobs/{job}"));
            once::record(tx, form_id, &location, platform.now()).await?;
            Ok(Begun::Job(location))
        })
        .await?;
    platform.bell().jobs.notify_one();
    match begun {
        Begun::Job(location) => Ok(Redirect::to(&location).into_response()),
        Begun::Step(step) => Ok(to_step(&can, id, step)),
        Begun::Nothing => busy(&can, id, "imports-nothing-to-import").await,
        Begun::Stale => busy(&can, id, "imports-review-changed").await,
    }
}
