//! The outbox as the operator sees it: which template, when, how it went. Never to whom and never what (B18).
use askama::Template;
use axum::extract::State;

use super::{guard::Operator, store, tenants::Query};
use crate::{
    platform::{error::Result, i18n::Lang, mail::state, services::Platform},
    web::{
        Icon, Page, View,
        components::{EmptyState, Pager, Tag},
        form::QueryOf,
    },
};

#[derive(Template)]
#[template(path = "operator/outbox.html")]
pub(super) struct OutboxPage {
    page: Page,
    can_mail: bool,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<EmptyState>,
}

struct Row {
    template: String,
    queued: String,
    sent: String,
    state: Tag,
    attempts: i32,
}

/// `GET /ops/outbox`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<OutboxPage>> {
    let page = operator.page("operator-outbox-title");
    let lang = page.lang;
    let (number, per) = asked.read();
    let (mails, total) = store::list_mails(&platform, number, per).await?;
    let rows = mails
        .into_iter()
        .map(|mail| Row {
            template: template(lang, &mail.template),
            queued: lang.datetime(mail.created_at),
            sent: mail.sent_at.map(|at| lang.datetime(at)).unwrap_or_default(),
            state: tag(lang, &mail.state),
            attempts: mail.attempts,
        })
        .collect();
    let empty = (total == 0).then(|| {
        EmptyState::new(lang.t("operator-outbox-none"))
            .icon(Icon::Mail)
            .text(lang.t("operator-outbox-none-text"))
    });
    let pager = Pager::new(lang, &page.path, number, per, total);
    Ok(View(OutboxPage {
        can_mail: platform.config().can_mail(),
        rows,
        pager,
        empty,
        page,
    }))
}

/// What a template is called. Areas may add `operator-mail-<template>`.
fn template(lang: Lang, code: &str) -> String {
    lang.known(&format!("operator-mail-{code}"), &[])
        .unwrap_or_else(|| code.to_owned())
}

fn tag(lang: Lang, code: &str) -> Tag {
    match code {
        state::SENT => Tag::ok(lang.t("operator-outbox-sent")),
        state::FAILED => Tag::bad(lang.t("operator-outbox-failed")),
        state::SHOWN => Tag::plain(lang.t("operator-outbox-shown")),
        _ => Tag::warn(lang.t("operator-outbox-waiting")),
    }
}
