//! Handovers in the database.
use ::entity::{
    handover,
    ids::{AccountId, HandoverId, InvitationId, RoleId, TenantId},
    invitation, role,
    scope::{Global, TenantOwned},
    tenant,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr,
};
use serde_json::json;

use crate::{
    platform::{
        db::{SystemTx, TenantTx},
        error::Result,
    },
    tenants::{Tenant, policy::Role},
};

/// States, as stored.
pub(super) mod state {
    /// Begun: something is waited for.
    pub(in super::super) const OPEN: &str = "open";
    /// The roles have ended.
    pub(in super::super) const DONE: &str = "done";
    /// Taken back; nobody's role ended through it.
    pub(in super::super) const CANCELLED: &str = "cancelled";
}

/// A handover.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) id: HandoverId,
    pub(super) state: String,
    pub(super) started_at: DateTime<Utc>,
    pub(super) started_by: AccountId,
    pub(super) invitation: Option<InvitationId>,
    pub(super) roles: Vec<RoleId>,
    pub(super) ends_on: Option<NaiveDate>,
    pub(super) checks: Vec<String>,
    pub(super) finished_at: Option<DateTime<Utc>>,
}

impl Plan {
    pub(super) fn is_open(&self) -> bool {
        self.state == state::OPEN
    }
}

impl From<handover::Model> for Plan {
    fn from(row: handover::Model) -> Self {
        Self {
            id: row.id,
            state: row.state,
            started_at: row.started_at,
            started_by: row.started_by,
            invitation: row.invitation_id,
            roles: serde_json::from_value(row.roles).unwrap_or_default(),
            ends_on: row.ends_on,
            checks: serde_json::from_value(row.checks).unwrap_or_default(),
            finished_at: row.finished_at,
        }
    }
}

/// The handover that is on its way.
pub(super) async fn find_open(tx: &TenantTx) -> Result<Option<Plan>> {
    Ok(handover::Entity::of(tx.tenant())
        .filter(handover::Column::State.eq(state::OPEN))
        .order_by_asc(handover::Column::Id)
        .one(tx)
        .await?
        .map(Plan::from))
}

/// A handover by its key.
pub(super) async fn find(tx: &TenantTx, id: HandoverId) -> Result<Option<Plan>> {
    Ok(handover::Entity::of(tx.tenant())
        .filter(handover::Column::Id.eq(id))
        .one(tx)
        .await?
        .map(Plan::from))
}

/// Handovers that are over, the latest first.
pub(super) async fn list_closed(tx: &TenantTx) -> Result<Vec<Plan>> {
    Ok(handover::Entity::of(tx.tenant())
        .filter(handover::Column::State.ne(state::OPEN))
        .order_by_desc(handover::Column::StartedAt)
        .order_by_desc(handover::Column::Id)
        .limit(20)
        .all(tx)
        .await?
        .into_iter()
        .map(Plan::from)
        .collect())
}

pub(super) async fn insert(tx: &TenantTx, plan: &Plan) -> Result<()> {
    handover::Entity::insert(handover::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(plan.id),
        state: Set(plan.state.clone()),
        started_at: Set(plan.started_at),
        started_by: Set(plan.started_by),
        invitation_id: Set(plan.invitation),
        roles: Set(json!(plan.roles)),
        ends_on: Set(plan.ends_on),
        checks: Set(json!(plan.checks)),
        finished_at: Set(plan.finished_at),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Writes which things of the list are done.
pub(super) async fn set_checks(tx: &TenantTx, id: HandoverId, checks: &[String]) -> Result<()> {
    handover::Entity::update_of(tx.tenant())
        .col_expr(handover::Column::Checks, Expr::value(json!(checks)))
        .filter(handover::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Closes a handover; false when it was closed in between.
pub(super) async fn close(
    tx: &TenantTx,
    id: HandoverId,
    state: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = handover::Entity::update_of(tx.tenant())
        .col_expr(handover::Column::State, Expr::value(state))
        .col_expr(handover::Column::FinishedAt, Expr::value(Some(now)))
        .filter(handover::Column::Id.eq(id))
        .filter(handover::Column::State.eq(state::OPEN))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Roles by their keys, ended or not, in the order they were given.
pub(super) async fn roles_by_ids(tx: &TenantTx, ids: &[RoleId]) -> Result<Vec<role::Model>> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(role::Column::GrantedAt)
        .order_by_asc(role::Column::Id)
        .all(tx)
        .await?)
}

/// To which role an invitation leads, also one that was answered.
pub(super) async fn role_of_invitation(tx: &TenantTx, id: InvitationId) -> Result<Option<Role>> {
    Ok(invitation::Entity::of(tx.tenant())
        .filter(invitation::Column::Id.eq(id))
        .one(tx)
        .await?
        .and_then(|row| row.role.parse().ok()))
}

/// Who was given a role after a moment, up to another where there is one, in the order they came.
pub(super) async fn came(
    tx: &TenantTx,
    role: Role,
    after: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
) -> Result<Vec<AccountId>> {
    let mut query = role::Entity::of(tx.tenant())
        .filter(role::Column::Role.eq(role.code()))
        .filter(role::Column::GrantedAt.gt(after));
    if let Some(until) = until {
        query = query.filter(role::Column::GrantedAt.lte(until));
    }
    Ok(query
        .order_by_asc(role::Column::GrantedAt)
        .order_by_asc(role::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .collect())
}

/// The newest invitation to a role that an account sent.
pub(super) async fn newest_invitation(
    tx: &TenantTx,
    role: Role,
    by: AccountId,
) -> Result<Option<InvitationId>> {
    Ok(invitation::Entity::of(tx.tenant())
        .filter(invitation::Column::Role.eq(role.code()))
        .filter(invitation::Column::InvitedBy.eq(by))
        .filter(invitation::Column::EndedAt.is_null())
        .order_by_desc(invitation::Column::CreatedAt)
        .order_by_desc(invitation::Column::Id)
        .one(tx)
        .await?
        .map(|row| row.id))
}

/// The tenant of this transaction.
pub(super) async fn own_tenant(tx: &TenantTx) -> Result<Option<Tenant>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::Id.eq(tx.tenant()))
        .one(tx)
        .await?
        .map(Tenant::from))
}

/// The keys of all tenants that have not ended.
pub(super) async fn all_tenants(tx: &SystemTx) -> Result<Vec<TenantId>> {
    Ok(tenant::Entity::all_rows()
        .filter(tenant::Column::EndedAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect())
}
