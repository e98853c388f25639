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

/// What the browser forgets: pages kept for the back button, whatever a page stored. The cookie of the session is taken back by
/// name; the one by which this browser is known again stays, because it opens nothing and tells the next sign-in from a strange one.
pub(super) const FORGET: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    "\"cache\", \"storage\"",
);

/// `POST /sign-out`
pub(super) async fn post(
    visit: Visit,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    visit.session.flush().await.map_err(session_error)?;
    Ok(([FORGET], Redirect::to("/")).into_response())
}
