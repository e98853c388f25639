//! Where the health officer begins: what can be done here, and nothing of what is sealed.
use askama::Template;
use axum::response::{IntoResponse as _, Response};

use super::store;
use crate::{
    platform::error::Result,
    tenants::{Can, policy::OpenHealth},
    web::{Icon, Page, View},
};

#[derive(Template)]
#[template(path = "health/desk.html")]
struct DeskPage {
    page: Page,
    members: String,
    export: String,
    people: u64,
}

/// The officer's page.
pub async fn page(can: Can<OpenHealth>) -> Result<Response> {
    let people = can
        .db
        .read(async |tx| store::count_active(tx).await)
        .await?;
    Ok(View(DeskPage {
        page: can.page("health-desk-title"),
        members: can.url("/members"),
        export: can.url("/health/export"),
        people,
    })
    .into_response())
}
