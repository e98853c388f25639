//! Who placed: sealed, because the year of birth is never public and a name only as the policy allows.
use ::entity::{ids::TenantId, placing};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::platform::{
    error::{AppError, Result},
    names_policy::NameStyle,
    services::Platform,
    vault::{Cell, Purpose},
};

/// A competitor as the organiser knows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Year of birth, where it is known. Decides about the age band and is never shown.
    pub birth_year: Option<i32>,
    /// The most that the organiser shows of this name.
    #[serde(default)]
    pub at_most: Option<NameStyle>,
    /// The most that is shown of it as a member had decided who is not linked any more (GDPR Art. 21). Members' own decisions stand
    /// with the member; the organiser changes neither.
    #[serde(default)]
    pub kept: Option<NameStyle>,
}

impl Person {
    /// First and last name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }
}

fn cell(id: Uuid, rev: i64) -> Cell {
    Cell {
        table: "placing",
        row: id,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}

/// Seals a competitor for a revision of their placing.
///
/// # Errors
/// When the keystore has no key for this tenant.
pub fn seal(
    platform: &Platform,
    tenant: TenantId,
    id: Uuid,
    rev: i64,
    person: &Person,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Identity)?.seal_json(
        &cell(id, rev),
        person,
        platform.random(),
    )?)
}

/// Opens the competitor of a placing; none when the sealed value is damaged, so that one damaged record hides no other.
///
/// # Errors
/// When the keystore has no key for this tenant.
pub fn open_whole(platform: &Platform, row: &placing::Model) -> Result<Option<Person>> {
    match open(platform, row) {
        Ok(person) => Ok(Some(person)),
        Err(AppError::Conflict(_)) => {
            tracing::error!(placing = %row.id, "the competitor of this placing is damaged");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Opens the competitor of a placing.
///
/// # Errors
/// When the sealed value is damaged or was moved here from elsewhere.
pub fn open(platform: &Platform, row: &placing::Model) -> Result<Person> {
    Ok(platform
        .sealer(row.tenant_id, Purpose::Identity)?
        .open_json(&cell(row.id.0, row.rev), &row.sealed)?)
}
