//! Handing a protected export over: the passphrase once, the start, the file once. Only whoever asked, and only while the
//! role lasts; for everybody else there is no such page.
use askama::Template;
use axum::{
    extract::State,
    http::{Method, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    platform::{
        clock,
        error::{AppError, Result},
        exports::{
            handover::{Handover, KEEP, Seen},
            job,
        },
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::TakeExport},
    web::{
        ErrorPage, FieldErrors, Icon, Page, View,
        components::{Checkbox, ErrorSummary},
        download,
        form::{CheckedForm, PathOf},
    },
};

#[derive(Template)]
#[template(path = "exports/hand.html")]
struct HandPage {
    page: Page,
    title: String,
    people: u64,
    minutes: i64,
    summary: ErrorSummary,
    passphrase: Option<String>,
    written: Checkbox,
    start: String,
    again: String,
}

/// What the box sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Start {
    written: String,
}

/// Shows the passphrase, the first time. A started export is shown by its job.
pub async fn page(
    can: Can<TakeExport>,
    PathOf((_, export)): PathOf<(String, Uuid)>,
    State(platform): State<Platform>,
    method: Method,
) -> Result<Response> {
    let Some(seen) = find(&can, &platform, export) else {
        return Ok(gone(&can));
    };
    // A program that only looks whether the page is there must not use up the one showing.
    if method != Method::GET {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    if seen.is_started {
        return Ok(to_job(&can, &seen, export));
    }
    let passphrase = platform
        .part::<Handover>()
        .show_passphrase(export, platform.now());
    let passphrase = passphrase.map(|passphrase| passphrase.expose().to_owned());
    Ok(show(&can, &seen, (export, passphrase), &FieldErrors::new()))
}

/// Starts the job, once the passphrase is written down.
pub async fn start(
    can: Can<TakeExport>,
    PathOf((_, export)): PathOf<(String, Uuid)>,
    State(platform): State<Platform>,
    CheckedForm(form): CheckedForm<Start>,
) -> Result<Response> {
    let Some(seen) = find(&can, &platform, export) else {
        return Ok(gone(&can));
    };
    if !seen.is_started && form.written != "yes" {
        let mut errors = FieldErrors::new();
        errors.add("written", Text::key("exports-error-written"));
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            show(&can, &seen, (export, None), &errors),
        )
            .into_response());
    }
    let handover = platform.part::<Handover>();
    if !handover.start(export, platform.now()) {
        // Posted twice: the first one started it.
        let seen = find(&can, &platform, export).ok_or(AppError::NotFound)?;
        return Ok(to_job(&can, &seen, export));
    }
    let by = can.account.id;
    let job = can
        .db
        .write(async |tx| job::enqueue(tx, &platform, export, by).await)
        .await;
    let job = match job {
        Ok(job) => job,
        Err(error) => {
            handover.unstart(export, platform.now());
            return Err(error);
        }
    };
    handover.started(export, job, platform.now());
    platform.bell().jobs.notify_one();
    Ok(Redirect::to(&can.url(&format!("/jobs/{job}"))).into_response())
}

/// Hands the file over, once.
pub async fn file(
    can: Can<TakeExport>,
    PathOf((_, export)): PathOf<(String, Uuid)>,
    State(platform): State<Platform>,
    method: Method,
) -> Result<Response> {
    if find(&can, &platform, export).is_none() {
        return Ok(gone(&can));
    }
    // A program that only looks whether the file is there must not use up the one download.
    if method != Method::GET {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let Some(file) = platform.part::<Handover>().take(export, platform.now()) else {
        return Ok(gone(&can));
    };
    let day = clock::today_in_slovenia(platform.now());
    let name = format!("podatki-{day}.{}", file.kind.extension());
    download(&name, file.kind.media_type(), file.bytes)
}

/// An export that is not there, whatever the reason: there never was one, it is somebody else's, or it went with the memory of
/// the server. The page is the same, and says what may have happened.
fn gone(can: &Can<TakeExport>) -> Response {
    let page = ErrorPage::new(can.page("exports-hand-title"), StatusCode::NOT_FOUND)
        .detail(can.visit.lang.t("exports-gone"));
    (StatusCode::NOT_FOUND, View(page)).into_response()
}

fn find(can: &Can<TakeExport>, platform: &Platform, export: Uuid) -> Option<Seen> {
    let who = (can.tenant.id, can.account.id);
    platform
        .part::<Handover>()
        .find(export, who, platform.now())
        .filter(|seen| seen.needs.names().all(|permission| can.may(permission)))
}

fn to_job(can: &Can<TakeExport>, seen: &Seen, export: Uuid) -> Response {
    let to = seen.job.map_or_else(
        || format!("/exports/{export}"),
        |job| format!("/jobs/{job}"),
    );
    if seen.job.is_none() {
        // Started a moment ago by another request; its job is being written.
        return AppError::Conflict("exports-being-started").into_response();
    }
    Redirect::to(&can.url(&to)).into_response()
}

fn show(
    can: &Can<TakeExport>,
    seen: &Seen,
    (export, passphrase): (Uuid, Option<String>),
    errors: &FieldErrors,
) -> Response {
    let lang = can.visit.lang;
    let page = can.page("exports-hand-title");
    View(HandPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        title: lang.t(seen.title),
        people: seen.people,
        minutes: KEEP.num_minutes(),
        summary: errors.summary(lang),
        passphrase,
        written: Checkbox::new("written", lang.t("exports-written"))
            .errors(errors.of("written", lang)),
        start: can.url(&format!("/exports/{export}/start")),
        again: seen.again.clone(),
    })
    .into_response()
}
