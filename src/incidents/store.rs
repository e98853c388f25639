//! Incidents in the database, and the few things of people that the helper counts.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, IncidentId, MemberId},
    incident, member,
    scope::TenantOwned,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::incident::{Incident, State, Told};
use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::{Cell, Purpose},
};

/// Ids bound in one statement.
const PORTION: usize = 500;
/// Incidents that the register shows.
const MOST: u64 = 500;

fn cell(id: IncidentId, rev: i64) -> Cell {
    Cell {
        table: "incident",
        row: id.0,
        column: "sealed",
        rev: u64::try_from(rev).unwrap_or_default(),
    }
}

fn seal(
    tx: &TenantTx,
    platform: &Platform,
    id: IncidentId,
    rev: i64,
    told: &Told,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tx.tenant(), Purpose::Identity)?.seal_json(
        &cell(id, rev),
        told,
        platform.random(),
    )?)
}

fn opened(tx: &TenantTx, platform: &Platform, row: incident::Model) -> Result<Incident> {
    let told = platform
        .sealer(tx.tenant(), Purpose::Identity)?
        .open_json::<Told>(&cell(row.id, row.rev), &row.sealed)
        .ok();
    Ok(Incident {
        id: row.id,
        number: row.number,
        state: State::of_code(&row.state),
        noticed_at: row.noticed_at,
        created_by: row.created_by,
        reported_at: row.reported_at,
        closed_at: row.closed_at,
        rev: row.rev,
        told,
    })
}

/// The register, newest first.
pub async fn list(tx: &TenantTx, platform: &Platform) -> Result<Vec<Incident>> {
    incident::Entity::of(tx.tenant())
        .order_by_desc(incident::Column::Number)
        .limit(MOST)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| opened(tx, platform, row))
        .collect()
}

/// One incident.
pub async fn find(tx: &TenantTx, platform: &Platform, id: IncidentId) -> Result<Incident> {
    let row = incident::Entity::of(tx.tenant())
        .filter(incident::Column::Id.eq(id))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    opened(tx, platform, row)
}

/// Begins an incident; returns its number in the register.
pub async fn insert(
    tx: &TenantTx,
    platform: &Platform,
    (id, by): (IncidentId, AccountId),
    noticed_at: DateTime<Utc>,
    told: &Told,
) -> Result<i64> {
    let last: Option<i64> = incident::Entity::of(tx.tenant())
        .select_only()
        .column(incident::Column::Number)
        .order_by_desc(incident::Column::Number)
        .into_tuple()
        .one(tx)
        .await?;
    let number = last.unwrap_or_default() + 1;
    let now = platform.now();
    incident::Entity::insert(incident::ActiveModel::from(incident::Model {
        tenant_id: tx.tenant(),
        id,
        number,
        state: State::Open.code().to_owned(),
        noticed_at,
        created_by: Some(by),
        created_at: now,
        updated_at: now,
        reported_at: None,
        closed_at: None,
        sealed: seal(tx, platform, id, 1, told)?,
        rev: 1,
    }))
    .exec_without_returning(tx)
    .await?;
    Ok(number)
}

/// Writes an incident over the revision it was read at; false when that is not there any more.
pub async fn update(
    tx: &TenantTx,
    platform: &Platform,
    after: &Incident,
    told: &Told,
) -> Result<bool> {
    let rev = after.rev + 1;
    let done = incident::Entity::update_of(tx.tenant())
        .set(incident::ActiveModel {
            tenant_id: NotSet,
            id: NotSet,
            number: NotSet,
            created_by: NotSet,
            created_at: NotSet,
            state: Set(after.state.code().to_owned()),
            noticed_at: Set(after.noticed_at),
            updated_at: Set(platform.now()),
            reported_at: Set(after.reported_at),
            closed_at: Set(after.closed_at),
            sealed: Set(seal(tx, platform, after.id, rev, told)?),
            rev: Set(rev),
        })
        .filter(incident::Column::Id.eq(after.id))
        .filter(incident::Column::Rev.eq(after.rev))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Dates of birth of those ids that are members.
pub async fn births(tx: &TenantTx, ids: &[Uuid]) -> Result<HashMap<Uuid, NaiveDate>> {
    let mut births = HashMap::with_capacity(ids.len());
    for portion in ids.chunks(PORTION) {
        let rows: Vec<(MemberId, NaiveDate)> = member::Entity::of(tx.tenant())
            .select_only()
            .columns([member::Column::Id, member::Column::BirthDate])
            .filter(member::Column::Id.is_in(portion.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        births.extend(rows.into_iter().map(|(id, born)| (id.0, born)));
    }
    Ok(births)
}
