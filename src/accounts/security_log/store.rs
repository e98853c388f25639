//! Writing and checking the log of the installation.
use ::entity::{ids::AccountId, installation, operator_log, scope::Global};
use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use serde_json::Value;

use super::{Event, Verdict, chain, event};
use crate::platform::{
    audit::Head,
    error::{AppError, Result},
    services::Platform,
    vault::{Purpose, Tagger},
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
        tag: None,
    };
    row.hash = chain::hash(&row).to_vec();
    let since = keyed_since(tx).await?.unwrap_or(row.seq);
    row.tag = Some(chain::tag(&tagger(platform)?, &row.hash, since));
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

/// The end of the chain, to be written down.
///
/// # Errors
/// When the database does.
pub async fn end(tx: &impl ConnectionTrait) -> Result<Head> {
    let (seq, hash) = head(tx).await?;
    Ok(Head { seq, hash })
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

/// When something last happened to an account.
///
/// # Errors
/// When the database does.
pub async fn last_of(
    tx: &impl ConnectionTrait,
    account: AccountId,
    operation: &str,
) -> Result<Option<DateTime<Utc>>> {
    Ok(operator_log::Entity::all_rows()
        .filter(operator_log::Column::ActorId.eq(account))
        .filter(operator_log::Column::Operation.eq(operation))
        .order_by_desc(operator_log::Column::Seq)
        .one(tx)
        .await?
        .map(|row| row.at))
}

/// A sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// Whose.
    pub account: AccountId,
    /// When.
    pub at: DateTime<Utc>,
    /// With which browser, in a few words.
    pub device: String,
}

/// The newest sign-ins of these accounts since a moment.
///
/// # Errors
/// When the database does.
pub async fn sign_ins(
    tx: &impl ConnectionTrait,
    accounts: &[AccountId],
    since: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<SignIn>> {
    let rows = operator_log::Entity::all_rows()
        .filter(operator_log::Column::Operation.eq(event::SIGNED_IN))
        .filter(operator_log::Column::ActorId.is_in(accounts.iter().copied()))
        .filter(operator_log::Column::At.gte(since))
        .order_by_desc(operator_log::Column::Seq)
        .limit(limit)
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let said: Value = serde_json::from_str(&row.detail).unwrap_or_default();
            Some(SignIn {
                account: row.actor_id?,
                at: row.at,
                device: said
                    .get("device")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned(),
            })
        })
        .collect())
}

/// The key of this log.
///
/// # Errors
/// When the keystore does.
pub fn tagger(platform: &Platform) -> Result<Tagger> {
    Ok(platform.vault().instance_tagger(Purpose::Audit)?)
}

/// The number of the first entry under the key; none when there is none yet. In an installation from before there was a key it is not
/// the first of all.
///
/// # Errors
/// When the database does.
pub async fn keyed_since(tx: &impl ConnectionTrait) -> Result<Option<i64>> {
    Ok(operator_log::Entity::all_rows()
        .filter(operator_log::Column::Tag.is_not_null())
        .order_by_asc(operator_log::Column::Seq)
        .one(tx)
        .await?
        .map(|row| row.seq))
}

/// Checks the whole chain, and with the key that each entry is one this installation wrote.
///
/// # Errors
/// When the database does.
pub async fn verify(tx: &impl ConnectionTrait, tagger: Option<&Tagger>) -> Result<Verdict> {
    let (expected, end) = head(tx).await?;
    let since = keyed_since(tx).await?;
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
            let is_own = match (tagger, since) {
                (Some(tagger), Some(since)) if row.seq >= since => {
                    chain::is_tagged(tagger, &row, since)
                }
                _ => true,
            };
            let fits = row.seq == next && row.prev_hash == before && row.hash == chain::hash(&row);
            if !fits || !is_own {
                return Ok(Verdict::Broken { seq: next });
            }
            before = row.hash;
            next += 1;
        }
    }
    let last = next - 1;
    Ok(if last == expected && before == end {
        Verdict::Sound {
            entries: last,
            expired: 0,
        }
    } else if last < expected {
        Verdict::Cut { last, expected }
    } else {
        Verdict::Broken { seq: last }
    })
}
