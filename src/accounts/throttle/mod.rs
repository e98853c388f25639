//! Guessing is slowed down: per account and network it takes longer and longer, per account it stops for good after a hundred
//! attempts in a row, and one address may try only so often a minute.
//!
//! An attempt is counted before it is checked and forgotten when it was right, so that many at the same moment gain nothing.
//! | what | limit |
//! |---|---|
//! | account and network (IPv4 /24, IPv6 /48) | from the 5th failure 1 s, then double, at most 15 min |
//! | account and a browser it signed in from before | the same, with a counter of its own |
//! | account from anywhere | 100 failures in a row (NIST SP 800-63B-4, 3.2.2), then only a new password by mail; the last ten of them are kept for browsers it signed in from before |
//! | address (IPv4, IPv6 /64) | 10 a minute; 120 in the demonstration |
//! | mails with a reset link, address and network | one a minute, then double, at most 30 min |
//! | mails with a reset link, address from anywhere | the third waits 1 min, then double, at most 30 min: the last link is good for longer |
mod rate;
mod store;

use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

pub use store::sweep;

use super::{
    client::Client,
    device,
    password::{self, Line},
};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
    vault::Purpose,
};
use ::entity::ids::AccountId;

/// Failures in a row after which only a new password helps.
pub const STOP: i32 = 100;
/// Failures in a row after which whoever comes from a browser the account never used is turned away: a stranger cannot lock the
/// owner out of the owner's own browser.
pub const STRANGERS_STOP: i32 = 90;
/// The failure from which on one waits.
const FIRST_WAIT: i32 = 5;
/// The longest wait between two attempts, in seconds.
const LONGEST_WAIT: i64 = 15 * 60;
/// The longest wait between two mails, in seconds: half as long as a link is good, so whoever is not sent one has one.
const LONGEST_MAIL_WAIT: i64 = 30 * 60;
/// The mail from which on one waits wherever one asks from.
const FIRST_MAIL_WAIT: i32 = 3;
/// The wrong code in a row of which the owner is told.
const TOLD_CODES: i32 = 3;

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A password; by the address typed, whether or not there is an account.
    Password,
    /// A code of the second factor or a recovery code; by account.
    Factor,
    /// To have a link mailed; by the address typed.
    ResetMail,
}

impl Kind {
    fn name(self) -> &'static [u8] {
        match self {
            Self::Password => b"password",
            Self::Factor => b"factor",
            Self::ResetMail => b"reset-mail",
        }
    }

    /// How long to wait after this many attempts, made from anywhere.
    fn wait_anywhere(self, attempts: i32) -> Option<TimeDelta> {
        (self == Self::ResetMail && attempts + 1 >= FIRST_MAIL_WAIT)
            .then(|| doubled(attempts + 1 - FIRST_MAIL_WAIT, 60, LONGEST_MAIL_WAIT))
            .map(TimeDelta::seconds)
    }

    /// How long to wait after this many attempts from near.
    fn wait(self, attempts: i32) -> Option<TimeDelta> {
        match self {
            Self::Password | Self::Factor if attempts < FIRST_WAIT => None,
            Self::Password | Self::Factor => Some(TimeDelta::seconds(doubled(
                attempts - FIRST_WAIT,
                1,
                LONGEST_WAIT,
            ))),
            Self::ResetMail => Some(TimeDelta::seconds(doubled(
                attempts - 1,
                60,
                LONGEST_MAIL_WAIT,
            ))),
        }
    }
}

/// The first wait, doubled so many times, and no more than the longest.
fn doubled(times: i32, first: i64, most: i64) -> i64 {
    first
        .checked_shl(u32::try_from(times).unwrap_or(0).min(20))
        .map_or(most, |s| s.min(most))
}

/// Whether an attempt may be made.
#[derive(Clone, Debug)]
pub enum Gate {
    /// Yes; it is counted already.
    Open(Attempt),
    /// Not yet.
    Wait {
        /// Seconds to wait.
        seconds: u64,
    },
    /// Not any more: only a new password by mail helps.
    Stopped,
}

/// An attempt that is counted.
#[derive(Clone, Debug)]
pub struct Attempt {
    near: Vec<u8>,
    all: Vec<u8>,
    /// Failures in a row before this one, from anywhere.
    before: i32,
    line: Line,
}

impl Attempt {
    /// Whether so many failed before that the owner should hear of it.
    #[must_use]
    pub fn follows_failures(&self) -> bool {
        self.before >= FIRST_WAIT
    }

    /// Whether the owner should hear of it when this code is wrong, too: whoever gives codes has the password or a session.
    #[must_use]
    pub fn is_guessing_codes(&self) -> bool {
        self.before + 1 >= TOLD_CODES
    }

    /// Where this one waits to be checked.
    #[must_use]
    pub fn line(&self) -> Line {
        self.line
    }

    /// Forgets the attempts: this one was right.
    ///
    /// # Errors
    /// When the database does.
    pub async fn forget(&self, tx: &impl ConnectionTrait) -> Result<()> {
        store::forget(tx, &[self.near.clone(), self.all.clone()]).await
    }
}

