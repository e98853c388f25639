//! The list of people that an incident touched, as a protected workbook.
use std::sync::Arc;

use ::entity::{
    ids::{AccountId, IncidentId},
    values::operation,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    answer,
    incident::Incident,
    show::{self, Loaded, kinds_of, name_of, reasons_of},
};
use crate::{
    platform::people::Reach,
    platform::{
        audit::{Entry, Purpose},
        error::{AppError, Result},
        exports::{
            self as protected, Passphrase, encrypt_xlsx,
            handover::{Asked, FileKind, Handover, Made, Maker},
        },
        i18n::Lang,
        jobs::{JobContext, JobEnd},
        services::Platform,
        sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx},
    },
    tenants::{
        Can,
        policy::{HandleBreach, Permission as _},
    },
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, PathOf},
    },
};

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    recipient: String,
}

#[derive(Template)]
#[template(path = "incidents/export.html")]
struct AskPage {
    page: Page,
    list: String,
    url: String,
    title: String,
    summary: ErrorSummary,
    people: usize,
    recipient: TextField,
}

/// The question.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
) -> Result<Response> {
    let loaded = show::load(&can, &platform, id).await?;
    Ok(ask(&can, &loaded, &Typed::default(), &FieldErrors::new()))
}

/// Takes the export in and shows its passphrase on the next page.
pub async fn submit(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let loaded = show::load(&can, &platform, id).await?;
    let mut errors = FieldErrors::new();
    let recipient = protected::recipient(&typed.recipient).unwrap_or_else(|why| {
        errors.add("recipient", why);
        String::new()
    });
    if !errors.is_empty() {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            ask(&can, &loaded, &typed, &errors),
        )
            .into_response());
    }
    let order = Asked {
        tenant: can.tenant.id,
        account: can.account.id,
        permission: HandleBreach::NAME,
        also: None,
        member: None,
        title: "incidents-export-title",
        people: u64::try_from(loaded.answer.people.len()).unwrap_or(u64::MAX),
        pages: can.url("/exports"),
        again: can.url(&format!("/breach/{id}/export")),
        maker: Arc::new(People {
            incident: loaded.incident,
            actor: can.account.id,
            recipient,
            names_members: can.reach() == Reach::All,
            lang: can.visit.lang,
        }),
    };
    let export = platform.part::<Handover>().ask(&platform, order)?;
    Ok(Redirect::to(&can.url(&format!("/exports/{export}"))).into_response())
}

fn ask(can: &Can<HandleBreach>, loaded: &Loaded, typed: &Typed, errors: &FieldErrors) -> Response {
    let lang = can.visit.lang;
    let page = can.page("incidents-export-title");
    View(AskPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        list: can.url("/breach"),
        url: can.url(&format!("/breach/{}", loaded.incident.id)),
        title: format!("{}. {}", loaded.incident.number, loaded.told.title),
        summary: errors.summary(lang),
        people: loaded.answer.people.len(),
        recipient: TextField::new("recipient", lang.t("exports-recipient"))
            .value(&typed.recipient)
            .hint(lang.t("log-export-recipient-hint"))
            .autocomplete("off")
            .maxlength(u32::try_from(protected::LONGEST_RECIPIENT).unwrap_or(u32::MAX))
            .errors(errors.of("recipient", lang)),
    })
    .into_response()
}

/// A list that was asked for.
struct People {
    incident: Incident,
    actor: AccountId,
    recipient: String,
    names_members: bool,
    lang: Lang,
}

#[async_trait::async_trait]
impl Maker for People {
    async fn make(
        &self,
        job: &JobContext,
        passphrase: Passphrase,
    ) -> std::result::Result<Made, JobEnd> {
        job.progress("exports-step-open", 0, 2).await?;
        let told = self
            .incident
            .told
            .clone()
            .ok_or(JobEnd::Failed("incidents-unreadable"))?;
        let lang = self.lang;
        let answer = job
            .platform
            .db()
            .read(job.tenant, async |tx| {
                answer::answer(tx, &job.platform, &told, lang, self.names_members).await
            })
            .await?;
        job.progress("exports-step-seal", 1, 2).await?;
        let people = answer.people.len();
        let text = |key: &str| Column {
            title: lang.t(key),
            kind: ColumnKind::Text,
        };
        let export = Export {
            sheet_name: lang.t("incidents-sheet"),
            columns: vec![
                text("incidents-person"),
                text("incidents-age"),
                text("incidents-kind"),
                text("incidents-reason"),
                text("log-who"),
                text("log-from"),
                text("log-to"),
            ],
            rows: answer
                .people
                .iter()
                .map(|person| {
                    let age = match person.is_adult {
                        None => String::new(),
                        Some(true) => lang.t("incidents-adult"),
                        Some(false) => lang.t("incidents-minor"),
                    };
                    vec![
                        Cell::from(name_of(person, lang)),
                        Cell::from(age),
                        Cell::from(kinds_of(person, lang)),
                        Cell::from(reasons_of(person).join("; ")),
                        Cell::from(person.by.join(", ")),
                        Cell::from(lang.datetime(person.first)),
                        Cell::from(lang.datetime(person.last)),
                    ]
                })
                .collect(),
        };
        let bytes =
            tokio::task::spawn_blocking(move || -> std::result::Result<Vec<u8>, anyhow::Error> {
                Ok(encrypt_xlsx(to_xlsx(&export)?, &passphrase)?)
            })
            .await
            .map_err(AppError::internal)?
            .map_err(AppError::from)?;
        let entry = Entry::new(operation::EXPORT, Some(self.actor))
            .purpose(Purpose::Breach.code())
            .detail(json!({
                "what": "incident-list",
                "incident": self.incident.id,
                "number": self.incident.number,
                "recipient": self.recipient,
                "n": people,
            }));
        Ok(Made {
            bytes,
            kind: FileKind::Xlsx,
            entry,
        })
    }
}
