//! Signing in with a passkey, without an address, or giving one as the second factor.
use ::entity::{account, ids::AccountId};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication,
    PublicKeyCredential,
};

use super::{
    ceremony::{self, Use},
    credential_hash, open, party, seal, store,
};
use crate::{
    accounts::{
        self,
        security_log::{self, Event, event},
    },
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::visit::Visit,
};

fn webauthn(error: webauthn_rs::prelude::WebauthnError) -> AppError {
    AppError::internal(anyhow::anyhow!("webauthn: {error}"))
}

/// The options for the browser to sign in with whichever passkey it has for us, as JSON.
///
/// # Errors
/// [`AppError::NotFound`] where passkeys are not offered, or the database.
pub async fn begin(platform: &Platform, visit: &Visit) -> Result<serde_json::Value> {
    let party = party(platform).ok_or(AppError::NotFound)?;
    let (options, state) = party
        .start_discoverable_authentication()
        .map_err(webauthn)?;
    ceremony::keep(platform, visit, Use::SignIn, None, &state).await?;
    Ok(serde_json::to_value(&options.public_key)?)
}

/// Whose passkey answered; none when it is not one of ours or not an answer to this challenge.
///
/// # Errors
/// When the database or the keystore does.
pub async fn finish(
    platform: &Platform,
    visit: &Visit,
    answer: &str,
) -> Result<Option<account::Model>> {
    let state: Option<DiscoverableAuthentication> =
        ceremony::take(platform, visit, Use::SignIn, None).await?;
    let answer: Option<PublicKeyCredential> = serde_json::from_str(answer).ok();
    let (Some(party), Some(state), Some(answer)) = (party(platform), state, answer) else {
        return Ok(None);
    };
    let Ok((owner, credential)) = party.identify_discoverable_authentication(&answer) else {
        return Ok(None);
    };
    let Some((row, passkey)) = find(platform, AccountId(owner), credential).await? else {
        return refused(platform, None).await;
    };
    let Ok(result) = party.finish_discoverable_authentication_v2(&answer, state, &passkey) else {
        return refused(platform, Some(row.account_id)).await;
    };
    if !result.user_verified() {
        return refused(platform, Some(row.account_id)).await;
    }
    used(platform, row.clone(), passkey, &result).await?;
    accounts::find_account(platform, row.account_id).await
}

async fn refused<T>(platform: &Platform, account: Option<AccountId>) -> Result<Option<T>> {
    platform
        .db()
        .system_write("a refused passkey", async |tx| {
            security_log::append(tx, platform, Event::new(event::PASSKEY_REFUSED, account)).await
        })
        .await?;
    Ok(None)
}

/// The options for the browser to give a passkey of this account, as JSON; none when it has none.
///
/// # Errors
/// When the database or the keystore does.
pub async fn begin_factor(
    platform: &Platform,
    visit: &Visit,
    account: AccountId,
) -> Result<Option<serde_json::Value>> {
    let party = party(platform).ok_or(AppError::NotFound)?;
    let rows = platform
        .db()
        .system_read("one's own passkeys", async |tx| {
            store::list(tx, account).await
        })
        .await?;
    let mut own = Vec::new();
    for row in &rows {
        own.extend(open(platform, row)?);
    }
    if own.is_empty() {
        return Ok(None);
    }
    let (options, state) = party.start_passkey_authentication(&own).map_err(webauthn)?;
    ceremony::keep(platform, visit, Use::Factor, Some(account), &state).await?;
    Ok(Some(serde_json::to_value(&options.public_key)?))
}

/// Whether a passkey of this account answered.
///
/// # Errors
/// When the database or the keystore does.
pub async fn finish_factor(
    platform: &Platform,
    visit: &Visit,
    account: AccountId,
    answer: &str,
) -> Result<bool> {
    let state: Option<PasskeyAuthentication> =
        ceremony::take(platform, visit, Use::Factor, Some(account)).await?;
    let answer: Option<PublicKeyCredential> = serde_json::from_str(answer).ok();
    let (Some(party), Some(state), Some(answer)) = (party(platform), state, answer) else {
        return Ok(false);
    };
    let result = party.finish_passkey_authentication(&answer, &state).ok();
    let found = match &result {
        Some(result) if result.user_verified() => find(platform, account, result.cred_id()).await?,
        _ => None,
    };
    let (Some(result), Some((row, passkey))) = (result, found) else {
        refused::<()>(platform, Some(account)).await?;
        return Ok(false);
    };
    used(platform, row, passkey, &result).await?;
    Ok(true)
}

async fn find(
    platform: &Platform,
    account: AccountId,
    credential: &[u8],
) -> Result<Option<(::entity::passkey::Model, Passkey)>> {
    let hash = credential_hash(platform, credential)?;
    let row = platform
        .db()
        .system_read("a passkey", async |tx| store::find(tx, hash.clone()).await)
        .await?;
    let Some(row) = row.filter(|row| row.account_id == account) else {
        return Ok(None);
    };
    Ok(open(platform, &row)?.map(|passkey| (row, passkey)))
}

/// Notes when it was used, and what it counts.
async fn used(
    platform: &Platform,
    row: ::entity::passkey::Model,
    mut passkey: Passkey,
    result: &AuthenticationResult,
) -> Result<()> {
    passkey.update_credential(result);
    let sealed = seal(platform, row.id, row.rev + 1, row.account_id, &passkey)?;
    platform
        .db()
        .system_write("a passkey was used", async |tx| {
            store::used(tx, &row, sealed.clone(), platform.now()).await
        })
        .await
}
