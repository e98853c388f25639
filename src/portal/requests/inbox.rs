//! The tenant's inbox of requests: by deadline, red when late. Names only for those who answer them.
use std::collections::HashMap;

use axum::{extract::State as Of, response::IntoResponse};
use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    store::{self, Request},
    view,
};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    portal::inbox::{Cell, Head, InboxPage, Line, Wanted, Words},
    tenants::{
        Can,
        policy::{HandleRequests, SeeRequests},
        store as tenants,
    },
    web::{View, form::QueryOf},
};

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
    let late = open
        .iter()
        .filter(|request| request.is_overdue(today))
        .count();
    let mut heads = vec![Head::new(lang.t("portal-request-kind"))];
    if has_names {
        heads.push(Head::new(lang.t("portal-inbox-who")));
    }
    heads.extend([
        Head::new(lang.t("portal-request-received")).only_wide(),
        Head::new(lang.t("portal-request-due")),
        Head::new(lang.t("portal-request-state")),
    ]);
    let words = Words {
        title: "portal-inbox-title",
        lead: lang.t("portal-inbox-lead"),
        late: (late > 0).then(|| lang.n("portal-inbox-overdue", late)),
        note: (!has_names).then(|| lang.t("portal-inbox-no-names")),
        tabs: [lang.t("portal-inbox-open"), lang.t("portal-inbox-done")],
        empty: if wanted.is_done() {
            (lang.t("portal-inbox-none-done"), None)
        } else {
            (lang.t("portal-inbox-none"), None)
        },
        heads,
    };
    let base = can.url("/requests");
    let line = |request: &Request| {
        let names = has_names.then_some((&names, base.as_str()));
        line(request, names, (lang, today))
    };
    let page = InboxPage::new(
        &can,
        (words, "/requests"),
        &wanted,
        (open.as_slice(), done.as_slice()),
        line,
    );
    Ok(View(page))
}

/// A line; `named` are the names and where the requests are answered, for whoever may.
fn line(
    request: &Request,
    named: Option<(&HashMap<Uuid, String>, &str)>,
    (lang, today): (Lang, NaiveDate),
) -> Line {
    let mut cells = Vec::new();
    if let Some((names, _)) = named {
        let who = match request.row.member_id {
            Some(id) => names.get(&id.0).cloned().unwrap_or_default(),
            None => lang.t("portal-inbox-erased"),
        };
        cells.push(("meta", Cell::Words(who)));
    }
    let received = lang.day(request.row.received_at);
    cells.extend([
        ("only-wide", Cell::Words(received)),
        ("bl", Cell::Tag(view::due_tag(request, today, lang))),
        ("st", Cell::Tag(view::state_tag(request.state, lang))),
    ]);
    Line {
        href: named.map(|(_, base)| format!("{base}/{}", request.row.id)),
        title: request.kind.label(lang),
        cells,
        is_late: request.is_overdue(today),
    }
}
