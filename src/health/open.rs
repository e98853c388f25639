//! Opening a record: first the question what for, then the entry in the log, then the record.
use ::entity::ids::MemberId;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    page::{AskPage, PURPOSES, RecordPage, RefusedPage, SupportPage, member_of},
    reading::{self, Damage, Opened},
    scope::HealthScope,
    store::{self, Person},
};
use crate::{
    platform::{
        audit::Purpose,
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        self, Can,
        policy::{OpenHealth, Permission},
    },
    web::{
        FieldErrors, View,
        form::{CheckedForm, PathOf},
    },
};

/// The answer to the question.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    purpose: String,
}

/// Asks what the record is opened for.
pub async fn page(
    State(platform): State<Platform>,
    can: Can<OpenHealth>,
    PathOf(path): PathOf<(String, MemberId)>,
) -> Result<Response> {
    let person = find(&can, member_of(path)).await?;
    if let Some(support) = can.support() {
        return supported(&can, &platform, &person, support).await;
    }
    Ok(AskPage::view(&can, &person, &FieldErrors::new()))
}

/// Opens the record.
pub async fn submit(
    can: Can<OpenHealth>,
    PathOf(path): PathOf<(String, MemberId)>,
    State(platform): State<Platform>,
    CheckedForm(answer): CheckedForm<Answer>,
) -> Result<Response> {
    let person = find(&can, member_of(path)).await?;
    let Some(purpose) = Purpose::of_code(&answer.purpose, PURPOSES) else {
        return Ok(unasked(&can, &person));
    };
    let scope = HealthScope::new(&can, purpose);
    let (opened, consent) = can
        .db
        .write(async |tx| {
            Ok((
                reading::consult(tx, &platform, &scope, person.id).await?,
                store::find_consent(tx, person.id).await?,
            ))
        })
        .await?;
    match opened {
        Opened::Record { record, rev } => {
            let page = RecordPage::opened(&can, (&person, consent), purpose, &record, rev);
            Ok(View(page).into_response())
        }
        Opened::Refused(damage) => refused(&can, &platform, &person, damage, purpose).await,
    }
}

/// The record as the operator's staff read it while a grant names it: what for is said in the grant, and nothing can be changed.
async fn supported(
    can: &Can<OpenHealth>,
    platform: &Platform,
    person: &Person,
    support: &tenants::support::Support,
) -> Result<Response> {
    let purpose = support.health_purpose();
    let scope = HealthScope::new(can, purpose);
    let opened = can
        .db
        .write(async |tx| {
            let detail = support.health_detail();
            reading::consult_for(tx, platform, &scope, person.id, &detail).await
        })
        .await?;
    match opened {
        Opened::Record { record, .. } => {
            Ok(View(SupportPage::new(can, person, purpose, &record)).into_response())
        }
        Opened::Refused(damage) => refused(can, platform, person, damage, purpose).await,
    }
}

/// A member of this tenant, or the page that does not exist.
pub(super) async fn find(can: &Can<impl Permission>, member: MemberId) -> Result<Person> {
    can.db
        .read(async |tx| store::find_person(tx, member).await)
        .await?
        .ok_or(AppError::NotFound)
}

/// The question once more, when no purpose was chosen.
pub(super) fn unasked(can: &Can<impl Permission>, person: &Person) -> Response {
    let mut errors = FieldErrors::new();
    errors.add("purpose", Text::key("health-error-purpose"));
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        AskPage::view(can, person, &errors),
    )
        .into_response()
}

/// The sentence that the record cannot be opened.
pub(super) async fn refused(
    can: &Can<impl Permission>,
    platform: &Platform,
    person: &Person,
    damage: Damage,
    purpose: Purpose,
) -> Result<Response> {
    let profile = can
        .db
        .read(async |tx| tenants::store::find_profile(tx).await)
        .await?;
    let privacy = profile
        .map(|p| [p.privacy_contact, p.privacy_email])
        .unwrap_or_default();
    let privacy = privacy
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let page = RefusedPage::view(can, platform, person, (damage, purpose), privacy);
    Ok((StatusCode::CONFLICT, View(page)).into_response())
}
