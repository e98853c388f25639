//! Objections of tenants to sub-processors, and the operator's answers.
use std::collections::HashMap;

use ::entity::ids::{SubProcessorId, TenantId};
use axum::{extract::State, response::Redirect};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::guard::Operator;
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::contract::{self, store as contracts},
    web::{
        components::TextArea,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const ANSWERED: &str = "objection_answered";
/// Longest answer.
const LONGEST: usize = 2000;
/// Objections on the page.
const SHOWN: u64 = 100;

/// An objection as the page shows it.
pub(super) struct Objection {
    pub(super) id: Uuid,
    pub(super) tenant: TenantId,
    pub(super) name: String,
    pub(super) to: String,
    pub(super) on: String,
    pub(super) reason: String,
    pub(super) answer: Option<String>,
    pub(super) field: Option<TextArea>,
}

/// The newest objections, those without an answer first.
pub(super) async fn read(tx: &impl ConnectionTrait, lang: Lang) -> Result<Vec<Objection>> {
    let names: HashMap<SubProcessorId, String> = contracts::sub_processors(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(contracts::objections(tx, SHOWN)
        .await?
        .into_iter()
        .map(|(row, name)| Objection {
            id: row.id,
            tenant: row.tenant_id,
            name,
            to: names
                .get(&row.sub_processor_id)
                .cloned()
                .unwrap_or_default(),
            on: lang.day(row.created_at),
            reason: row.reason,
            field: row.answer.is_none().then(|| {
                TextArea::new("answer", lang.t("operator-objection-answer"))
                    .id(format!("answer-{}", row.id))
                    .rows(3)
                    .maxlength(2000)
            }),
            answer: row.answer,
        })
        .collect())
}

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    answer: String,
}

/// `POST /ops/objections/{id}/answer`
pub(super) async fn answer(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Redirect> {
    let found = platform
        .db()
        .system_look("an objection", async |tx| {
            contracts::find_objection(tx, id).await
        })
        .await?
        .ok_or(AppError::NotFound)?;
    let words = typed.answer.trim();
    let said = if words.is_empty() || words.chars().count() > LONGEST {
        (
            FlashKind::Error,
            Text::key("operator-objection-answer-missing").with("most", LONGEST),
        )
    } else {
        let by = operator.account.id;
        let is_new = platform
            .db()
            .write(found.tenant_id, async |tx| {
                let is_new = contracts::answer_objection(tx, id, words, by, platform.now()).await?;
                if is_new {
                    let event = Event::new(ANSWERED, Some(by))
                        .detail(json!({ "tenant": found.tenant_id, "objection": id }));
                    security_log::append(tx, &platform, event).await?;
                    contract::tell_answer(tx, &platform, found.sub_processor_id, words).await?;
                }
                Ok(is_new)
            })
            .await?;
        if is_new {
            platform.bell().mail.notify_one();
            (FlashKind::Ok, Text::key("operator-objection-answered"))
        } else {
            (
                FlashKind::Warn,
                Text::key("operator-objection-answered-before"),
            )
        }
    };
    operator.visit.flash(said.0, &said.1).await?;
    Ok(Redirect::to("/ops/sub-processors#objections"))
}
