//! The tenants of the installation: name, address, kind, how they stand. No member is counted here, let alone named.
use ::entity::{agreement, ids::TenantId, tenant};
use askama::Template;
use axum::extract::State;
use chrono::NaiveDate;
use serde::Deserialize;

use super::{guard::Operator, store};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{
        Kind, Role, contract, invitations,
        lifecycle::{self, State as Standing},
        store::count_open,
    },
    web::{
        Icon, Page, View,
        components::{EmptyState, Pager, SummaryList, Tabs, Tag, TextField},
        form::{PathOf, QueryOf},
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    page: String,
    per: String,
    pub(super) state: String,
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
    tabs: Tabs,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<EmptyState>,
}

struct Row {
    id: TenantId,
    name: String,
    slug: String,
    kind: String,
    state: Tag,
    agreement: Tag,
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
    let chosen: Option<Standing> = asked.state.parse().ok();
    let (tenants, total) = store::list_tenants(&platform, chosen, number, per).await?;
    let counts = store::count_tenants(&platform).await?;
    let newest = platform
        .db()
        .system_look("the newest agreement", async |tx| {
            contract::store::newest_agreement(tx).await
        })
        .await?;
    let today = platform.today();
    let rows: Vec<Row> = tenants
        .into_iter()
        .map(|t| Row {
            id: t.id,
            kind: kind(lang, &t.kind),
            state: state_tag(lang, &t),
            agreement: agreement_tag(lang, &t, newest.as_ref(), today),
            since: lang.day(t.created_at),
            name: t.name,
            slug: t.slug,
        })
        .collect();
    let empty = rows.is_empty().then(|| {
        if chosen.is_some() {
            return EmptyState::new(lang.t("operator-tenants-none-such")).icon(Icon::Club);
        }
        EmptyState::new(lang.t("operator-tenants-none"))
            .icon(Icon::Club)
            .text(lang.t("operator-tenants-none-text"))
            .action("/ops/tenants/new", lang.t("operator-found-title"))
    });
    let open: u64 = counts
        .iter()
        .filter(|(state, _)| *state != Standing::Ended)
        .map(|(_, n)| n)
        .sum();
    let tabs = counts.iter().fold(
        Tabs::new(lang.t("operator-tenant-state"))
            .tab("/ops", lang.t("operator-tenants-open"), chosen.is_none())
            .count(open),
        |tabs, (state, n)| {
            tabs.tab(
                format!("/ops?state={}", state.code()),
                lang.t(tab_key(*state)),
                chosen == Some(*state),
            )
            .count(*n)
        },
    );
    Ok(View(TenantsPage {
        pager: Pager::new(lang, &page.path, number, per, total),
        tabs,
        rows,
        empty,
        page,
    }))
}

fn kind(lang: Lang, code: &str) -> String {
    code.parse::<Kind>()
        .map_or_else(|()| code.to_owned(), |kind| lang.t(kind.label_key()))
}

fn standing(row: &tenant::Model) -> Standing {
    row.state.parse().unwrap_or_default()
}

/// What the list of all in one state is called.
fn tab_key(state: Standing) -> &'static str {
    match state {
        Standing::Founded => "operator-tenants-founded",
        Standing::Active => "operator-tenants-active",
        Standing::Suspended => "operator-tenants-suspended",
        Standing::Ended => "operator-tenants-ended",
    }
}

fn state_tag(lang: Lang, row: &tenant::Model) -> Tag {
    let state = standing(row);
    let label = lang.t(state.label_key());
    match state {
        Standing::Active => Tag::ok(label),
        Standing::Founded => Tag::warn(label),
        Standing::Suspended => Tag::bad(label),
        Standing::Ended => Tag::plain(label),
    }
}

fn agreement_tag(
    lang: Lang,
    row: &tenant::Model,
    newest: Option<&agreement::Model>,
    today: NaiveDate,
) -> Tag {
    match contract::needs(row, newest, today) {
        None => Tag::ok(lang.t("operator-agreement-accepted")),
        Some((_, true)) => Tag::bad(lang.t("operator-agreement-overdue")),
        Some((version, false)) => Tag::warn(lang.t1(
            "operator-agreement-until",
            "date",
            lang.date(version.valid_from),
        )),
    }
}

