//! Asking for the copy of everything that is held about one member (GDPR Art. 15 and 20): what for, and who gets it.
use std::sync::Arc;

use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::store;
use crate::{
    platform::{
        audit::Purpose,
        dossier::Bundle,
        error::{AppError, Result},
        exports::{
            self as protected,
            handover::{Asked, Handover},
        },
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Can, dossier,
        policy::{ExportPerson, OpenHealth, Permission as _},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{Choice, ErrorSummary, RadioGroup, TextField},
        form::{CheckedForm, PathOf},
    },
};

/// What a copy is for.
const PURPOSES: &[Purpose] = &[Purpose::Access, Purpose::Portability, Purpose::Authority];

/// What was typed and chosen.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    purpose: String,
    recipient: String,
}

#[derive(Template)]
#[template(path = "exports/ask.html")]
struct AskPage {
    page: Page,
    name: String,
    list: String,
    member: String,
    summary: ErrorSummary,
    has_health: bool,
    purposes: RadioGroup,
    recipient: TextField,
}

/// The question.
pub async fn page(
    can: Can<ExportPerson>,
    PathOf((_, member)): PathOf<(String, MemberId)>,
) -> Result<Response> {
    let name = name_of(&can, member).await?;
    Ok(show(
        &can,
        member,
        name,
        &Typed::default(),
        &FieldErrors::new(),
    ))
}

/// Takes the export in and shows its passphrase on the next page.
pub async fn submit(
    can: Can<ExportPerson>,
    PathOf((_, member)): PathOf<(String, MemberId)>,
    State(platform): State<Platform>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let name = name_of(&can, member).await?;
    let mut errors = FieldErrors::new();
    let purpose = Purpose::of_code(&typed.purpose, PURPOSES);
    if purpose.is_none() {
        errors.add("purpose", Text::key("exports-error-purpose"));
    }
    let recipient = protected::recipient(&typed.recipient).unwrap_or_else(|why| {
        errors.add("recipient", why);
        String::new()
    });
    let (Some(purpose), true) = (purpose, errors.is_empty()) else {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            show(&can, member, name, &typed, &errors),
        )
            .into_response());
    };
    let again = can.url(&format!("/members/{member}/bundle"));
    let bundle = Bundle {
        member,
        actor: can.account.id,
        organisation: can.tenant.name.clone(),
        parts: dossier::parts_for(&can, &platform, purpose),
        purpose,
        recipient,
        lang: can.visit.lang,
    };
    let asked = Asked {
        tenant: can.tenant.id,
        account: can.account.id,
        permission: ExportPerson::NAME,
        // The same question decides whether the record about health is among the parts.
        also: can
            .narrow::<OpenHealth>(platform.now())
            .map(|_| OpenHealth::NAME),
        member: None,
        title: "exports-bundle-title",
        people: 1,
        pages: can.url("/exports"),
        again,
        maker: Arc::new(bundle),
    };
    let export = platform.part::<Handover>().ask(&platform, asked)?;
    Ok(Redirect::to(&can.url(&format!("/exports/{export}"))).into_response())
}

async fn name_of(can: &Can<ExportPerson>, member: MemberId) -> Result<String> {
    can.db
        .read(async |tx| store::find_name(tx, member).await)
        .await?
        .ok_or(AppError::NotFound)
}

fn show(
    can: &Can<ExportPerson>,
    member: MemberId,
    name: String,
    typed: &Typed,
    errors: &FieldErrors,
) -> Response {
    let lang = can.visit.lang;
    let page = can.page("exports-bundle-title");
    let purposes = PURPOSES.iter().fold(
        RadioGroup::new("purpose", lang.t("exports-purpose")),
        |group, purpose| group.choice(Choice::new(purpose.code(), lang.t(purpose.label_key()))),
    );
    View(AskPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        name,
        list: can.url("/members"),
        member: can.url(&format!("/members/{member}")),
        summary: errors.summary(lang),
        has_health: can.also::<OpenHealth>(),
        purposes: purposes
            .selected(&typed.purpose)
            .errors(errors.of("purpose", lang)),
        recipient: TextField::new("recipient", lang.t("exports-recipient"))
            .value(&typed.recipient)
            .hint(lang.t("exports-recipient-hint-person"))
            .autocomplete("off")
            .maxlength(u32::try_from(protected::LONGEST_RECIPIENT).unwrap_or(u32::MAX))
            .errors(errors.of("recipient", lang)),
    })
    .into_response()
}
