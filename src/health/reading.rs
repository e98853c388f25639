//! The only functions that open health records. Each writes what it opens into the processing log, in the same transaction,
//! before it returns anything; when the log cannot be written, the whole transaction fails and nothing is seen.
use std::collections::HashMap;

use ::entity::{health_record, ids::MemberId, values::operation};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{record::HealthRecord, scope::HealthScope, store, writing};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::{Cell, OpenError, Sealer, record_hash},
};

/// What a sealed record is called in the processing log.
pub const RECORD_KIND: &str = "health_record";

/// Why a record is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It was changed, or belongs to another row, column, tenant or revision.
    Changed,
    /// It is whole, but not the one that was written last: an older one was put back.
    Replaced,
    /// It was there and is gone.
    Missing,
}

impl Damage {
    fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Replaced => "replaced",
            Self::Missing => "missing",
        }
    }
}

/// What opening a record gave.
#[derive(Clone, Debug)]
pub enum Opened {
    /// The record, and the revision it has.
    Record {
        /// What it says.
        record: HealthRecord,
        /// Its revision.
        rev: i64,
    },
    /// It was refused, and the refusal is in the log.
    Refused(Damage),
}

/// Opens the record of one member to show it.
///
/// # Errors
/// When the member is not of this tenant, or the database, the vault or the log fails: then nothing is seen.
pub async fn consult(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
) -> Result<Opened> {
    consult_for(tx, platform, scope, member, &json!({})).await
}

/// As [`consult`]; `detail` goes into the entry: the ticket of support.
///
/// # Errors
/// As [`consult`].
pub async fn consult_for(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
    detail: &Value,
) -> Result<Opened> {
    let members = [member];
    let mut opened = open(tx, platform, scope, &members, operation::CONSULT, detail).await?;
    opened.remove(&member).ok_or(AppError::NotFound)
}

/// Opens the records of members to hand them to somebody. `detail` goes into each entry: the recipient, the file.
///
/// # Errors
/// As [`consult`].
pub async fn take_out(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    members: &[MemberId],
    detail: &Value,
) -> Result<HashMap<MemberId, Opened>> {
    open(tx, platform, scope, members, operation::EXPORT, detail).await
}

/// As [`take_out`], for a copy that leaves out records without a value: of those nothing was handed over, and the log does not say
/// that there was.
///
/// # Errors
/// As [`consult`].
pub async fn take_out_filled(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
) -> Result<Option<Opened>> {
    let (mut all, entries) = unseal_all(
        tx,
        platform,
        scope,
        &[member],
        operation::EXPORT,
        &Value::Object(serde_json::Map::new()),
    )
    .await?;
    let opened = all.remove(&member);
    let is_empty = matches!(&opened, Some(Opened::Record { record, .. }) if record.is_empty());
    if !is_empty {
        audit::append_many(tx, platform, entries).await?;
    }
    Ok(opened)
}

async fn open(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    members: &[MemberId],
    operation: &'static str,
    detail: &Value,
) -> Result<HashMap<MemberId, Opened>> {
    let (all, entries) = unseal_all(tx, platform, scope, members, operation, detail).await?;
    audit::append_many(tx, platform, entries).await?;
    Ok(all)
}

