//! The tenant's inbox of requests: by deadline, red when late. Names only for those who answer them.
use std::collections::HashMap;

use askama::Template;
use axum::{extract::State as Of, response::IntoResponse};
use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    store::{self, Request},
    view,
};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    tenants::{
        Can,
        policy::{HandleRequests, SeeRequests},
        store as tenants,
    },
    web::{
        Page, View,
        components::{Pager, Tabs, Tag},
        form::QueryOf,
    },
};

/// Requests on a page.
const PER: usize = 50;

/// What is asked to be listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    state: String,
    page: String,
}

#[derive(Template)]
#[template(path = "portal/inbox.html")]
struct InboxPage {
    page: Page,
    tabs: Tabs,
    has_names: bool,
    is_done: bool,
    overdue: i64,
    requests: Vec<Line>,
    pager: Option<Pager>,
}

struct Line {
    href: Option<String>,
    kind: String,
    received: String,
    who: String,
    due: Tag,
    state: Tag,
    is_late: bool,
}

/// The inbox.
///
/// # Errors
/// When the database does.
pub async fn inbox(
    Of(platform): Of<Platform>,
    can: Can<SeeRequests>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let has_names = can.also::<HandleRequests>();
    let ((open, done), names) = can
        .db
        .read(async |tx| {
            let (open, done) = store::list_all(tx).await?;
            let names = if has_names {
                let subjects = open.iter().chain(&done);
                let subjects = subjects.filter_map(|request| request.row.member_id);
                tenants::subject_names(tx, subjects.map(|id| id.0).collect()).await?
            } else {
                HashMap::new()
            };
            Ok(((open, done), names))
        })
        .await?;
    let (lang, today) = (can.visit.lang, platform.today());
    let page = can.page("portal-inbox-title");
    let here = can.url("/requests");
    let is_done = wanted.state == "done";
    let tabs = Tabs::new(lang.t("portal-inbox-title"))
        .tab(here.clone(), lang.t("portal-inbox-open"), !is_done)
        .count(count(&open))
        .tab(
            format!("{here}?state=done"),
            lang.t("portal-inbox-done"),
            is_done,
        )
        .count(count(&done));
    let late = open
        .iter()
        .filter(|request| request.is_overdue(today))
        .count();
    let overdue = i64::try_from(late).unwrap_or(i64::MAX);
    let shown = if is_done { &done } else { &open };
    let number = wanted.page.parse::<usize>().unwrap_or(1).max(1);
    let last = shown.len().div_ceil(PER).max(1);
    let number = number.min(last);
    let requests = shown
        .iter()
        .skip((number - 1).saturating_mul(PER))
        .take(PER)
        .map(|request| {
            line(
                request,
                &names,
                (lang, today),
                has_names.then_some(here.as_str()),
            )
        })
        .collect();
    let whole = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let pager = (shown.len() > PER).then(|| {
        Pager::new(
            lang,
            page.path.clone(),
            whole(number),
            whole(PER),
            count(shown),
        )
    });
    Ok(View(InboxPage {
        page,
        tabs,
        has_names,
        is_done,
        overdue,
        requests,
        pager,
    }))
}

fn count(requests: &[Request]) -> u64 {
    u64::try_from(requests.len()).unwrap_or(u64::MAX)
}

fn line(
    request: &Request,
    names: &HashMap<Uuid, String>,
    (lang, today): (Lang, NaiveDate),
    base: Option<&str>,
) -> Line {
    Line {
        href: base.map(|base| format!("{base}/{}", request.row.id)),
        kind: request.kind.label(lang),
        received: lang.day(request.row.received_at),
        who: match request.row.member_id {
            Some(id) => names.get(&id.0).cloned().unwrap_or_default(),
            None => lang.t("portal-inbox-erased"),
        },
        due: view::due_tag(request, today, lang),
        state: view::state_tag(request.state, lang),
        is_late: request.is_overdue(today),
    }
}
