//! What a job looks like now: the part of its page that is asked for again and again.
use ::entity::job;
use askama::Template;

use crate::{
    platform::{
        i18n::{Arg, Lang},
        jobs::state,
    },
    web::{Icon, components::CsrfField, error_pages::safe_next},
};

/// The part of the page that changes while the job runs.
#[derive(Template)]
#[template(path = "tenants/job_state.html")]
pub struct StateView {
    pub(super) lang: Lang,
    pub(super) csrf: CsrfField,
    pub(super) href: String,
    /// Whether it is not over yet.
    pub is_running: bool,
    pub(super) is_cancelled: bool,
    pub(super) label: String,
    pub(super) step: String,
    pub(super) counts: Option<String>,
    pub(super) done: i64,
    pub(super) total: i64,
    pub(super) end: Option<End>,
}

impl askama::filters::HtmlSafe for StateView {}

/// How it ended.
pub(super) struct End {
    pub(super) class: &'static str,
    pub(super) icon: Icon,
    pub(super) sentence: String,
    pub(super) link: Option<(String, String)>,
}

impl StateView {
    /// What a page shows of a job now.
    #[must_use]
    pub fn new(lang: Lang, csrf: CsrfField, href: String, label: String, job: &job::Model) -> Self {
        let is_running = matches!(job.state.as_str(), state::WAITING | state::RUNNING);
        let step = match job.state.as_str() {
            state::WAITING => lang.t("jobs-waiting"),
            _ if job.step.is_empty() => lang.t("jobs-running"),
            _ => lang.t(&job.step),
        };
        // What is done is done: the last count told before the end says less.
        let counts = (job.total > 0 && job.state != state::DONE).then(|| {
            lang.t_args(
                "jobs-counts",
                &[
                    ("done", Arg::Count(job.done)),
                    ("total", Arg::Count(job.total)),
                ],
            )
        });
        Self {
            lang,
            csrf,
            href,
            is_running,
            is_cancelled: job.is_cancelled,
            label,
            step,
            counts,
            done: job.done.clamp(0, job.total.max(0)),
            total: job.total,
            end: (!is_running).then(|| end(lang, job)),
        }
    }
}

fn end(lang: Lang, job: &job::Model) -> End {
    let failure = |fallback: &str| lang.t(job.failure.as_deref().unwrap_or(fallback));
    match job.state.as_str() {
        state::DONE => End {
            class: "",
            icon: Icon::Check,
            sentence: lang.t("jobs-done"),
            link: link(lang, job),
        },
        state::CANCELLED => End {
            class: " warn",
            icon: Icon::Info,
            sentence: failure("jobs-cancelled"),
            link: None,
        },
        _ => End {
            class: " bad",
            icon: Icon::Alert,
            sentence: failure("jobs-failed"),
            link: None,
        },
    }
}

/// Where the result is: only addresses of ours.
fn link(lang: Lang, job: &job::Model) -> Option<(String, String)> {
    let output = job.output.as_ref()?;
    let find = |name: &str| {
        output
            .get(name)
            .and_then(|v| v.as_str())
            .filter(|href| safe_next(href) == *href && *href != "/")
    };
    if let Some(href) = find("download") {
        return Some((href.to_owned(), lang.t("jobs-download")));
    }
    find("location").map(|href| (href.to_owned(), lang.t("jobs-open")))
}

/// What a kind of job is called. Areas add `jobs-kind-<kind>`.
#[must_use]
pub fn title(lang: Lang, kind: &str) -> String {
    lang.known(&format!("jobs-kind-{kind}"), &[])
        .unwrap_or_else(|| lang.t("jobs-kind"))
}
