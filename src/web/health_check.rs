//! `/healthz`: whether this process can serve, for a proxy or a monitor. It tells nothing else.
use axum::{extract::State, http::StatusCode};

use crate::platform::services::Platform;

/// 200 when the database answers, 503 otherwise.
pub async fn page(State(platform): State<Platform>) -> (StatusCode, &'static str) {
    match platform.db().ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