/// Counts an attempt at `account`, which may be none, or says why it may not be made.
///
/// # Errors
/// [`AppError::TooMany`] when this address tries too often whatever it tries; [`AppError::Busy`] when more passwords wait to be
/// checked than can; the database.
pub async fn count(
    platform: &Platform,
    kind: Kind,
    who: &str,
    account: Option<AccountId>,
    client: &Client,
) -> Result<Gate> {
    rate::take(platform, client)?;
    let is_known = device::is_known(platform, account, client).await?;
    let (mut near, all) = keys(platform, kind, who, client)?;
    let line = if is_known {
        near = own_key(platform, kind, who, client)?;
        Line::Known
    } else {
        Line::Strangers
    };
    if kind == Kind::Password {
        password::has_room(platform, line)?;
    }
    let stop = if is_known { STOP } else { STRANGERS_STOP };
    let now = platform.now();
    platform
        .db()
        .system_write("count an attempt", async |tx| {
            let before = store::attempts(tx, &all).await?;
            let is_mail = kind == Kind::ResetMail;
            if !is_mail && before >= stop {
                return Ok(Gate::Stopped);
            }
            let mut blocked = store::blocked_until(tx, &near).await?;
            if is_mail {
                blocked = blocked.max(store::blocked_until(tx, &all).await?);
            }
            if let Some(until) = blocked.filter(|until| *until > now) {
                let seconds = u64::try_from((until - now).num_seconds()).unwrap_or(0) + 1;
                return Ok(Gate::Wait { seconds });
            }
            let attempts = store::add(tx, &near, now).await?;
            if let Some(wait) = kind.wait(attempts) {
                store::block(tx, &near, now + wait).await?;
            }
            let attempts = store::add(tx, &all, now).await?;
            if let Some(wait) = kind.wait_anywhere(attempts) {
                store::block(tx, &all, now + wait).await?;
            }
            Ok(Gate::Open(Attempt {
                near: near.clone(),
                all: all.clone(),
                before,
                line,
            }))
        })
        .await
}

/// Whether this is the first time within a day that an account is told something; from now on it was told.
///
/// # Errors
/// When the database or the keystore does.
pub async fn is_news_today(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    what: &str,
    account: AccountId,
) -> Result<bool> {
    let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
    let who = account.to_string();
    let key = tagger.tag(&[b"throttle", b"told", what.as_bytes(), who.as_bytes()]);
    let now = platform.now();
    let told = store::blocked_until(tx, &key).await?;
    if told.is_some_and(|until| until > now) {
        return Ok(false);
    }
    store::forget(tx, &[key.to_vec()]).await?;
    store::add(tx, &key, now).await?;
    store::block(tx, &key, now + TimeDelta::days(1)).await?;
    Ok(true)
}

/// Only the limit per address, for what can be tried without an account.
///
/// # Errors
/// [`AppError::TooMany`].
pub fn per_address(platform: &Platform, client: &Client) -> Result<()> {
    rate::take(platform, client)
}

/// Forgets everything counted for this person: the password is new.
///
/// # Errors
/// When the database does.
pub async fn forget_all(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    kind: Kind,
    who: &str,
    client: &Client,
) -> Result<()> {
    let (near, all) = keys(platform, kind, who, client)?;
    let own = own_key(platform, kind, who, client)?;
    store::forget(tx, &[near, own, all]).await
}

impl Gate {
    /// The attempt, or the page that says how long to wait.
    ///
    /// # Errors
    /// [`AppError::TooMany`], and [`AppError::Forbidden`] once it has stopped for good.
    pub fn pass(self) -> Result<Attempt> {
        match self {
            Self::Open(attempt) => Ok(attempt),
            Self::Wait { seconds } => Err(AppError::TooMany { seconds }),
            Self::Stopped => Err(AppError::Forbidden("accounts-stopped")),
        }
    }
}

/// What was tried is kept as a keyed hash only: the table names nobody.
fn keys(platform: &Platform, kind: Kind, who: &str, client: &Client) -> Result<(Vec<u8>, Vec<u8>)> {
    let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
    let near = tagger.tag(&[
        b"throttle",
        kind.name(),
        who.as_bytes(),
        b"near",
        client.network().as_bytes(),
    ]);
    let all = tagger.tag(&[b"throttle", kind.name(), who.as_bytes(), b"all"]);
    Ok((near.to_vec(), all.to_vec()))
}

/// The counter of a browser the account signed in from before: nobody else's attempts are in it.
fn own_key(platform: &Platform, kind: Kind, who: &str, client: &Client) -> Result<Vec<u8>> {
    let browser = client.browser.hash(platform)?.unwrap_or_default();
    let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
    let parts: [&[u8]; 5] = [b"throttle", kind.name(), who.as_bytes(), b"own", &browser];
    Ok(tagger.tag(&parts).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_the_fifth_failure_to_a_quarter_of_an_hour() {
        let seconds = |n| Kind::Password.wait(n).map_or(0, |w| w.num_seconds());
        assert_eq!(
            (1..=8).map(seconds).collect::<Vec<_>>(),
            [0, 0, 0, 0, 1, 2, 4, 8]
        );
        assert_eq!(
            (seconds(14), seconds(15), seconds(99), seconds(i32::MAX)),
            (512, 900, 900, 900)
        );
    }

    #[test]
    fn a_second_mail_waits_a_minute() {
        let minutes = |n| Kind::ResetMail.wait(n).map_or(0, |w| w.num_minutes());
        assert_eq!(
            (1..=8).map(minutes).collect::<Vec<_>>(),
            [1, 2, 4, 8, 16, 30, 30, 30]
        );
        let anywhere = |n| {
            let wait = Kind::ResetMail.wait_anywhere(n);
            wait.map_or(0, |w| w.num_minutes())
        };
        assert_eq!(
            (1..=8).map(anywhere).collect::<Vec<_>>(),
            [0, 1, 2, 4, 8, 16, 30, 30]
        );
        assert_eq!(Kind::Password.wait_anywhere(99), None);
    }
}
