//! Drafts: what stands of a file between its upload and its import.
use ::entity::{
    ids::{AccountId, ImportDraftId, JobId, TenantId},
    import_chunk, import_draft,
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr};

use crate::{
    imports::document::Document,
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        jobs::{self, state},
        services::Platform,
        vault::{Cell, Purpose},
    },
};

/// Drafts are personal data of people who may not be members: they go after this time.
const KEPT_FOR: TimeDelta = TimeDelta::hours(24);

/// A draft with its sealed part opened.
pub(in crate::imports) struct Draft {
    pub id: ImportDraftId,
    pub rev: i64,
    pub rows: i64,
    pub created_by: AccountId,
    pub expires_at: DateTime<Utc>,
    pub job: Option<JobId>,
    pub document: Document,
}

/// How far a draft is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::imports) enum Progress {
    /// The columns are to be chosen.
    Columns,
    /// It was checked.
    Checked,
    /// A job works on it.
    Working(JobId),
}

/// Makes a draft for somebody.
pub(in crate::imports) async fn create(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    format: &str,
    rows: i64,
    document: &Document,
) -> Result<ImportDraftId> {
    let id = ImportDraftId(platform.new_id());
    let now = platform.now();
    import_draft::Entity::insert(import_draft::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        stage: Set("open".to_owned()),
        file_format: Set(format.to_owned()),
        row_count: Set(rows),
        sealed: Set(seal(platform, tx.tenant(), id, 1, document)?),
        created_by: Set(account),
        created_at: Set(now),
        expires_at: Set(now + KEPT_FOR),
        rev: Set(1),
        job_id: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(id)
}

/// A draft of somebody that has not expired; to anybody else it does not exist.
pub(in crate::imports) async fn find(
    tx: &TenantTx,
    platform: &Platform,
    id: ImportDraftId,
    account: AccountId,
) -> Result<Option<Draft>> {
    let row = import_draft::Entity::of(tx.tenant())
        .filter(import_draft::Column::Id.eq(id))
        .filter(import_draft::Column::CreatedBy.eq(account))
        .filter(import_draft::Column::ExpiresAt.gt(platform.now()))
        .one(tx)
        .await?;
    row.map(|row| open(platform, row)).transpose()
}

/// The drafts of somebody, newest first.
pub(in crate::imports) async fn list_of(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
) -> Result<Vec<Draft>> {
    let rows = import_draft::Entity::of(tx.tenant())
        .filter(import_draft::Column::CreatedBy.eq(account))
        .filter(import_draft::Column::ExpiresAt.gt(platform.now()))
        .order_by_desc(import_draft::Column::CreatedAt)
        .all(tx)
        .await?;
    // One that is damaged does not hide the others.
    Ok(rows
        .into_iter()
        .filter_map(|row| open(platform, row).ok())
        .collect())
}

/// How many drafts somebody has open.
pub(in crate::imports) async fn count_of(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
) -> Result<usize> {
    Ok(list_of(tx, platform, account).await?.len())
}

/// How far a draft is: a job that failed or was cancelled leaves it as it was.
pub(in crate::imports) async fn progress(tx: &TenantTx, draft: &Draft) -> Result<Progress> {
    if let Some(id) = draft.job
        && let Some(job) = jobs::find(tx, id).await?
        && matches!(job.state.as_str(), state::WAITING | state::RUNNING)
    {
        return Ok(Progress::Working(id));
    }
    Ok(if draft.document.summary.is_some() {
        Progress::Checked
    } else {
        Progress::Columns
    })
}

/// Writes what a draft holds and which job works on it, over the revision that was read.
///
/// # Errors
/// [`AppError::Conflict`] when somebody else was faster.
pub(in crate::imports) async fn save(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    job: Option<JobId>,
) -> Result<()> {
    let rev = draft.rev + 1;
    let written = import_draft::Entity::update_of(tx.tenant())
        .col_expr(
            import_draft::Column::Sealed,
            Expr::value(seal(platform, tx.tenant(), draft.id, rev, &draft.document)?),
        )
        .col_expr(import_draft::Column::JobId, Expr::value(job))
        .col_expr(import_draft::Column::Rev, Expr::value(rev))
        .filter(import_draft::Column::Id.eq(draft.id))
        .filter(import_draft::Column::Rev.eq(draft.rev))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        Err(AppError::Conflict("imports-busy"))
    } else {
        Ok(())
    }
}

/// Hands a draft to a job, in the transaction that writes what the draft holds.
pub(in crate::imports) async fn start_work(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    kind: &'static str,
    slug: &str,
) -> Result<JobId> {
    let input = serde_json::json!({ "draft": draft.id, "slug": slug });
    let job = jobs::enqueue(tx, platform, kind, input, Some(draft.created_by)).await?;
    save(tx, platform, draft, Some(job)).await?;
    Ok(job)
}

/// Deletes a draft with its rows.
pub(in crate::imports) async fn delete(tx: &TenantTx, id: ImportDraftId) -> Result<()> {
    import_chunk::Entity::delete_of(tx.tenant())
        .filter(import_chunk::Column::DraftId.eq(id))
        .exec(tx)
        .await?;
    import_draft::Entity::delete_of(tx.tenant())
        .filter(import_draft::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes the drafts whose time is over, and says how many.
pub(in crate::imports) async fn delete_expired(tx: &TenantTx, now: DateTime<Utc>) -> Result<usize> {
    let expired = import_draft::Entity::of(tx.tenant())
        .filter(import_draft::Column::ExpiresAt.lte(now))
        .all(tx)
        .await?;
    for draft in &expired {
        delete(tx, draft.id).await?;
    }
    Ok(expired.len())
}

/// All tenants, ended ones too: drafts of theirs must go as well.
pub(in crate::imports) async fn tenants(platform: &Platform) -> Result<Vec<TenantId>> {
    platform
        .db()
        .system_read("whose drafts have expired", async |tx| {
            Ok(tenant::Entity::all_rows()
                .all(tx)
                .await?
                .into_iter()
                .map(|t| t.id)
                .collect())
        })
        .await
}

fn cell(id: ImportDraftId, rev: i64) -> Cell {
    Cell {
        table: "import_draft",
        row: id.0,
        column: "sealed",
        rev: rev.unsigned_abs(),
    }
}

fn seal(
    platform: &Platform,
    tenant: TenantId,
    id: ImportDraftId,
    rev: i64,
    document: &Document,
) -> Result<Vec<u8>> {
    Ok(platform.sealer(tenant, Purpose::Draft)?.seal_json(
        &cell(id, rev),
        document,
        platform.random(),
    )?)
}

fn open(platform: &Platform, row: import_draft::Model) -> Result<Draft> {
    let document = platform.sealer(row.tenant_id, Purpose::Draft)?.open_json(&cell(row.id, row.rev), &row.sealed).map_err(|error| {
        tracing::error!(tenant = %row.tenant_id, draft = %row.id, %error, "a draft of an import does not open");
        AppError::Conflict("imports-damaged")
    })?;
    Ok(Draft {
        id: row.id,
        rev: row.rev,
        rows: row.row_count,
        created_by: row.created_by,
        expires_at: row.expires_at,
        job: row.job_id,
        document,
    })
}
