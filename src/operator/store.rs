//! What the operator reads: tables of the installation only.
mod setup;

use ::entity::{ids::TenantId, outbox, queue, scope::Global, tenant};
use chrono::TimeDelta;
use sea_orm::{
    ColumnTrait, Condition, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{CaseStatement, Expr},
};

pub(super) use setup::{Link, find_link, has_accounts, has_tenants, make_link, take_link};

use crate::platform::{error::Result, mail::state, services::Platform};

/// A job that is due for this long without being taken shows that nobody works.
const LATE: TimeDelta = TimeDelta::minutes(10);

/// Tenants that have not ended, the newest first, and how many there are.
pub(super) async fn list_tenants(
    platform: &Platform,
    page: u64,
    per: u64,
) -> Result<(Vec<tenant::Model>, u64)> {
    platform
        .db()
        .system_read("the operator's list of tenants", async |tx| {
            let open = tenant::Entity::all_rows().filter(tenant::Column::EndedAt.is_null());
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

/// A mail without whom it is for and what it says; both stay in the database.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct ListedMail {
    pub(super) template: String,
    pub(super) state: String,
    pub(super) attempts: i32,
    pub(super) created_at: chrono::DateTime<chrono::Utc>,
    pub(super) sent_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// Mails, the newest first, and how many there are.
pub(super) async fn list_mails(
    platform: &Platform,
    page: u64,
    per: u64,
) -> Result<(Vec<ListedMail>, u64)> {
    use outbox::Column as C;
    platform
        .db()
        .system_read("the operator's view of the outbox", async |tx| {
            let total = outbox::Entity::all_rows().count(tx).await?;
            let rows = outbox::Entity::all_rows()
                .select_only()
                .columns([C::Template, C::State, C::Attempts, C::CreatedAt, C::SentAt])
                .order_by_desc(C::CreatedAt)
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
            let is_taken = || C::TakenUntil.gte(now);
            let is_free = || {
                Condition::any()
                    .add(C::TakenUntil.is_null())
                    .add(C::TakenUntil.lt(now))
            };
            Ok(queue::Entity::all_rows()
                .select_only()
                .column(C::Kind)
                .column_as(
                    count(Condition::all().add(is_free()).add(C::DueAt.lte(now))),
                    "waiting",
                )
                .column_as(count(Condition::all().add(is_taken())), "running")
                .column_as(
                    count(Condition::all().add(is_free()).add(C::DueAt.gt(now))),
                    "again",
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
    pub(super) late_jobs: u64,
}

/// Counts.
pub(super) async fn figures(platform: &Platform) -> Result<Figures> {
    let late = platform.now() - LATE;
    platform
        .db()
        .system_read("figures of the installation", async |tx| {
            Ok(Figures {
                tenants: tenant::Entity::all_rows()
                    .filter(tenant::Column::EndedAt.is_null())
                    .count(tx)
                    .await?,
                failed_mails: outbox::Entity::all_rows()
                    .filter(outbox::Column::State.eq(state::FAILED))
                    .count(tx)
                    .await?,
                late_jobs: queue::Entity::all_rows()
                    .filter(queue::Column::DueAt.lt(late))
                    .filter(
                        Condition::any()
                            .add(queue::Column::TakenUntil.is_null())
                            .add(queue::Column::TakenUntil.lt(late)),
                    )
                    .count(tx)
                    .await?,
            })
        })
        .await
}
