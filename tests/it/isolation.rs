//! Nobody reaches another tenant: by route, by id, by a forgotten filter.
use axum::http::StatusCode;

use crate::support::TestApp;

#[tokio::test]
async fn the_server_is_well_and_a_page_that_does_not_exist_is_not_found() {
    let app = TestApp::start().await;
    app.stranger().get("/healthz").await.ok().has_text("ok");
    app.stranger().get("/nikoli").await.is(StatusCode::NOT_FOUND);
    // Whether there is such a tenant is told to nobody who is not signed in.
    app.stranger().get("/o/nikoli").await.redirects_to("/sign-in?next=%2Fo%2Fnikoli");
}
