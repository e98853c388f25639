//! Checking a code: of the application or a recovery code, throttled, each good for one time.
use ::entity::{account, ids::AccountId};
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{Secret, recovery, store};
use crate::{
    accounts::{
        client::Client,
        mails,
        security_log::{self, Event, event},
        throttle::{self, Kind},
    },
    platform::{error::Result, services::Platform},
};

/// What a given code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The code of the application.
    Right,
    /// A recovery code, now used up.
    Recovered,
    /// Wrong, or used before.
    Wrong,
}

/// Checks a code of this account.
///
/// # Errors
/// [`crate::platform::error::AppError::TooMany`] after too many, or the database.
pub async fn check(
    platform: &Platform,
    account: &account::Model,
    typed: &str,
    client: &Client,
) -> Result<Verdict> {
    let who = account.id.to_string();
    let attempt = throttle::count(platform, Kind::Factor, &who, Some(account.id), client)
        .await?
        .pass()?;
    let now = platform.now();
    let step = match Secret::open(platform, account)? {
        Some(secret) => secret.step_of(typed, now)?,
        None => None,
    };
    let code = recovery::hash(account.id, typed);
    let (verdict, is_told) = platform
        .db()
        .system_write("check a second factor", async |tx| {
            let verdict = try_both(tx, platform, account.id, step, code.clone()).await?;
            let happened = match verdict {
                Verdict::Right => None,
                Verdict::Recovered => Some(event::RECOVERY_CODE_USED),
                Verdict::Wrong => Some(event::FACTOR_REFUSED),
            };
            if let Some(happened) = happened {
                let mut event = Event::new(happened, Some(account.id));
                if verdict == Verdict::Recovered {
                    let left = store::codes_left(tx, account.id).await?;
                    event = event.detail(json!({ "left": left }));
                    mails::recovery_code_used(tx, platform, account, left).await?;
                }
                security_log::append(tx, platform, event).await?;
            }
            if verdict != Verdict::Wrong {
                attempt.forget(tx).await?;
            }
            let is_told = match verdict {
                Verdict::Right => false,
                Verdict::Recovered => true,
                Verdict::Wrong => {
                    attempt.is_guessing_codes()
                        && throttle::is_news_today(tx, platform, "codes", account.id).await?
                }
            };
            if is_told && verdict == Verdict::Wrong {
                mails::codes_refused(tx, platform, account).await?;
            }
            Ok((verdict, is_told))
        })
        .await?;
    if is_told {
        platform.bell().mail.notify_one();
    }
    Ok(verdict)
}

async fn try_both(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    step: Option<i64>,
    code: Option<Vec<u8>>,
) -> Result<Verdict> {
    if let Some(step) = step
        && store::use_step(tx, account, step).await?
    {
        return Ok(Verdict::Right);
    }
    if let Some(code) = code
        && store::use_code(tx, account, code, platform.now()).await?
    {
        return Ok(Verdict::Recovered);
    }
    Ok(Verdict::Wrong)
}
