//! Members whom rows of a file may mean: by licence number, then by date of birth (names are compared by the caller, folded).
use std::collections::HashSet;

use ::entity::{ids::MemberId, member, scope::TenantOwned};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::platform::{db::TenantTx, error::Result};

/// What is compared.
#[derive(Clone, sea_orm::FromQueryResult)]
pub(in crate::imports) struct Candidate {
    pub id: MemberId,
    pub first_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
    pub licence_no: Option<String>,
}

/// Values of one statement: SQLite takes 32,766 of them.
const PORTION: usize = 500;

/// The members with one of these licence numbers or birthdays; a member may come twice.
pub(in crate::imports) async fn candidates(
    tx: &TenantTx,
    licences: &[&str],
    births: &[NaiveDate],
) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    let base = || {
        member::Entity::of(tx.tenant()).select_only().columns([
            member::Column::Id,
            member::Column::FirstName,
            member::Column::LastName,
            member::Column::BirthDate,
            member::Column::LicenceNo,
        ])
    };
    for portion in licences.chunks(PORTION) {
        let query = base().filter(member::Column::LicenceNo.is_in(portion.iter().copied()));
        found.extend(query.into_model::<Candidate>().all(tx).await?);
    }
    for portion in births.chunks(PORTION) {
        let query = base().filter(member::Column::BirthDate.is_in(portion.iter().copied()));
        found.extend(query.into_model::<Candidate>().all(tx).await?);
    }
    Ok(found)
}

/// Those of these member numbers that somebody has.
pub(in crate::imports) async fn taken_numbers(
    tx: &TenantTx,
    numbers: &[i64],
) -> Result<HashSet<i64>> {
    let mut taken = HashSet::new();
    for portion in numbers.chunks(PORTION) {
        let query = member::Entity::of(tx.tenant())
            .select_only()
            .column(member::Column::Number)
            .filter(member::Column::Number.is_in(portion.iter().copied()));
        taken.extend(query.into_tuple::<i64>().all(tx).await?);
    }
    Ok(taken)
}
