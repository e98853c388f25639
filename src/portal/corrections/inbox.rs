//! `GET /o/{tenant}/corrections`: what people say is wrong, what waits and what was answered. Names stand in it for those alone who see
//! the members anyway. `GET /o/{tenant}/health/corrections` is the same of what is about health, for the health officer.
use std::collections::HashMap;

use ::entity::correction_suggestion;
use axum::response::IntoResponse;
use uuid::Uuid;

use super::{Inbox as _, fields, state};
use crate::{
    platform::{error::Result, i18n::Lang, people::words},
    portal::{
        inbox::{Cell, Head, InboxPage, Line, Wanted, Words},
        store,
    },
    tenants::{
        Can, Permission,
        policy::{HandleRequests, OpenHealth, SeeMembers, SeeRequests},
        store::subject_names,
    },
    web::{Icon, View, components::Tag, form::QueryOf},
};

/// Most that the page lists of each.
const MOST: u64 = 1_000;

/// A state as a word.
pub fn tag(code: &str, lang: Lang) -> Tag {
    match code {
        state::ACCEPTED => Tag::ok(lang.t("people-correction-accepted")),
        state::REFUSED => Tag::plain(lang.t("people-correction-refused")).icon(Icon::Cross),
        _ => Tag::warn(lang.t("people-correction-open")),
    }
}

/// All suggestions. Those about health stand here without a way to their words, but for the health officer.
///
/// # Errors
/// When the database does.
pub async fn page(
    can: Can<SeeRequests>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let words = InboxWords {
        title: "portal-suggested-title",
        lead: "portal-suggested-lead",
        path: HandleRequests::PATH,
        only: None,
    };
    list(&can, &wanted, words).await
}

/// Those about health, for the health officer.
///
/// # Errors
/// When the database does.
pub async fn health_page(
    can: Can<OpenHealth>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let words = InboxWords {
        title: "portal-suggested-health-title",
        lead: "portal-suggested-health-lead",
        path: OpenHealth::PATH,
        only: Some(fields::HEALTH),
    };
    list(&can, &wanted, words).await
}

/// Which of the two lists.
struct InboxWords {
    title: &'static str,
    lead: &'static str,
    path: &'static str,
    only: Option<&'static str>,
}

async fn list<P: Permission>(
    can: &Can<P>,
    wanted: &Wanted,
    inbox: InboxWords,
) -> Result<View<InboxPage>> {
    let sees_names = can.also::<SeeMembers>();
    let (open, decided, names) = can
        .db
        .read(async |tx| {
            let open = store::list_open(tx, inbox.only, MOST).await?;
            let decided = store::list_decided(tx, inbox.only, MOST).await?;
            let names = if sees_names {
                let ids = open.iter().chain(&decided).map(|row| row.member_id.0);
                subject_names(tx, ids.collect()).await?
            } else {
                HashMap::new()
            };
            Ok((open, decided, names))
        })
        .await?;
    let lang = can.visit.lang;
    let shown = if wanted.is_done() { &decided } else { &open };
    let has_health = shown.iter().any(|row| row.field == fields::HEALTH);
    let words = Words {
        title: inbox.title,
        lead: lang.t(inbox.lead),
        late: None,
        note: (has_health && !can.also::<OpenHealth>()).then(|| lang.t("portal-suggested-health")),
        tabs: [
            lang.t("portal-suggested-waiting"),
            lang.t("portal-suggested-decided"),
        ],
        empty: if wanted.is_done() {
            (lang.t("portal-suggested-none-decided"), None)
        } else {
            (
                lang.t("portal-suggested-empty"),
                Some(lang.t("portal-suggested-empty-text")),
            )
        },
        heads: vec![
            Head::new(lang.t("portal-suggested-who")),
            Head::new(lang.t("portal-suggested-field")),
            Head::new(lang.t("portal-suggested-when")).only_wide(),
            Head::new(lang.t("portal-suggested-state")),
        ],
    };
    let line = |one: &correction_suggestion::Model| line(can, one, &names, lang);
    Ok(View(InboxPage::new(
        can,
        (words, inbox.path),
        wanted,
        (open.as_slice(), decided.as_slice()),
        line,
    )))
}

fn line<P: Permission>(
    can: &Can<P>,
    one: &correction_suggestion::Model,
    names: &HashMap<Uuid, String>,
    lang: Lang,
) -> Line {
    let name = names.get(&one.member_id.0).cloned();
    let when = lang.day(one.decided_at.unwrap_or(one.created_at));
    let (answers, inbox) = if one.field == fields::HEALTH {
        (can.also::<OpenHealth>(), OpenHealth::PATH)
    } else {
        (can.also::<HandleRequests>(), HandleRequests::PATH)
    };
    Line {
        href: answers.then(|| can.url(&format!("{inbox}/{}", one.id))),
        title: name.unwrap_or_else(|| lang.t("portal-suggested-somebody")),
        cells: vec![
            ("meta", Cell::Words(words::field_name(&one.field, lang))),
            ("only-wide nowrap", Cell::Words(when)),
            ("st", Cell::Tag(tag(&one.state, lang))),
        ],
        is_late: false,
    }
}
