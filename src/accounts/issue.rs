//! The only place that makes somebody signed in. Every way in (password, second factor, passkey, invitation, set-up) ends here, and each step changes the
//! session's id, so that an id known before is worth nothing after.
use ::entity::{account, ids::AccountId};
use chrono::{DateTime, TimeDelta};
use serde_json::json;

use super::{
    client::Client,
    device,
    held::Held,
    limits::{Limits, MOST_SESSIONS},
    lost_factor, mails,
    security_log::{self, Event, event},
    session_store::Sessions,
    signed_in::{self, Ending, is_ended, last_ending, session_keys},
    store,
};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    web::visit::{Visit, session_error},
};

/// How long one may take between the password and the second factor.
const HALF_WAY: TimeDelta = TimeDelta::minutes(10);

/// The password was right; the second factor is still to come.
pub(super) async fn half(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
) -> Result<()> {
    begin_anew(platform, visit, account, visit.lang).await?;
    let half = (account.id, platform.now().timestamp());
    visit
        .session
        .insert(session_keys::HALF_SIGNED_IN, half)
        .await
        .map_err(session_error)
}

/// The account whose password was given a moment ago.
pub(super) async fn half_way(platform: &Platform, visit: &Visit) -> Result<Option<AccountId>> {
    let half: Option<(AccountId, i64)> = visit
        .session
        .get(session_keys::HALF_SIGNED_IN)
        .await
        .map_err(session_error)?;
    let now = platform.now().timestamp();
    let Some((account, at)) =
        half.filter(|(_, at)| (0..=HALF_WAY.num_seconds()).contains(&(now - at)))
    else {
        return Ok(None);
    };
    // A new password ends what the old one began: sessions that are not signed in yet are found by no account.
    let after: Option<Ending> = visit
        .session
        .get(session_keys::AFTER_ENDING)
        .await
        .map_err(session_error)?;
    let began = DateTime::from_timestamp(at, 0).unwrap_or_default();
    let is_revoked = store::find_account(platform, account)
        .await?
        .is_none_or(|account| is_ended(&account, after, began));
    Ok((!is_revoked).then_some(account))
}

/// Signs in. `with_factor` says whether the second factor was given just now; without it, the account has none yet, and all that
/// is open to it is to set one up.
pub async fn full(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
    with_factor: bool,
    client: &Client,
) -> Result<()> {
    let lang = Lang::parse(&account.lang).unwrap_or(visit.lang);
    let limits = Limits::of_account(platform, account).await?;
    note(platform, account, with_factor, client).await?;
    begin_anew(platform, visit, account, lang).await?;
    let session = &visit.session;
    let now = platform.now().timestamp();
    session
        .insert(session_keys::ACCOUNT, account.id)
        .await
        .map_err(session_error)?;
    session
        .insert(session_keys::SIGNED_IN_AT, now)
        .await
        .map_err(session_error)?;
    session
        .insert(session_keys::PROVEN_AT, now)
        .await
        .map_err(session_error)?;
    signed_in::touch(session, limits, platform.now()).await?;
    session
        .insert(session_keys::DEVICE, &client.device)
        .await
        .map_err(session_error)?;
    if with_factor {
        session
            .insert(session_keys::FACTOR_AT, now)
            .await
            .map_err(session_error)?;
    }
    Ok(())
}

/// What a sign-in leaves behind: an entry in the log, the browser among those that are known, a mail when it was not; the
/// sessions used longest ago end where there are too many.
async fn note(
    platform: &Platform,
    account: &account::Model,
    with_factor: bool,
    client: &Client,
) -> Result<()> {
    let now = platform.now();
    let is_new = platform
        .db()
        .system_write("somebody signed in", async |tx| {
            let is_new = device::remember(tx, platform, account.id, client).await?;
            let said = json!({ "device": client.device });
            let signed_in = Event::new(event::SIGNED_IN, Some(account.id)).detail(said.clone());
            security_log::append(tx, platform, signed_in).await?;
            if is_new {
                let new = Event::new(event::NEW_DEVICE, Some(account.id)).detail(said);
                security_log::append(tx, platform, new).await?;
                mails::new_device(tx, platform, account, &client.device).await?;
            }
            if with_factor {
                // Whoever has it has not lost it.
                lost_factor::stop(tx, platform, account.id).await?;
            }
            Sessions::end_oldest_of(tx, account.id, MOST_SESSIONS - 1, now).await?;
            Ok(is_new)
        })
        .await?;
    if is_new {
        platform.bell().mail.notify_one();
    }
    Ok(())
}

/// The second factor was given again.
pub(super) async fn factor_given(platform: &Platform, visit: &Visit) -> Result<()> {
    visit
        .session
        .insert(session_keys::FACTOR_AT, platform.now().timestamp())
        .await
        .map_err(session_error)?;
    proven(platform, visit).await
}

/// The person proved again who they are.
pub(super) async fn proven(platform: &Platform, visit: &Visit) -> Result<()> {
    visit
        .session
        .insert(session_keys::PROVEN_AT, platform.now().timestamp())
        .await
        .map_err(session_error)?;
    renew(visit).await
}

/// Changes the id of the session and keeps what it holds: after whatever changed what the session may do.
///
/// # Errors
/// When the session store does.
pub async fn renew(visit: &Visit) -> Result<()> {
    visit.session.cycle_id().await.map_err(session_error)
}

/// Goes on with this session after all of the account were ended, under a new id: it was the person in it who ended them.
pub(super) async fn go_on(platform: &Platform, visit: &Visit, account: AccountId) -> Result<()> {
    if let Some(account) = store::find_account(platform, account).await? {
        visit
            .session
            .insert(session_keys::AFTER_ENDING, last_ending(&account))
            .await
            .map_err(session_error)?;
    }
    renew(visit).await
}

/// Nothing of the session before, its token included, goes into the one after, but a form of the same person that waits.
async fn begin_anew(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
    lang: Lang,
) -> Result<()> {
    let held = Held::find(platform, &visit.session)
        .await?
        .filter(|held| held.account == account.id);
    visit.session.clear().await;
    // As the account was when its password was checked: an ending since then ends this one, too.
    visit
        .session
        .insert(session_keys::AFTER_ENDING, last_ending(account))
        .await
        .map_err(session_error)?;
    if let Some(held) = held {
        visit
            .session
            .insert(session_keys::HELD, held)
            .await
            .map_err(session_error)?;
    }
    visit.session.cycle_id().await.map_err(session_error)?;
    visit.begin_session(platform).await?;
    visit.keep_lang(platform, lang).await
}
