//! A person's own requests: all of them, and one with its receipt, its deadline and its answer.
use ::entity::ids::{MemberId, RequestId};
use askama::Template;
use axum::{extract::State as Of, response::IntoResponse};

use super::{kind::State, store, view};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Mine, policy::person::MakeRequest},
    web::{
        Icon, Page, View,
        components::{PrintHead, SummaryList, Tag},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "portal/requests.html")]
struct ListPage {
    page: Page,
    name: String,
    data: String,
    new: String,
    requests: Vec<Line>,
}

struct Line {
    href: String,
    kind: String,
    received: String,
    due: Tag,
    state: Tag,
}

/// All of them.
///
/// # Errors
/// When the database does.
pub async fn list(
    Of(platform): Of<Platform>,
    mine: Mine<MakeRequest>,
) -> Result<impl IntoResponse> {
    let (member, account) = (mine.member(), mine.account.id);
    let requests = mine
        .db
        .look(async |tx| store::list_own(tx, member, account).await)
        .await?;
    let (lang, today) = (mine.visit.lang, platform.today());
    Ok(View(ListPage {
        page: mine.page("portal-requests-title"),
        name: mine.person.card.full_name(),
        data: mine.url("/data"),
        new: mine.url("/requests/new"),
        requests: requests
            .iter()
            .map(|request| Line {
                href: mine.url(&format!("/requests/{}", request.row.id)),
                kind: request.kind.label(lang),
                received: lang.day(request.row.received_at),
                due: view::due_tag(request, today, lang),
                state: view::state_tag(request.state, lang),
            })
            .collect(),
    }))
}

#[derive(Template)]
#[template(path = "portal/request.html")]
struct ReceiptPage {
    page: Page,
    name: String,
    list: String,
    print_head: PrintHead,
    facts: SummaryList,
    text: String,
    is_open: bool,
    is_refused: bool,
    extension: String,
    answer: String,
    by: String,
}

/// The receipt of a request, and what became of it.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] when it is nobody's, or somebody else's.
pub async fn receipt(
    Of(platform): Of<Platform>,
    mine: Mine<MakeRequest>,
    PathOf((_, _, id)): PathOf<(String, MemberId, RequestId)>,
) -> Result<impl IntoResponse> {
    let (member, account) = (mine.member(), mine.account.id);
    let request = mine
        .db
        .look(async |tx| store::find_own(tx, member, account, id).await)
        .await?;
    let words = store::words(&platform, &request.row)?;
    let lang = mine.visit.lang;
    let name = mine.person.card.full_name();
    Ok(View(ReceiptPage {
        page: mine.page("portal-request-title"),
        list: mine.url("/requests"),
        print_head: PrintHead::new(&mine.person.tenant.name, lang.t("portal-request-title"))
            .meta(name.as_str()),
        facts: view::facts(&request, platform.today(), lang),
        text: words.text,
        is_open: request.state.is_open(),
        is_refused: request.state == State::Refused,
        extension: words.extension,
        answer: words.answer,
        by: mine.account.name.clone(),
        name,
    }))
}
