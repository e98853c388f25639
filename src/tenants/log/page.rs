//! The page of the processing log: newest first, filtered by what stands in the address, older ones behind a link.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};

use super::{
    Reader,
    filter::{self, Asked, Fields, some},
};
use crate::{
    platform::{
        audit::{self, Found},
        error::Result,
        people::Reach,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{HandleBreach, SeeLog},
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, ErrorSummary, FilterChips, LogList},
        form::QueryOf,
        query,
    },
};

/// Entries on a page.
const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "tenants/log.html")]
struct LogPage {
    page: Page,
    summary: ErrorSummary,
    fields: Fields,
    more_label: String,
    person: Option<String>,
    chips: FilterChips,
    log: LogList,
    empty: Option<EmptyState>,
    older: Option<String>,
    newest: Option<String>,
    action: String,
    verify: String,
    verify_page: String,
    export: String,
    breach: Option<String>,
    names_members: bool,
}

pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<Response> {
    let page = can.page("tenants-log-title");
    let lang = page.lang;
    let names = can.reach() == Reach::All;
    let before: Option<i64> = some(&asked.before, |seq| seq.parse().ok().filter(|seq| *seq > 0))?;
    let (read, found, reader) = can
        .db
        .read(async |tx| {
            let read = asked.read(tx, &platform, lang, names).await?;
            let found = if read.errors.is_empty() {
                audit::find(tx, &platform, &read.filter, before, PER_PAGE).await?
            } else {
                Found::default()
            };
            let reader = Reader::new(tx, lang, &found.entries, names).await?;
            Ok((read, found, reader))
        })
        .await?;
    let base = can.url("/log");
    let older = found
        .before
        .map(|seq| query::set(&page.path, "before", &seq.to_string()));
    // Where the filter cannot be read, nothing was looked for, so it is not said that there is nothing.
    let is_none = read.errors.is_empty() && found.entries.is_empty() && older.is_none();
    let empty = is_none.then(|| {
        EmptyState::new(lang.t("tenants-log-empty"))
            .icon(Icon::Eye)
            .text(lang.t("tenants-log-empty-text"))
            .action(base.clone(), lang.t("tenants-log-all"))
    });
    let refused = !read.errors.is_empty();
    let in_more = [
        &asked.from,
        &asked.to,
        &asked.purpose,
        &asked.health,
        &asked.exports,
        &asked.support,
    ]
    .into_iter()
    .filter(|value| !value.is_empty())
    .count();
    let shown = LogPage {
        summary: read.errors.summary(lang).title(lang.t("ui-check-typed")),
        fields: Fields::new(lang, &asked, &read),
        more_label: if in_more == 0 {
            lang.t("log-more")
        } else {
            lang.t1("log-more-on", "n", in_more.to_string())
        },
        names_members: names,
        person: (!asked.person.is_empty()).then(|| asked.person.clone()),
        chips: filter::chips(lang, &page.path, base.clone(), &asked, &read),
        log: reader.list_linked(&found.entries, &base),
        empty,
        older,
        newest: before.map(|_| query::without(&page.path, "before")),
        verify: can.url("/log/verify"),
        verify_page: can.url("/log/verify"),
        export: asked.query(&can.url("/log/export")),
        breach: can.also::<HandleBreach>().then(|| can.url("/breach")),
        action: base,
        page: if refused { page.refused() } else { page },
    };
    Ok(if refused {
        (StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response()
    } else {
        View(shown).into_response()
    })
}
