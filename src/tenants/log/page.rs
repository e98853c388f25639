//! The page of the processing log: newest first, one operation or all, older ones behind a link.
use ::entity::values::operation;
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use super::Reader;
use crate::{
    platform::{
        audit,
        error::{AppError, Result},
        people::Reach,
        services::Platform,
    },
    tenants::{Can, policy::SeeLog},
    web::{
        Icon, Page, View,
        components::{EmptyState, LogList, Select},
        form::QueryOf,
        query,
    },
};

/// Entries on a page.
const PER_PAGE: usize = 50;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Query {
    op: String,
    before: String,
}

#[derive(Template)]
#[template(path = "tenants/log.html")]
pub(in crate::tenants) struct LogPage {
    page: Page,
    filter: Select,
    log: LogList,
    empty: Option<EmptyState>,
    older: Option<String>,
    newest: Option<String>,
    verify: String,
}

pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<LogPage>> {
    let page = can.page("tenants-log-title");
    let lang = page.lang;
    let names = can.reach() == Reach::All;
    let chosen = some(&asked.op, |op| {
        operation::ALL.iter().copied().find(|own| *own == op)
    })?;
    let before: Option<i64> = some(&asked.before, |seq| seq.parse().ok().filter(|seq| *seq > 0))?;
    let limit = u64::try_from(PER_PAGE)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    let (mut entries, reader) = can
        .db
        .read(async |tx| {
            let entries = audit::page_of(tx, &platform, chosen, before, limit).await?;
            let reader = Reader::new(tx, lang, &entries, names).await?;
            Ok((entries, reader))
        })
        .await?;
    let has_older = entries.len() > PER_PAGE;
    entries.truncate(PER_PAGE);
    let older = entries
        .last()
        .filter(|_| has_older)
        .map(|last| query::set(&page.path, "before", &last.seq.to_string()));
    let filter = Select::new("op", lang.t("tenants-log-filter"))
        .placeholder(lang.t("ui-all"))
        .options(operation::ALL.iter().map(|op| (*op, name_of(op, &page))))
        .selected(chosen.unwrap_or_default());
    let empty = entries.is_empty().then(|| {
        EmptyState::new(lang.t("tenants-log-empty"))
            .icon(Icon::Eye)
            .text(lang.t("tenants-log-empty-text"))
            .action(can.url("/log"), lang.t("tenants-log-all"))
    });
    Ok(View(LogPage {
        filter,
        log: reader.list(&entries),
        empty,
        older,
        newest: before.map(|_| query::without(&page.path, "before")),
        verify: can.url("/log/verify"),
        page,
    }))
}

/// What was asked for, or nothing; an address changed by hand to what there is not leads nowhere.
fn some<'a, T>(asked: &'a str, read: impl FnOnce(&'a str) -> Option<T>) -> Result<Option<T>> {
    if asked.is_empty() {
        return Ok(None);
    }
    read(asked).map(Some).ok_or(AppError::NotFound)
}

/// What an operation is called where one is chosen.
fn name_of(code: &str, page: &Page) -> String {
    let key = match code {
        operation::COLLECT => "tenants-log-choose-collect",
        operation::ALTER => "tenants-log-choose-alter",
        operation::CONSULT => "tenants-log-choose-consult",
        operation::EXPORT => "tenants-log-choose-export",
        operation::PUBLISH => "tenants-log-choose-publish",
        operation::UNPUBLISH => "tenants-log-choose-unpublish",
        operation::ERASE => "tenants-log-choose-erase",
        operation::ARCHIVE => "tenants-log-choose-archive",
        operation::ACCESS => "tenants-log-choose-access",
        operation::SETTINGS => "tenants-log-choose-settings",
        _ => "tenants-log-choose-refused",
    };
    page.t(key)
}
