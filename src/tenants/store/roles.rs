//! Roles in the database.
use ::entity::{
    ids::{AccountId, RoleId},
    role,
    scope::TenantOwned,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use crate::{
    platform::{db::TenantTx, error::Result},
    tenants::policy::Role,
};

/// The open roles of an account in the tenant of this transaction.
///
/// # Errors
/// When the database does.
pub async fn roles_of(tx: &TenantTx, account: AccountId) -> Result<Vec<Role>> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::AccountId.eq(account))
        .filter(role::Column::EndedAt.is_null())
        .all(tx)
        .await?
        .iter()
        .filter_map(|row| row.role.parse().ok())
        .collect())
}

/// All roles that have not ended, the oldest first.
pub async fn list_open(tx: &TenantTx) -> Result<Vec<role::Model>> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::EndedAt.is_null())
        .order_by_asc(role::Column::GrantedAt)
        .order_by_asc(role::Column::Id)
        .all(tx)
        .await?)
}

/// Every role these accounts have or had, to say who somebody was at a time.
///
/// # Errors
/// When the database does.
pub async fn roles_ever(tx: &TenantTx, mut accounts: Vec<AccountId>) -> Result<Vec<role::Model>> {
    accounts.sort_unstable();
    accounts.dedup();
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::AccountId.is_in(accounts))
        .order_by_asc(role::Column::GrantedAt)
        .all(tx)
        .await?)
}

/// The open role of this kind that an account has.
pub async fn open_role(
    tx: &TenantTx,
    account: AccountId,
    kind: Role,
) -> Result<Option<role::Model>> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::AccountId.eq(account))
        .filter(role::Column::Role.eq(kind.code()))
        .filter(role::Column::EndedAt.is_null())
        .one(tx)
        .await?)
}

/// An open role by its key.
pub async fn find_open_role(tx: &TenantTx, id: RoleId) -> Result<Option<role::Model>> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::Id.eq(id))
        .filter(role::Column::EndedAt.is_null())
        .one(tx)
        .await?)
}

/// How many hold this role.
pub async fn count_open(tx: &TenantTx, kind: Role) -> Result<u64> {
    Ok(role::Entity::of(tx.tenant())
        .filter(role::Column::Role.eq(kind.code()))
        .filter(role::Column::EndedAt.is_null())
        .count(tx)
        .await?)
}

/// Writes a role.
pub async fn insert_role(
    tx: &TenantTx,
    id: RoleId,
    account: AccountId,
    kind: Role,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<RoleId> {
    role::Entity::insert(role::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        account_id: Set(account),
        role: Set(kind.code().to_owned()),
        granted_at: Set(now),
        granted_by: Set(by),
        ended_at: Set(None),
        ended_by: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(id)
}

/// Writes the end of a role.
pub async fn end_role(
    tx: &TenantTx,
    id: RoleId,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    role::Entity::update_of(tx.tenant())
        .col_expr(role::Column::EndedAt, Expr::value(Some(now)))
        .col_expr(role::Column::EndedBy, Expr::value(by))
        .filter(role::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
