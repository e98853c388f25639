//! What waits for somebody who works here, for the start page: kinds, days and counts, nothing that is sealed and no name.
use ::entity::{
    data_request,
    ids::{IncidentId, RequestId},
    incident, member,
    scope::TenantOwned,
    values::incident_state,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::platform::{
    db::TenantTx,
    error::Result,
    people::{CONSENT_AGE, born_after},
};

/// A request under the GDPR that waits for its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRequest {
    /// Which.
    pub id: RequestId,
    /// What is asked for.
    pub kind: String,
    /// Until when the answer is due.
    pub due: NaiveDate,
}

/// The requests that wait, the first due first.
///
/// # Errors
/// When the database does.
pub async fn due_requests(tx: &TenantTx) -> Result<Vec<DueRequest>> {
    use data_request::Column as C;
    let rows: Vec<(RequestId, String, NaiveDate, Option<NaiveDate>)> =
        data_request::Entity::of(tx.tenant())
            .filter(C::AnsweredAt.is_null())
            .select_only()
            .columns([C::Id, C::Kind, C::DueOn, C::ExtendedUntil])
            .into_tuple()
            .all(tx)
            .await?;
    let mut due: Vec<DueRequest> = rows
        .into_iter()
        .map(|(id, kind, due, extended)| DueRequest {
            id,
            kind,
            due: extended.unwrap_or(due),
        })
        .collect();
    due.sort_by_key(|request| (request.due, request.id));
    Ok(due)
}

/// How many members of today wait for the consent of a guardian: those whom the list of members shows as waiting.
///
/// # Errors
/// When the database does.
pub async fn awaiting_consent(tx: &TenantTx, today: NaiveDate) -> Result<u64> {
    use member::Column as C;
    Ok(member::Entity::of(tx.tenant())
        .filter(C::ArchivedAt.is_null())
        .filter(
            Condition::any()
                .add(C::LeftOn.is_null())
                .add(C::LeftOn.gte(today)),
        )
        .filter(C::GuardianConsentOn.is_null())
        .filter(C::BirthDate.gt(born_after(CONSENT_AGE, today)))
        .count(tx)
        .await?)
}

/// Breaches that are neither notified to the supervisory authority nor closed, the first noticed first: key, number, when.
///
/// # Errors
/// When the database does.
pub async fn open_breaches(tx: &TenantTx) -> Result<Vec<(IncidentId, i64, DateTime<Utc>)>> {
    use incident::Column as C;
    Ok(incident::Entity::of(tx.tenant())
        .filter(C::State.eq(incident_state::OPEN))
        .order_by_asc(C::NoticedAt)
        .order_by_asc(C::Id)
        .select_only()
        .columns([C::Id, C::Number, C::NoticedAt])
        .into_tuple()
        .all(tx)
        .await?)
}
