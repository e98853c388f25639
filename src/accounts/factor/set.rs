//! Setting up a second factor, with recovery codes beside it.
use ::entity::{account, ids::AccountId};
use sea_orm::ConnectionTrait;

use super::{Secret, recovery, store};
use crate::{
    accounts::{
        mails, passkey,
        security_log::{self, Event, event},
        session_store::Sessions,
    },
    platform::{error::Result, services::Platform},
};

/// Sets a second factor whose code of step `step` was given, and returns the recovery codes, to be shown once.
///
/// # Errors
/// When the database or the keystore does.
pub async fn set(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    secret: &Secret,
    step: i64,
) -> Result<Vec<String>> {
    let now = platform.now();
    store::keep(tx, account, secret.seal(platform, account, now)?, now, step).await?;
    security_log::append(tx, platform, Event::new(event::FACTOR_SET, Some(account))).await?;
    codes_anew(tx, platform, account).await
}

/// Takes the application's codes away by the owner's own wish, where a passkey is there to take their place.
///
/// # Errors
/// When the database does.
pub async fn remove_codes_app(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    store::clear_app(tx, account.id).await?;
    security_log::append(
        tx,
        platform,
        Event::new(event::FACTOR_REMOVED, Some(account.id)),
    )
    .await?;
    mails::factor_changed(tx, platform, account).await
}

/// Makes new recovery codes and returns them, to be shown once; the old ones are void.
///
/// # Errors
/// When the database does.
pub async fn codes_anew(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
) -> Result<Vec<String>> {
    let codes: Vec<String> = (0..recovery::COUNT)
        .map(|_| recovery::make(platform.random()))
        .collect();
    let hashes: Vec<_> = codes
        .iter()
        .filter_map(|code| recovery::hash(account, code))
        .collect();
    store::replace_codes(tx, platform, account, &hashes).await?;
    security_log::append(
        tx,
        platform,
        Event::new(event::RECOVERY_CODES_MADE, Some(account)),
    )
    .await?;
    Ok(codes)
}

/// Takes every second factor and the recovery codes away, and tells by mail: the phone and the codes are gone, somebody who answers
/// for it asked (`lost_factor`). All sessions end; a new factor is set up at the next sign-in.
///
/// # Errors
/// When the database does.
pub async fn remove(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<()> {
    store::clear(tx, account.id).await?;
    passkey::remove_all(tx, account.id).await?;
    Sessions::end_all_of(tx, account.id).await?;
    security_log::append(
        tx,
        platform,
        Event::new(event::FACTOR_REMOVED, Some(account.id)),
    )
    .await?;
    mails::factor_removed(tx, platform, account).await
}
