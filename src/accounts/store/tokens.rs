//! Single-use links: only a hash of their secret is kept.
use ::entity::{account_token, ids::AccountId, scope::Global};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::platform::{error::Result, services::Platform, vault::Purpose};

/// Within this time the same link is mailed again.
pub(in super::super) const AGAIN: TimeDelta = TimeDelta::minutes(15);
/// Links of one kind that are good side by side: whoever asks for another does not void the one its owner has at hand.
pub(in super::super) const SIDE_BY_SIDE: usize = 3;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sets a new password.
    Reset,
    /// Confirms a new e-mail address.
    Email,
    /// The answer of a passkey to one challenge.
    Passkey,
    /// Keeps a second factor that somebody else began to take away.
    KeepFactor,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Email => "email",
            Self::Passkey => "passkey",
            Self::KeepFactor => "keep-factor",
        }
    }
}

/// The kind is part of what is hashed: a link for one thing is none for another.
fn hash(kind: Kind, secret: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(format!("tatami link 1 {}:", kind.code()));
    sha.update(secret);
    sha.finalize().to_vec()
}

/// Makes a link for an account and returns its secret; earlier ones for the same are void.
pub(in super::super) async fn make(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    kind: Kind,
    account: AccountId,
    valid: TimeDelta,
) -> Result<String> {
    end_all(tx, kind, account).await?;
    make_beside(tx, platform, kind, Some(account), valid).await
}

/// Makes one beside those there are, of an account or of nobody yet.
pub(in super::super) async fn make_beside(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    kind: Kind,
    account: Option<AccountId>,
    valid: TimeDelta,
) -> Result<String> {
    let secret = platform.random().token_256();
    insert(
        tx,
        platform,
        kind,
        (platform.new_id(), account),
        &secret,
        valid,
    )
    .await?;
    Ok(secret)
}

/// A link that anybody can have mailed to its owner: the one of a moment ago once more, good from now on, or one more beside
/// at most two others. So nobody voids the link somebody else has just got.
pub(in super::super) async fn repeat(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    kind: Kind,
    account: AccountId,
    valid: TimeDelta,
) -> Result<String> {
    let now = platform.now();
    let good = account_token::Entity::all_rows()
        .filter(account_token::Column::AccountId.eq(account))
        .filter(account_token::Column::Kind.eq(kind.code()))
        .filter(account_token::Column::UsedAt.is_null())
        .filter(account_token::Column::ExpiresAt.gt(now))
        .order_by_desc(account_token::Column::CreatedAt)
        .order_by_desc(account_token::Column::Id)
        .all(tx)
        .await?;
    if let Some(newest) = good.first().filter(|row| now - row.created_at < AGAIN) {
        let secret = repeatable(platform, kind, newest.id)?;
        if hash(kind, &secret) == newest.token_hash {
            account_token::Entity::update_rows()
                .col_expr(account_token::Column::ExpiresAt, Expr::value(now + valid))
                .filter(account_token::Column::Id.eq(newest.id))
                .exec(tx)
                .await?;
            return Ok(secret);
        }
    }
    let older: Vec<Uuid> = good
        .iter()
        .skip(SIDE_BY_SIDE - 1)
        .map(|row| row.id)
        .collect();
    if !older.is_empty() {
        account_token::Entity::delete_rows()
            .filter(account_token::Column::Id.is_in(older))
            .exec(tx)
            .await?;
    }
    let id = platform.new_id();
    let secret = repeatable(platform, kind, id)?;
    insert(tx, platform, kind, (id, Some(account)), &secret, valid).await?;
    Ok(secret)
}

/// The secret of a link that may be mailed again: made of its id by a key that is not in the database, because of the secret itself
/// only a hash is kept.
fn repeatable(platform: &Platform, kind: Kind, id: Uuid) -> Result<String> {
    let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
    let tag = tagger.tag(&[b"link", kind.code().as_bytes(), id.as_bytes()]);
    Ok(BASE64URL_NOPAD.encode(&tag))
}

async fn insert(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    kind: Kind,
    (id, account): (Uuid, Option<AccountId>),
    secret: &str,
    valid: TimeDelta,
) -> Result<()> {
    let now = platform.now();
    account_token::Entity::insert(account_token::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        kind: Set(kind.code().to_owned()),
        token_hash: Set(hash(kind, secret)),
        expires_at: Set(now + valid),
        used_at: Set(None),
        created_at: Set(now),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Whose link this is, while it is good.
pub(in super::super) async fn owner(
    tx: &impl ConnectionTrait,
    kind: Kind,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountId>> {
    Ok(account_token::Entity::all_rows()
        .filter(account_token::Column::TokenHash.eq(hash(kind, secret)))
        .filter(account_token::Column::Kind.eq(kind.code()))
        .filter(account_token::Column::UsedAt.is_null())
        .filter(account_token::Column::ExpiresAt.gt(now))
        .one(tx)
        .await?
        .and_then(|row| row.account_id))
}

/// Uses a link; false when it is not good any more. Of two who use it at the same moment only one succeeds.
pub(in super::super) async fn take(
    tx: &impl ConnectionTrait,
    kind: Kind,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = account_token::Entity::update_rows()
        .col_expr(account_token::Column::UsedAt, Expr::value(now))
        .filter(account_token::Column::TokenHash.eq(hash(kind, secret)))
        .filter(account_token::Column::Kind.eq(kind.code()))
        .filter(account_token::Column::UsedAt.is_null())
        .filter(account_token::Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Ends all links of this kind for an account.
pub(in super::super) async fn end_all(
    tx: &impl ConnectionTrait,
    kind: Kind,
    account: AccountId,
) -> Result<()> {
    account_token::Entity::delete_rows()
        .filter(account_token::Column::AccountId.eq(account))
        .filter(account_token::Column::Kind.eq(kind.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes links that are not good any more.
pub(in super::super) async fn sweep(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    account_token::Entity::delete_rows()
        .filter(account_token::Column::ExpiresAt.lte(now))
        .exec(tx)
        .await?;
    Ok(())
}
