//! Forms as they are posted: read leniently, checked for forgery first.
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header, request::Parts},
};
use serde::{Deserialize, de::DeserializeOwned};
use subtle::ConstantTimeEq as _;

use super::visit::Visit;
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Largest form without a file, in bytes.
pub const FORM_LIMIT: usize = 1024 * 1024;

/// A posted form that came from our own page. `T` has `#[serde(default)]` text fields: what is missing is empty, what is unknown
/// is ignored, so nothing a person can type makes it unreadable. A field may occur several times: `Vec<String>`.
#[derive(Clone, Debug)]
pub struct CheckedForm<T>(pub T);

/// The form of a single button: nothing but its token.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct NoFields {}

impl<T: DeserializeOwned> FromRequest<Platform> for CheckedForm<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, platform).await?;
        check_origin(&parts.headers, &platform.config().public_url)?;
        let request = Request::from_parts(parts, body);
        let body = Bytes::from_request(request, platform)
            .await
            .map_err(|_| AppError::TooLarge("error-form-too-large"))?;
        if body.len() > FORM_LIMIT {
            return Err(AppError::TooLarge("error-form-too-large"));
        }
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body)
            .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
        // PostgreSQL takes no null character in a text, and no person types one.
        if pairs.iter().any(|(_, value)| value.contains('\0')) {
            return Err(AppError::Unreadable("error-form-unreadable"));
        }
        let token = pairs
            .iter()
            .find(|(name, _)| name == "csrf")
            .map(|(_, value)| value.as_str());
        check_token(token, &visit)?;
        serde_html_form::from_bytes(&body)
            .map(Self)
            .map_err(|_| AppError::Unreadable("error-form-unreadable"))
    }
}

/// Refuses a token that is not this session's.
///
/// # Errors
/// [`AppError::Forbidden`] with the sentence how to go on.
pub fn check_token(token: Option<&str>, visit: &Visit) -> Result<()> {
    let given = token.unwrap_or_default().as_bytes();
    if bool::from(given.ct_eq(visit.csrf().as_bytes())) {
        Ok(())
    } else {
        Err(AppError::Forbidden("error-form-expired"))
    }
}

/// Refuses what another site's page sent: by `Sec-Fetch-Site` where the browser says it, by `Origin` otherwise.
///
/// # Errors
/// [`AppError::Forbidden`].
pub fn check_origin(headers: &HeaderMap, public_url: &str) -> Result<()> {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site")
        && !matches!(site, "same-origin" | "none")
    {
        return Err(AppError::Forbidden("error-form-foreign"));
    }
    if let Some(origin) = text(header::ORIGIN.as_str())
        && origin != public_url.trim_end_matches('/')
    {
        return Err(AppError::Forbidden("error-form-foreign"));
    }
    Ok(())
}

/// Parts of the path; what does not parse is a page that does not exist.
#[derive(Clone, Debug)]
pub struct PathOf<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Platform> for PathOf<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        axum::extract::Path::<T>::from_request_parts(parts, platform)
            .await
            .map(|path| Self(path.0))
            .map_err(|_| AppError::NotFound)
    }
}

/// The query of an address, read as leniently as a form.
#[derive(Clone, Debug)]
pub struct QueryOf<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Platform> for QueryOf<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &Platform) -> Result<Self> {
        serde_html_form::from_str(parts.uri.query().unwrap_or_default())
            .map(Self)
            .map_err(|_| AppError::Unreadable("error-query-unreadable"))
    }
}