#[derive(Template)]
#[template(path = "operator/tenant.html")]
pub(super) struct TenantPage {
    page: Page,
    id: TenantId,
    about: SummaryList,
    missing: Vec<String>,
    deeds: Vec<Deed>,
    email: Option<TextField>,
    can_mail: bool,
}

/// A deed that is offered.
struct Deed {
    href: String,
    label: String,
    is_danger: bool,
}

/// `GET /ops/tenants/{id}`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<TenantId>,
) -> Result<View<TenantPage>> {
    let tenant = store::find_any_tenant(&platform, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let state = standing(&tenant);
    let (owners, waiting, missing, accepted, newest) = platform
        .db()
        .read(id, async |tx| {
            let waiting = invitations::list(tx, &platform).await?;
            let until = waiting
                .into_iter()
                .filter(|w| w.role == Role::Owner && w.expires_at > platform.now())
                .map(|w| w.expires_at)
                .max();
            Ok((
                count_open(tx, Role::Owner).await?,
                until,
                lifecycle::missing(tx, &platform).await?,
                contract::store::acceptances(tx, id).await?,
                contract::store::newest_agreement(tx).await?,
            ))
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
    let mut about =
        SummaryList::new().part(lang.t("operator-tenant-state"), &state_tag(lang, &tenant));
    if let Some(at) = tenant.state_at {
        about = about.row(lang.t("operator-tenant-state-since"), lang.datetime(at));
    }
    if let Some(reason) = &tenant.state_reason {
        about = about.row(lang.t("operator-tenant-state-reason"), reason);
    }
    if state == Standing::Suspended {
        about = about.row(
            lang.t("operator-tenant-public"),
            lang.t(if tenant.is_hidden {
                "operator-tenant-public-hidden"
            } else {
                "operator-tenant-public-stays"
            }),
        );
    }
    about = about
        .row(lang.t("operator-tenant-name"), &tenant.name)
        .row(lang.t("operator-tenant-kind"), kind(lang, &tenant.kind))
        .row(
            lang.t("operator-tenant-address"),
            platform.config().url(&format!("/t/{}", tenant.slug)),
        )
        .row(lang.t("operator-tenant-since"), lang.day(tenant.created_at))
        .row(lang.t("operator-tenant-owner"), owner)
        .part(
            lang.t("operator-tenant-agreement"),
            &agreement_tag(lang, &tenant, newest.as_ref(), platform.today()),
        );
    for row in &accepted {
        about = about.row(
            lang.t1(
                "contract-accepted-version",
                "version",
                row.agreement_no.to_string(),
            ),
            lang.datetime(row.accepted_at),
        );
    }
    let email = (owners == 0 && state != Standing::Ended).then(|| {
        TextField::new("email", lang.t("operator-tenant-email"))
            .email()
            .autocomplete("off")
            .maxlength(254)
    });
    Ok(View(TenantPage {
        id,
        about,
        missing: if state == Standing::Founded {
            lacks(lang, &missing)
        } else {
            Vec::new()
        },
        deeds: deeds(lang, id, state),
        email,
        can_mail: platform.config().can_mail(),
        page,
    }))
}

/// What a founded tenant lacks, without a word of what its profile says.
fn lacks(
    lang: Lang,
    (fields, agreement_waits): &(Vec<crate::tenants::profile::Missing>, bool),
) -> Vec<String> {
    let mut lines = Vec::new();
    if !fields.is_empty() {
        let names: Vec<String> = fields.iter().map(|f| f.label().in_lang(lang)).collect();
        lines.push(lang.t1("operator-tenant-lacks-profile", "missing", names.join(", ")));
    }
    if *agreement_waits {
        lines.push(lang.t("operator-tenant-lacks-agreement"));
    }
    lines
}

fn deeds(lang: Lang, id: TenantId, state: Standing) -> Vec<Deed> {
    let deed = |name: &str, label: String, is_danger| Deed {
        href: format!("/ops/tenants/{id}/standing/{name}"),
        label,
        is_danger,
    };
    let mut deeds = Vec::new();
    if lifecycle::may_go(state, Standing::Suspended) {
        deeds.push(deed("suspend", lang.t("operator-suspend"), false));
    }
    if state == Standing::Suspended {
        deeds.push(deed("resume", lang.t("operator-resume"), false));
    }
    if lifecycle::may_go(state, Standing::Ended) {
        deeds.push(deed("end", lang.t("operator-end"), true));
    }
    deeds
}
