//! Whoever is signed in.
use ::entity::ids::AccountId;
use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, TimeDelta, Utc};

use super::store;
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
    /// When the second factor was last given: seconds.
    pub const FACTOR_AT: &str = "factor_at";
    /// When the session was last kept alive: seconds.
    pub const TOUCHED_AT: &str = "touched_at";
    /// An account that gave its password and has yet to give its second factor, and when (seconds).
    pub const HALF_SIGNED_IN: &str = "half_signed_in";
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
/// A session ends after this long, however busy.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// An active session is kept alive at most this often, so that reading does not write.
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
}

impl SignedIn {
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
        let is_revoked = account
            .signed_out_at
            .is_some_and(|out| began.timestamp() < out.timestamp());
        if is_revoked || now - began > LONGEST {
            session.flush().await.map_err(session_error)?;
            return Err(sign_in());
        }
        let touched = get_time(session_keys::TOUCHED_AT).await?;
        if touched.is_none_or(|at| now - at > TOUCH) {
            session
                .insert(session_keys::TOUCHED_AT, now.timestamp())
                .await
                .map_err(session_error)?;
        }
        let known = Self {
            id,
            name: account.name,
            email: account.email,
            is_operator: account.is_operator,
            has_factor: account.totp_confirmed_at.is_some(),
            factor_at: get_time(session_keys::FACTOR_AT).await?,
        };
        parts.extensions.insert(known.clone());
        Ok(known)
    }
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
