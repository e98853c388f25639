//! Turns an [`AppError`] into an answer: a redirect where the way on is another page, an error page or a problem document
//! otherwise. The error travels in the response's extensions, so that one layer paints it in the reader's language.
use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};

use super::{
    error_page::ErrorPage,
    page::{Page, Shell},
    visit::{lang_of_headers, lang_of_query},
};
use crate::platform::{error::AppError, i18n::Lang, services::Platform};

/// Marks an answer that sends a person to sign in or to give a code first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interrupted {
    /// Whether it is only the code that is missing.
    pub needs_factor: bool,
}

/// The frame that an error is shown in, in the extensions of its answer. Without it an error page stands alone: most errors do not know
/// who asks.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The frame.
    pub shell: Shell,
    /// The token for the forms in it.
    pub csrf: String,
}

/// Whether an answer is an error that will be painted.
#[must_use]
pub fn is_error(response: &Response) -> bool {
    response.extensions().get::<Arc<AppError>>().is_some()
}

impl AppError {
    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::SignIn { .. } | Self::SecondFactor { .. } | Self::Instead { .. } => {
                StatusCode::SEE_OTHER
            }
            Self::Conflict(_) | Self::Damaged { .. } => StatusCode::CONFLICT,
            Self::Unreadable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Gone(_) => StatusCode::GONE,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy { .. } | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn sentence(&self) -> Option<&'static str> {
        match self {
            Self::Forbidden(key)
            | Self::Conflict(key)
            | Self::Unreadable(key)
            | Self::Gone(key)
            | Self::TooLarge(key) => Some(key),
            Self::Damaged { .. } => Some("error-damaged"),
            _ => None,
        }
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match &self {
            Self::SignIn { next } => {
                return interrupted("/sign-in", next, false);
            }
            Self::SecondFactor { next, enrol: true } => {
                return Redirect::to(&format!("/account/second-factor?next={}", encode(next)))
                    .into_response();
            }
            Self::SecondFactor { next, enrol: false } => {
                return interrupted("/account/confirm", next, true);
            }
            Self::Instead { page } => return Redirect::to(page).into_response(),
            _ => {}
        }
        let mut response = self.status().into_response();
        if let Self::TooMany { seconds } | Self::Busy { seconds } = &self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

fn interrupted(page: &str, next: &str, needs_factor: bool) -> Response {
    let mut response = Redirect::to(&format!("{page}?next={}", encode(next))).into_response();
    response
        .extensions_mut()
        .insert(Interrupted { needs_factor });
    response
}

/// When to come back after an outage.
const RETRY_SECONDS: &str = "30";

/// Percent-encodes a path for a query value.
#[must_use]
pub fn encode(text: &str) -> String {
    serde_html_form::to_string([("", text)])
        .map(|s| s.trim_start_matches('=').to_owned())
        .unwrap_or_default()
}

/// Only paths of ours are gone back to; anything else leads home.
#[must_use]
pub fn safe_next(next: &str) -> &str {
    // A control character makes no header, and browsers leave some of them out of an address.
    let is_ours = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(|c: char| c == '\\' || c.is_control());
    if is_ours { next } else { "/" }
}

/// What no route answers.
pub async fn not_found() -> AppError {
    AppError::NotFound
}

/// Paints errors.
pub async fn paint(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let is_english = path.starts_with("/en/");
    let asked = lang_of_query(parts.uri.query()).or(is_english.then_some(Lang::En));
    let of_browser = lang_of_headers(&parts);
    let json = wants_json(&parts.headers, &path);
    let mut response = match unspeakable(parts.uri.path(), parts.uri.query()) {
        Some(error) => error.into_response(),
        None => next.run(Request::from_parts(parts, body)).await,
    };
    let error = match response.extensions_mut().remove::<Arc<AppError>>() {
        Some(error) => error,
        None if is_bare_error(&response) => Arc::new(bare(response.status())),
        None => return response,
    };
    let kept = response.extensions().get::<Lang>().copied();
    let frame = response.extensions_mut().remove::<Frame>();
    let lang = asked.or(kept).unwrap_or(of_browser);
    let code = incident(&platform, &error);
    let mut painted = if json {
        problem(&error, lang, code.as_deref())
    } else {
        let mut around = Page::plain(lang, path.clone()).with_demo(platform.config().demo);
        if let Some(frame) = frame {
            around.csrf = frame.csrf;
            around.shell = frame.shell;
        }
        page(&error, around, code)
    };
    *painted.status_mut() = error.status();
    if let AppError::Unavailable(_) = error.as_ref() {
        painted
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_SECONDS));
    }
    for name in [header::SET_COOKIE, header::RETRY_AFTER] {
        for value in response.headers().get_all(&name) {
            painted.headers_mut().append(name.clone(), value.clone());
        }
    }
    painted
}

