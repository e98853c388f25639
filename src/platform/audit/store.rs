//! Writing and reading the processing log.
mod end;
mod expire;
mod find;
mod names;

use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, TenantId},
    log_entry, log_head,
    scope::TenantOwned,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select, Set,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Entry, Shown,
    chain::{self, Verdict},
};
use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
    vault::{Cell, Purpose, Sealer},
};

pub use end::{Held, begins_after, begun_at, checkpoint_at, end, hash_at, held};
pub use expire::{expire, last_expired};
pub use find::{Filter, Found, actors, entry, find, find_all, open as open_entry, stored};

/// Entries that are checked at a time.
const PORTION: u64 = 500;
/// Rows inserted in one statement: SQLite takes 32,766 bound values.
const INSERT_PORTION: usize = 500;

/// Begins the log of a new tenant.
///
/// # Errors
/// When the database does.
pub async fn start(tx: &TenantTx) -> Result<()> {
    log_head::Entity::insert(log_head::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(tx.tenant().0),
        seq: Set(0),
        hash: Set(chain::START.to_vec()),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Appends an entry in the transaction of what it tells of: either both happen or neither.
///
/// # Errors
/// When the database or the vault does; the caller's transaction must then fail too.
pub async fn append(tx: &TenantTx, platform: &Platform, entry: Entry) -> Result<()> {
    append_many(tx, platform, vec![entry]).await
}

/// Appends entries, in order, as [`append`] does.
///
/// # Errors
/// As [`append`].
pub async fn append_many(tx: &TenantTx, platform: &Platform, entries: Vec<Entry>) -> Result<()> {
    let tenant = tx.tenant();
    let count = i64::try_from(entries.len()).map_err(AppError::internal)?;
    if count == 0 {
        return Ok(());
    }
    // Takes the row lock first, so that two writers on PostgreSQL follow one another.
    log_head::Entity::update_of(tenant)
        .col_expr(
            log_head::Column::Seq,
            Expr::col(log_head::Column::Seq).add(count),
        )
        .exec(tx)
        .await?;
    let head = head(tx).await?;
    let sealer = platform.sealer(tenant, Purpose::Audit)?;
    let names = names::of_entries(tx, &entries).await?;
    let mut before = head.hash;
    let mut rows = Vec::with_capacity(entries.len());
    for (seq, entry) in (head.seq - count + 1..).zip(entries) {
        let mut row = log_entry::Model {
            tenant_id: tenant,
            id: platform.new_id(),
            seq,
            at: platform.now(),
            operation: entry.operation.to_owned(),
            actor_id: entry.actor,
            subject_id: entry.subject,
            sealed: Vec::new(),
            record_kind: entry.record.map(|(kind, _)| kind.to_owned()),
            record_hash: entry.record.map(|(_, hash)| hash.to_vec()),
            prev_hash: before,
            hash: Vec::new(),
        };
        let said = Said {
            purpose: entry.purpose.map(str::to_owned),
            by: entry.actor.and_then(|actor| names.get(&actor).cloned()),
            detail: names::called(entry.detail, &names),
        };
        row.sealed = sealer.seal_json(&cell(&row), &said, platform.random())?;
        row.hash = chain::hash(&row).to_vec();
        before = row.hash.clone();
        rows.push(log_entry::ActiveModel::from(row));
    }
    log_head::Entity::update_of(tenant)
        .col_expr(log_head::Column::Hash, Expr::value(before))
        .exec(tx)
        .await?;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let portion: Vec<_> = rows.by_ref().take(INSERT_PORTION).collect();
        log_entry::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The newest entries about one person, newest first.
///
/// # Errors
/// When the database does.
pub async fn of_subject(
    tx: &TenantTx,
    platform: &Platform,
    subject: Uuid,
    limit: u64,
) -> Result<Vec<Shown>> {
    let query = log_entry::Entity::of(tx.tenant()).filter(log_entry::Column::SubjectId.eq(subject));
    newest_told(tx, platform, query, limit).await
}

/// What one account did between two moments, newest first; at most `limit` entries.
///
/// # Errors
/// When the database does.
pub async fn of_actor(
    tx: &TenantTx,
    platform: &Platform,
    actor: AccountId,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    limit: u64,
) -> Result<Vec<Shown>> {
    let query = log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::At.gte(from))
        .filter(log_entry::Column::At.lte(until));
    newest_told(tx, platform, query, limit).await
}

/// The newest entries of a query that may be told of now: what an authority forbade to tell (B33) appears when the ban is over.
async fn newest_told(
    tx: &TenantTx,
    platform: &Platform,
    query: Select<log_entry::Entity>,
    limit: u64,
) -> Result<Vec<Shown>> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut found: Vec<Shown> = Vec::new();
    let mut before: Option<i64> = None;
    loop {
        let mut next = query.clone();
        if let Some(before) = before {
            next = next.filter(log_entry::Column::Seq.lt(before));
        }
        let left = limit.saturating_sub(found.len());
        let asked = u64::try_from(left).unwrap_or(u64::MAX);
        let rows = next
            .order_by_desc(log_entry::Column::Seq)
            .limit(asked)
            .all(tx)
            .await?;
        let is_last = rows.len() < left;
        before = rows.last().map(|row| row.seq);
        for row in rows {
            let entry = shown(platform, tx.tenant(), row)?;
            if is_told(&entry, platform.now()) {
                found.push(entry);
            }
        }
        if is_last || found.len() >= limit {
            return Ok(found);
        }
    }
}

/// Whether an entry may be shown now. The moment is part of what is sealed, so nobody without the key can hide an entry by it.
fn is_told(entry: &Shown, now: DateTime<Utc>) -> bool {
    entry
        .detail
        .as_ref()
        .and_then(|detail| detail.get(super::NOT_BEFORE)?.as_str())
        .and_then(|at| at.parse::<DateTime<Utc>>().ok())
        .is_none_or(|at| at <= now)
}

/// A page of the log, newest first, before entry `before` when given.
///
/// # Errors
/// When the database does.
pub async fn page(
    tx: &TenantTx,
    platform: &Platform,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Shown>> {
    page_of(tx, platform, None, before, limit).await
}

/// As [`page`], of one operation only when given.
///
/// # Errors
/// When the database does.
pub async fn page_of(
    tx: &TenantTx,
    platform: &Platform,
    operation: Option<&str>,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Shown>> {
    let mut query = log_entry::Entity::of(tx.tenant());
    if let Some(operation) = operation {
        query = query.filter(log_entry::Column::Operation.eq(operation));
    }
    if let Some(before) = before {
        query = query.filter(log_entry::Column::Seq.lt(before));
    }
    newest_told(tx, platform, query, limit).await
}

/// The newest hash the log knows of a sealed record of a person, to tell an old ciphertext that was put back. An entry that was
/// changed knows of no record: its hash is empty and fits none.
///
/// # Errors
/// When the database or the keystore does.
pub async fn newest_record_hash(
    tx: &TenantTx,
    platform: &Platform,
    subject: Uuid,
    kind: &str,
) -> Result<Option<Vec<u8>>> {
    let row = log_entry::Entity::of(tx.tenant())
        .filter(log_entry::Column::SubjectId.eq(subject))
        .filter(log_entry::Column::RecordKind.eq(kind))
        .order_by_desc(log_entry::Column::Seq)
        .one(tx)
        .await?;
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    Ok(row.map(|row| believed_hash(&sealer, row)))
}

/// The newest hashes the log knows of sealed records of one kind, by person; nothing for those it does not know.
///
/// # Errors
/// When the database or the keystore does.
pub async fn newest_record_hashes(
    tx: &TenantTx,
    platform: &Platform,
    subjects: &[Uuid],
    kind: &str,
) -> Result<HashMap<Uuid, Vec<u8>>> {
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    let mut newest = HashMap::with_capacity(subjects.len());
    for portion in subjects.chunks(INSERT_PORTION) {
        let rows = log_entry::Entity::of(tx.tenant())
            .filter(log_entry::Column::SubjectId.is_in(portion.iter().copied()))
            .filter(log_entry::Column::RecordKind.eq(kind))
            .order_by_asc(log_entry::Column::Seq)
            .all(tx)
            .await?;
        let mut last: HashMap<Uuid, log_entry::Model> = HashMap::with_capacity(portion.len());
        for row in rows {
            if let Some(subject) = row.subject_id {
                last.insert(subject, row);
            }
        }
        newest.extend(
            last.into_iter()
                .map(|(subject, row)| (subject, believed_hash(&sealer, row))),
        );
    }
    Ok(newest)
}

/// The hash an entry names, when its sealed part still belongs to it; otherwise one that fits no record.
fn believed_hash(sealer: &Sealer, row: log_entry::Model) -> Vec<u8> {
    if is_whole(sealer, &row) {
        row.record_hash.unwrap_or_default()
    } else {
        tracing::error!(tenant = %row.tenant_id, seq = row.seq, "an entry of the processing log was changed in the database");
        Vec::new()
    }
}

/// Whether the sealed part of an entry belongs to its open fields and its place.
fn is_whole(sealer: &Sealer, row: &log_entry::Model) -> bool {
    sealer.open_doc(&cell(row), &row.sealed).is_ok()
}

/// What of an entry is sealed. The purpose is, too: "care of an injury" beside a member's id would tell about their health. And the
/// name of whoever did it as it was then: a name that is changed later changes no entry.
#[derive(Deserialize, Serialize)]
struct Said {
    purpose: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    detail: Value,
}

/// Where the sealed part of an entry lives.
fn cell(row: &log_entry::Model) -> Cell {
    Cell {
        table: "log_entry",
        row: row.id,
        column: "sealed",
        rev: chain::binding(row),
    }
}

/// Checks the whole chain of a tenant, and that each entry is one this installation wrote.
///
/// # Errors
/// When the database or the keystore does.
pub async fn verify(tx: &TenantTx, platform: &Platform) -> Result<Verdict> {
    let sealer = platform.sealer(tx.tenant(), Purpose::Audit)?;
    verify_with(tx, Some(&sealer)).await
}

/// As [`verify`]; without a key it can check the hashes only, and whoever makes all of them anew stays unseen.
///
/// # Errors
/// When the database does.
pub async fn verify_with(tx: &TenantTx, sealer: Option<&Sealer>) -> Result<Verdict> {
    let head = head(tx).await?;
    let beginning = end::beginning(tx).await?;
    let (mut before, mut next) = (beginning.hash.clone(), beginning.seq + 1);
    let mut checkpoint: Option<Vec<u8>> = None;
    loop {
        let rows = log_entry::Entity::of(tx.tenant())
            .filter(log_entry::Column::Seq.gte(next))
            .order_by_asc(log_entry::Column::Seq)
            .limit(PORTION)
            .all(tx)
            .await?;
        if rows.is_empty() {
            break;
        }
        if let Some(broken) = chain::walk(&rows, &mut before, &mut next) {
            return Ok(broken);
        }
        let forged = sealer.and_then(|sealer| rows.iter().find(|row| !is_whole(sealer, row)));
        if let Some(forged) = forged {
            return Ok(Verdict::Broken { seq: forged.seq });
        }
        if let Some(told) = rows.iter().rev().find_map(chain::checkpoint) {
            checkpoint = Some(told.to_vec());
        }
    }
    let last = next - 1;
    // Older entries may be missing only as far as an entry tells that their time was over: it is bound to the key as all are.
    if !beginning.is_told_by(checkpoint.as_deref()) && last >= beginning.seq && last > 0 {
        return Ok(Verdict::Broken {
            seq: Ord::max(beginning.seq, 1),
        });
    }
    Ok(if last == head.seq && before == head.hash {
        Verdict::Sound {
            entries: last - beginning.seq,
            expired: beginning.seq,
        }
    } else if last < head.seq {
        Verdict::Cut {
            last,
            expected: head.seq,
        }
    } else {
        Verdict::Broken { seq: last }
    })
}

async fn head(tx: &TenantTx) -> Result<log_head::Model> {
    log_head::Entity::of(tx.tenant())
        .one(tx)
        .await?
        .ok_or_else(|| {
            AppError::internal(anyhow::anyhow!(
                "tenant {} has no processing log",
                tx.tenant()
            ))
        })
}

fn shown(platform: &Platform, tenant: TenantId, row: log_entry::Model) -> Result<Shown> {
    Ok(find::open(&platform.sealer(tenant, Purpose::Audit)?, row))
}