/// The records, and what the log has to say of it in the same transaction.
async fn unseal_all(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    members: &[MemberId],
    operation: &'static str,
    detail: &Value,
) -> Result<(HashMap<MemberId, Opened>, Vec<Entry>)> {
    let sealer = sealer(tx, platform, scope)?;
    let mut rows: HashMap<MemberId, health_record::Model> = store::rows_of(tx, members)
        .await?
        .into_iter()
        .map(|row| (row.member_id, row))
        .collect();
    let subjects: Vec<Uuid> = members.iter().map(|member| member.0).collect();
    let newest = audit::newest_record_hashes(tx, platform, &subjects, RECORD_KIND).await?;
    // A member from before this area knew of it has no record and never had one: it gets its empty one now.
    let without: Vec<MemberId> = members
        .iter()
        .copied()
        .filter(|m| !rows.contains_key(m) && !newest.contains_key(&m.0))
        .collect();
    for row in writing::insert_empty(tx, platform, &without).await? {
        rows.insert(row.member_id, row);
    }
    let mut entries = Vec::with_capacity(members.len());
    let mut all = HashMap::with_capacity(members.len());
    for member in members {
        let row = rows.get(member);
        let newest = newest.get(&member.0).map(Vec::as_slice);
        let entry = |operation| {
            Entry::new(operation, Some(scope.actor()))
                .about(member.0)
                .purpose(scope.purpose().code())
        };
        match (unseal(&sealer, *member, row, newest), row) {
            (Ok(record), Some(row)) => {
                entries.push(
                    entry(operation)
                        .detail(with_kind(detail, None))
                        .record(RECORD_KIND, record_hash(&row.sealed)),
                );
                all.insert(
                    *member,
                    Opened::Record {
                        record,
                        rev: row.rev,
                    },
                );
            }
            (Ok(_), None) => {
                return Err(AppError::internal(anyhow::anyhow!(
                    "a record was opened that is not there"
                )));
            }
            (Err(damage), _) => {
                tracing::error!(tenant = %tx.tenant(), member = %member, damage = damage.code(), "a health record was refused");
                // Without the hash of what was found: the newest hash in the log stays that of the true record.
                entries.push(entry(operation::REFUSED).detail(with_kind(detail, Some(damage))));
                all.insert(*member, Opened::Refused(damage));
            }
        }
    }
    Ok((all, entries))
}

/// Reads the present record for a comparison, without showing it to anybody.
pub(super) async fn compare(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
) -> Result<(Option<health_record::Model>, Result<HealthRecord, Damage>)> {
    let sealer = sealer(tx, platform, scope)?;
    let row = store::rows_of(tx, &[member]).await?.pop();
    let newest = audit::newest_record_hash(tx, platform, member.0, RECORD_KIND).await?;
    let record = unseal(&sealer, member, row.as_ref(), newest.as_deref());
    Ok((row, record))
}

fn with_kind(detail: &Value, damage: Option<Damage>) -> Value {
    let mut map = detail.as_object().cloned().unwrap_or_default();
    map.insert("what".to_owned(), json!("health"));
    if let Some(damage) = damage {
        map.insert("found".to_owned(), json!(damage.code()));
    }
    Value::Object(map)
}

fn sealer(tx: &TenantTx, platform: &Platform, scope: &HealthScope) -> Result<Sealer> {
    if scope.tenant() != tx.tenant() {
        return Err(AppError::internal(anyhow::anyhow!(
            "a health scope of another tenant"
        )));
    }
    Ok(platform.vault().health_sealer(tx.tenant().0)?)
}

/// Where a record lives. Its row has the id of its member, so it opens for no other member.
pub(super) fn cell(member: MemberId, rev: i64) -> Option<Cell> {
    let rev = u64::try_from(rev).ok()?;
    Some(Cell {
        table: "health_record",
        row: member.0,
        column: "sealed",
        rev,
    })
}

fn unseal(
    sealer: &Sealer,
    member: MemberId,
    row: Option<&health_record::Model>,
    newest: Option<&[u8]>,
) -> Result<HealthRecord, Damage> {
    let row = row.ok_or(Damage::Missing)?;
    let cell = cell(member, row.rev)
        .filter(|_| row.id == member.0)
        .ok_or(Damage::Changed)?;
    let record = sealer.open_json(&cell, &row.sealed).map_err(|error| {
        if error == OpenError::UnknownVersion {
            tracing::warn!(member = %member, "a health record names a key version that the keystore does not hold");
        }
        Damage::Changed
    })?;
    let is_newest = match newest {
        Some(hash) => record_hash(&row.sealed).as_slice() == hash,
        // Nobody ever opened or wrote it, so it can only be the empty one it began with.
        None => row.rev == writing::FIRST_REV,
    };
    if is_newest {
        Ok(record)
    } else {
        Err(Damage::Replaced)
    }
}
