//! The competitions of a tenant.
use askama::Template;
use axum::response::{IntoResponse as _, Response};

use super::{label, state::State, store};
use crate::{
    platform::error::Result,
    tenants::{
        Can,
        policy::{ManageCompetitions, SeeCompetitions},
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Tag},
    },
};

#[derive(Template)]
#[template(path = "competitions/list.html")]
struct ListPage {
    page: Page,
    new_href: Option<String>,
    rows: Vec<Row>,
    empty: EmptyState,
}

struct Row {
    href: String,
    name: String,
    days: String,
    town: String,
    count: i64,
    state: Tag,
}

/// The state of a competition as a tag.
pub fn state_tag(page: &Page, state: State) -> Tag {
    let words = page.t(state.label_key());
    match state {
        State::Draft => Tag::plain(words).icon(Icon::Pencil),
        State::Published => Tag::ok(words).icon(Icon::Globe),
        State::Unpublished => Tag::warn(words).icon(Icon::EyeOff),
    }
}

/// Shows the list, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn page(can: Can<SeeCompetitions>) -> Result<Response> {
    let (competitions, counts) = can
        .db
        .read(async |tx| Ok((store::list(tx).await?, store::counts(tx).await?)))
        .await?;
    let page = can.page("competitions-title");
    let new_href = can
        .also::<ManageCompetitions>()
        .then(|| can.url("/competitions/new"));
    let rows = competitions
        .into_iter()
        .map(|row| Row {
            href: can.url(&format!("/competitions/{}", row.id)),
            days: label::days(page.lang, &row),
            town: row.town.clone(),
            count: counts.get(&row.id).copied().unwrap_or_default(),
            state: state_tag(&page, State::parse(&row.state)),
            name: row.name,
        })
        .collect();
    let mut empty = EmptyState::new(page.t("competitions-none")).icon(Icon::Trophy);
    if let Some(href) = &new_href {
        empty = empty
            .text(page.t("competitions-none-text"))
            .action(href.clone(), page.t("competitions-new"));
    }
    Ok(View(ListPage {
        page,
        new_href,
        rows,
        empty,
    })
    .into_response())
}
