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
use uuid::Uuid;

use super::{list::HealthList, page, scope::HealthScope, store};
use crate::{
    platform::{
        audit::Purpose,
        error::{AppError, Result},
        exports::{
            self as protected,
            handover::{Asked, Handover},
        },
        i18n::{Lang, Text},
        people::Chosen,
        services::Platform,
    },
    tenants::{
        Can,
        policy::{OpenHealth, Permission as _},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, Hidden, RadioGroup, TextField},
        form::{CheckedForm, QueryOf},
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
/// Most people on one list.
const MOST: usize = 20_000;

/// What was typed and chosen.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    purpose: String,
    recipient: String,
    /// A choice of members made in the list; none means all who are not archived.
    chosen: String,
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
    chosen: Hidden,
}

/// The question.
pub async fn page(
    can: Can<OpenHealth>,
    State(platform): State<Platform>,
    QueryOf(asked): QueryOf<Typed>,
) -> Result<Response> {
    let typed = Typed {
        chosen: asked.chosen,
        ..Typed::default()
    };
    let people = people(&can, &platform, &typed).await?;
    Ok(show(&can, people.len(), &typed, &FieldErrors::new()))
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
    let recipient = protected::recipient(&typed.recipient).unwrap_or_else(|why| {
        errors.add("recipient", why);
        String::new()
    });
    let members: Vec<MemberId> = people(&can, &platform, &typed)
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
            show(&can, members.len(), &typed, &errors),
        )
            .into_response());
    };
    let asked = Asked {
        tenant: can.tenant.id,
        account: can.account.id,
        permission: OpenHealth::NAME,
        also: None,
        member: None,
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

async fn people(
    can: &Can<OpenHealth>,
    platform: &Platform,
    typed: &Typed,
) -> Result<Vec<store::Person>> {
    if typed.chosen.is_empty() {
        return can.db.read(async |tx| store::list_active(tx).await).await;
    }
    let id: Uuid = typed.chosen.parse().map_err(|_| AppError::NotFound)?;
    let who = (can.tenant.id, can.account.id);
    let chosen = platform.part::<Chosen>().get(who, id, platform.now());
    let chosen = chosen.ok_or(AppError::NotFound)?;
    can.db
        .read(async |tx| store::list_chosen(tx, &chosen).await)
        .await
}

fn show(can: &Can<OpenHealth>, people: usize, typed: &Typed, errors: &FieldErrors) -> Response {
    let lang: Lang = can.visit.lang;
    let page = can.page("health-export-title");
    View(ExportPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        desk: can.url("/health"),
        action: can.url("/health/export"),
        summary: errors.summary(lang),
        people,
        is_chosen: !typed.chosen.is_empty(),
        purposes: page::purposes(lang, PURPOSES, lang.t("exports-purpose"), &typed.purpose)
            .errors(errors.of("purpose", lang)),
        recipient: TextField::new("recipient", lang.t("exports-recipient"))
            .value(&typed.recipient)
            .hint(lang.t("exports-recipient-hint"))
            .autocomplete("off")
            .maxlength(u32::try_from(protected::LONGEST_RECIPIENT).unwrap_or(u32::MAX))
            .errors(errors.of("recipient", lang)),
        chosen: Hidden::new("chosen", &typed.chosen),
    })
    .into_response()
}
