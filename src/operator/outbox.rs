//! The outbox as the operator sees it: which template, when, how it went. Never to whom and never what (B18); of a mail that was given up
//! the host of the recipient, because that is where the mail server is to be looked for.
use ::entity::outbox;
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
        mail::{self, state},
        services::Platform,
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Pager, Tabs, Tag},
        form::{CheckedForm, NoFields, PathOf, QueryOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const RETRIED: &str = "mail_retried";
const DROPPED: &str = "mail_dropped";

#[derive(Template)]
#[template(path = "operator/outbox.html")]
pub(super) struct OutboxPage {
    page: Page,
    can_mail: bool,
    tabs: Tabs,
    has_failed: bool,
    lists_failed: bool,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<EmptyState>,
}

struct Row {
    id: Uuid,
    template: String,
    queued: String,
    sent: String,
    state: Tag,
    attempts: i32,
    host: Option<String>,
    is_failed: bool,
}

/// The states that can be chosen, with the keys of their names.
const STATES: [(&str, &str); 5] = [
    (state::WAITING, "operator-outbox-waiting"),
    (state::FAILED, "operator-outbox-failed"),
    (state::SENT, "operator-outbox-sent"),
    (state::DROPPED, "operator-outbox-dropped"),
    (state::SHOWN, "operator-outbox-shown"),
];

/// `GET /ops/outbox`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<OutboxPage>> {
    let page = operator.page("operator-outbox-title");
    let lang = page.lang;
    let (number, per) = asked.read();
    let chosen = STATES
        .iter()
        .map(|(code, _)| *code)
        .find(|code| *code == asked.state);
    let counts = store::count_mails(&platform).await?;
    let count = |code: &str| {
        counts
            .iter()
            .find(|(state, _)| state == code)
            .map_or(0, |(_, n)| *n)
    };
    let (mails, total) = store::list_mails(&platform, chosen, number, per).await?;
    let rows: Vec<Row> = mails
        .into_iter()
        .map(|mail| row(&platform, lang, &mail))
        .collect();
    let empty = rows.is_empty().then(|| {
        EmptyState::new(lang.t("operator-outbox-none"))
            .icon(Icon::Mail)
            .text(lang.t("operator-outbox-none-text"))
    });
    let all: u64 = counts.iter().map(|(_, n)| n).sum();
    let tabs = STATES
        .iter()
        .filter(|(code, _)| count(code) > 0 || chosen == Some(*code))
        .fold(
            Tabs::new(lang.t("operator-outbox-state"))
                .tab(
                    "/ops/outbox",
                    lang.t("operator-outbox-all"),
                    chosen.is_none(),
                )
                .count(all),
            |tabs, (code, key)| {
                tabs.tab(
                    format!("/ops/outbox?state={code}"),
                    lang.t(key),
                    chosen == Some(*code),
                )
                .count(count(code))
            },
        );
    let pager = Pager::new(lang, &page.path, number, per, total);
    Ok(View(OutboxPage {
        can_mail: platform.config().can_mail(),
        has_failed: count(state::FAILED) > 0,
        lists_failed: rows.iter().any(|row| row.is_failed),
        tabs,
        rows,
        pager,
        empty,
        page,
    }))
}

fn row(platform: &Platform, lang: Lang, mail: &outbox::Model) -> Row {
    let is_failed = mail.state == state::FAILED;
    Row {
        id: mail.id,
        template: template(lang, &mail.template),
        queued: lang.datetime(mail.created_at),
        sent: mail.sent_at.map(|at| lang.datetime(at)).unwrap_or_default(),
        state: tag(lang, &mail.state),
        attempts: mail.attempts,
        host: is_failed.then(|| mail::masked(platform, mail)).flatten(),
        is_failed,
    }
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
        state::DROPPED => Tag::plain(lang.t("operator-outbox-dropped")),
        state::SHOWN => Tag::plain(lang.t("operator-outbox-shown")),
        _ => Tag::warn(lang.t("operator-outbox-waiting")),
    }
}

async fn log(
    platform: &Platform,
    operator: &Operator,
    event: &'static str,
    detail: serde_json::Value,
) -> Result<()> {
    let by = operator.account.id;
    platform
        .db()
        .system_write("what the operator did with mails", async |tx| {
            let event = Event::new(event, Some(by)).detail(detail.clone());
            security_log::append(tx, platform, event).await
        })
        .await
}

/// `POST /ops/outbox/{id}/retry`
pub(super) async fn retry(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    if mail::retry_failed(&platform, Some(id)).await? == 0 {
        return Err(AppError::NotFound);
    }
    log(&platform, &operator, RETRIED, json!({ "mail": id })).await?;
    platform.bell().mail.notify_one();
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("operator-mail-retried"))
        .await?;
    Ok(Redirect::to("/ops/outbox"))
}

/// `POST /ops/outbox/retry`
pub(super) async fn retry_all(
    State(platform): State<Platform>,
    operator: Operator,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let mails = mail::retry_failed(&platform, None).await?;
    log(&platform, &operator, RETRIED, json!({ "n": mails })).await?;
    platform.bell().mail.notify_one();
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("operator-mail-retried"))
        .await?;
    Ok(Redirect::to("/ops/outbox"))
}

/// `POST /ops/outbox/{id}/drop`
pub(super) async fn drop_failed(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    if !mail::drop_failed(&platform, id).await? {
        return Err(AppError::NotFound);
    }
    log(&platform, &operator, DROPPED, json!({ "mail": id })).await?;
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("operator-mail-dropped"))
        .await?;
    Ok(Redirect::to("/ops/outbox"))
}
