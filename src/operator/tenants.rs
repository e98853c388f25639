//! The tenants of the installation: name, address, kind, since when. No member is counted here, let alone named.
use ::entity::ids::TenantId;
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use super::{guard::Operator, store};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{Kind, Role, invitations, store::count_open},
    web::{
        Icon, Page, View,
        components::{EmptyState, Pager, SummaryList, TextField},
        form::{PathOf, QueryOf},
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    page: String,
    per: String,
}

impl Query {
    /// Page from 1 and rows a page.
    pub(super) fn read(&self) -> (u64, u64) {
        let page = self.page.parse().unwrap_or(1_u64).clamp(1, 1_000_000);
        (page, Pager::size(self.per.parse().ok()))
    }
}

#[derive(Template)]
#[template(path = "operator/tenants.html")]
pub(super) struct TenantsPage {
    page: Page,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<EmptyState>,
}

struct Row {
    id: TenantId,
    name: String,
    slug: String,
    kind: String,
    since: String,
}

/// `GET /ops`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<TenantsPage>> {
    let page = operator.page("operator-tenants-title");
    let lang = page.lang;
    let (number, per) = asked.read();
    let (tenants, total) = store::list_tenants(&platform, number, per).await?;
    let rows: Vec<Row> = tenants
        .into_iter()
        .map(|t| Row {
            id: t.id,
            kind: kind(lang, &t.kind),
            since: lang.day(t.created_at),
            name: t.name,
            slug: t.slug,
        })
        .collect();
    let empty = (total == 0).then(|| {
        EmptyState::new(lang.t("operator-tenants-none"))
            .icon(Icon::Club)
            .text(lang.t("operator-tenants-none-text"))
            .action("/ops/tenants/new", lang.t("operator-found-title"))
    });
    Ok(View(TenantsPage {
        pager: Pager::new(lang, &page.path, number, per, total),
        rows,
        empty,
        page,
    }))
}

fn kind(lang: Lang, code: &str) -> String {
    code.parse::<Kind>()
        .map_or_else(|()| code.to_owned(), |kind| lang.t(kind.label_key()))
}

#[derive(Template)]
#[template(path = "operator/tenant.html")]
pub(super) struct TenantPage {
    page: Page,
    id: TenantId,
    about: SummaryList,
    email: Option<TextField>,
    can_mail: bool,
}

/// `GET /ops/tenants/{id}`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<TenantId>,
) -> Result<View<TenantPage>> {
    let tenant = store::find_tenant(&platform, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let (owners, waiting) = platform
        .db()
        .read(id, async |tx| {
            let waiting = invitations::list(tx, &platform).await?;
            let until = waiting
                .into_iter()
                .filter(|w| w.role == Role::Owner && w.expires_at > platform.now())
                .map(|w| w.expires_at)
                .max();
            Ok((count_open(tx, Role::Owner).await?, until))
        })
        .await?;
    let page = operator
        .page("operator-tenants-title")
        .with_title(tenant.name.clone());
    let lang = page.lang;
    let owner = match (owners, waiting) {
        (1.., _) => lang.t("operator-tenant-owned"),
        (0, Some(until)) => lang.t1("operator-tenant-waiting", "until", lang.datetime(until)),
        (0, None) => lang.t("operator-tenant-ownerless"),
    };
    let about = SummaryList::new()
        .row(lang.t("operator-tenant-name"), &tenant.name)
        .row(lang.t("operator-tenant-kind"), kind(lang, &tenant.kind))
        .row(
            lang.t("operator-tenant-address"),
            platform.config().url(&format!("/t/{}", tenant.slug)),
        )
        .row(lang.t("operator-tenant-since"), lang.day(tenant.created_at))
        .row(lang.t("operator-tenant-owner"), owner);
    let email = (owners == 0).then(|| {
        TextField::new("email", lang.t("operator-tenant-email"))
            .email()
            .autocomplete("off")
            .maxlength(254)
    });
    Ok(View(TenantPage {
        id,
        about,
        email,
        can_mail: platform.config().can_mail(),
        page,
    }))
}
