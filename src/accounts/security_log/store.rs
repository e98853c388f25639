//! Writing and checking the log of the installation.
use ::entity::{ids::AccountId, installation, operator_log, scope::Global};
use data_encoding::HEXLOWER;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use serde_json::Value;

use super::{Event, Verdict, chain, event};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Where the end of the chain stands in `installation`: number and hash of the newest entry.
const HEAD: &str = "log_head";
/// Entries that are checked at a time.
const PORTION: u64 = 500;

/// Appends an entry in the transaction of what it tells of: either both happen or neither.
///
/// # Errors
/// When the database does; the caller's transaction must then fail too.
pub async fn append(tx: &impl ConnectionTrait, platform: &Platform, event: Event) -> Result<()> {
    lock_head(tx).await?;
    let (last, before) = head(tx).await?;
    let mut row = operator_log::Model {
        id: platform.new_id(),
        seq: last + 1,
        at: platform.now(),
        actor_id: event.account,
        operation: event.operation.to_owned(),
        detail: if event.detail == Value::Null {
            String::new()
        } else {
            event.detail.to_string()
        },
        prev_hash: before,
        hash: Vec::new(),
    };
    row.hash = chain::hash(&row).to_vec();
    let end = format!("{}:{}", row.seq, HEXLOWER.encode(&row.hash));
    operator_log::Entity::insert(operator_log::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    installation::Entity::update_rows()
        .col_expr(installation::Column::Value, Expr::value(end))
        .filter(installation::Column::Key.eq(HEAD))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the row lock first, so that two writers on PostgreSQL follow one another.
async fn lock_head(tx: &impl ConnectionTrait) -> Result<()> {
    let touched = installation::Entity::update_rows()
        .col_expr(installation::Column::Key, Expr::value(HEAD))
        .filter(installation::Column::Key.eq(HEAD))
        .exec(tx)
        .await?;
    if touched.rows_affected == 0 {
        let start = format!("0:{}", HEXLOWER.encode(&chain::START));
        installation::Entity::insert(installation::ActiveModel {
            key: Set(HEAD.to_owned()),
            value: Set(start),
        })
        .on_conflict(
            OnConflict::column(installation::Column::Key)
                .update_column(installation::Column::Key)
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}

/// Number and hash of the newest entry.
async fn head(tx: &impl ConnectionTrait) -> Result<(i64, Vec<u8>)> {
    let row = installation::Entity::all_rows()
        .filter(installation::Column::Key.eq(HEAD))
        .one(tx)
        .await?;
    let Some(row) = row else {
        return Ok((0, chain::START.to_vec()));
    };
    row.value
        .split_once(':')
        .and_then(|(seq, hash)| Some((seq.parse().ok()?, HEXLOWER.decode(hash.as_bytes()).ok()?)))
        .ok_or_else(|| {
            AppError::internal(anyhow::anyhow!(
                "the end of the installation's log cannot be read"
            ))
        })
}

/// What happened with one account, the newest first: one page of it, and how much there is.
///
/// # Errors
/// When the database does.
pub async fn of_account(
    tx: &impl ConnectionTrait,
    account: AccountId,
    page: u64,
    per: u64,
) -> Result<(Vec<operator_log::Model>, u64)> {
    let own = operator_log::Entity::all_rows()
        .filter(operator_log::Column::ActorId.eq(account))
        .filter(operator_log::Column::Operation.is_in(event::OWN));
    let total = own.clone().count(tx).await?;
    let rows = own
        .order_by_desc(operator_log::Column::Seq)
        .offset(page.saturating_sub(1).saturating_mul(per))
        .limit(per)
        .all(tx)
        .await?;
    Ok((rows, total))
}

/// Checks the whole chain.
///
/// # Errors
/// When the database does.
pub async fn verify(tx: &impl ConnectionTrait) -> Result<Verdict> {
    let (expected, end) = head(tx).await?;
    let mut before = chain::START.to_vec();
    let mut next = 1;
    loop {
        let rows = operator_log::Entity::all_rows()
            .filter(operator_log::Column::Seq.gte(next))
            .order_by_asc(operator_log::Column::Seq)
            .limit(PORTION)
            .all(tx)
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.seq != next || row.prev_hash != before || row.hash != chain::hash(&row) {
                return Ok(Verdict::Broken { seq: next });
            }
            before = row.hash;
            next += 1;
        }
    }
    let last = next - 1;
    Ok(if last == expected && before == end {
        Verdict::Sound { entries: last }
    } else if last < expected {
        Verdict::Cut { last, expected }
    } else {
        Verdict::Broken { seq: last }
    })
}
