//! Removing entries whose time is over (ZVOP-2 Art. 22: to the end of the second calendar year after the entry, five at most), so that
//! the chain can still be checked: an entry tells of it, sealed and chained as all are, and carries the hash of the last one removed.
use std::collections::{BTreeMap, BTreeSet};

use ::entity::{
    health_record, ids::MemberId, log_entry, member, scope::TenantOwned, values::operation,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{
    INSERT_PORTION, PORTION, append_many, believed_hash, chain::CHECKPOINT, end, head,
    newest_record_hashes,
};
use crate::platform::{
    audit::{Entry, KEPT_YEARS, KEPT_YEARS_AT_MOST},
    db::TenantTx,
    error::{AppError, Result},
    moment,
    people::store::any_held,
    services::Platform,
    vault::{Purpose, Sealer},
};

/// The moment before which entries are removed on this day.
fn cutoff(today: NaiveDate, years: i32) -> Option<DateTime<Utc>> {
    moment::start_of(NaiveDate::from_ymd_opt(today.year() - years, 1, 1)?)
}

/// The number of the last entry whose time is over; none when there is none to remove. What is needed for a legal claim is kept as long
/// as the law allows at most: while erasure of somebody is held back (B34), the whole log is.
///
/// # Errors
/// When the database does.
pub async fn last_expired(tx: &TenantTx, platform: &Platform) -> Result<Option<i64>> {
    let today = platform.today();
    let is_held = any_held(tx, today).await?;
    let years = if is_held {
        KEPT_YEARS_AT_MOST
    } else {
        KEPT_YEARS
    };
    let Some(cutoff) = cutoff(today, years) else {
        return Ok(None);
    };
    let first_kept = log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::At.gte(cutoff))
        .order_by_asc(log_entry::Column::Seq)
        .one(tx)
        .await?;
    let through = match first_kept {
        Some(kept) => kept.seq - 1,
        None => head(tx).await?.seq,
    };
    Ok((through > end::beginning(tx).await?.seq).then_some(through))
}

/// Removes the entries up to this one, and says so in the log; how many they were. The log has to be checked before: what was tampered
/// with is evidence and stays.
///
/// # Errors
/// When the database or the keystore does.
pub async fn expire(tx: &TenantTx, platform: &Platform, through: i64) -> Result<i64> {
    let (_, hash) = end::hash_at(tx, through)
        .await?
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("no entry {through} to remove")))?;
    let hash: [u8; 32] = hash
        .try_into()
        .map_err(|_| AppError::internal(anyhow::anyhow!("entry {through} has no hash")))?;
    let count = through - end::beginning(tx).await?.seq;
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    let records = records(tx, &sealer, through).await?;
    log_entry::Entity::delete_of(tx.tenant())
        .filter(log_entry::Column::Seq.lte(through))
        .exec(tx)
        .await?;
    let told = Entry::new(operation::ERASE, None)
        .purpose("retention-over")
        .detail(json!({ "what": "log-expired", "n": count, "number": through }))
        .record(CHECKPOINT, hash);
    let mut entries = vec![told];
    for (kind, of_kind) in records {
        entries.extend(carried(tx, platform, kind, of_kind).await?);
    }
    append_many(tx, platform, entries).await?;
    Ok(count)
}

/// The newest hashes that the entries to be removed know of sealed records, by kind and person: only of kinds whose hash is compared
/// when a record is opened.
async fn records(
    tx: &TenantTx,
    sealer: &Sealer,
    through: i64,
) -> Result<BTreeMap<&'static str, BTreeMap<Uuid, [u8; 32]>>> {
    let mut found: BTreeMap<&'static str, BTreeMap<Uuid, [u8; 32]>> = BTreeMap::new();
    let mut next = 0;
    loop {
        let rows = log_entry::Entity::of(tx.tenant())
            .filter(log_entry::Column::Seq.gt(next))
            .filter(log_entry::Column::Seq.lte(through))
            .filter(log_entry::Column::RecordKind.is_in(COMPARED))
            .order_by_asc(log_entry::Column::Seq)
            .limit(PORTION)
            .all(tx)
            .await?;
        let Some(last) = rows.last() else {
            return Ok(found);
        };
        next = last.seq;
        for row in rows {
            let kind = COMPARED
                .into_iter()
                .find(|kind| row.record_kind.as_deref() == Some(*kind));
            if let (Some(kind), Some(subject)) = (kind, row.subject_id)
                && let Ok(hash) = <[u8; 32]>::try_from(believed_hash(sealer, row))
            {
                found.entry(kind).or_default().insert(subject, hash);
            }
        }
    }
}

/// Kinds of records whose newest hash is looked up in the log before they are believed.
const COMPARED: [&str; 2] = ["health_record", "member"];

/// The entries that keep the hashes of records which no other entry knows any more: without them an old value could be put back.
async fn carried(
    tx: &TenantTx,
    platform: &Platform,
    kind: &'static str,
    of_kind: BTreeMap<Uuid, [u8; 32]>,
) -> Result<Vec<Entry>> {
    let subjects: Vec<Uuid> = of_kind.keys().copied().collect();
    let known = newest_record_hashes(tx, platform, &subjects, kind).await?;
    let there = existing(tx, kind, &subjects).await?;
    Ok(of_kind
        .into_iter()
        .filter(|(subject, _)| there.contains(subject) && !known.contains_key(subject))
        .map(|(subject, hash)| {
            Entry::new(operation::KEEP, None)
                .about(subject)
                .detail(json!({ "what": "record-kept" }))
                .record(kind, hash)
        })
        .collect())
}

/// Those whose record still is there: of whoever was erased nothing is carried on.
async fn existing(tx: &TenantTx, kind: &str, subjects: &[Uuid]) -> Result<BTreeSet<Uuid>> {
    let mut there = BTreeSet::new();
    for portion in subjects.chunks(INSERT_PORTION) {
        let ids = portion.iter().copied().map(MemberId);
        let found: Vec<MemberId> = if kind == "member" {
            member::Entity::of(tx.tenant())
                .select_only()
                .column(member::Column::Id)
                .filter(member::Column::Id.is_in(ids))
                .into_tuple()
                .all(tx)
                .await?
        } else {
            health_record::Entity::of(tx.tenant())
                .select_only()
                .column(health_record::Column::MemberId)
                .filter(health_record::Column::MemberId.is_in(ids))
                .into_tuple()
                .all(tx)
                .await?
        };
        there.extend(found.into_iter().map(|id| id.0));
    }
    Ok(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_year_are_removed_on_the_first_day_of_the_third_year_after_it() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let at = |today, years| cutoff(today, years).unwrap().to_rfc3339();
        assert_eq!(at(day(2028, 12, 31), 2), "2025-12-31T23:00:00+00:00");
        assert_eq!(at(day(2029, 1, 1), 2), "2026-12-31T23:00:00+00:00");
        assert_eq!(at(day(2029, 1, 1), 5), "2023-12-31T23:00:00+00:00");
    }
}
