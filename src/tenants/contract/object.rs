//! Objecting to a sub-processor (GDPR Art. 28(2), promise B44): an owner says why, the operator reads and answers.
use ::entity::{ids::SubProcessorId, values::operation};
use axum::{extract::State, response::Redirect};
use serde_json::json;

use super::{register::Standing, store};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::AcceptAgreement},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const OBJECTED: &str = "sub_processor_objected";
/// Longest reason.
const LONGEST: usize = 2000;

/// The form as typed.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    reason: String,
}

/// `POST /o/{tenant}/agreement/sub-processors/{id}/object`
pub async fn submit(
    State(platform): State<Platform>,
    can: Can<AcceptAgreement>,
    PathOf((_, id)): PathOf<(String, SubProcessorId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Redirect> {
    let back = can.url("/agreement#sub-processors");
    let reason = typed.reason.trim();
    let wrong = if reason.is_empty() {
        Some(Text::key("contract-objection-missing"))
    } else if reason.chars().count() > LONGEST {
        Some(Text::key("contract-objection-long").with("most", LONGEST))
    } else {
        None
    };
    let by = can.account.id;
    let today = platform.today();
    let found = can
        .db
        .read(async |tx| store::find_sub_processor(tx, id).await)
        .await?
        .filter(|row| {
            !matches!(
                Standing::of(row, today),
                Standing::Ended | Standing::Cancelled
            )
        })
        .ok_or(AppError::NotFound)?;
    if let Some(wrong) = wrong {
        can.visit.flash(FlashKind::Error, &wrong).await?;
        return Ok(Redirect::to(&back));
    }
    let done = can
        .db
        .write(async |tx| {
            let detail = json!({ "what": "sub-processor-objected", "name": found.name });
            audit::append(
                tx,
                &platform,
                Entry::new(operation::SETTINGS, Some(by)).detail(detail),
            )
            .await?;
            store::insert_objection(tx, &platform, tx.tenant(), id, by, reason).await?;
            let event = Event::new(OBJECTED, Some(by))
                .detail(json!({ "tenant": tx.tenant(), "sub_processor": id }));
            security_log::append(tx, &platform, event).await
        })
        .await;
    let (kind, said) = match done {
        Ok(()) => (FlashKind::Ok, Text::key("contract-objection-recorded")),
        Err(error) if error.is_taken() => (
            FlashKind::Warn,
            Text::key("contract-objection-recorded-before"),
        ),
        Err(error) => return Err(error),
    };
    can.visit.flash(kind, &said).await?;
    Ok(Redirect::to(&back))
}
