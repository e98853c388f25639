//! The one-time link of the first set-up: only a hash of its secret is kept.
use ::entity::{account, account_token, scope::Global, tenant};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set, sea_query::Expr,
};
use sha2::{Digest as _, Sha256};

use crate::platform::{error::Result, services::Platform};

const KIND: &str = "setup";
/// How long the link is good.
const VALID: TimeDelta = TimeDelta::minutes(30);

/// What a link is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::operator) enum Link {
    /// It sets the installation up.
    Good,
    /// It was used, or its time is over.
    Over,
    /// There never was such a link.
    Unknown,
}

/// What is kept of a secret; the kind is part of it.
fn hash(secret: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"tatami link 1 setup:");
    sha.update(secret);
    sha.finalize().to_vec()
}

/// Makes the link and returns its secret; earlier ones are void.
pub(in crate::operator) async fn make_link(
    tx: &impl ConnectionTrait,
    platform: &Platform,
) -> Result<String> {
    account_token::Entity::delete_rows()
        .filter(account_token::Column::Kind.eq(KIND))
        .exec(tx)
        .await?;
    let now = platform.now();
    let secret = platform.random().token_256();
    account_token::Entity::insert(account_token::ActiveModel {
        id: Set(platform.new_id()),
        account_id: Set(None),
        kind: Set(KIND.to_owned()),
        token_hash: Set(hash(&secret)),
        expires_at: Set(now + VALID),
        used_at: Set(None),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(secret)
}

/// What this link is worth now.
pub(in crate::operator) async fn find_link(
    tx: &impl ConnectionTrait,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Link> {
    let row = account_token::Entity::all_rows()
        .filter(account_token::Column::TokenHash.eq(hash(secret)))
        .filter(account_token::Column::Kind.eq(KIND))
        .one(tx)
        .await?;
    Ok(match row {
        None => Link::Unknown,
        Some(row) if row.used_at.is_some() || row.expires_at <= now => Link::Over,
        Some(_) => Link::Good,
    })
}

/// Uses the link; false when it is not good any more. Of two who use it at the same moment only one succeeds.
pub(in crate::operator) async fn take_link(
    tx: &impl ConnectionTrait,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = account_token::Entity::update_rows()
        .col_expr(account_token::Column::UsedAt, Expr::value(Some(now)))
        .filter(account_token::Column::TokenHash.eq(hash(secret)))
        .filter(account_token::Column::Kind.eq(KIND))
        .filter(account_token::Column::UsedAt.is_null())
        .filter(account_token::Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Whether anybody has an account.
pub(in crate::operator) async fn has_accounts(tx: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::all_rows()
        .limit(1)
        .one(tx)
        .await?
        .is_some())
}

/// Whether there is any tenant.
pub(in crate::operator) async fn has_tenants(tx: &impl ConnectionTrait) -> Result<bool> {
    Ok(tenant::Entity::all_rows().limit(1).one(tx).await?.is_some())
}
