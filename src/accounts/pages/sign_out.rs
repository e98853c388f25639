//! Signing out: the session ends on the server, and the browser is asked to forget.
use axum::{
    http::HeaderName,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    platform::error::Result,
    web::{
        form::{CheckedForm, NoFields},
        visit::{Visit, session_error},
    },
};

/// What the browser forgets: pages kept for the back button, cookies, whatever a page stored.
pub(super) const FORGET: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    "\"cache\", \"cookies\", \"storage\"",
);

/// `POST /sign-out`
pub(super) async fn post(
    visit: Visit,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    visit.session.flush().await.map_err(session_error)?;
    Ok(([FORGET], Redirect::to("/")).into_response())
}
