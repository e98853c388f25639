//! All access of support a tenant was asked for, the newest first.
use askama::Template;
use axum::extract;

use super::{grant::told_of, words};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Can, policy::SeeSupport, store},
    web::{
        Icon, Page, View,
        components::{EmptyState, Tag},
    },
};

/// Grants on the page.
const MOST: u64 = 200;

#[derive(Template)]
#[template(path = "tenants/support/list.html")]
pub(super) struct ListPage {
    page: Page,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
}

struct Row {
    href: String,
    ticket: String,
    kind: String,
    who: String,
    when: String,
    parts: String,
    state: Tag,
}

pub(super) async fn page(
    extract::State(platform): extract::State<Platform>,
    can: Can<SeeSupport>,
) -> Result<View<ListPage>> {
    let page = can.page("support-title");
    let lang = page.lang;
    let now = platform.now();
    let (grants, names) = can
        .db
        .read(async |tx| {
            let grants = told_of(tx, now, MOST).await?;
            let staff = grants.iter().map(|grant| grant.asked_by()).collect();
            let names = store::account_names(tx, staff).await?;
            Ok((grants, names))
        })
        .await?;
    let rows: Vec<Row> = grants
        .iter()
        .map(|grant| Row {
            href: can.url(&format!("/support/{}", grant.id())),
            ticket: grant.row.ticket.clone(),
            kind: lang.t(grant.kind.label_key()),
            who: names
                .get(&grant.asked_by())
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
            when: lang.datetime(grant.row.requested_at),
            parts: words::parts(lang, grant),
            state: words::state(lang, grant, now),
        })
        .collect();
    let empty = rows.is_empty().then(|| {
        EmptyState::new(lang.t("support-none"))
            .icon(Icon::Shield)
            .text(lang.t("support-none-text"))
    });
    Ok(View(ListPage { page, rows, empty }))
}