/// Around the layer of sessions, which answers a bare 500 when a session cannot be kept: that is an outage of the database. Every
/// other fault carries its [`AppError`].
pub async fn session_outage(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_of_sessions = response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && response.extensions().get::<Arc<AppError>>().is_none();
    if is_of_sessions {
        let cause = anyhow::anyhow!("the session could not be kept");
        return AppError::Unavailable(Arc::new(cause)).into_response();
    }
    response
}

/// A null character is in no address of ours, and PostgreSQL takes it in no text: refused before anything looks it up.
fn unspeakable(path: &str, query: Option<&str>) -> Option<AppError> {
    if path.contains("%00") {
        Some(AppError::NotFound)
    } else if query.is_some_and(|query| query.contains("%00")) {
        Some(AppError::Unreadable("error-query-unreadable"))
    } else {
        None
    }
}

/// An error axum or a layer answered by itself, with a bare text or nothing.
fn is_bare_error(response: &Response) -> bool {
    let is_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|t| t.to_str().is_ok_and(|t| t.starts_with("text/plain")));
    is_text
        && matches!(
            response.status(),
            StatusCode::NOT_FOUND
                | StatusCode::METHOD_NOT_ALLOWED
                | StatusCode::PAYLOAD_TOO_LARGE
                | StatusCode::REQUEST_TIMEOUT
                | StatusCode::INTERNAL_SERVER_ERROR
                | StatusCode::UNSUPPORTED_MEDIA_TYPE
                | StatusCode::BAD_REQUEST
        )
}

fn bare(status: StatusCode) -> AppError {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge("error-form-too-large"),
        StatusCode::INTERNAL_SERVER_ERROR => {
            AppError::internal(anyhow::anyhow!("a layer answered 500"))
        }
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            AppError::Unreadable("error-form-unreadable")
        }
        StatusCode::REQUEST_TIMEOUT => {
            AppError::Unavailable(Arc::new(anyhow::anyhow!("the request took too long")))
        }
        _ => AppError::NotFound,
    }
}

/// Logs our own faults once, under a code that the person can tell.
fn incident(platform: &Platform, error: &AppError) -> Option<String> {
    if !matches!(error, AppError::Internal(_) | AppError::Unavailable(_)) {
        return None;
    }
    let mut bytes = [0; 4];
    platform.random().fill(&mut bytes);
    let code = data_encoding::BASE32_NOPAD.encode(&bytes);
    tracing::error!(incident = code, %error, "a request could not be answered");
    Some(code)
}

fn wants_json(headers: &HeaderMap, path: &str) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    path.ends_with(".json") || (accept.contains("json") && !accept.contains("text/html"))
}

fn problem(error: &AppError, lang: Lang, code: Option<&str>) -> Response {
    let status = error.status();
    let detail = error.sentence().map(|key| lang.t(key));
    let body = serde_json::json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "detail": detail,
        "incident": code,
    });
    let mut response = body.to_string().into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}

fn page(error: &AppError, frame: Page, code: Option<String>) -> Response {
    let (lang, path) = (frame.lang, frame.path.clone());
    // An expired form has nothing to do with roles, which the general page of its status speaks of.
    let mut page = match error {
        AppError::Forbidden("error-form-expired") => ErrorPage::expired_form(frame),
        AppError::Damaged { whose } => ErrorPage::damaged(frame, whose.as_deref()),
        _ => ErrorPage::new(frame, error.status()),
    };
    if let Some(key) = error.sentence() {
        page = match error {
            AppError::Gone(_) | AppError::Forbidden("error-form-expired") => {
                page.instead(lang.t(key))
            }
            // Whoever comes in without a role is not helped by somebody who gives roles.
            AppError::Forbidden(_) if key.starts_with("support-refused") => {
                page.instead(lang.t(key))
            }
            _ => page.detail(lang.t(key)),
        };
    }
    if let AppError::TooMany { seconds } | AppError::Busy { seconds } = error {
        let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
        page = page.instead(match error {
            AppError::Busy { .. } => lang.n("error-busy", seconds),
            _ => lang.n("error-wait", seconds),
        });
        page = page.link(path.as_str(), lang.t("error-again"));
    }
    if let Some(code) = code {
        page = page.incident(code);
    }
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => error
            .status()
            .canonical_reason()
            .unwrap_or("error")
            .into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_gone_back_to() {
        assert_eq!(safe_next("/o/klub/members?q=a"), "/o/klub/members?q=a");
        for evil in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "javascript:alert(1)",
            "/a\nb",
            "/\0",
            "/\u{7f}",
        ] {
            assert_eq!(safe_next(evil), "/", "{evil}");
        }
    }
}
