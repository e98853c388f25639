//! `/healthz`: whether this process can serve, for a proxy or a monitor. It tells nothing else.
use std::time::Duration;

use axum::{extract::State, http::StatusCode};

use crate::platform::services::Platform;

/// A database that does not answer for this long counts as gone: a proxy asks every few seconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// 200 when the database answers, 503 otherwise.
pub async fn page(State(platform): State<Platform>) -> (StatusCode, &'static str) {
    match tokio::time::timeout(PATIENCE, platform.db().ping()).await {
        Ok(Ok(())) => (StatusCode::OK, "ok\n"),
        Ok(Err(_)) | Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
