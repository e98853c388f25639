//! The job queue as the operator sees it: how many of which kind wait, run, are tried again or failed; and what failed, to be tried again or
//! dropped. Whose they are and what they are about is not said.
use askama::Template;
use axum::{extract::State, response::Redirect};
use serde_json::json;
use uuid::Uuid;

use super::{guard::Operator, store, tenants::Query};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        jobs,
        services::Platform,
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Pager},
        form::{CheckedForm, NoFields, PathOf, QueryOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const RETRIED: &str = "job_retried";
const DROPPED: &str = "job_dropped";

#[derive(Template)]
#[template(path = "operator/jobs.html")]
pub(super) struct JobsPage {
    page: Page,
    rows: Vec<Row>,
    failed: Vec<Failed>,
    pager: Pager,
    empty: Option<EmptyState>,
}

struct Row {
    kind: String,
    waiting: i64,
    running: i64,
    again: i64,
    failed: i64,
}

struct Failed {
    id: Uuid,
    kind: String,
    at: String,
    attempts: i32,
}

fn kind(lang: Lang, code: String) -> String {
    lang.known(&format!("jobs-kind-{code}"), &[])
        .unwrap_or(code)
}

/// `GET /ops/jobs`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<JobsPage>> {
    let page = operator.page("operator-jobs-title");
    let lang = page.lang;
    let (number, per) = asked.read();
    let rows: Vec<Row> = store::count_jobs(&platform)
        .await?
        .into_iter()
        .map(|count| Row {
            kind: kind(lang, count.kind),
            waiting: count.waiting.unwrap_or_default(),
            running: count.running.unwrap_or_default(),
            again: count.again.unwrap_or_default(),
            failed: count.failed.unwrap_or_default(),
        })
        .collect();
    let (failed, total) = store::list_failed_jobs(&platform, number, per).await?;
    let failed = failed
        .into_iter()
        .map(|job| Failed {
            id: job.id,
            kind: kind(lang, job.kind),
            at: job
                .failed_at
                .map(|at| lang.datetime(at))
                .unwrap_or_default(),
            attempts: job.attempts,
        })
        .collect();
    let empty = rows.is_empty().then(|| {
        EmptyState::new(lang.t("operator-jobs-none"))
            .icon(Icon::Activity)
            .text(lang.t("operator-jobs-none-text"))
    });
    Ok(View(JobsPage {
        pager: Pager::new(lang, &page.path, number, per, total),
        rows,
        failed,
        empty,
        page,
    }))
}

async fn done(
    platform: &Platform,
    operator: &Operator,
    is_done: bool,
    event: &'static str,
    id: Uuid,
    said: &'static str,
) -> Result<Redirect> {
    if !is_done {
        return Err(AppError::NotFound);
    }
    let by = operator.account.id;
    platform
        .db()
        .system_write("what the operator did with a job", async |tx| {
            let event = Event::new(event, Some(by)).detail(json!({ "job": id }));
            security_log::append(tx, platform, event).await
        })
        .await?;
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key(said))
        .await?;
    Ok(Redirect::to("/ops/jobs"))
}

/// `POST /ops/jobs/{id}/retry`
pub(super) async fn retry(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let is_done = jobs::retry(&platform, id, operator.account.id).await?;
    platform.bell().jobs.notify_one();
    let said = "operator-job-retried";
    done(&platform, &operator, is_done, RETRIED, id, said).await
}

/// `POST /ops/jobs/{id}/drop`
pub(super) async fn drop_failed(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let is_done = jobs::drop_failed(&platform, id).await?;
    let said = "operator-job-dropped";
    done(&platform, &operator, is_done, DROPPED, id, said).await
}
