//! The outermost door: refuses what came the wrong way, and answers public pages that are in memory. They carry all their headers
//! already, so nothing else of the program is asked for them: not even which route they belong to.
use std::{
    convert::Infallible,
    future::{Ready, ready},
    sync::Arc,
    task::{Context, Poll},
};

use axum::{
    Router,
    extract::Request,
    http::{Method, StatusCode},
    response::{IntoResponse as _, Response},
    routing::future::RouteFuture,
};
use futures_util::future::Either;
use tower::Service;

use super::{headers::complete, page_cache::PageCache};
use crate::platform::{config::Config, services::Platform};

/// The door with the program behind it.
#[derive(Clone)]
pub struct Front {
    platform: Platform,
    pages: Arc<PageCache>,
    behind: Router,
}

impl Front {
    /// The door of this process.
    #[must_use]
    pub fn new(platform: &Platform, behind: Router) -> Self {
        Self {
            platform: platform.clone(),
            pages: platform.part::<PageCache>(),
            behind,
        }
    }

    /// The answer that needs nothing of what is behind the door.
    fn at_once(&self, request: &Request) -> Option<Response> {
        if let Some(mut refusal) = misdirected(self.platform.config(), request) {
            complete(refusal.headers_mut(), self.platform.config());
            return Some(refusal);
        }
        if request.method() != Method::GET {
            return None;
        }
        let now = self.platform.now().timestamp_millis();
        let page = self.pages.fresh(request.uri().path(), now)?;
        Some(page.answer(request.headers()))
    }
}

impl Service<Request> for Front {
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response, Infallible>>, RouteFuture<Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // A router is always ready.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match self.at_once(&request) {
            Some(answer) => Either::Left(ready(Ok(answer))),
            None => Either::Right(self.behind.call(request)),
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
