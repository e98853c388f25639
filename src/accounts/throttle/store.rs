//! Counters of attempts in the database.
use ::entity::{scope::Global, throttle};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use super::STRANGERS_STOP;
use crate::platform::error::Result;

async fn find(tx: &impl ConnectionTrait, key: &[u8]) -> Result<Option<throttle::Model>> {
    Ok(throttle::Entity::all_rows()
        .filter(throttle::Column::Key.eq(key.to_vec()))
        .one(tx)
        .await?)
}

pub(super) async fn attempts(tx: &impl ConnectionTrait, key: &[u8]) -> Result<i32> {
    Ok(find(tx, key).await?.map_or(0, |row| row.failures))
}

pub(super) async fn blocked_until(
    tx: &impl ConnectionTrait,
    key: &[u8],
) -> Result<Option<DateTime<Utc>>> {
    Ok(find(tx, key).await?.and_then(|row| row.blocked_until))
}

/// Counts one more in a single statement, so that none of many at the same moment is lost.
pub(super) async fn add(tx: &impl ConnectionTrait, key: &[u8], now: DateTime<Utc>) -> Result<i32> {
    throttle::Entity::insert(throttle::ActiveModel {
        key: Set(key.to_vec()),
        failures: Set(1),
        blocked_until: Set(None),
        updated_at: Set(now),
    })
    .on_conflict(
        OnConflict::column(throttle::Column::Key)
            .value(
                throttle::Column::Failures,
                Expr::col((throttle::Entity, throttle::Column::Failures)).add(1),
            )
            .update_column(throttle::Column::UpdatedAt)
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    attempts(tx, key).await
}

pub(super) async fn block(
    tx: &impl ConnectionTrait,
    key: &[u8],
    until: DateTime<Utc>,
) -> Result<()> {
    throttle::Entity::update_rows()
        .col_expr(throttle::Column::BlockedUntil, Expr::value(until))
        .filter(throttle::Column::Key.eq(key.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn forget(tx: &impl ConnectionTrait, keys: &[Vec<u8>]) -> Result<()> {
    throttle::Entity::delete_rows()
        .filter(throttle::Column::Key.is_in(keys.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes counters nobody added to for a day; those that stopped an account stay for thirty.
///
/// # Errors
/// When the database does.
pub async fn sweep(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    throttle::Entity::delete_rows()
        .filter(
            Condition::any()
                .add(
                    Condition::all()
                        .add(throttle::Column::UpdatedAt.lt(now - TimeDelta::days(1)))
                        .add(throttle::Column::Failures.lt(STRANGERS_STOP)),
                )
                .add(throttle::Column::UpdatedAt.lt(now - TimeDelta::days(30))),
        )
        .exec(tx)
        .await?;
    Ok(())
}
