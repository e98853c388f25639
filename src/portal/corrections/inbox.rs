//! `GET /o/{tenant}/corrections`: what people say is wrong, what waits and what was answered. Names stand in it for those alone who see
//! the members anyway.
use std::collections::HashMap;

use ::entity::correction_suggestion;
use axum::response::IntoResponse;
use uuid::Uuid;

use super::state;
use crate::{
    platform::{error::Result, i18n::Lang, people::words},
    portal::{
        inbox::{Cell, Head, InboxPage, Line, Wanted, Words},
        store,
    },
    tenants::{
        Can,
        policy::{HandleRequests, SeeMembers, SeeRequests},
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

/// The list.
///
/// # Errors
/// When the database does.
pub async fn page(
    can: Can<SeeRequests>,
    QueryOf(wanted): QueryOf<Wanted>,
) -> Result<impl IntoResponse> {
    let sees_names = can.also::<SeeMembers>();
    let (open, decided, names) = can
        .db
        .read(async |tx| {
            let open = store::list_open(tx, MOST).await?;
            let decided = store::list_decided(tx, MOST).await?;
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
    let words = Words {
        title: "portal-suggested-title",
        lead: lang.t("portal-suggested-lead"),
        late: None,
        note: None,
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
    let line = |one: &correction_suggestion::Model| line(&can, one, &names, lang);
    let page = InboxPage::new(
        &can,
        (words, "/corrections"),
        &wanted,
        (open.as_slice(), decided.as_slice()),
        line,
    );
    Ok(View(page))
}

fn line(
    can: &Can<SeeRequests>,
    one: &correction_suggestion::Model,
    names: &HashMap<Uuid, String>,
    lang: Lang,
) -> Line {
    let name = names.get(&one.member_id.0).cloned();
    let when = lang.day(one.decided_at.unwrap_or(one.created_at));
    Line {
        href: can
            .also::<HandleRequests>()
            .then(|| can.url(&format!("/corrections/{}", one.id))),
        title: name.unwrap_or_else(|| lang.t("portal-suggested-somebody")),
        cells: vec![
            ("meta", Cell::Words(words::field_name(&one.field, lang))),
            ("only-wide nowrap", Cell::Words(when)),
            ("st", Cell::Tag(tag(&one.state, lang))),
        ],
        is_late: false,
    }
}
