//! `GET /o/{tenant}/corrections`: what people say is wrong, what waits and what was answered. Names stand in it for those alone who see
//! the members anyway.
use std::collections::HashMap;

use ::entity::correction_suggestion;
use askama::Template;
use axum::response::IntoResponse;
use uuid::Uuid;

use super::state;
use crate::{
    platform::{error::Result, i18n::Lang, people::words},
    portal::store,
    tenants::{
        Can,
        policy::{HandleRequests, SeeMembers, SeeRequests},
        store::subject_names,
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Tag},
    },
};

/// Most that the page shows of each.
const MOST: u64 = 200;

#[derive(Template)]
#[template(path = "portal/corrections.html")]
struct InboxPage {
    page: Page,
    open: Vec<Row>,
    decided: Vec<Row>,
    empty: EmptyState,
}

struct Row {
    href: Option<String>,
    name: String,
    field: String,
    when: String,
    state: Tag,
}

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
pub async fn page(can: Can<SeeRequests>) -> Result<impl IntoResponse> {
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
    let page = can.page("portal-suggested-title");
    let rows = |found: &[correction_suggestion::Model]| -> Vec<Row> {
        found
            .iter()
            .map(|one| row(&can, one, &names, page.lang))
            .collect()
    };
    Ok(View(InboxPage {
        open: rows(&open),
        decided: rows(&decided),
        empty: EmptyState::new(page.t("portal-suggested-empty"))
            .icon(Icon::Check)
            .text(page.t("portal-suggested-empty-text")),
        page,
    }))
}

fn row(
    can: &Can<SeeRequests>,
    one: &correction_suggestion::Model,
    names: &HashMap<Uuid, String>,
    lang: Lang,
) -> Row {
    let name = names.get(&one.member_id.0).cloned();
    Row {
        href: can
            .also::<HandleRequests>()
            .then(|| can.url(&format!("/corrections/{}", one.id))),
        name: name.unwrap_or_else(|| lang.t("portal-suggested-somebody")),
        field: words::field_name(&one.field, lang),
        when: lang.day(one.decided_at.unwrap_or(one.created_at)),
        state: tag(&one.state, lang),
    }
}
