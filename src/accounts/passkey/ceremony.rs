//! A challenge between the page that asked for it and the answer of the device.
use ::entity::ids::AccountId;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    accounts::{signed_in::session_keys, store::tokens},
    platform::{error::Result, services::Platform},
    web::visit::{Visit, session_error},
};

/// How long a device may take to answer.
const VALID: TimeDelta = TimeDelta::minutes(5);

/// What an answer is for: one for something else is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Use {
    Register,
    SignIn,
    Factor,
}

/// What waits in the session, sealed with it.
#[derive(Serialize, Deserialize)]
struct Waiting {
    ticket: String,
    used_for: Use,
    account: Option<AccountId>,
    state: serde_json::Value,
}

/// Keeps what the answer will be checked against; an earlier challenge of this session is void.
pub(super) async fn keep<T: Serialize>(
    platform: &Platform,
    visit: &Visit,
    used_for: Use,
    account: Option<AccountId>,
    state: &T,
) -> Result<()> {
    let ticket = platform
        .db()
        .system_write("a challenge for a passkey", async |tx| {
            tokens::make_beside(tx, platform, tokens::Kind::Passkey, account, VALID).await
        })
        .await?;
    let waiting = Waiting {
        ticket,
        used_for,
        account,
        state: serde_json::to_value(state)?,
    };
    visit
        .session
        .insert(session_keys::PASSKEY, waiting)
        .await
        .map_err(session_error)
}

/// Takes it, once: of two answers at the same moment only one finds it.
pub(super) async fn take<T: DeserializeOwned>(
    platform: &Platform,
    visit: &Visit,
    used_for: Use,
    account: Option<AccountId>,
) -> Result<Option<T>> {
    let waiting: Option<Waiting> = visit
        .session
        .get(session_keys::PASSKEY)
        .await
        .map_err(session_error)?;
    let Some(waiting) = waiting else {
        return Ok(None);
    };
    visit
        .session
        .remove_value(session_keys::PASSKEY)
        .await
        .map_err(session_error)?;
    let now = platform.now();
    let is_first = platform
        .db()
        .system_write("the answer of a passkey", async |tx| {
            tokens::take(tx, tokens::Kind::Passkey, &waiting.ticket, now).await
        })
        .await?;
    if !is_first || waiting.used_for != used_for || waiting.account != account {
        return Ok(None);
    }
    Ok(Some(serde_json::from_value(waiting.state)?))
}
