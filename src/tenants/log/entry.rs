//! The page of one entry: what it says in full, which fields it touched, and its place in the chain.
use ::entity::values::operation;
use askama::Template;
use axum::extract::State;
use data_encoding::HEXLOWER;

use super::{Reader, filter, words};
use crate::{
    platform::people::Reach,
    platform::{
        audit::{self, touched},
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{Can, policy::SeeLog},
    web::{
        Page, View,
        components::{SummaryList, Tag},
        form::PathOf,
        query,
    },
};

#[derive(Template)]
#[template(path = "tenants/log_entry.html")]
pub(in crate::tenants) struct EntryPage {
    page: Page,
    list: String,
    heading: String,
    said: SummaryList,
    fields: Vec<(String, String)>,
    is_unknown: bool,
    chain: SummaryList,
    by_account: Option<String>,
    by_person: Option<String>,
}

pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    PathOf((_, seq)): PathOf<(String, i64)>,
) -> Result<View<EntryPage>> {
    let page = can.page("tenants-log-title");
    let lang = page.lang;
    let page = page.with_title(lang.t1("log-entry-title", "number", seq.to_string()));
    let names = can.reach() == Reach::All;
    let (entry, link, reader) = can
        .db
        .read(async |tx| {
            let (entry, link) = audit::entry(tx, &platform, seq)
                .await?
                .ok_or(AppError::NotFound)?;
            let reader = Reader::new(tx, lang, std::slice::from_ref(&entry), names).await?;
            Ok((entry, link, reader))
        })
        .await?;
    let mut said = SummaryList::new()
        .row(lang.t("log-when"), lang.datetime(entry.at))
        .row(lang.t("log-who"), reader.who(&entry))
        .row(lang.t("log-what"), reader.what(&entry))
        .row(
            lang.t("tenants-log-filter"),
            filter::operation_name(&entry.operation, lang),
        );
    if let Some(code) = &entry.purpose {
        said = said.row(lang.t("log-purpose"), filter::purpose_name(code, lang));
    }
    for (name, value) in words::details(&entry, lang) {
        said = said.row(name, value);
    }
    if entry.detail.is_none() {
        said = said.row(lang.t("log-details"), lang.t("tenants-log-unreadable"));
    }
    let touched = touched::touched(&entry);
    let state = if link.fits {
        Tag::ok(lang.t("log-fits"))
    } else {
        Tag::bad(lang.t("log-fits-not"))
    };
    let chain = SummaryList::new()
        .row(lang.t("log-number"), entry.seq.to_string())
        .part(lang.t("log-state"), &state)
        .row(lang.t("log-hash"), HEXLOWER.encode(&link.hash))
        .row(lang.t("log-hash-before"), HEXLOWER.encode(&link.before));
    let list = can.url("/log");
    Ok(View(EntryPage {
        heading: lang.t1("log-entry-title", "number", entry.seq.to_string()),
        fields: words::fields(&touched, lang),
        is_unknown: touched.is_unknown && entry.operation != operation::ACCESS,
        by_account: entry
            .actor
            .map(|id| query::set(&list, "who", &id.to_string())),
        by_person: entry
            .subject
            .map(|id| query::set(&list, "person", &id.to_string())),
        said,
        chain,
        list,
        page,
    }))
}
