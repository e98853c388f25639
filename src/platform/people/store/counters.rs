//! Counters of a tenant: the next member number, and the version of the member list by which counts are cached.
use ::entity::{counter, scope::TenantOwned};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

const NUMBER: &str = "member_number";
const VERSION: &str = "members_version";

/// Takes `count` member numbers and returns the first of them.
pub(super) async fn take_numbers(tx: &TenantTx, platform: &Platform, count: i64) -> Result<i64> {
    Ok(raise(tx, platform, NUMBER, count).await? - count + 1)
}

/// Sees to it that every number taken from now on is beyond this one, which came along with a member.
///
/// # Errors
/// When the database does.
pub async fn pass_number(tx: &TenantTx, platform: &Platform, number: i64) -> Result<()> {
    let value = raise(tx, platform, NUMBER, 0).await?;
    if value < number {
        raise(tx, platform, NUMBER, number - value).await?;
    }
    Ok(())
}

/// Raises the version of the member list: counts of the old one are no longer used.
///
/// # Errors
/// When the database does.
pub async fn raise_members_version(tx: &TenantTx, platform: &Platform) -> Result<()> {
    raise(tx, platform, VERSION, 1).await.map(drop)
}

/// The version of the member list; it rises with every change.
///
/// # Errors
/// When the database does.
pub async fn members_version(tx: &TenantTx) -> Result<i64> {
    Ok(find(tx, VERSION).await?.unwrap_or_default())
}

/// Adds to a counter, made when it is not there, and returns its value. Its row stays locked until the end of the transaction.
async fn raise(tx: &TenantTx, platform: &Platform, name: &str, by: i64) -> Result<i64> {
    counter::Entity::insert(counter::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(platform.new_id()),
        name: Set(name.to_owned()),
        value: Set(0),
    })
    .on_conflict(
        OnConflict::columns([counter::Column::TenantId, counter::Column::Name])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    counter::Entity::update_of(tx.tenant())
        .col_expr(
            counter::Column::Value,
            Expr::col(counter::Column::Value).add(by),
        )
        .filter(counter::Column::Name.eq(name))
        .exec(tx)
        .await?;
    find(tx, name)
        .await?
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("the counter {name} is gone")))
}

async fn find(tx: &TenantTx, name: &str) -> Result<Option<i64>> {
    Ok(counter::Entity::of(tx.tenant())
        .filter(counter::Column::Name.eq(name))
        .one(tx)
        .await?
        .map(|row| row.value))
}
