//! Another e-mail address for one's own account. Nothing changes until the link that was mailed to the new address is confirmed by
//! whoever is signed in to the account; the old address hears of the wish and of the change. The new address is stored nowhere
//! meanwhile: it travels inside the link, sealed and bound to it.
use ::entity::{account, ids::AccountId};
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{
    email::Email,
    mails,
    security_log::{self, Event, event},
    store::{self, tokens},
};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
    vault::{Cell, Purpose},
};

/// How long a link is good.
const VALID: TimeDelta = TimeDelta::hours(1);

/// Mails the link to the new address and a word to the old one. Where the new address has an account already, it is told so
/// instead: whoever asks learns nothing about other people's accounts.
///
/// # Errors
/// When the database or the keystore does.
pub(super) async fn ask(platform: &Platform, account: &account::Model, to: &Email) -> Result<()> {
    platform
        .db()
        .system_write("a wish for another e-mail address", async |tx| {
            let asked = Event::new(event::EMAIL_ASKED, Some(account.id));
            security_log::append(tx, platform, asked).await?;
            if store::is_email_taken(tx, to).await? {
                mails::email_taken(tx, platform, account, to).await?;
            } else {
                let secret =
                    tokens::make(tx, platform, tokens::Kind::Email, account.id, VALID).await?;
                let link = link(platform, account.id, &secret, to)?;
                mails::email_confirm(tx, platform, account, to, &link).await?;
            }
            mails::email_asked(tx, platform, account).await
        })
        .await?;
    platform.bell().mail.notify_one();
    Ok(())
}

/// The new address a link is about, while the link is good and was made for this account.
pub(super) async fn wanted(
    platform: &Platform,
    account: AccountId,
    link: &str,
) -> Result<Option<Email>> {
    let Some((secret, email)) = open(platform, account, link)? else {
        return Ok(None);
    };
    let now = platform.now();
    let owner = platform
        .db()
        .system_read("the account of a link to another address", async |tx| {
            tokens::owner(tx, tokens::Kind::Email, &secret, now).await
        })
        .await?;
    Ok((owner == Some(account)).then_some(email))
}

/// Changes the address; false when the link is not good any more, or somebody else has the address by now. Links to set a new
/// password that lie in the old mailbox end with it.
pub(super) async fn confirm(
    platform: &Platform,
    account: &account::Model,
    link: &str,
) -> Result<bool> {
    let Some((secret, email)) = open(platform, account.id, link)? else {
        return Ok(false);
    };
    let now = platform.now();
    let done = platform
        .db()
        .system_write("another e-mail address", async |tx| {
            if tokens::owner(tx, tokens::Kind::Email, &secret, now).await? != Some(account.id)
                || !tokens::take(tx, tokens::Kind::Email, &secret, now).await?
            {
                return Ok(false);
            }
            change(tx, platform, account, &email, false).await?;
            Ok(true)
        })
        .await;
    match done {
        Err(error) if error.is_taken_on("account", "email") => Ok(false),
        other => {
            platform.bell().mail.notify_one();
            other
        }
    }
}

/// Changes the address without a link, as the operator does where no mail can be sent.
///
/// # Errors
/// When an account has the address already ([`AppError::is_taken_on`]), or the database does.
pub async fn by_operator(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
) -> Result<()> {
    change(tx, platform, account, to, true).await
}

async fn change(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: &account::Model,
    to: &Email,
    by_operator: bool,
) -> Result<()> {
    store::set_email(tx, account.id, to).await?;
    tokens::end_all(tx, tokens::Kind::Reset, account.id).await?;
    tokens::end_all(tx, tokens::Kind::Email, account.id).await?;
    let changed = Event::new(event::EMAIL_CHANGED, Some(account.id))
        .detail(json!({ "by_operator": by_operator }));
    security_log::append(tx, platform, changed).await?;
    mails::email_new(tx, platform, account).await?;
    mails::email_is_new(tx, platform, account, to).await
}

/// The whole address of a link: the secret, then the new address sealed together with it.
fn link(platform: &Platform, account: AccountId, secret: &str, to: &Email) -> Result<String> {
    let sealer = platform.vault().instance_sealer(Purpose::Session)?;
    let inside = serde_json::to_vec(&(secret, to.as_str()))?;
    let sealed = BASE64URL_NOPAD.encode(&sealer.seal(&cell(account), &inside, platform.random()));
    Ok(platform
        .config()
        .url(&format!("/account/email/{secret}.{sealed}")))
}

/// Secret and new address of a link; none when it was put together by somebody else, or for another account.
fn open(platform: &Platform, account: AccountId, link: &str) -> Result<Option<(String, Email)>> {
    let Some((secret, sealed)) = link.split_once('.') else {
        return Ok(None);
    };
    let Ok(sealed) = BASE64URL_NOPAD.decode(sealed.as_bytes()) else {
        return Ok(None);
    };
    let sealer = platform.vault().instance_sealer(Purpose::Session)?;
    let Ok(inside) = sealer.open(&cell(account), &sealed) else {
        return Ok(None);
    };
    let (bound, email): (String, String) = serde_json::from_slice(&inside)?;
    if bound != secret {
        return Ok(None);
    }
    let email = Email::parse(&email)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a sealed address is none")))?;
    Ok(Some((bound, email)))
}

fn cell(account: AccountId) -> Cell {
    Cell {
        table: "account",
        row: account.0,
        column: "email",
        rev: 0,
    }
}
