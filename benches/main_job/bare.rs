//! What every answer is compared with: a route of the same framework that returns a constant, served the same way.
use std::net::SocketAddr;

use axum::{
    Router,
    http::{StatusCode, header},
    routing::get,
};
use bytes::Bytes;

use super::load::{Side, request};

/// Serves a constant of this size.
pub async fn constant(size: usize) -> Side {
    let body = Bytes::from(vec![b'a'; size]);
    let router = Router::new().route(
        "/constant",
        get(move || {
            let body = body.clone();
            async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) }
        }),
    );
    Side {
        address: serve(router).await,
        requests: vec![request(
            "/constant",
            &[("accept-encoding", "gzip, deflate, br")],
        )],
        status: 200,
    }
}

/// Answers that nothing has changed.
pub async fn unchanged() -> Side {
    let router = Router::new().route(
        "/constant",
        get(async || (StatusCode::NOT_MODIFIED, [(header::ETAG, "\"a\"")])),
    );
    Side {
        address: serve(router).await,
        requests: vec![request("/constant", &[("if-none-match", "\"a\"")])],
        status: 304,
    }
}

/// Serves on an address of its own.
pub async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        axum::serve(
            listener,
            router.into_make_service_with_connect_info::<SocketAddr>(),
        )
        .await
        .unwrap();
    });
    address
}
