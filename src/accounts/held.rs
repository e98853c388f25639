//! Forms that were sent when the session had ended or the second factor was no longer fresh: what was typed is held until the
//! person has signed in or given a code, and can then be sent with one button. It is held in the session, sealed like all of
//! it, for half an hour, and only for the account whose page the form came from.
use ::entity::ids::AccountId;
use axum::{
    body::{Body, Bytes, HttpBody as _, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use tower_sessions::Session;

use super::{session_keys, session_store::Sessions};
use crate::{
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::{
        error_pages::{Interrupted, encode},
        form::check_origin,
        query,
        visit::{CSRF, session_error},
    },
};

/// The page that shows what is held.
pub const PAGE: &str = "/account/held";
/// How long a form is held.
const LIFE: TimeDelta = TimeDelta::minutes(30);
/// Largest form that is held, in bytes: a session is read with every request.
const LARGEST: u64 = 96 * 1024;

/// A form that waits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Held {
    /// Whose it is.
    pub account: AccountId,
    /// Where it was sent.
    pub path: String,
    /// Its fields without the token.
    pub fields: Vec<(String, String)>,
    /// Whether it waits for a fresh second factor.
    pub needs_factor: bool,
    at: i64,
}

impl Held {
    /// The form that waits in a session.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn find(platform: &Platform, session: &Session) -> Result<Option<Self>> {
        let held: Option<Self> = session
            .get(session_keys::HELD)
            .await
            .map_err(session_error)?;
        let now = platform.now().timestamp();
        Ok(held.filter(|held| (0..=LIFE.num_seconds()).contains(&(now - held.at))))
    }

    /// Lets go of it.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn forget(session: &Session) -> Result<()> {
        session
            .remove::<Self>(session_keys::HELD)
            .await
            .map(drop)
            .map_err(session_error)
    }
}

/// What a session said before the request: whose it is, and its token.
struct Before {
    account: Option<AccountId>,
    token: Option<String>,
}

/// Holds a form of a tenant's or the operator's console that has to wait, and lets go of one that was sent. Of one that cannot be
/// held, the page that comes instead says so.
pub async fn hold(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    if !may_be_held(&request) {
        let is_typed = is_typed(&request);
        let response = next.run(request).await;
        return if is_typed { lost(response) } else { response };
    }
    let (parts, body) = request.into_parts();
    let limit = usize::try_from(LARGEST).unwrap_or(usize::MAX);
    let Ok(body) = to_bytes(body, limit).await else {
        return AppError::Unreadable("error-form-unreadable").into_response();
    };
    let before = match before(&parts).await {
        Ok(before) => before,
        Err(error) => return error.into_response(),
    };
    let request = Request::from_parts(parts.clone(), Body::from(body.clone()));
    let mut response = next.run(request).await;
    let Some(Interrupted { needs_factor }) = response.extensions().get::<Interrupted>().copied()
    else {
        return match let_go(&platform, &parts, response.status()).await {
            Ok(()) => response,
            Err(error) => error.into_response(),
        };
    };
    match keep(&platform, &parts, &body, before, needs_factor).await {
        Ok(true) => {
            let page = if needs_factor {
                "/account/confirm"
            } else {
                "/sign-in"
            };
            if let Ok(to) = HeaderValue::try_from(format!("{page}?next={}", encode(PAGE))) {
                response.headers_mut().insert(header::LOCATION, to);
            }
            response
        }
        Ok(false) => lost(response),
        Err(error) => error.into_response(),
    }
}

/// Whether a request brings something that a person typed or chose on a page of the consoles or of one's own.
fn is_typed(request: &Request) -> bool {
    let path = request.uri().path();
    request.method() == Method::POST
        && ["/o/", "/ops/", "/me/"]
            .iter()
            .any(|area| path.starts_with(area))
}

/// Has the page on which one signs in or gives a code say that the form before it is lost.
fn lost(mut response: Response) -> Response {
    if response.extensions().get::<Interrupted>().is_none() {
        return response;
    }
    let to = response
        .headers()
        .get(header::LOCATION)
        .and_then(|to| to.to_str().ok())
        .and_then(|to| HeaderValue::try_from(query::set(to, "lost", "form")).ok());
    if let Some(to) = to {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

/// Only forms without files, of the consoles: what is typed when signing in is not kept anywhere.
fn may_be_held(request: &Request) -> bool {
    let path = request.uri().path();
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|t| t.starts_with("application/x-www-form-urlencoded"));
    let is_small = request
        .body()
        .size_hint()
        .upper()
        .is_some_and(|size| size <= LARGEST);
    request.method() == Method::POST
        && is_form
        && is_small
        && (path.starts_with("/o/") || path.starts_with("/ops/"))
}

async fn before(parts: &Parts) -> Result<Before> {
    let Some(session) = parts.extensions.get::<Session>() else {
        return Ok(Before {
            account: None,
            token: None,
        });
    };
    Ok(Before {
        account: session
            .get(session_keys::ACCOUNT)
            .await
            .map_err(session_error)?,
        token: session.get(CSRF).await.map_err(session_error)?,
    })
}

/// Keeps the form, when it came from a page of this browser's session, running or ended a while ago.
async fn keep(
    platform: &Platform,
    parts: &Parts,
    body: &Bytes,
    mut before: Before,
    needs_factor: bool,
) -> Result<bool> {
    let Some(session) = parts.extensions.get::<Session>() else {
        return Ok(false);
    };
    if check_origin(&parts.headers, &platform.config().public_url).is_err() {
        return Ok(false);
    }
    let Ok(mut fields) = serde_html_form::from_bytes::<Vec<(String, String)>>(body) else {
        return Ok(false);
    };
    if before.account.is_none()
        && let Some((account, token)) = Sessions::lapsed(platform, &parts.headers).await?
    {
        before = Before {
            account: Some(account),
            token: Some(token),
        };
    }
    let (Some(account), Some(token)) = (before.account, before.token) else {
        return Ok(false);
    };
    let is_ours = fields
        .iter()
        .any(|(name, value)| name == "csrf" && value.as_bytes().ct_eq(token.as_bytes()).into());
    if !is_ours {
        return Ok(false);
    }
    fields.retain(|(name, _)| name != "csrf");
    let held = Held {
        account,
        path: parts
            .uri
            .path_and_query()
            .map_or_else(|| parts.uri.path().to_owned(), ToString::to_string),
        fields,
        needs_factor,
        at: platform.now().timestamp(),
    };
    session
        .insert(session_keys::HELD, held)
        .await
        .map_err(session_error)?;
    Ok(true)
}

/// A form that was sent and not refused does not wait any more.
async fn let_go(platform: &Platform, parts: &Parts, status: StatusCode) -> Result<()> {
    let Some(session) = parts.extensions.get::<Session>() else {
        return Ok(());
    };
    if status.is_server_error() {
        return Ok(());
    }
    let path = parts.uri.path();
    let is_this = Held::find(platform, session)
        .await?
        .is_some_and(|held| held.path.split('?').next() == Some(path));
    if is_this {
        Held::forget(session).await?;
    }
    Ok(())
}
