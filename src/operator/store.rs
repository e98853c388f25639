//! What the operator reads: tables of the installation only.
mod log;
mod setup;

use ::entity::{ids::TenantId, objection, outbox, queue, scope::Global, tenant};
use chrono::{DateTime, Months, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, Condition, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{CaseStatement, Expr},
};

use uuid::Uuid;

pub(super) use log::log;
pub(super) use setup::{Link, find_link, has_accounts, has_tenants, make_link, take_link};

use crate::{
    platform::{error::Result, facts, mail::state, services::Platform, text::sort_key},
    tenants::{
        contract,
        lifecycle::{self, State as Standing},
        staff,
    },
};

/// A job that is due for this long without being taken shows that nobody works.
const LATE: TimeDelta = TimeDelta::minutes(10);

/// Tenants, the newest first, and how many there are: those in a state, or all that have not ended.
pub(super) async fn list_tenants(
    platform: &Platform,
    state: Option<Standing>,
    page: u64,
    per: u64,
) -> Result<(Vec<tenant::Model>, u64)> {
    platform
        .db()
        .system_read("the operator's list of tenants", async |tx| {
            let open = match state {
                Some(state) => {
                    tenant::Entity::all_rows().filter(tenant::Column::State.eq(state.code()))
                }
                None => tenant::Entity::all_rows().filter(tenant::Column::EndedAt.is_null()),
            };
            let total = open.clone().count(tx).await?;
            let rows = open
                .order_by_desc(tenant::Column::CreatedAt)
                .order_by_desc(tenant::Column::Id)
                .offset((page - 1) * per)
                .limit(per)
                .all(tx)
                .await?;
            Ok((rows, total))
        })
        .await
}

/// A tenant that has not ended.
pub(super) async fn find_tenant(
    platform: &Platform,
    id: TenantId,
) -> Result<Option<tenant::Model>> {
    platform
        .db()
        .system_read("a tenant as the operator sees it", async |tx| {
            Ok(tenant::Entity::all_rows()
                .filter(tenant::Column::Id.eq(id))
                .filter(tenant::Column::EndedAt.is_null())
                .one(tx)
                .await?)
        })
        .await
}

