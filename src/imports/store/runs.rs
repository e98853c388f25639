//! Imports that were done: what they changed, for as long as they can be taken back.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, ImportRunId, MemberId},
    import_change, import_run, member_change,
    scope::TenantOwned,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr,
};
use uuid::Uuid;

use crate::platform::{
    db::TenantTx,
    error::Result,
    services::Platform,
    vault::{Cell, Purpose, Sealer},
};

/// Rows of one statement.
const PORTION: usize = 500;

/// What an import did to a member, to be kept.
pub(in crate::imports) struct RunChange {
    pub member: MemberId,
    /// `created` or `updated`.
    pub kind: &'static str,
    /// The member's revision after it.
    pub rev_after: i64,
    /// The state before, as JSON.
    pub before: serde_json::Value,
}

/// What an import did to a member, as kept.
pub(in crate::imports) struct ChangeRow {
    pub id: Uuid,
    pub member: MemberId,
    pub kind: String,
    pub rev_after: i64,
    /// The state before; none when it does not open.
    pub before: Option<serde_json::Value>,
}

/// Writes that an import was done.
pub(in crate::imports) async fn create_run(
    tx: &TenantTx,
    platform: &Platform,
    id: ImportRunId,
    account: AccountId,
    (created, updated): (i64, i64),
    meanings: &HashMap<String, String>,
) -> Result<()> {
    import_run::Entity::insert(import_run::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        created_by: Set(account),
        created_at: Set(platform.now()),
        created_count: Set(created),
        updated_count: Set(updated),
        undone_at: Set(None),
        meanings: Set(serde_json::to_value(meanings)?),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// An import.
pub(in crate::imports) async fn find_run(
    tx: &TenantTx,
    id: ImportRunId,
) -> Result<Option<import_run::Model>> {
    Ok(import_run::Entity::of(tx.tenant())
        .filter(import_run::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// The newest imports.
pub(in crate::imports) async fn list_runs(
    tx: &TenantTx,
    limit: u64,
) -> Result<Vec<import_run::Model>> {
    Ok(import_run::Entity::of(tx.tenant())
        .order_by_desc(import_run::Column::CreatedAt)
        .order_by_desc(import_run::Column::Id)
        .limit(limit)
        .all(tx)
        .await?)
}

/// What the headers of the last import meant: mark of the header to key of the field.
pub(in crate::imports) async fn remembered(tx: &TenantTx) -> Result<HashMap<String, String>> {
    let last = list_runs(tx, 1).await?.pop();
    Ok(last
        .and_then(|run| serde_json::from_value(run.meanings).ok())
        .unwrap_or_default())
}

/// Writes that an import was taken back.
pub(in crate::imports) async fn mark_undone(
    tx: &TenantTx,
    id: ImportRunId,
    at: DateTime<Utc>,
) -> Result<()> {
    import_run::Entity::update_of(tx.tenant())
        .col_expr(import_run::Column::UndoneAt, Expr::value(at))
        .filter(import_run::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Keeps what an import did to members.
pub(in crate::imports) async fn insert_changes(
    tx: &TenantTx,
    platform: &Platform,
    run: ImportRunId,
    changes: Vec<RunChange>,
) -> Result<()> {
    let sealer = sealer(tx, platform)?;
    for portion in changes.chunks(PORTION) {
        let rows = portion
            .iter()
            .map(|change| {
                let id = platform.new_id();
                let sealed = sealer.seal_json(
                    &cell(id, change.rev_after),
                    &change.before,
                    platform.random(),
                )?;
                Ok(import_change::ActiveModel {
                    tenant_id: Set(tx.tenant()),
                    id: Set(id),
                    run_id: Set(run),
                    member_id: Set(change.member),
                    kind: Set(change.kind.to_owned()),
                    rev_after: Set(change.rev_after),
                    sealed: Set(sealed),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        import_change::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The changes of an import that are kept, the first `limit` after `after`.
pub(in crate::imports) async fn changes_after(
    tx: &TenantTx,
    platform: &Platform,
    run: ImportRunId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<ChangeRow>> {
    let mut query =
        import_change::Entity::of(tx.tenant()).filter(import_change::Column::RunId.eq(run));
    if let Some(after) = after {
        query = query.filter(import_change::Column::Id.gt(after));
    }
    let rows = query
        .order_by_asc(import_change::Column::Id)
        .limit(limit)
        .all(tx)
        .await?;
    let sealer = sealer(tx, platform)?;
    Ok(rows
        .into_iter()
        .map(|row| ChangeRow {
            before: sealer
                .open_json(&cell(row.id, row.rev_after), &row.sealed)
                .ok(),
            id: row.id,
            member: row.member_id,
            kind: row.kind,
            rev_after: row.rev_after,
        })
        .collect())
}

/// The first changes of an import that are kept.
pub(in crate::imports) async fn changes_of(
    tx: &TenantTx,
    platform: &Platform,
    run: ImportRunId,
    limit: u64,
) -> Result<Vec<ChangeRow>> {
    changes_after(tx, platform, run, None, limit).await
}

/// Deletes changes that were taken back.
pub(in crate::imports) async fn delete_changes(tx: &TenantTx, ids: &[Uuid]) -> Result<()> {
    for portion in ids.chunks(PORTION) {
        import_change::Entity::delete_of(tx.tenant())
            .filter(import_change::Column::Id.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Forgets the states of these members before any import.
pub(in crate::imports) async fn forget_members(tx: &TenantTx, members: &[MemberId]) -> Result<()> {
    for portion in members.chunks(PORTION) {
        import_change::Entity::delete_of(tx.tenant())
            .filter(import_change::Column::MemberId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Forgets the states before imports that can no longer be taken back, and says how many.
pub(in crate::imports) async fn forget_changes(
    tx: &TenantTx,
    done_before: DateTime<Utc>,
) -> Result<u64> {
    let old: Vec<ImportRunId> = import_run::Entity::of(tx.tenant())
        .filter(import_run::Column::CreatedAt.lte(done_before))
        .all(tx)
        .await?
        .into_iter()
        .map(|run| run.id)
        .collect();
    let mut gone = 0;
    for portion in old.chunks(PORTION) {
        gone += import_change::Entity::delete_of(tx.tenant())
            .filter(import_change::Column::RunId.is_in(portion.iter().copied()))
            .exec(tx)
            .await?
            .rows_affected;
    }
    Ok(gone)
}

/// How many entries the history of each of these members has.
pub(in crate::imports) async fn history_counts(
    tx: &TenantTx,
    members: &[MemberId],
) -> Result<HashMap<MemberId, u64>> {
    let mut counts = HashMap::new();
    for portion in members.chunks(PORTION) {
        let rows: Vec<MemberId> = member_change::Entity::of(tx.tenant())
            .select_only()
            .column(member_change::Column::MemberId)
            .filter(member_change::Column::MemberId.is_in(portion.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        for member in rows {
            *counts.entry(member).or_default() += 1;
        }
    }
    Ok(counts)
}

fn sealer(tx: &TenantTx, platform: &Platform) -> Result<Sealer> {
    platform.sealer(tx.tenant(), Purpose::Draft)
}

fn cell(id: Uuid, rev_after: i64) -> Cell {
    Cell {
        table: "import_change",
        row: id,
        column: "sealed",
        rev: rev_after.unsigned_abs(),
    }
}
