//! Headers of every answer, and the check that the request came the way it should.
use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::page_cache::PageCache;
use crate::platform::{config::Config, services::Platform};

/// No inline script or style, nothing from anywhere else.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// Answers may differ for a script that asks for a part of a page.
const PARTIAL: HeaderValue = HeaderValue::from_static("hx-request");

fn fixed() -> [(HeaderName, &'static str); 9] {
    [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-embedder-policy"),
            "require-corp",
        ),
        (
            HeaderName::from_static("x-permitted-cross-domain-policies"),
            "none",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), interest-cohort=()",
        ),
    ]
}

/// Adds the headers every answer carries.
pub async fn add(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    complete(response.headers_mut(), platform.config());
    response
}

/// Puts the headers every answer carries to those it has already.
pub fn complete(headers: &mut HeaderMap, config: &Config) {
    for (name, value) in fixed() {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if config.is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    // Whatever does not say otherwise belongs to one person and stays in no cache.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    // A page out of memory has them all already.
    if !headers
        .get_all(header::VARY)
        .iter()
        .any(|value| value == PARTIAL)
    {
        headers.append(header::VARY, PARTIAL);
    }
}

/// The outermost door: refuses what came the wrong way, and answers public pages that are in memory. They carry all their
/// headers already, so nothing else of the program is asked for them.
pub async fn front(State(front): State<Front>, request: Request, next: Next) -> Response {
    if let Some(mut refusal) = misdirected(front.platform.config(), &request) {
        complete(refusal.headers_mut(), front.platform.config());
        return refusal;
    }
    if request.method() == Method::GET {
        let now = front.platform.now().timestamp_millis();
        if let Some(page) = front.pages.fresh(request.uri().path(), now) {
            return page.answer(request.headers());
        }
    }
    next.run(request).await
}

/// What the outermost door needs.
#[derive(Clone)]
pub struct Front {
    platform: Platform,
    pages: Arc<PageCache>,
}

impl Front {
    /// The door of this process.
    #[must_use]
    pub fn new(platform: &Platform) -> Self {
        Self {
            platform: platform.clone(),
            pages: platform.part::<PageCache>(),
        }
    }
}

/// Refuses a request for another host (a page elsewhere that resolves its name to us), and on an https installation one that
/// its proxy says came without TLS.
fn misdirected(config: &Config, request: &Request) -> Option<Response> {
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    let host = request
        .uri()
        .authority()
        .map(|a| a.as_str())
        .or_else(|| text("host"))
        .unwrap_or_default();
    let is_health_check = request.method() == Method::GET && request.uri().path() == "/healthz";
    let is_ours = host.eq_ignore_ascii_case(config.public_host())
        || (config.is_loopback() && is_loopback_host(host, config.listen.port()));
    if !is_ours && !is_health_check {
        return Some(
            (
                StatusCode::MISDIRECTED_REQUEST,
                "421: this server does not answer for that host\n",
            )
                .into_response(),
        );
    }
    if config.is_https() && text("x-forwarded-proto").is_some_and(|proto| proto != "https") {
        return Some(if request.method() == Method::GET {
            let to = config.url(request.uri().path_and_query().map_or("/", |p| p.as_str()));
            axum::response::Redirect::permanent(&to).into_response()
        } else {
            (StatusCode::FORBIDDEN, "403: only over https\n").into_response()
        });
    }
    None
}

fn is_loopback_host(host: &str, port: u16) -> bool {
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == format!("{name}:{port}") || (port == 80 && host == *name))
}