/// Tenants that have not ended, by name.
pub(super) async fn tenant_names(platform: &Platform) -> Result<Vec<(TenantId, String)>> {
    platform
        .db()
        .system_read("whose keys there are", async |tx| {
            Ok(tenant::Entity::all_rows()
                .select_only()
                .columns([tenant::Column::Id, tenant::Column::Name])
                .filter(tenant::Column::EndedAt.is_null())
                .order_by_asc(tenant::Column::Name)
                .order_by_asc(tenant::Column::Id)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await
}

/// How many tenants there are in each state.
pub(super) async fn count_tenants(platform: &Platform) -> Result<Vec<(Standing, u64)>> {
    let rows: Vec<(String, i64)> = platform
        .db()
        .system_read("tenants by state", async |tx| {
            Ok(tenant::Entity::all_rows()
                .select_only()
                .column(tenant::Column::State)
                .column_as(tenant::Column::Id.count(), "n")
                .group_by(tenant::Column::State)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await?;
    Ok(Standing::ALL
        .into_iter()
        .map(|state| {
            let n = rows
                .iter()
                .find(|(code, _)| code == state.code())
                .map_or(0, |(_, n)| u64::try_from(*n).unwrap_or_default());
            (state, n)
        })
        .collect())
}

/// A tenant, ended or not.
pub(super) async fn find_any_tenant(
    platform: &Platform,
    id: TenantId,
) -> Result<Option<tenant::Model>> {
    platform
        .db()
        .system_read("a tenant as the operator sees it", async |tx| {
            lifecycle::find(tx, id).await
        })
        .await
}

/// Tenants that have yet to accept a version, by name; at most `limit`.
pub(super) async fn without_agreement(
    platform: &Platform,
    no: i32,
    limit: usize,
) -> Result<Vec<tenant::Model>> {
    platform
        .db()
        .system_read("tenants that have yet to accept", async |tx| {
            let mut rows = tenant::Entity::all_rows()
                .filter(tenant::Column::EndedAt.is_null())
                .filter(
                    Condition::any()
                        .add(tenant::Column::AgreementNo.is_null())
                        .add(tenant::Column::AgreementNo.lt(no)),
                )
                .all(tx)
                .await?;
            // As people order names: the database would put Č after Z.
            rows.sort_by_cached_key(|row| (sort_key(&row.name, ""), row.id));
            rows.truncate(limit);
            Ok(rows)
        })
        .await
}

/// A job that failed for good.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct FailedJob {
    pub(super) id: Uuid,
    pub(super) kind: String,
    pub(super) failed_at: Option<DateTime<Utc>>,
    pub(super) attempts: i32,
}

/// Jobs that failed for good, the newest first, and how many there are.
pub(super) async fn list_failed_jobs(
    platform: &Platform,
    page: u64,
    per: u64,
) -> Result<(Vec<FailedJob>, u64)> {
    use queue::Column as C;
    platform
        .db()
        .system_read("jobs that failed", async |tx| {
            let failed = queue::Entity::all_rows().filter(C::FailedAt.is_not_null());
            let total = failed.clone().count(tx).await?;
            let rows = failed
                .select_only()
                .columns([C::Id, C::Kind, C::FailedAt, C::Attempts])
                .order_by_desc(C::FailedAt)
                .order_by_desc(C::Id)
                .offset((page - 1) * per)
                .limit(per)
                .into_model()
                .all(tx)
                .await?;
            Ok((rows, total))
        })
        .await
}

/// How many mails there are in each state.
pub(super) async fn count_mails(platform: &Platform) -> Result<Vec<(String, u64)>> {
    let rows: Vec<(String, i64)> = platform
        .db()
        .system_read("mails by state", async |tx| {
            Ok(outbox::Entity::all_rows()
                .select_only()
                .column(outbox::Column::State)
                .column_as(outbox::Column::Id.count(), "n")
                .group_by(outbox::Column::State)
                .into_tuple()
                .all(tx)
                .await?)
        })
        .await?;
    Ok(rows
        .into_iter()
        .map(|(state, n)| (state, u64::try_from(n).unwrap_or_default()))
        .collect())
}

/// Mails in a state, or all, the newest first, and how many there are. What they say stays sealed.
pub(super) async fn list_mails(
    platform: &Platform,
    state: Option<&str>,
    page: u64,
    per: u64,
) -> Result<(Vec<outbox::Model>, u64)> {
    platform
        .db()
        .system_read("the operator's view of the outbox", async |tx| {
            let mut mails = outbox::Entity::all_rows();
            if let Some(state) = state {
                mails = mails.filter(outbox::Column::State.eq(state));
            }
            let total = mails.clone().count(tx).await?;
            let rows = mails
                .order_by_desc(outbox::Column::CreatedAt)
                .order_by_desc(outbox::Column::Id)
                .offset((page - 1) * per)
                .limit(per)
                .all(tx)
                .await?;
            Ok((rows, total))
        })
        .await
}

/// Jobs of a kind.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct JobCount {
    pub(super) kind: String,
    /// Due, not taken.
    pub(super) waiting: Option<i64>,
    /// Taken.
    pub(super) running: Option<i64>,
    /// Put off after an error.
    pub(super) again: Option<i64>,
    /// Given up.
    pub(super) failed: Option<i64>,
}

/// Jobs by kind and state.
pub(super) async fn count_jobs(platform: &Platform) -> Result<Vec<JobCount>> {
    use queue::Column as C;
    let now = platform.now();
    let count = |when: Condition| {
        let one_each: Expr = CaseStatement::new()
            .case(when, Expr::value(1))
            .finally(Expr::value(0))
            .into();
        one_each.sum()
    };
    platform
        .db()
        .system_read("jobs by kind", async |tx| {
            let is_taken = || {
                Condition::all()
                    .add(C::FailedAt.is_null())
                    .add(C::TakenUntil.gte(now))
            };
            let is_free = || {
                Condition::all().add(C::FailedAt.is_null()).add(
                    Condition::any()
                        .add(C::TakenUntil.is_null())
                        .add(C::TakenUntil.lt(now)),
                )
            };
            Ok(queue::Entity::all_rows()
                .select_only()
                .column(C::Kind)
                .column_as(
                    count(Condition::all().add(is_free()).add(C::DueAt.lte(now))),
                    "waiting",
                )
                .column_as(count(is_taken()), "running")
                .column_as(
                    count(Condition::all().add(is_free()).add(C::DueAt.gt(now))),
                    "again",
                )
                .column_as(
                    count(Condition::all().add(C::FailedAt.is_not_null())),
                    "failed",
                )
                .group_by(C::Kind)
                .order_by_asc(C::Kind)
                .into_model()
                .all(tx)
                .await?)
        })
        .await
}

/// What the state of the installation counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) tenants: u64,
    pub(super) failed_mails: u64,
    pub(super) waiting_mails: u64,
    /// When the mail was queued that waits longest.
    pub(super) oldest_mail: Option<DateTime<Utc>>,
    /// When a mail was last handed to the mail server.
    pub(super) last_sent: Option<DateTime<Utc>>,
    pub(super) queued_jobs: u64,
    pub(super) late_jobs: u64,
    pub(super) failed_jobs: u64,
    /// When the last backup was written.
    pub(super) backup_at: Option<DateTime<Utc>>,
    pub(super) objections: u64,
    /// Members of staff whose statement or training does not count.
    pub(super) staff_due: u64,
    /// Sub-processors in force whose guarantees were not looked at for a year.
    pub(super) reviews_due: u64,
}

/// Counts.
pub(super) async fn figures(platform: &Platform) -> Result<Figures> {
    let late = platform.now() - LATE;
    let today = platform.today();
    let year_ago = today - Months::new(12);
    platform
        .db()
        .system_read("figures of the installation", async |tx| {
            let mails = |state: &str| {
                outbox::Entity::all_rows().filter(outbox::Column::State.eq(state.to_owned()))
            };
            let queued = queue::Entity::all_rows().filter(queue::Column::FailedAt.is_null());
            let oldest = mails(state::WAITING)
                .order_by_asc(outbox::Column::CreatedAt)
                .limit(1)
                .one(tx)
                .await?;
            let last = mails(state::SENT)
                .order_by_desc(outbox::Column::SentAt)
                .limit(1)
                .one(tx)
                .await?;
            let backup = facts::get(tx, facts::BACKUP_AT).await?;
            let people = staff::store::list(tx).await?;
            let register = contract::store::sub_processors(tx).await?;
            let reviews_due = register
                .iter()
                .filter(|row| contract::in_force(row, today))
                .filter(|row| {
                    let seen = row.reviewed_on.unwrap_or(row.since);
                    seen < year_ago
                })
                .count();
            let staff_due = people
                .iter()
                .filter(|row| row.ended_at.is_none())
                .filter(|row| staff::obstacle(Some(row), today).is_some())
                .count();
            Ok(Figures {
                tenants: tenant::Entity::all_rows()
                    .filter(tenant::Column::EndedAt.is_null())
                    .count(tx)
                    .await?,
                failed_mails: mails(state::FAILED).count(tx).await?,
                waiting_mails: mails(state::WAITING).count(tx).await?,
                oldest_mail: oldest.map(|row| row.created_at),
                last_sent: last.and_then(|row| row.sent_at),
                queued_jobs: queued.clone().count(tx).await?,
                late_jobs: queued
                    .filter(queue::Column::DueAt.lt(late))
                    .filter(
                        Condition::any()
                            .add(queue::Column::TakenUntil.is_null())
                            .add(queue::Column::TakenUntil.lt(late)),
                    )
                    .count(tx)
                    .await?,
                failed_jobs: queue::Entity::all_rows()
                    .filter(queue::Column::FailedAt.is_not_null())
                    .count(tx)
                    .await?,
                backup_at: backup
                    .and_then(|at| DateTime::parse_from_rfc3339(&at).ok())
                    .map(|at| at.with_timezone(&Utc)),
                objections: objection::Entity::all_rows()
                    .filter(objection::Column::AnsweredAt.is_null())
                    .count(tx)
                    .await?,
                staff_due: u64::try_from(staff_due).unwrap_or(u64::MAX),
                reviews_due: u64::try_from(reviews_due).unwrap_or(u64::MAX),
            })
        })
        .await
}
