//! Phone and recovery codes are both gone: somebody who answers for it (another owner of the person's organisation, or the
//! operator with a ticket) may have the second factor taken away, after 72 hours in which the person hears of it by mail and can
//! stop it (ASVS 5.0, 6.4.4). Nobody chooses a password for anybody (6.4.6), and no session is begun by it.
use ::entity::{account, ids::AccountId};
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{
    factor, mails,
    security_log::{self, Event, event},
    store::{self, removals, tokens},
};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// How long the person has to stop it.
pub const DELAY: TimeDelta = TimeDelta::hours(72);
/// How long nobody in an organisation begins it again after it was stopped. The operator with a ticket may: the person asked for it.
pub const QUIET: TimeDelta = TimeDelta::days(7);
/// The longest reference of a request, in characters.
pub const LONGEST_TICKET: usize = 60;

/// Begins the removal and tells the person. `by` is none for the operator at the command line.
///
/// # Errors
/// [`AppError::Conflict`] when the account has no second factor, its removal was begun already, or it was stopped lately; the database.
pub async fn begin(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    by: Option<AccountId>,
    ticket: &str,
) -> Result<()> {
    if !store::has_factor(tx, account).await? {
        return Err(AppError::Conflict("accounts-removal-no-factor"));
    }
    if removals::of(tx, account.id).await?.is_some() {
        return Err(AppError::Conflict("accounts-removal-begun-already"));
    }
    let stopped = security_log::last_of(tx, account.id, event::FACTOR_REMOVAL_CANCELLED).await?;
    if by.is_some() && stopped.is_some_and(|at| platform.now() < at + QUIET) {
        return Err(AppError::Conflict("accounts-removal-stopped-lately"));
    }
    let due = platform.now() + DELAY;
    removals::insert(tx, platform, account.id, by, ticket, due).await?;
    let secret = tokens::make(tx, platform, tokens::Kind::KeepFactor, account.id, DELAY).await?;
    let link = platform.config().url(&format!("/keep-factor/{secret}"));
    let begun = Event::new(event::FACTOR_REMOVAL_BEGUN, Some(account.id))
        .detail(json!({ "by": by, "ticket": ticket }));
    security_log::append(tx, platform, begun).await?;
    mails::removal_begun(tx, platform, account, due, &link).await
}

/// Stops the removal of an account; false when none was begun.
///
/// # Errors
/// When the database does.
pub async fn stop(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
) -> Result<bool> {
    if !removals::delete(tx, account).await? {
        return Ok(false);
    }
    tokens::end_all(tx, tokens::Kind::KeepFactor, account).await?;
    let stopped = Event::new(event::FACTOR_REMOVAL_CANCELLED, Some(account));
    security_log::append(tx, platform, stopped).await?;
    Ok(true)
}

/// Whose factor a mailed link keeps, while it is good.
pub(super) async fn owner(platform: &Platform, secret: &str) -> Result<Option<AccountId>> {
    let now = platform.now();
    platform
        .db()
        .system_read("the account of a link that keeps a factor", async |tx| {
            tokens::owner(tx, tokens::Kind::KeepFactor, secret, now).await
        })
        .await
}

/// Takes away what is due. Called every hour.
///
/// # Errors
/// When the database does.
pub(super) async fn work(platform: &Platform) -> Result<()> {
    let now = platform.now();
    let due = platform
        .db()
        .system_read("second factors to be taken away", async |tx| {
            removals::due(tx, now).await
        })
        .await?;
    for account in due {
        platform
            .db()
            .system_write("take a lost second factor away", async |tx| {
                // Stopped in between: then there is nothing to delete.
                if !removals::delete(tx, account).await? {
                    return Ok(());
                }
                tokens::end_all(tx, tokens::Kind::KeepFactor, account).await?;
                let Some(account) = store::find(tx, account).await? else {
                    return Ok(());
                };
                store::set_signed_out(tx, account.id, now).await?;
                factor::remove(tx, platform, &account).await
            })
            .await?;
        platform.bell().mail.notify_one();
    }
    Ok(())
}
