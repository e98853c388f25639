//! Accounts in the database.
use ::entity::{account, ids::AccountId, scope::Global, staff, tenant};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use super::{email::Email, passkey, password::Hashed};
use crate::platform::{error::Result, i18n::Lang, services::Platform};

pub(super) mod devices;
pub(super) mod removals;
pub mod tokens;

/// An account that may sign in.
///
/// # Errors
/// When the database does.
pub async fn find_account(platform: &Platform, id: AccountId) -> Result<Option<account::Model>> {
    platform
        .db()
        .system_look("the account of a session", async |tx| {
            Ok(account::Entity::all_rows()
                .filter(account::Column::Id.eq(id))
                .filter(account::Column::DisabledAt.is_null())
                .one(tx)
                .await?)
        })
        .await
}

/// Whether an account works for the operator, in whatever role.
///
/// # Errors
/// When the database does.
pub async fn is_staff(platform: &Platform, id: AccountId) -> Result<bool> {
    platform
        .db()
        .system_look("whose session ends early", async |tx| {
            Ok(staff::Entity::all_rows()
                .filter(staff::Column::AccountId.eq(id))
                .filter(staff::Column::EndedAt.is_null())
                .one(tx)
                .await?
                .is_some())
        })
        .await
}

/// The name of an account, for logs and histories.
///
/// # Errors
/// When the database does.
pub async fn name_of(tx: &impl ConnectionTrait, id: AccountId) -> Result<Option<String>> {
    Ok(account::Entity::all_rows()
        .filter(account::Column::Id.eq(id))
        .one(tx)
        .await?
        .map(|a| a.name))
}

/// An account that may sign in, inside a transaction.
///
/// # Errors
/// When the database does.
pub async fn find(tx: &impl ConnectionTrait, id: AccountId) -> Result<Option<account::Model>> {
    Ok(account::Entity::all_rows()
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::DisabledAt.is_null())
        .one(tx)
        .await?)
}

/// The account with this address that may sign in.
///
/// # Errors
/// When the database does.
pub async fn find_by_email(
    tx: &impl ConnectionTrait,
    email: &Email,
) -> Result<Option<account::Model>> {
    Ok(account::Entity::all_rows()
        .filter(account::Column::Email.eq(email.as_str()))
        .filter(account::Column::DisabledAt.is_null())
        .one(tx)
        .await?)
}

/// The account as it is, and nobody else changes it before this transaction ends: for what is decided by several of its rows
/// together, such as which second factor is the last one.
///
/// # Errors
/// When the database does.
pub async fn find_locked(
    tx: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<account::Model>> {
    // A write takes the row on both databases; what is read after it is what others wrote before.
    account::Entity::update_rows()
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    find(tx, id).await
}

/// Whether an account has a second factor: codes of an application, or a passkey.
///
/// # Errors
/// When the database does.
pub async fn has_factor(tx: &impl ConnectionTrait, account: &account::Model) -> Result<bool> {
    Ok(account.totp_confirmed_at.is_some() || passkey::count(tx, account.id).await? > 0)
}

/// The names and addresses of the organisations an account has to do with, as words that make no password.
pub(super) async fn words_around(platform: &Platform, id: AccountId) -> Result<Vec<String>> {
    let roles = platform.db().own_roles(id).await?;
    let relations = platform.db().own_relations(id).await?;
    let ids: std::collections::BTreeSet<_> = roles
        .into_iter()
        .map(|(tenant, _)| tenant)
        .chain(relations.into_iter().map(|row| row.tenant_id))
        .collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    platform
        .db()
        .system_read("the names of one's own organisations", async |tx| {
            Ok(tenant::Entity::all_rows()
                .filter(tenant::Column::Id.is_in(ids.clone()))
                .all(tx)
                .await?
                .into_iter()
                .flat_map(|row| [row.name, row.slug])
                .collect())
        })
        .await
}

pub(super) async fn insert(tx: &impl ConnectionTrait, row: account::Model) -> Result<()> {
    account::Entity::insert(account::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn set_password(
    tx: &impl ConnectionTrait,
    id: AccountId,
    password: &Hashed,
) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(
            account::Column::PasswordHash,
            Expr::value(password.clone().into_column()),
        )
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Keeps a password anew that was kept as `checked` when it was checked: one that was changed in between stays as it is.
pub(super) async fn set_password_kept_as(
    tx: &impl ConnectionTrait,
    id: AccountId,
    checked: &str,
    password: &Hashed,
) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(
            account::Column::PasswordHash,
            Expr::value(password.clone().into_column()),
        )
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::PasswordHash.eq(checked))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether any account, also one that may not sign in any more, has this address.
pub(super) async fn is_email_taken(tx: &impl ConnectionTrait, email: &Email) -> Result<bool> {
    Ok(account::Entity::all_rows()
        .filter(account::Column::Email.eq(email.as_str()))
        .one(tx)
        .await?
        .is_some())
}

pub(super) async fn set_email(
    tx: &impl ConnectionTrait,
    id: AccountId,
    email: &Email,
) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(account::Column::Email, Expr::value(email.as_str()))
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn set_profile(
    tx: &impl ConnectionTrait,
    id: AccountId,
    name: &str,
    lang: Lang,
) -> Result<()> {
    account::Entity::update_rows()
        .col_expr(account::Column::Name, Expr::value(name))
        .col_expr(account::Column::Lang, Expr::value(lang.tag()))
        .col_expr(account::Column::Rev, Expr::col(account::Column::Rev).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// From this moment on, sessions that began earlier are not valid any more, whoever still holds one. Each ending has a moment of
/// its own, later than the one before, because a session knows by it after which ending it began (signed_in.rs).
///
/// # Errors
/// When the database does.
pub async fn set_signed_out(
    tx: &impl ConnectionTrait,
    id: AccountId,
    at: DateTime<Utc>,
) -> Result<()> {
    let before = account::Entity::all_rows()
        .filter(account::Column::Id.eq(id))
        .one(tx)
        .await?
        .and_then(|row| row.signed_out_at);
    let at = before.map_or(at, |before| {
        std::cmp::max(at, before + TimeDelta::microseconds(1))
    });
    account::Entity::update_rows()
        .col_expr(account::Column::SignedOutAt, Expr::value(at))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
