//! The job queue as the operator sees it: how many of which kind wait, run, or are tried again. Whose they are is not said.
use askama::Template;
use axum::extract::State;

use super::{guard::Operator, store};
use crate::{
    platform::{error::Result, services::Platform},
    web::{Icon, Page, View, components::EmptyState},
};

#[derive(Template)]
#[template(path = "operator/jobs.html")]
pub(super) struct JobsPage {
    page: Page,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
}

struct Row {
    kind: String,
    waiting: i64,
    running: i64,
    again: i64,
}

/// `GET /ops/jobs`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<JobsPage>> {
    let page = operator.page("operator-jobs-title");
    let lang = page.lang;
    let rows: Vec<Row> = store::count_jobs(&platform)
        .await?
        .into_iter()
        .map(|count| Row {
            kind: lang
                .known(&format!("jobs-kind-{}", count.kind), &[])
                .unwrap_or(count.kind),
            waiting: count.waiting.unwrap_or_default(),
            running: count.running.unwrap_or_default(),
            again: count.again.unwrap_or_default(),
        })
        .collect();
    let empty = rows.is_empty().then(|| {
        EmptyState::new(lang.t("operator-jobs-none"))
            .icon(Icon::Activity)
            .text(lang.t("operator-jobs-none-text"))
    });
    Ok(View(JobsPage { page, rows, empty }))
}
