//! Asking for a list with health data: which people, what for, for whom. What is made of it is in [`super::list`].
use std::sync::Arc;

use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{list::HealthList, page, scope::HealthScope, store};
use crate::{
    platform::{
        audit::Purpose,
        error::Result,
        exports::handover::{Asked, Handover},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{
        Can,
        policy::{OpenHealth, Permission as _},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, Hidden, RadioGroup, TextField},
        form::CheckedForm,
    },
};

/// What a list is for.
const PURPOSES: &[Purpose] = &[
    Purpose::Eligibility,
    Purpose::InjuryCare,
    Purpose::CertificateCheck,
    Purpose::Insurance,
    Purpose::Authority,
];
/// Longest name of a recipient, in characters.
const LONGEST_RECIPIENT: usize = 200;
/// Most people on one list.
const MOST: usize = 20_000;

/// What was typed and chosen.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    purpose: String,
    recipient: String,
    /// Members chosen in a list; none means all who are not archived.
    id: Vec<String>,
}

#[derive(Template)]
#[template(path = "health/export.html")]
struct ExportPage {
    page: Page,
    desk: String,
    action: String,
    summary: ErrorSummary,
    people: usize,
    is_chosen: bool,
    purposes: RadioGroup,
    recipient: TextField,
    hidden: Vec<Hidden>,
}

/// The question, for everybody who is not archived.
pub async fn page(can: Can<OpenHealth>) -> Result<Response> {
    show(&can, &Typed::default(), &FieldErrors::new()).await
}

/// The question, for those chosen in a list.
pub async fn selection(
    can: Can<OpenHealth>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    show(
        &can,
        &Typed {
            id: typed.id,
            ..Typed::default()
        },
        &FieldErrors::new(),
    )
    .await
}

/// Takes the export in and shows its passphrase on the next page.
pub async fn submit(
    can: Can<OpenHealth>,
    State(platform): State<Platform>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let mut errors = FieldErrors::new();
    let purpose = Purpose::of_code(&typed.purpose, PURPOSES);
    if purpose.is_none() {
        errors.add("purpose", Text::key("exports-error-purpose"));
    }
    let recipient: String = typed
        .recipient
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    if recipient.is_empty() {
        errors.add("recipient", Text::key("exports-error-recipient"));
    }
    if recipient.chars().count() > LONGEST_RECIPIENT {
        errors.add(
            "recipient",
            Text::key("health-error-long").with("n", LONGEST_RECIPIENT),
        );
    }
    let members: Vec<MemberId> = people(&can, &typed)
        .await?
        .iter()
        .map(|person| person.id)
        .collect();
    if members.is_empty() {
        errors.add("", Text::key("health-export-nobody"));
    }
    if members.len() > MOST {
        errors.add("", Text::key("health-export-too-many").with("n", MOST));
    }
    let (Some(purpose), true) = (purpose, errors.is_empty()) else {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            show(&can, &typed, &errors).await?,
        )
            .into_response());
    };
    let asked = Asked {
        tenant: can.tenant.id,
        account: can.account.id,
        permission: OpenHealth::NAME,
        title: "health-export-title",
        people: u64::try_from(members.len()).unwrap_or(u64::MAX),
        pages: can.url("/exports"),
        again: can.url("/health/export"),
        maker: Arc::new(HealthList::new(
            HealthScope::new(&can, purpose),
            members,
            recipient,
            can.visit.lang,
        )),
    };
    let export = platform.part::<Handover>().ask(&platform, asked)?;
    Ok(Redirect::to(&can.url(&format!("/exports/{export}"))).into_response())
}

async fn people(can: &Can<OpenHealth>, typed: &Typed) -> Result<Vec<store::Person>> {
    if typed.id.is_empty() {
        return can.db.read(async |tx| store::list_active(tx).await).await;
    }
    // What is no id is nobody's.
    let mut chosen: Vec<MemberId> = typed.id.iter().filter_map(|id| id.parse().ok()).collect();
    chosen.sort_unstable();
    chosen.dedup();
    can.db
        .read(async |tx| store::list_chosen(tx, &chosen).await)
        .await
}

async fn show(can: &Can<OpenHealth>, typed: &Typed, errors: &FieldErrors) -> Result<Response> {
    let lang: Lang = can.visit.lang;
    let people = people(can, typed).await?.len();
    let page = can.page("health-export-title");
    Ok(View(ExportPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        desk: can.url("/health"),
        action: can.url("/health/export"),
        summary: errors.summary(lang),
        people,
        is_chosen: !typed.id.is_empty(),
        purposes: page::purposes(lang, PURPOSES, lang.t("exports-purpose"), &typed.purpose)
            .errors(errors.of("purpose", lang)),
        recipient: TextField::new("recipient", lang.t("exports-recipient"))
            .value(&typed.recipient)
            .hint(lang.t("exports-recipient-hint"))
            .autocomplete("off")
            .maxlength(u32::try_from(LONGEST_RECIPIENT).unwrap_or(u32::MAX))
            .errors(errors.of("recipient", lang)),
        hidden: typed.id.iter().map(|id| Hidden::new("id", id)).collect(),
    })
    .into_response())
}
