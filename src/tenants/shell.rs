//! The console's frame: which areas a person may enter in this tenant.
use super::{
    lifecycle,
    mine::Person,
    policy::{
        EditSettings, HandleBreach, ManageNotices, ManagePeople, OpenHealth, Permission, Role,
        SeeAgreement, SeeCompetitions, SeeGroups, SeeLog, SeeMembers, SeeRequests, SeeSupport,
        person::{DecideConsents, SeeOwn, SeeOwnLog},
    },
    store::{OpenRequests, Tenant},
};
use crate::{
    accounts::SignedIn,
    web::{
        components::Icon,
        page::{ConsoleShell, NavItem, Obi, PersonLink, PersonShell, Shell, TenantLink},
        visit::Visit,
    },
};

/// Where the health officer answers what was suggested about data about health.
pub(super) const HEALTH_CORRECTIONS: &str = "/health/corrections";

pub(super) fn console(
    visit: &Visit,
    tenant: &Tenant,
    tenants: &[Tenant],
    account: &SignedIn,
    roles: &[Role],
    (obi, requests): (Obi, OpenRequests),
) -> Shell {
    let base = format!("/o/{}", tenant.slug);
    let here = visit.path.split('?').next().unwrap_or_default();
    let mut nav = Vec::new();
    let mut add = |allowed: &[Role], path: &str, icon: Icon, key: &str| {
        let is_offered = lifecycle::offers(tenant.standing.state, path);
        if is_offered && roles.iter().any(|role| allowed.contains(role)) {
            let href = format!("{base}{path}");
            let current = if path.is_empty() {
                here == href
            } else {
                here == href || here.starts_with(&format!("{href}/"))
            };
            nav.push(NavItem::new(href, icon, visit.lang.t(key)).current(current));
        }
    };
    add(&Role::ALL, "", Icon::Home, "tenants-nav-home");
    add(
        SeeMembers::ROLES,
        "/members",
        Icon::Users,
        "tenants-nav-members",
    );
    add(OpenHealth::ROLES, "/health", Icon::Health, "health-nav");
    add(
        OpenHealth::ROLES,
        HEALTH_CORRECTIONS,
        Icon::Pencil,
        "portal-nav-health-corrections",
    );
    add(
        SeeCompetitions::ROLES,
        "/competitions",
        Icon::Trophy,
        "tenants-nav-competitions",
    );
    add(
        SeeGroups::ROLES,
        "/groups",
        Icon::Layers,
        "tenants-nav-groups",
    );
    add(
        SeeRequests::ROLES,
        "/corrections",
        Icon::Pencil,
        "portal-nav-corrections",
    );
    add(
        SeeRequests::ROLES,
        "/requests",
        Icon::Inbox,
        "tenants-nav-requests",
    );
    add(
        ManageNotices::ROLES,
        "/notices",
        Icon::Shield,
        "tenants-nav-notices",
    );
    add(
        ManagePeople::ROLES,
        "/people",
        Icon::User,
        "tenants-nav-people",
    );
    add(
        EditSettings::ROLES,
        "/settings",
        Icon::Settings,
        "tenants-nav-settings",
    );
    add(SeeLog::ROLES, "/log", Icon::Eye, "tenants-nav-log");
    add(HandleBreach::ROLES, "/breach", Icon::Alert, "incidents-nav");
    add(
        SeeAgreement::ROLES,
        "/agreement",
        Icon::Document,
        "tenants-nav-agreement",
    );
    add(
        SeeSupport::ROLES,
        "/support",
        Icon::Help,
        "tenants-nav-support",
    );
    // Of two that fit, the longer address is meant.
    if nav.iter().filter(|item| item.current).count() > 1 {
        let shown = nav.iter().filter(|item| item.current);
        let longest = shown.map(|item| item.href.len()).max().unwrap_or_default();
        for item in &mut nav {
            item.current &= item.href.len() == longest;
        }
    }
    for (path, count, key) in [
        ("/requests", requests.all, "tenants-nav-requests-open"),
        (
            "/corrections",
            requests.corrections,
            "tenants-nav-corrections-open",
        ),
        (
            HEALTH_CORRECTIONS,
            requests.health_corrections,
            "tenants-nav-corrections-open",
        ),
    ] {
        let inbox = format!("{base}{path}");
        let count = usize::try_from(count).unwrap_or_default();
        if count > 0 {
            nav = nav
                .into_iter()
                .map(|item| {
                    if item.href == inbox {
                        item.count(count, visit.lang.n(key, count))
                    } else {
                        item
                    }
                })
                .collect();
        }
    }
    Shell::Console(ConsoleShell {
        tenant_slug: tenant.slug.clone(),
        tenant_name: tenant.name.clone(),
        obi,
        is_founded: tenant.standing.state == lifecycle::State::Founded,
        account_name: account.name.clone(),
        nav,
        tenants: tenants
            .iter()
            .map(|t| TenantLink {
                slug: t.slug.clone(),
                name: t.name.clone(),
                current: t.id == tenant.id,
            })
            .collect(),
        search: (lifecycle::offers(tenant.standing.state, "/members")
            && roles.iter().any(|role| SeeMembers::ROLES.contains(role)))
        .then(|| format!("{base}/members")),
        support: None,
    })
}

/// The frame of a person's own pages: what there is to see of this person for whoever asks.
pub(super) fn person(
    visit: &Visit,
    person: &Person,
    persons: &[Person],
    account: &SignedIn,
    obi: Obi,
    (has_work, sees_health): (bool, bool),
) -> Shell {
    let home = person.home();
    let here = visit.path.split('?').next().unwrap_or_default();
    let mut nav = Vec::new();
    let mut add = |is_allowed: bool, path: &str, icon: Icon, key: &str| {
        if is_allowed {
            let href = format!("{home}{path}");
            let current = here == href || !path.is_empty() && here.starts_with(&format!("{href}/"));
            nav.push(NavItem::new(href, icon, visit.lang.t(key)).current(current));
        }
    };
    let sees = person.allows::<SeeOwn>();
    add(sees, "", Icon::Home, "portal-nav-home");
    add(sees, "/profile", Icon::User, "portal-nav-profile");
    add(sees, "/results", Icon::Trophy, "portal-nav-results");
    add(sees, "/public", Icon::Globe, "portal-nav-public");
    add(
        sees || person.allows::<DecideConsents>(),
        "/consents",
        Icon::Check,
        "portal-nav-consents",
    );
    add(
        person.allows::<SeeOwnLog>(),
        "/opened",
        Icon::Eye,
        "portal-nav-opened",
    );
    add(sees_health, "/health", Icon::Health, "health-nav");
    add(sees, "/guardians", Icon::Users, "guardians-nav");
    add(sees, "/data", Icon::Database, "portal-nav-data");
    Shell::Person(PersonShell {
        tenant_slug: person.tenant.slug.clone(),
        tenant_name: person.tenant.name.clone(),
        obi,
        account_name: account.name.clone(),
        home: home.clone(),
        person_name: person.card.full_name(),
        nav,
        persons: persons
            .iter()
            .map(|p| PersonLink {
                href: p.home(),
                name: p.card.full_name(),
                place: p.tenant.name.clone(),
                current: p.home() == home,
            })
            .collect(),
        has_work,
    })
}
