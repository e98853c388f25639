//! `GET /me/{tenant}/{member}`: where a person's own pages begin.
use askama::Template;
use axum::response::IntoResponse;

use crate::{
    platform::error::Result,
    tenants::{Mine, policy::person::SeeOwn},
    web::{Page, View},
};

#[derive(Template)]
#[template(path = "portal/home.html")]
struct HomePage {
    page: Page,
    place: String,
}

/// The first page of a person.
///
/// # Errors
/// When the database does.
pub async fn page(mine: Mine<SeeOwn>) -> Result<impl IntoResponse> {
    Ok(View(HomePage {
        page: mine
            .page("portal-home-title")
            .with_title(mine.person.card.full_name()),
        place: mine.person.tenant.name.clone(),
    }))
}
