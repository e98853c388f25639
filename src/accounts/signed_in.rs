//! Whoever is signed in.
use ::entity::{account, ids::AccountId};
use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, TimeDelta, Utc};
use tower_sessions::Session;

use super::{limits::Limits, store};
use crate::{
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::visit::{Visit, session_error},
};

/// Names of what a session holds.
pub mod session_keys {
    /// The account that is signed in.
    pub const ACCOUNT: &str = "account";
    /// When it signed in: seconds.
    pub const SIGNED_IN_AT: &str = "signed_in_at";
    /// The last time all sessions of the account had been ended when this one began: microseconds, or nothing.
    pub const AFTER_ENDING: &str = "after_ending";
    /// When the second factor was last given: seconds.
    pub const FACTOR_AT: &str = "factor_at";
    /// When the session was last kept alive: seconds.
    pub const TOUCHED_AT: &str = "touched_at";
    /// An account that gave its password and has yet to give its second factor, and when (seconds).
    pub const HALF_SIGNED_IN: &str = "half_signed_in";
    /// When the person last proved who they are with everything the account asks for, or with its password: seconds.
    pub const PROVEN_AT: &str = "proven_at";
    /// How long the session lasts: seconds without a request, and altogether.
    pub const LIMITS: &str = "limits";
    /// A challenge that a passkey has yet to answer.
    pub const PASSKEY: &str = "passkey";
    /// Browser and system, in a word each.
    pub const DEVICE: &str = "device";
    /// The secret of a second factor that is being set up, until its first code is given.
    pub const FACTOR_TO_CONFIRM: &str = "factor_to_confirm";
    /// A form that waits until one has signed in or given a code.
    pub const HELD: &str = "held";
    /// Recovery codes that were just made, until they have been shown.
    pub const CODES_TO_SHOW: &str = "codes_to_show";
}

/// How long a second factor counts as fresh (4-security, decision 15; issue: health only within 10 minutes).
pub const FACTOR_FRESH: TimeDelta = TimeDelta::minutes(10);
/// An active session is kept alive at most this often, so that reading does not write; then its limits are decided anew.
const TOUCH: TimeDelta = TimeDelta::minutes(3);

/// An account with a valid session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Which account.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Whether it is the operator of this installation.
    pub is_operator: bool,
    /// Whether a second factor is set up.
    pub has_factor: bool,
    /// When the second factor was last given in this session.
    pub factor_at: Option<DateTime<Utc>>,
    /// When the person last proved who they are: by signing in, by a factor, by the password.
    pub proven_at: DateTime<Utc>,
}

impl SignedIn {
    /// Whether the person proved who they are within the last ten minutes, with the second factor where there is one.
    #[must_use]
    pub fn is_proof_fresh(&self, now: DateTime<Utc>) -> bool {
        if self.has_factor {
            self.is_factor_fresh(now)
        } else {
            self.proven_at <= now && now - self.proven_at <= FACTOR_FRESH
        }
    }

    /// Whether the second factor was given within the last ten minutes.
    #[must_use]
    pub fn is_factor_fresh(&self, now: DateTime<Utc>) -> bool {
        self.factor_at
            .is_some_and(|at| at <= now && now - at <= FACTOR_FRESH)
    }
}

impl FromRequestParts<Platform> for SignedIn {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let visit = Visit::from_request_parts(parts, platform).await?;
        let sign_in = || {
            // A posted form cannot be repeated by a redirect: come back to the page it stands on.
            let next = if parts.method == axum::http::Method::GET {
                visit.path.clone()
            } else {
                referer_path(parts)
            };
            AppError::SignIn { next }
        };
        let session = &visit.session;
        let get_time = async |name: &str| -> Result<Option<DateTime<Utc>>> {
            let seconds: Option<i64> = session.get(name).await.map_err(session_error)?;
            Ok(seconds.and_then(|s| DateTime::from_timestamp(s, 0)))
        };
        let Some(id) = session
            .get::<AccountId>(session_keys::ACCOUNT)
            .await
            .map_err(session_error)?
        else {
            return Err(sign_in());
        };
        let now = platform.now();
        let began = get_time(session_keys::SIGNED_IN_AT).await?;
        let account = store::find_account(platform, id).await?;
        let (Some(began), Some(account)) = (began, account) else {
            session.flush().await.map_err(session_error)?;
            return Err(sign_in());
        };
        let after: Option<Ending> = session
            .get(session_keys::AFTER_ENDING)
            .await
            .map_err(session_error)?;
        let is_revoked = is_ended(&account, after, began);
        let touched = get_time(session_keys::TOUCHED_AT).await?;
        let is_stale = touched.is_none_or(|at| now - at > TOUCH);
        let kept: Option<(i64, i64)> = session
            .get(session_keys::LIMITS)
            .await
            .map_err(session_error)?;
        let limits = match kept {
            Some((idle, absolute)) if !is_stale => Limits {
                idle: TimeDelta::seconds(idle),
                absolute: TimeDelta::seconds(absolute),
            },
            _ => Limits::of_account(platform, &account).await?,
        };
        let is_idle = touched.is_some_and(|at| now - at > limits.idle);
        if is_revoked || is_idle || now - began > limits.absolute {
            session.flush().await.map_err(session_error)?;
            return Err(sign_in());
        }
        if is_stale {
            touch(session, limits, now).await?;
        }
        let factor_at = get_time(session_keys::FACTOR_AT).await?;
        let proven_at = get_time(session_keys::PROVEN_AT).await?.unwrap_or(began);
        let has_factor = if account.totp_confirmed_at.is_some() {
            true
        } else {
            platform
                .db()
                .system_look("whether there is a second factor", async |tx| {
                    store::has_factor(tx, &account).await
                })
                .await?
        };
        let known = Self {
            id,
            name: account.name,
            email: account.email,
            is_operator: account.is_operator,
            has_factor,
            factor_at,
            proven_at,
        };
        parts.extensions.insert(known.clone());
        Ok(known)
    }
}

/// When all sessions of an account were last ended, to the microsecond; nothing when they never were.
pub(super) type Ending = Option<i64>;

/// The last ending of all sessions of an account.
pub(super) fn last_ending(account: &account::Model) -> Ending {
    account.signed_out_at.map(|at| at.timestamp_micros())
}

/// Whether a session is over because all of the account were ended since it began. Times of beginning are kept to the second, in
/// which both can happen; so a session holds which ending it began after. One that holds none began before this was kept, or in no
/// such second.
pub(super) fn is_ended(
    account: &account::Model,
    after: Option<Ending>,
    began: DateTime<Utc>,
) -> bool {
    match after {
        Some(after) => after != last_ending(account),
        None => account
            .signed_out_at
            .is_some_and(|out| began.timestamp() <= out.timestamp()),
    }
}

/// Notes that a session is in use, and how long it may last from here.
pub(super) async fn touch(session: &Session, limits: Limits, now: DateTime<Utc>) -> Result<()> {
    let seconds = (limits.idle.num_seconds(), limits.absolute.num_seconds());
    session.set_expiry(Some(limits.expiry()));
    session
        .insert(session_keys::LIMITS, seconds)
        .await
        .map_err(session_error)?;
    session
        .insert(session_keys::TOUCHED_AT, now.timestamp())
        .await
        .map_err(session_error)
}

/// The path of the page a form was posted from.
#[must_use]
pub fn referer_path(parts: &Parts) -> String {
    parts
        .headers
        .get(axum::http::header::REFERER)
        .and_then(|v| v.to_str().ok())
        .and_then(|url| url.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)))
        .unwrap_or("/")
        .to_owned()
}
