//! Jobs and the queue in the database.
use ::entity::{
    ids::{AccountId, JobId, TenantId},
    job, queue,
    scope::{Global, TenantOwned},
    values::operation,
};
use chrono::TimeDelta;
use sea_orm::{
    ColumnTrait, Condition, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, LockBehavior, LockType},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::state;
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

/// For how long a runner may be silent before its job is taken from it.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often a job is tried when something unexpected happens.
const ATTEMPTS: i32 = 3;
/// How often a job is begun at all: over outages of the database, and after processes that ended in the middle of it.
pub(super) const MOST_STARTS: i32 = 10;

/// Puts a job into the queue, in the transaction of what makes it necessary. Ring the bell after the commit.
///
/// # Errors
/// When the database does.
pub async fn enqueue(
    tx: &TenantTx,
    platform: &Platform,
    kind: &'static str,
    input: Value,
    by: Option<AccountId>,
) -> Result<JobId> {
    let id = JobId(platform.new_id());
    enqueue_as(tx, platform, id, kind, input, by).await?;
    Ok(id)
}

async fn enqueue_as(
    tx: &TenantTx,
    platform: &Platform,
    id: JobId,
    kind: &'static str,
    input: Value,
    by: Option<AccountId>,
) -> Result<()> {
    let now = platform.now();
    job::Entity::insert(job::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        kind: Set(kind.to_owned()),
        state: Set(state::WAITING.to_owned()),
        step: Set(String::new()),
        done: Set(0),
        total: Set(0),
        input: Set(input),
        output: Set(None),
        failure: Set(None),
        created_by: Set(by),
        created_at: Set(now),
        started_at: Set(None),
        finished_at: Set(None),
        heartbeat_at: Set(None),
        is_cancelled: Set(false),
    })
    .exec_without_returning(tx)
    .await?;
    queue::Entity::insert(queue::ActiveModel {
        id: Set(id.0),
        tenant_id: Set(tx.tenant()),
        job_id: Set(id),
        kind: Set(kind.to_owned()),
        due_at: Set(now),
        taken_until: Set(None),
        attempts: Set(0),
        failed_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// A job of this tenant.
///
/// # Errors
/// When the database does.
pub async fn find(tx: &TenantTx, id: JobId) -> Result<Option<job::Model>> {
    Ok(job::Entity::of(tx.tenant())
        .filter(job::Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// A job of this tenant that this account asked for; nobody else sees it.
///
/// # Errors
/// When the database does.
pub async fn find_of_account(
    tx: &TenantTx,
    id: JobId,
    account: AccountId,
) -> Result<Option<job::Model>> {
    Ok(find(tx, id)
        .await?
        .filter(|job| job.created_by == Some(account)))
}

/// Asks a job to end.
///
/// # Errors
/// When the database does.
pub async fn cancel(tx: &TenantTx, id: JobId) -> Result<()> {
    job::Entity::update_of(tx.tenant())
        .col_expr(job::Column::IsCancelled, Expr::value(true))
        .filter(job::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives back every job at the start of the only process of an installation (SQLite): whoever had taken it is gone.
///
/// # Errors
/// When the database does.
pub async fn release_all(platform: &Platform) -> Result<()> {
    platform
        .db()
        .system_write("jobs of a process that ended", async |tx| {
            queue::Entity::update_rows()
                .col_expr(
                    queue::Column::TakenUntil,
                    Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
                )
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Takes the next due job, if there is one.
pub(super) async fn take(platform: &Platform) -> Result<Option<queue::Model>> {
    let now = platform.now();
    let is_postgres = platform.db().backend() == DbBackend::Postgres;
    platform
        .db()
        .system_write("take a due job", async |tx| {
            let mut due = queue::Entity::all_rows()
                .filter(queue::Column::FailedAt.is_null())
                .filter(queue::Column::DueAt.lte(now))
                .filter(
                    Condition::any()
                        .add(queue::Column::TakenUntil.is_null())
                        .add(queue::Column::TakenUntil.lt(now)),
                )
                .order_by_asc(queue::Column::DueAt)
                .limit(1);
            if is_postgres {
                due = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
            }
            let Some(mut row) = due.one(tx).await? else {
                return Ok(None);
            };
            row.attempts += 1;
            queue::Entity::update_rows()
                .col_expr(queue::Column::TakenUntil, Expr::value(now + LEASE))
                .col_expr(queue::Column::Attempts, Expr::value(row.attempts))
                .filter(queue::Column::Id.eq(row.id))
                .exec(tx)
                .await?;
            Ok(Some(row))
        })
        .await
}

/// Whether something is due, without taking the writers' turn.
pub(super) async fn is_due(platform: &Platform) -> Result<bool> {
    let now = platform.now();
    platform
        .db()
        .system_read("is a job due", async |tx| {
            Ok(queue::Entity::all_rows()
                .filter(queue::Column::FailedAt.is_null())
                .filter(queue::Column::DueAt.lte(now))
                .filter(
                    Condition::any()
                        .add(queue::Column::TakenUntil.is_null())
                        .add(queue::Column::TakenUntil.lt(now)),
                )
                .one(tx)
                .await?
                .is_some())
        })
        .await
}

/// Says that the runner is still at it.
pub(super) async fn heartbeat(platform: &Platform, row: &queue::Model) -> Result<()> {
    let until = platform.now() + LEASE;
    let id = row.id;
    platform
        .db()
        .system_write("a job is still being worked on", async |tx| {
            queue::Entity::update_rows()
                .col_expr(queue::Column::TakenUntil, Expr::value(until))
                .filter(queue::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Marks a job as begun and returns it.
pub(super) async fn begin(platform: &Platform, row: &queue::Model) -> Result<Option<job::Model>> {
    let (tenant, id, now) = (row.tenant_id, row.job_id, platform.now());
    platform
        .db()
        .write(tenant, async |tx| {
            job::Entity::update_of(tenant)
                .col_expr(job::Column::State, Expr::value(state::RUNNING))
                .col_expr(job::Column::StartedAt, Expr::value(now))
                .filter(job::Column::Id.eq(id))
                .exec(tx)
                .await?;
            find(tx, id).await
        })
        .await
}

pub(super) async fn progress(
    platform: &Platform,
    tenant: TenantId,
    id: JobId,
    step: &'static str,
    done: i64,
    total: i64,
) -> Result<()> {
    let now = platform.now();
    platform
        .db()
        .write(tenant, async |tx| {
            job::Entity::update_of(tenant)
                .col_expr(job::Column::Step, Expr::value(step))
                .col_expr(job::Column::Done, Expr::value(done))
                .col_expr(job::Column::Total, Expr::value(total))
                .col_expr(job::Column::HeartbeatAt, Expr::value(now))
                .filter(job::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

pub(super) async fn is_cancelled(platform: &Platform, tenant: TenantId, id: JobId) -> Result<bool> {
    platform
        .db()
        .read(tenant, async |tx| {
            Ok(find(tx, id).await?.is_none_or(|job| job.is_cancelled))
        })
        .await
}

/// Writes how a job ended and takes it off the queue; both or neither.
pub(super) async fn finish(
    platform: &Platform,
    row: &queue::Model,
    state: &'static str,
    output: Option<Value>,
    failure: Option<&'static str>,
) -> Result<()> {
    let (tenant, id, queued, now) = (row.tenant_id, row.job_id, row.id, platform.now());
    platform
        .db()
        .write(tenant, async move |tx| {
            job::Entity::update_of(tenant)
                .col_expr(job::Column::State, Expr::value(state))
                .col_expr(job::Column::Output, Expr::value(output))
                .col_expr(job::Column::Failure, Expr::value(failure))
                .col_expr(job::Column::FinishedAt, Expr::value(now))
                .filter(job::Column::Id.eq(id))
                .exec(tx)
                .await?;
            queue::Entity::delete_rows()
                .filter(queue::Column::Id.eq(queued))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Writes that a job failed for good. Its place in the queue stays for a while, so that the operator can have it tried again.
pub(super) async fn give_up(
    platform: &Platform,
    row: &queue::Model,
    failure: &'static str,
) -> Result<()> {
    let (tenant, id, queued, now) = (row.tenant_id, row.job_id, row.id, platform.now());
    platform
        .db()
        .write(tenant, async move |tx| {
            job::Entity::update_of(tenant)
                .col_expr(job::Column::State, Expr::value(state::FAILED))
                .col_expr(job::Column::Failure, Expr::value(failure))
                .col_expr(job::Column::FinishedAt, Expr::value(now))
                .filter(job::Column::Id.eq(id))
                .exec(tx)
                .await?;
            queue::Entity::update_rows()
                .col_expr(queue::Column::FailedAt, Expr::value(Some(now)))
                .filter(queue::Column::Id.eq(queued))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

async fn find_failed(platform: &Platform, id: Uuid) -> Result<Option<queue::Model>> {
    platform
        .db()
        .system_read("a job that failed", async |tx| {
            Ok(queue::Entity::all_rows()
                .filter(queue::Column::Id.eq(id))
                .filter(queue::Column::FailedAt.is_not_null())
                .one(tx)
                .await?)
        })
        .await
}

/// Has a job that failed for good tried again; in the log of its tenant, because somebody else than who asked for it does. False when
/// there is no such job. Ring the bell afterwards.
///
/// # Errors
/// When the database or the vault does.
pub async fn retry(platform: &Platform, id: Uuid, by: AccountId) -> Result<bool> {
    let Some(row) = find_failed(platform, id).await? else {
        return Ok(false);
    };
    let now = platform.now();
    platform
        .db()
        .write(row.tenant_id, async |tx| {
            let put_back = queue::Entity::update_rows()
                .col_expr(
                    queue::Column::FailedAt,
                    Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
                )
                .col_expr(
                    queue::Column::TakenUntil,
                    Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
                )
                .col_expr(queue::Column::Attempts, Expr::value(0))
                .col_expr(queue::Column::DueAt, Expr::value(now))
                .filter(queue::Column::Id.eq(id))
                .filter(queue::Column::FailedAt.is_not_null())
                .exec(tx)
                .await?;
            if put_back.rows_affected == 0 {
                return Ok(false);
            }
            job::Entity::update_of(row.tenant_id)
                .col_expr(job::Column::State, Expr::value(state::WAITING))
                .col_expr(job::Column::Failure, Expr::value(Option::<String>::None))
                .filter(job::Column::Id.eq(row.job_id))
                .exec(tx)
                .await?;
            let entry = Entry::new(operation::SETTINGS, Some(by))
                .detail(json!({ "what": "job-retried", "job": row.job_id }));
            audit::append(tx, platform, entry).await?;
            Ok(true)
        })
        .await
}

/// Takes a job that failed for good out of the queue; false when there is no such job.
///
/// # Errors
/// When the database does.
pub async fn drop_failed(platform: &Platform, id: Uuid) -> Result<bool> {
    platform
        .db()
        .system_write("a failed job is dropped", async |tx| {
            let done = queue::Entity::delete_rows()
                .filter(queue::Column::Id.eq(id))
                .filter(queue::Column::FailedAt.is_not_null())
                .exec(tx)
                .await?;
            Ok(done.rows_affected == 1)
        })
        .await
}

/// Takes out of the queue what failed before this moment.
///
/// # Errors
/// When the database does.
pub async fn sweep_failed(
    platform: &Platform,
    before: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    platform
        .db()
        .system_write("jobs that failed long ago", async |tx| {
            queue::Entity::delete_rows()
                .filter(queue::Column::FailedAt.lt(before))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
}

/// Puts a job back after something unexpected; false when it was tried often enough.
pub(super) async fn retry_later(
    platform: &Platform,
    row: &queue::Model,
    error: &AppError,
) -> Result<bool> {
    // An outage is no fault of the job: it waits for the database a good while longer.
    let most = if matches!(error, AppError::Unavailable(_)) {
        MOST_STARTS
    } else {
        ATTEMPTS
    };
    if row.attempts >= most {
        return Ok(false);
    }
    tracing::warn!(job = %row.job_id, kind = row.kind, attempt = row.attempts, %error, "a job failed and is tried again");
    let due = platform.now() + TimeDelta::seconds(5 << row.attempts.clamp(0, 6));
    let id = row.id;
    platform
        .db()
        .system_write("try a job again", async |tx| {
            queue::Entity::update_rows()
                .col_expr(queue::Column::DueAt, Expr::value(due))
                .col_expr(
                    queue::Column::TakenUntil,
                    Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
                )
                .filter(queue::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await?;
    Ok(true)
}
