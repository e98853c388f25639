//! Shows a job; htmx asks for the changing part alone.
use ::entity::ids::JobId;
use askama::Template;
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};

use super::state_view::{StateView, title};
use crate::{
    platform::{
        error::{AppError, Result},
        jobs,
        services::Platform,
    },
    tenants::{Can, policy::Enter},
    web::{Page, View, form::PathOf},
};

#[derive(Template)]
#[template(path = "tenants/job.html")]
struct JobPage {
    page: Page,
    state: StateView,
    started: String,
}

/// Shows a job to whoever started it; to anybody else it does not exist.
pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<Enter>,
    PathOf((_, id)): PathOf<(String, JobId)>,
    headers: HeaderMap,
) -> Result<Response> {
    let account = can.account.id;
    let mut job = can
        .db
        .read(async |tx| jobs::find_of_account(tx, id, account).await)
        .await?
        .ok_or(AppError::NotFound)?;
    if let Some(done) = jobs::told(&platform, id) {
        job.done = done;
    }
    let lang = can.visit.lang;
    let title = title(lang, &job.kind);
    let page = can.page("jobs-kind").with_title(title.clone());
    let state = StateView::new(
        lang,
        page.csrf_field(),
        can.url(&format!("/jobs/{id}")),
        title,
        &job,
    );
    if headers.contains_key("hx-request") {
        return Ok(View(state).into_response());
    }
    let started = lang.t1("jobs-started", "at", lang.datetime(job.created_at));
    Ok(View(JobPage {
        page,
        state,
        started,
    })
    .into_response())
}
