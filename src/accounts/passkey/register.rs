//! Adding a passkey to one's own account.
use ::entity::account;
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::{
    MOST,
    ceremony::{self, Use},
    credential_hash, open, party, seal, store,
};
use crate::{
    accounts::{
        factor, mails,
        security_log::{self, Event, event},
    },
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::visit::Visit,
};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registered {
    /// It is kept; with the recovery codes that were made, where the account had no second factor before.
    Yes(Option<Vec<String>>),
    /// The answer is not one to our challenge, or came too late.
    Refused,
    /// Another account, or this one, has this passkey already.
    Taken,
}

/// The options for the browser, as JSON.
///
/// # Errors
/// [`AppError::NotFound`] where passkeys are not offered, or the database.
pub async fn begin(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
) -> Result<serde_json::Value> {
    let party = party(platform).ok_or(AppError::NotFound)?;
    let rows = platform
        .db()
        .system_read("one's own passkeys", async |tx| {
            store::list(tx, account.id).await
        })
        .await?;
    if u64::try_from(rows.len()).unwrap_or(u64::MAX) >= MOST {
        return Err(AppError::Conflict("accounts-passkeys-too-many"));
    }
    let mut known = Vec::new();
    for row in &rows {
        known.extend(open(platform, row)?.map(|passkey| passkey.cred_id().clone()));
    }
    let (options, state) = party
        .start_passkey_registration(account.id.0, &account.email, &account.name, Some(known))
        .map_err(|error| AppError::internal(anyhow::anyhow!("webauthn: {error}")))?;
    ceremony::keep(platform, visit, Use::Register, Some(account.id), &state).await?;
    let mut options = serde_json::to_value(&options.public_key)?;
    // One that the device remembers with its account signs in without an address; the library only asks for it with attestation.
    if let Some(selection) = options.get_mut("authenticatorSelection") {
        *selection = serde_json::json!({
            "residentKey": "required", "requireResidentKey": true, "userVerification": "required",
        });
    }
    Ok(options)
}

/// Checks the answer of the device and keeps the passkey.
///
/// # Errors
/// When the database or the keystore does.
pub async fn finish(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
    name: &str,
    answer: &str,
) -> Result<Registered> {
    let state: Option<PasskeyRegistration> =
        ceremony::take(platform, visit, Use::Register, Some(account.id)).await?;
    let answer: Option<RegisterPublicKeyCredential> = serde_json::from_str(answer).ok();
    let (Some(party), Some(state), Some(answer)) = (party(platform), state, answer) else {
        return Ok(Registered::Refused);
    };
    let Ok(passkey) = party.finish_passkey_registration(&answer, &state) else {
        return Ok(Registered::Refused);
    };
    let hash = credential_hash(platform, passkey.cred_id())?;
    let id = platform.new_id();
    let sealed = seal(platform, id, 1, account.id, &passkey)?;
    let kept = platform
        .db()
        .system_write("a new passkey", async |tx| {
            let row = ::entity::passkey::Model {
                id,
                account_id: account.id,
                credential_hash: hash.clone(),
                name: name.to_owned(),
                sealed: sealed.clone(),
                created_at: platform.now(),
                used_at: None,
                rev: 1,
            };
            store::insert(tx, row).await?;
            let added = Event::new(event::PASSKEY_ADDED, Some(account.id));
            security_log::append(tx, platform, added).await?;
            mails::passkey_added(tx, platform, account, name).await?;
            if factor::store::codes_left(tx, account.id).await? > 0 {
                return Ok(None);
            }
            factor::codes_anew(tx, platform, account.id).await.map(Some)
        })
        .await;
    match kept {
        Ok(codes) => {
            platform.bell().mail.notify_one();
            Ok(Registered::Yes(codes))
        }
        Err(error) if error.is_taken() => Ok(Registered::Taken),
        Err(error) => Err(error),
    }
}
