//! The guided page on which a handover is planned: who comes, whose roles end, and when.
use std::collections::HashMap;

use ::entity::{ids::AccountId, role};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

use super::store::{self, Plan, state};
use crate::{
    accounts::LONGEST_NAME,
    platform::{
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{
        Can,
        policy::{ManagePeople, Role},
        store as tenants,
    },
    web::{
        FieldErrors, Page, View,
        components::{
            CheckboxGroup, Choice, DateFields, ErrorSummary, RadioGroup, Select, TextField,
        },
    },
};

/// Roles somebody is invited to at a handover.
pub(super) const COMING: [Role; 3] = [Role::Owner, Role::Admin, Role::Secretary];

/// The plan as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Typed {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) end: Vec<String>,
    pub(super) when: String,
    #[serde(rename = "day.day")]
    day: String,
    #[serde(rename = "day.month")]
    month: String,
    #[serde(rename = "day.year")]
    year: String,
}

impl Typed {
    /// Whether somebody new is to come.
    pub(super) fn invites(&self) -> bool {
        !self.email.trim().is_empty() || !self.name.trim().is_empty()
    }

    /// The last day of the roles; none for "as soon as possible".
    pub(super) fn day(&self, today: NaiveDate) -> std::result::Result<Option<NaiveDate>, Text> {
        if self.when != "day" {
            return Ok(None);
        }
        let number = |part: &str| part.trim().trim_end_matches('.').parse::<u32>().ok();
        let day = number(&self.year)
            .and_then(|year| i32::try_from(year).ok())
            .zip(number(&self.month))
            .zip(number(&self.day))
            .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or_else(|| Text::key("handover-day-missing"))?;
        if day < today || day.year() > today.year().saturating_add(1) {
            return Err(Text::key("handover-day-range"));
        }
        Ok(Some(day))
    }
}

#[derive(Template)]
#[template(path = "tenants/handover/plan.html")]
pub(in crate::tenants) struct PlanPage {
    pub(super) page: Page,
    base: String,
    people_url: String,
    summary: ErrorSummary,
    email: TextField,
    name: TextField,
    role: Select,
    end: CheckboxGroup,
    when: RadioGroup,
    day: DateFields,
    earlier: Vec<Earlier>,
}

struct Earlier {
    href: String,
    text: String,
}

/// The form, or the handover that is on its way.
pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
) -> Result<Response> {
    let open = can.db.read(async |tx| store::find_open(tx).await).await?;
    if let Some(plan) = open {
        return Ok(Redirect::to(&can.url(&format!("/handover/{}", plan.id))).into_response());
    }
    let typed = Typed {
        role: Role::Owner.code().to_owned(),
        when: "now".to_owned(),
        ..Typed::default()
    };
    let view = form(&platform, &can, &typed, &FieldErrors::new()).await?;
    Ok(View(view).into_response())
}

/// The form as typed, with what is wrong with it.
pub(super) async fn form(
    platform: &Platform,
    can: &Can<ManagePeople>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<PlanPage> {
    let (roles, closed, names) = can
        .db
        .read(async |tx| {
            let roles = tenants::list_open(tx).await?;
            let closed = store::list_closed(tx).await?;
            let ids = roles.iter().map(|row| row.account_id).collect();
            let names = tenants::account_names(tx, ids).await?;
            Ok((roles, closed, names))
        })
        .await?;
    let page = can.page("handover-title");
    let lang = page.lang;
    let base = can.url("/handover");
    let role = COMING
        .iter()
        .fold(
            Select::new("role", lang.t("handover-role")),
            |select, role| select.option(role.code(), lang.t(role.label_key())),
        )
        .selected(&typed.role)
        .errors(errors.of("role", lang));
    let end = roles.iter().fold(
        CheckboxGroup::new("end", lang.t("handover-end")),
        |group, row| match choice(row, &names, can.account.id, lang) {
            Some(choice) => group.choice(choice),
            None => group,
        },
    );
    Ok(PlanPage {
        people_url: can.url("/people"),
        summary: errors.summary(lang),
        email: TextField::new("email", lang.t("tenants-people-email"))
            .email()
            .value(&typed.email)
            .errors(errors.of("email", lang))
            .autocomplete("off")
            .maxlength(254)
            .optional(lang),
        name: TextField::new("name", lang.t("tenants-people-name"))
            .value(&typed.name)
            .errors(errors.of("name", lang))
            .autocomplete("off")
            .maxlength(u32::try_from(LONGEST_NAME).unwrap_or(100))
            .optional(lang),
        role,
        end: end
            .checked(&typed.end)
            .hint(lang.t("handover-end-hint"))
            .errors(errors.of("end", lang)),
        when: RadioGroup::new("when", lang.t("handover-when"))
            .choice(
                Choice::new("now", lang.t("handover-when-now"))
                    .hint(lang.t("handover-when-now-hint")),
            )
            .choice(
                Choice::new("day", lang.t("handover-when-day"))
                    .hint(lang.t("handover-when-day-hint")),
            )
            .selected(&typed.when)
            .errors(errors.of("when", lang)),
        day: DateFields::new(lang, "day", lang.t("handover-day"))
            .typed(&typed.day, &typed.month, &typed.year)
            .hint(lang.t1("handover-day-hint", "today", lang.date(platform.today())))
            .errors(errors.of("day", lang)),
        earlier: closed
            .iter()
            .map(|plan| earlier(plan, &base, lang))
            .collect(),
        base,
        page,
    })
}

/// A role that can be ticked.
fn choice(
    row: &role::Model,
    names: &HashMap<AccountId, (String, String)>,
    own: AccountId,
    lang: Lang,
) -> Option<Choice> {
    let role: Role = row.role.parse().ok()?;
    let (name, email) = names.get(&row.account_id)?;
    let label = format!("{name}: {}", lang.t(role.label_key()));
    let since = lang.t1("tenants-people-since", "day", lang.day(row.granted_at));
    let hint = if row.account_id == own {
        format!("{} · {email} · {since}", lang.t("tenants-people-you"))
    } else {
        format!("{email} · {since}")
    };
    Some(Choice::new(row.id.to_string(), label).hint(hint))
}

fn earlier(plan: &Plan, base: &str, lang: Lang) -> Earlier {
    let at = lang.day(plan.finished_at.unwrap_or(plan.started_at));
    Earlier {
        href: format!("{base}/{}", plan.id),
        text: if plan.state == state::DONE {
            lang.t1("handover-earlier-done", "day", at)
        } else {
            lang.t1("handover-earlier-cancelled", "day", at)
        },
    }
}
