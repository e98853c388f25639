//! Health records and the few things of a member that this area shows, in the database. Nothing is opened here.
use ::entity::{health_record, ids::MemberId, member, scope::TenantOwned};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    people::{consent_purpose, store as people},
};

/// Rows bound in one statement.
const PORTION: usize = 500;

/// What this area shows of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Key.
    pub id: MemberId,
    /// Number in the tenant.
    pub number: i64,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// When a guardian consented.
    pub guardian_consent_on: Option<NaiveDate>,
}

impl Person {
    /// First and last name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

impl From<member::Model> for Person {
    fn from(row: member::Model) -> Self {
        Self {
            id: row.id,
            number: row.number,
            first_name: row.first_name,
            last_name: row.last_name,
            birth_date: row.birth_date,
            guardian_consent_on: row.guardian_consent_on,
        }
    }
}

/// A member of this tenant.
pub async fn find_person(tx: &TenantTx, member: MemberId) -> Result<Option<Person>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(member))
        .one(tx)
        .await?
        .map(Person::from))
}

/// Since when there is a consent to keeping data about this member's health: not withdrawn, and not in dispute.
pub async fn find_consent(tx: &TenantTx, member: MemberId) -> Result<Option<NaiveDate>> {
    match people::agreement(tx, member, consent_purpose::HEALTH).await {
        Ok(found) => Ok(found.since.filter(|_| found.state.is_given())),
        Err(AppError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The members who are not archived, by name.
pub async fn list_active(tx: &TenantTx) -> Result<Vec<Person>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::ArchivedAt.is_null())
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(Person::from)
        .collect())
}

/// Those of these members who are of this tenant, by name.
pub async fn list_chosen(tx: &TenantTx, members: &[MemberId]) -> Result<Vec<Person>> {
    let mut rows = Vec::new();
    for portion in members.chunks(PORTION) {
        rows.extend(
            member::Entity::of(tx.tenant())
                .filter(member::Column::Id.is_in(portion.iter().copied()))
                .all(tx)
                .await?,
        );
    }
    rows.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
    Ok(rows.into_iter().map(Person::from).collect())
}

/// How many members are not archived.
pub async fn count_active(tx: &TenantTx) -> Result<u64> {
    let counts: Vec<i64> = member::Entity::of(tx.tenant())
        .filter(member::Column::ArchivedAt.is_null())
        .select_only()
        .column_as(member::Column::Id.count(), "n")
        .into_tuple()
        .all(tx)
        .await?;
    Ok(counts
        .first()
        .and_then(|n| u64::try_from(*n).ok())
        .unwrap_or_default())
}

/// The sealed records of members, in no order.
pub async fn rows_of(tx: &TenantTx, members: &[MemberId]) -> Result<Vec<health_record::Model>> {
    let mut rows = Vec::new();
    for portion in members.chunks(PORTION) {
        rows.extend(
            health_record::Entity::of(tx.tenant())
                .filter(health_record::Column::MemberId.is_in(portion.iter().copied()))
                .all(tx)
                .await?,
        );
    }
    Ok(rows)
}

/// Puts in new records.
pub async fn insert(tx: &TenantTx, rows: Vec<health_record::Model>) -> Result<()> {
    for portion in rows.chunks(PORTION) {
        let rows = portion
            .iter()
            .cloned()
            .map(health_record::ActiveModel::from);
        health_record::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Replaces a sealed record of revision `old`; false when it has another revision by now.
pub async fn replace(
    tx: &TenantTx,
    member: MemberId,
    old: i64,
    (sealed, rev): (Vec<u8>, i64),
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = health_record::Entity::update_of(tx.tenant())
        .col_expr(health_record::Column::Sealed, Expr::value(sealed))
        .col_expr(health_record::Column::Rev, Expr::value(rev))
        .col_expr(health_record::Column::UpdatedAt, Expr::value(now))
        .filter(health_record::Column::MemberId.eq(member))
        .filter(health_record::Column::Rev.eq(old))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Removes the records of members.
pub async fn remove(tx: &TenantTx, members: &[MemberId]) -> Result<()> {
    for portion in members.chunks(PORTION) {
        health_record::Entity::delete_of(tx.tenant())
            .filter(health_record::Column::MemberId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}
