//! A new password for whoever forgot theirs: a link by mail, good for an hour and one time. It sets the password and nothing
//! else: nobody is signed in by it, and the second factor stays.
use ::entity::account;
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

use super::{
    client::Client,
    email::Email,
    mails, password,
    security_log::{self, Event, event},
    session_store::Sessions,
    store::{self, tokens},
    throttle,
};
use crate::platform::{error::Result, services::Platform};

/// How long a link is good.
const VALID: TimeDelta = TimeDelta::hours(1);

/// Mails a link, when there is an account and mail can be sent.
///
/// # Errors
/// When the database or the keystore does.
pub async fn ask(platform: &Platform, email: &Email) -> Result<()> {
    let is_queued = platform
        .db()
        .system_write("a link for a new password", async |tx| {
            let account = store::find_by_email(tx, email).await?;
            let id = account.as_ref().map(|a| a.id);
            security_log::append(tx, platform, Event::new(event::RESET_ASKED, id)).await?;
            let Some(account) = account else {
                return Ok(false);
            };
            if platform.config().can_mail() {
                let link = link(tx, platform, &account).await?;
                mails::reset_link(tx, platform, &account, &link).await?;
            }
            Ok(true)
        })
        .await?;
    if is_queued {
        platform.bell().mail.notify_one();
    }
    Ok(())
}

/// Makes a link that sets a new password and returns its whole address: for the mail, or for the operator to hand over where no
/// mail is configured. Within a quarter of an hour it is the same one again; at most three are good side by side.
///
/// # Errors
/// When the database does.
pub async fn link(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
) -> Result<String> {
    let secret = tokens::repeat(tx, platform, tokens::Kind::Reset, account.id, VALID).await?;
    Ok(platform.config().url(&format!("/reset/{secret}")))
}

/// Whose password a link sets, while it is good.
pub(super) async fn owner(platform: &Platform, secret: &str) -> Result<Option<account::Model>> {
    let now = platform.now();
    platform
        .db()
        .system_read(
            "the account of a reset link",
            async |tx| match tokens::owner(tx, tokens::Kind::Reset, secret, now).await? {
                Some(id) => store::find(tx, id).await,
                None => Ok(None),
            },
        )
        .await
}

/// Sets the password, ends all sessions, tells by mail; false when the link is not good any more.
pub(super) async fn set(
    platform: &Platform,
    secret: &str,
    account: &account::Model,
    typed: &str,
    client: &Client,
) -> Result<bool> {
    let hashed = password::hash(platform, account.id, typed).await?;
    let now = platform.now();
    let done = platform
        .db()
        .system_write("a new password", async |tx| {
            if !tokens::take(tx, tokens::Kind::Reset, secret, now).await? {
                return Ok(false);
            }
            store::set_password(tx, account.id, &hashed).await?;
            Sessions::end_all_of(tx, account.id).await?;
            store::set_signed_out(tx, account.id, now).await?;
            tokens::end_all(tx, tokens::Kind::Reset, account.id).await?;
            throttle::forget_all(
                tx,
                platform,
                throttle::Kind::Password,
                &account.email,
                client,
            )
            .await?;
            throttle::forget_all(
                tx,
                platform,
                throttle::Kind::Factor,
                &account.id.to_string(),
                client,
            )
            .await?;
            // The last link mailed is void now: whoever forgets this password, too, is sent another at once.
            throttle::forget_all(
                tx,
                platform,
                throttle::Kind::ResetMail,
                &account.email,
                client,
            )
            .await?;
            security_log::append(
                tx,
                platform,
                Event::new(event::PASSWORD_RESET, Some(account.id)),
            )
            .await?;
            mails::password_new(tx, platform, account).await?;
            Ok(true)
        })
        .await?;
    platform.bell().mail.notify_one();
    Ok(done)
}
