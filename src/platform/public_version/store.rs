//! The counter behind a tenant's public pages.
use ::entity::{counter, scope::TenantOwned};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use crate::platform::{db::TenantTx, error::Result, services::Platform};

const NAME: &str = "public";

/// Says that public pages of this tenant change with this transaction.
///
/// # Errors
/// When the database does.
pub async fn bump(tx: &TenantTx, platform: &Platform) -> Result<()> {
    counter::Entity::insert(counter::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(platform.new_id()),
        name: Set(NAME.to_owned()),
        value: Set(0),
    })
    .on_conflict(
        OnConflict::columns([counter::Column::TenantId, counter::Column::Name])
            .do_nothing()
            .to_owned(),
    )
    .try_insert()
    .exec_without_returning(tx)
    .await?;
    counter::Entity::update_of(tx.tenant())
        .col_expr(
            counter::Column::Value,
            // An i64 as in the other counters: PostgreSQL keeps the statement with the type of its first value, and refuses another later.
            Expr::col(counter::Column::Value).add(1_i64),
        )
        .filter(counter::Column::Name.eq(NAME))
        .exec(tx)
        .await?;
    Ok(())
}

/// The present number; 0 before the first change.
///
/// # Errors
/// When the database does.
pub async fn current(tx: &TenantTx) -> Result<i64> {
    Ok(counter::Entity::of(tx.tenant())
        .filter(counter::Column::Name.eq(NAME))
        .one(tx)
        .await?
        .map_or(0, |row| row.value))
}
