//! Sealing health records. Every save has a new revision, and its hash goes into the processing log in the same transaction.
use ::entity::{
    health_record,
    ids::{AccountId, MemberId},
    values::operation,
};
use serde_json::json;

use super::{
    reading::{self, Damage, Opened, RECORD_KIND, cell},
    record::HealthRecord,
    scope::HealthScope,
    store,
};
use crate::platform::{
    audit::{self, Entry, Purpose},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::record_hash,
};

/// The revision of the empty record a member begins with.
pub(super) const FIRST_REV: i64 = 1;

/// How a save ended.
#[derive(Debug)]
pub enum Saved {
    /// It is written.
    Written,
    /// Nothing was to be written: the record says exactly this already.
    Unchanged,
    /// Somebody else saved in between. What they saved, and its revision; opening it is in the log.
    Stale(HealthRecord, i64),
    /// The present record cannot be opened, and is not written over.
    Refused(Damage),
}

/// Refuses to keep data about health that rest on no consent (GDPR Art. 9(2)(a)). An empty record is not data.
///
/// # Errors
/// [`AppError::Conflict`] when there is none; when the database does.
pub async fn refuse_without_consent(
    tx: &TenantTx,
    member: MemberId,
    record: &HealthRecord,
) -> Result<()> {
    if record.is_empty() || store::find_consent(tx, member).await?.is_some() {
        Ok(())
    } else {
        Err(AppError::Conflict("health-error-basis"))
    }
}

/// Saves a record over the one of revision `base`.
///
/// # Errors
/// When the database, the vault or the log fails; then nothing is written.
pub async fn save(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
    (base, record): (i64, &HealthRecord),
) -> Result<Saved> {
    let (row, present) = reading::compare(tx, platform, scope, member).await?;
    let (Some(row), Ok(present)) = (row, present) else {
        return shown(tx, platform, scope, member).await;
    };
    if present == *record {
        // That a record says exactly this is an answer about its content, so it is an opening like any other: no log, no answer.
        reading::consult(tx, platform, scope, member).await?;
        return Ok(Saved::Unchanged);
    }
    let next = row
        .rev
        .checked_add(1)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("revisions have run out")))?;
    let sealed = seal(tx, platform, member, (next, record))?;
    let hash = record_hash(&sealed);
    if row.rev != base || !store::replace(tx, member, base, (sealed, next), platform.now()).await? {
        return shown(tx, platform, scope, member).await;
    }
    // Not which fields: that an injury was written would be health data itself.
    let entry = Entry::new(operation::ALTER, Some(scope.actor()))
        .about(member.0)
        .purpose(scope.purpose().code())
        .detail(json!({ "what": "health" }))
        .record(RECORD_KIND, hash);
    audit::append(tx, platform, entry).await?;
    Ok(Saved::Written)
}

async fn shown(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
) -> Result<Saved> {
    Ok(match reading::consult(tx, platform, scope, member).await? {
        Opened::Record { record, rev } => Saved::Stale(record, rev),
        Opened::Refused(damage) => Saved::Refused(damage),
    })
}

/// Begins a record anew with an empty one, where the present one cannot be opened. Whole records are left alone: false.
///
/// # Errors
/// As [`save`].
pub async fn renew(
    tx: &TenantTx,
    platform: &Platform,
    scope: &HealthScope,
    member: MemberId,
) -> Result<bool> {
    let (row, present) = reading::compare(tx, platform, scope, member).await?;
    if present.is_ok() {
        return Ok(false);
    }
    store::remove(tx, &[member]).await?;
    // Bounded, because whoever damaged the row may have written any number into it.
    let rev = row
        .map_or(FIRST_REV, |row| row.rev)
        .clamp(FIRST_REV, 1 << 40)
        + 1;
    let sealed = seal(tx, platform, member, (rev, &HealthRecord::default()))?;
    let entry = Entry::new(operation::ERASE, Some(scope.actor()))
        .about(member.0)
        .purpose(scope.purpose().code())
        .detail(json!({ "what": "health", "renewed": true }))
        .record(RECORD_KIND, record_hash(&sealed));
    store::insert(tx, vec![row_of(tx, platform, member, (sealed, rev))]).await?;
    audit::append(tx, platform, entry).await?;
    Ok(true)
}

/// Puts a record in place of the empty one of a new member: for the demonstration, which has no officer. Nothing is opened.
///
/// # Errors
/// [`AppError::Conflict`] when somebody wrote the record already, or when there is no consent to it.
pub async fn fill(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    record: &HealthRecord,
    by: Option<AccountId>,
) -> Result<()> {
    refuse_without_consent(tx, member, record).await?;
    let next = FIRST_REV + 1;
    let sealed = seal(tx, platform, member, (next, record))?;
    let hash = record_hash(&sealed);
    if !store::replace(tx, member, FIRST_REV, (sealed, next), platform.now()).await? {
        return Err(AppError::Conflict("health-conflict"));
    }
    let entry = Entry::new(operation::ALTER, by)
        .about(member.0)
        .purpose(Purpose::CertificateCheck.code())
        .detail(json!({ "what": "health" }))
        .record(RECORD_KIND, hash);
    audit::append(tx, platform, entry).await
}

/// Gives members their empty record.
pub(super) async fn insert_empty(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
) -> Result<Vec<health_record::Model>> {
    let mut rows = Vec::with_capacity(members.len());
    for member in members {
        let sealed = seal(tx, platform, *member, (FIRST_REV, &HealthRecord::default()))?;
        rows.push(row_of(tx, platform, *member, (sealed, FIRST_REV)));
    }
    store::insert(tx, rows.clone()).await?;
    Ok(rows)
}

/// Empties the records of members of whom no more than the least may be kept.
pub(super) async fn empty(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    let mut entries = Vec::new();
    for row in store::rows_of(tx, members).await? {
        if row.rev == FIRST_REV {
            continue;
        }
        let Some(next) = row.rev.checked_add(1) else {
            continue;
        };
        let sealed = seal(
            tx,
            platform,
            row.member_id,
            (next, &HealthRecord::default()),
        )?;
        entries.push(
            Entry::new(operation::ERASE, None)
                .about(row.member_id.0)
                .detail(json!({ "what": "health" }))
                .record(RECORD_KIND, record_hash(&sealed)),
        );
        store::replace(tx, row.member_id, row.rev, (sealed, next), platform.now()).await?;
    }
    audit::append_many(tx, platform, entries).await
}

fn row_of(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    (sealed, rev): (Vec<u8>, i64),
) -> health_record::Model {
    health_record::Model {
        tenant_id: tx.tenant(),
        id: member.0,
        member_id: member,
        sealed,
        rev,
        updated_at: platform.now(),
    }
}

fn seal(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    (rev, record): (i64, &HealthRecord),
) -> Result<Vec<u8>> {
    let cell = cell(member, rev)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a revision below zero")))?;
    Ok(platform.vault().health_sealer(tx.tenant().0)?.seal_json(
        &cell,
        record,
        platform.random(),
    )?)
}
