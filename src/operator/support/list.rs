//! What somebody of the staff asked for, and what colleagues ask them to look at.
use askama::Template;
use axum::extract::State;

use crate::{
    accounts::Client,
    operator::guard::Staff,
    platform::{error::Result, services::Platform},
    tenants::{
        policy::support::Kind,
        store as tenants,
        support::{Grant, may_support, words},
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Tag},
    },
};

#[derive(Template)]
#[template(path = "operator/support/list.html")]
pub(super) struct ListPage {
    page: Page,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
    /// Whether this account may ask for access, from where it asks.
    may_ask: bool,
}

struct Row {
    href: String,
    ticket: String,
    tenant: String,
    kind: String,
    when: String,
    state: Tag,
    is_for_me: bool,
    enter: Option<String>,
}

/// Where reading begins under a grant.
pub(super) fn door(slug: &str, grant: &Grant) -> String {
    match grant.member() {
        Some(_) if grant.kind == Kind::Vital => {
            format!("/o/{slug}/support/{}/person", grant.id())
        }
        Some(member) => format!("/o/{slug}/members/{member}"),
        None => format!("/o/{slug}"),
    }
}

/// `GET /ops/support`
pub(super) async fn page(
    State(platform): State<Platform>,
    operator: Staff,
    client: Client,
) -> Result<View<ListPage>> {
    let may_ask = may_support(&platform, &operator.account, &client).await?;
    let page = operator.page("support-ops-title");
    let lang = page.lang;
    let now = platform.now();
    let me = operator.account.id;
    let grants: Vec<Grant> = platform
        .db()
        .own_grants(me)
        .await?
        .into_iter()
        .filter_map(Grant::of)
        .collect();
    let ids = grants.iter().map(|grant| grant.row.tenant_id).collect();
    let tenants = tenants::list_by_ids(&platform, ids).await?;
    let rows: Vec<Row> = grants
        .iter()
        .filter_map(|grant| {
            let tenant = tenants.iter().find(|t| t.id == grant.row.tenant_id)?;
            let is_mine = grant.asked_by() == me;
            Some(Row {
                href: format!("/ops/support/{}", grant.id()),
                ticket: grant.row.ticket.clone(),
                tenant: tenant.name.clone(),
                kind: lang.t(grant.kind.label_key()),
                when: lang.datetime(grant.row.requested_at),
                state: words::state(lang, grant, now),
                is_for_me: !is_mine,
                enter: (is_mine && grant.lets_in(now)).then(|| door(&tenant.slug, grant)),
            })
        })
        .collect();
    let empty = rows.is_empty().then(|| {
        let empty = EmptyState::new(lang.t("support-ops-none"))
            .icon(Icon::Shield)
            .text(lang.t("support-ops-none-text"));
        if may_ask {
            empty.action("/ops/support/new", lang.t("support-ops-new"))
        } else {
            empty
        }
    });
    Ok(View(ListPage {
        page,
        rows,
        empty,
        may_ask,
    }))
}
