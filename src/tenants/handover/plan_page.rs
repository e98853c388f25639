//! A handover as it stands: what it waits for, whose roles end, what else passes from hand to hand. It is printed and signed.
use ::entity::{ids::HandoverId, profile};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};

use super::{
    checks::Check,
    settle::{Waits, waits_for},
    store::{self, Plan, state},
};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{ManagePeople, Role},
        store as tenants,
    },
    web::{
        Icon, Page, View,
        components::{CheckboxGroup, Choice, PrintHead, SummaryList, Tag},
        form::PathOf,
    },
};

#[derive(Template)]
#[template(path = "tenants/handover/show.html")]
struct ShowPage {
    page: Page,
    base: String,
    people_url: String,
    settings_url: String,
    head: PrintHead,
    is_open: bool,
    state: Tag,
    waits: Option<String>,
    link: Option<String>,
    facts: SummaryList,
    ending: Vec<Ending>,
    checks: CheckboxGroup,
    statement: Vec<String>,
}

struct Ending {
    name: String,
    role: String,
    until: String,
}

/// Shows one.
pub(in crate::tenants) async fn show_plan(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, HandoverId)>,
) -> Result<Response> {
    view(&platform, &can, id, None).await
}

/// The page; with the link of an invitation that was made just now.
pub(super) async fn view(
    platform: &Platform,
    can: &Can<ManagePeople>,
    id: HandoverId,
    link: Option<String>,
) -> Result<Response> {
    let (plan, waits, roles, names, (coming, came), profile) = can
        .db
        .read(async |tx| {
            let plan = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            let waits = if plan.is_open() {
                waits_for(tx, platform, &plan).await?
            } else {
                None
            };
            let roles = store::roles_by_ids(tx, &plan.roles).await?;
            let mut ids: Vec<_> = roles.iter().map(|row| row.account_id).collect();
            ids.push(plan.started_by);
            let coming = match plan.invitation {
                Some(id) => store::role_of_invitation(tx, id).await?,
                None => None,
            };
            let came = match coming {
                Some(role) => store::came(tx, role, plan.started_at, plan.finished_at).await?,
                None => Vec::new(),
            };
            ids.extend(&came);
            let names = tenants::account_names(tx, ids).await?;
            let profile = tenants::find_profile(tx).await?;
            Ok((plan, waits, roles, names, (coming, came), profile))
        })
        .await?;
    let page = can.page("handover-title");
    let lang = page.lang;
    let name_of = |id| {
        names.get(&id).map_or_else(
            || lang.t("tenants-log-account-gone"),
            |(name, _)| name.clone(),
        )
    };
    let came = came.into_iter().map(name_of).collect();
    let ending = roles
        .iter()
        .filter_map(|row| {
            let role: Role = row.role.parse().ok()?;
            Some(Ending {
                name: name_of(row.account_id),
                role: lang.t(role.label_key()),
                until: row
                    .ended_at
                    .map_or_else(|| lang.t("handover-still"), |at| lang.datetime(at)),
            })
        })
        .collect();
    Ok(View(ShowPage {
        base: can.url(&format!("/handover/{id}")),
        people_url: can.url("/people"),
        settings_url: can.url("/settings"),
        head: PrintHead::new(can.tenant.name.clone(), lang.t("handover-title"))
            .meta(lang.day(plan.started_at)),
        is_open: plan.is_open(),
        state: tag(&plan, lang),
        waits: waits.map(|waits| words(&waits, lang)),
        link,
        facts: facts(
            &plan,
            coming.map(|role| (role, came)),
            name_of(plan.started_by),
            lang,
        ),
        ending,
        checks: checks(&plan, profile.as_ref(), lang),
        statement: vec![
            lang.t1(
                "handover-statement-1",
                "tenant",
                profile
                    .map(|profile| profile.legal_name)
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| can.tenant.name.clone()),
            ),
            lang.t("handover-statement-2"),
            lang.t("handover-statement-3"),
        ],
        page,
    })
    .into_response())
}

fn tag(plan: &Plan, lang: Lang) -> Tag {
    match plan.state.as_str() {
        state::OPEN => Tag::warn(lang.t("handover-state-open")).icon(Icon::Clock),
        state::DONE => Tag::ok(lang.t("handover-state-done")).icon(Icon::Check),
        _ => Tag::plain(lang.t("handover-state-cancelled")).icon(Icon::Cross),
    }
}

fn words(waits: &Waits, lang: Lang) -> String {
    match waits {
        Waits::Answer(email, role) => lang.t_args(
            "handover-waits-answer",
            &[
                ("email", email.as_str().into()),
                ("role", lang.t(role.label_key()).into()),
            ],
        ),
        Waits::Nobody(role) => lang.t1("handover-waits-nobody", "role", lang.t(role.label_key())),
        Waits::Day(day) => lang.t1("handover-waits-day", "day", lang.date(*day)),
        Waits::Owner => lang.t("handover-waits-owner"),
    }
}

/// `coming` is the role of the new person, and who was given it meanwhile.
fn facts(plan: &Plan, coming: Option<(Role, Vec<String>)>, by: String, lang: Lang) -> SummaryList {
    let when = plan.ends_on.map_or_else(
        || lang.t("handover-when-now"),
        |day| lang.t1("handover-at-end-of", "day", lang.date(day)),
    );
    let mut list = SummaryList::new()
        .row(lang.t("handover-started"), lang.datetime(plan.started_at))
        .row(lang.t("handover-by"), by)
        .row(lang.t("handover-when"), when);
    if let Some((role, came)) = coming {
        let role = lang.t(role.label_key());
        list = if came.is_empty() {
            list.row(lang.t("handover-coming"), role)
        } else {
            let who: Vec<String> = came.iter().map(|name| format!("{name} ({role})")).collect();
            list.row(lang.t("handover-came"), who.join(", "))
        };
    }
    if let Some(at) = plan.finished_at {
        list = list.row(lang.t("handover-finished"), lang.datetime(at));
    }
    list
}

fn checks(plan: &Plan, profile: Option<&profile::Model>, lang: Lang) -> CheckboxGroup {
    let or_none = |text: Option<&String>| {
        text.filter(|text| !text.is_empty())
            .cloned()
            .unwrap_or_else(|| lang.t("ui-none"))
    };
    let hint = |check: Check| match check {
        Check::Statement => lang.t("handover-check-statement-hint"),
        Check::Representative => lang.t1(
            "handover-check-now",
            "name",
            or_none(profile.map(|profile| &profile.represented_by)),
        ),
        Check::PrivacyContact => lang.t1(
            "handover-check-now",
            "name",
            or_none(profile.map(|profile| &profile.privacy_contact)),
        ),
        Check::Requests => lang.t("handover-check-requests-hint"),
        Check::Papers => lang.t("handover-check-papers-hint"),
        Check::Keys => lang.t("handover-check-keys-hint"),
    };
    Check::ALL
        .into_iter()
        .fold(
            CheckboxGroup::new("check", lang.t("handover-checks")),
            |group, check| {
                group.choice(Choice::new(check.code(), lang.t(check.label_key())).hint(hint(check)))
            },
        )
        .checked(&plan.checks)
}
