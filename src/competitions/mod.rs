//! Competitions in the console: what is held when and where, results out of files, and their publication.
//!
//! Who placed is sealed ([`person`]); the public sees a projection written under the frozen policy ([`projection`]) in the same
//! transaction as the log ([`change`]). The public pages themselves are another area and see nothing but the projection.
mod category;
mod change;
mod dossier;
mod edit;
pub mod import;
mod invent;
mod label;
mod list;
mod observer;
mod person;
mod placing;
mod projection;
mod publicity;
mod publish;
mod remove;
mod sheet;
mod show;
mod slug;
mod state;
mod store;

use crate::{
    platform::{error::Result, services::Platform},
    tenants::{
        Permission as _,
        policy::{ManageCompetitions, SeeCompetitions},
    },
    web::routes::{Access, Routes},
};

pub use dossier::PlacingsPart;
pub use invent::{CategoryDraft, EventDraft, PlacingDraft, publish_event};
pub use observer::Links;
pub use publicity::PublicResults;
pub use sheet::{Fought, why_not_drawn};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let can = Access::Tenant(ManageCompetitions::NAME);
    let see = Access::Tenant(SeeCompetitions::NAME);
    Routes::new()
        .get("/o/{tenant}/competitions", see, list::page)
        .get("/o/{tenant}/competitions/new", can, edit::new)
        .post("/o/{tenant}/competitions/new", can, edit::create)
        .get("/o/{tenant}/competitions/{competition}", see, show::page)
        .get(
            "/o/{tenant}/competitions/{competition}/edit",
            can,
            edit::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/edit",
            can,
            edit::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/remove",
            can,
            remove::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/remove",
            can,
            remove::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/categories/new",
            can,
            category::edit::new,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/categories/new",
            can,
            category::edit::create,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/categories/{category}",
            see,
            category::show::page,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/categories/{category}/edit",
            can,
            category::edit::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/categories/{category}/edit",
            can,
            category::edit::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/categories/{category}/remove",
            can,
            category::remove::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/categories/{category}/remove",
            can,
            category::remove::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/categories/{category}/add",
            can,
            placing::edit::new,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/categories/{category}/add",
            can,
            placing::edit::create,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/placings/{placing}",
            can,
            placing::edit::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/placings/{placing}",
            can,
            placing::edit::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/placings/{placing}/remove",
            can,
            placing::remove::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/placings/{placing}/remove",
            can,
            placing::remove::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/import",
            can,
            import::upload::page,
        )
        .post_file(
            "/o/{tenant}/competitions/{competition}/import",
            can,
            import::upload::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/import/sample",
            can,
            import::upload::sample,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/import/{draft}/columns",
            can,
            import::columns::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/import/{draft}/columns",
            can,
            import::columns::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/import/{draft}/check",
            can,
            import::check_page::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/import/{draft}/check",
            can,
            import::check_page::submit,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/import/{draft}/discard",
            can,
            import::upload::discard,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/publish",
            can,
            publish::page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/publish",
            can,
            publish::submit,
        )
        .get(
            "/o/{tenant}/competitions/{competition}/unpublish",
            can,
            publish::unpublish_page,
        )
        .post(
            "/o/{tenant}/competitions/{competition}/unpublish",
            can,
            publish::unpublish,
        )
}

/// Deletes imports that were not finished within a day.
///
/// # Errors
/// When the database does.
pub async fn sweep(platform: &Platform) -> Result<()> {
    store::sweep(platform).await
}
