//! What staff see around every page of a tenant: the red bar with the minutes that are left, and only the menu they may use.
use super::{Support, words};
use crate::{
    tenants::{
        policy::support::{Kind, Part},
        store::Tenant,
    },
    web::{
        components::Icon,
        page::{NavItem, Shell, SupportBar, TenantLink},
        visit::Visit,
    },
};

/// Dresses the frame of a tenant's console for staff.
pub(in crate::tenants) fn dress(
    shell: &mut Shell,
    support: &Support,
    visit: &Visit,
    tenant: &Tenant,
    now: chrono::DateTime<chrono::Utc>,
) {
    let Shell::Console(console) = shell else {
        return;
    };
    let lang = visit.lang;
    let grant = &support.grant;
    let base = format!("/o/{}", tenant.slug);
    let here = visit.path.split('?').next().unwrap_or_default();
    let has = |part: Part| grant.parts.contains(&part) && !grant.is_of_one_person();
    let mut nav = Vec::new();
    let mut add = |may: bool, path: String, icon: Icon, key: &str| {
        if may {
            let is_here = here == path || (path != base && here.starts_with(&format!("{path}/")));
            nav.push(NavItem::new(path, icon, lang.t(key)).current(is_here));
        }
    };
    let at = |path: &str| format!("{base}{path}");
    let is_wide = !grant.is_of_one_person() && grant.kind != Kind::Vital;
    add(is_wide, base.clone(), Icon::Home, "tenants-nav-home");
    add(
        has(Part::Members),
        at("/members"),
        Icon::Users,
        "tenants-nav-members",
    );
    add(
        has(Part::Competitions),
        at("/competitions"),
        Icon::Trophy,
        "tenants-nav-competitions",
    );
    add(has(Part::Log), at("/log"), Icon::Eye, "tenants-nav-log");
    add(
        has(Part::Settings),
        at("/settings"),
        Icon::Settings,
        "tenants-nav-settings",
    );
    add(
        has(Part::Settings),
        at("/notices"),
        Icon::Shield,
        "tenants-nav-notices",
    );
    if let Some(member) = grant.member() {
        let (path, may) = if grant.kind == Kind::Vital {
            (format!("/support/{}/person", grant.id()), true)
        } else {
            (
                format!("/members/{member}"),
                grant.parts.contains(&Part::Members),
            )
        };
        add(may, at(&path), Icon::User, "support-nav-person");
    }
    console.nav = nav;
    console.search = has(Part::Members).then(|| at("/members"));
    console.tenants = vec![TenantLink {
        slug: tenant.slug.clone(),
        name: tenant.name.clone(),
        current: true,
    }];
    console.support = Some(SupportBar {
        left: lang.n("support-bar-left", grant.minutes_left(now)),
        ticket: grant.row.ticket.clone(),
        parts: words::parts(lang, grant),
        end: format!("/ops/support/{}/end", grant.id()),
    });
}
