//! Headers of every answer, and the check that the request came the way it should.
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::platform::{config::Config, services::Platform};

/// No inline script or style, nothing from anywhere else.
pub const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

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
    let headers = response.headers_mut();
    for (name, value) in fixed() {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if platform.config().is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    // Whatever does not say otherwise belongs to one person and stays in no cache.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    headers.append(header::VARY, HeaderValue::from_static("hx-request"));
    response
}

/// Refuses a request for another host (a page elsewhere that resolves its name to us), and on an https installation one that
/// its proxy says came without TLS.
pub async fn check_host(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    match misdirected(platform.config(), &request) {
        Some(refusal) => refusal,
        None => next.run(request).await,
    }
}

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
