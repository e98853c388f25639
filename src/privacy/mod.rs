//! Privacy: what people are told about their data. The texts are generated ([`notices`]); this area drafts, publishes and shows
//! them, and keeps every version that was ever published.
mod configuration;
mod document;
mod draft;
mod list;
pub mod notices;
mod publish;
mod rests_on;
mod show;
mod store;

use crate::{
    tenants::policy::{ManageNotices, Permission as _},
    web::routes::{Access, Routes},
};

pub use configuration::problems as configuration_problems;
pub use publish::publish_all;

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let manage = Access::Tenant(ManageNotices::NAME);
    Routes::new()
        .get("/o/{tenant}/notices", manage, list::page)
        .get("/o/{tenant}/notices/{kind}", manage, draft::page)
        .post(
            "/o/{tenant}/notices/{kind}/publish",
            manage,
            publish::submit,
        )
        .get("/t/{tenant}/processor", Access::Public, show::processor)
        .get("/en/t/{tenant}/processor", Access::Public, show::processor)
        .get("/t/{tenant}/privacy", Access::Public, show::privacy)
        .get("/en/t/{tenant}/privacy", Access::Public, show::privacy)
        .get(
            "/t/{tenant}/processor/{version}",
            Access::Public,
            show::processor_version,
        )
        .get(
            "/en/t/{tenant}/processor/{version}",
            Access::Public,
            show::processor_version,
        )
        .get(
            "/t/{tenant}/privacy/{version}",
            Access::Public,
            show::privacy_version,
        )
        .get(
            "/en/t/{tenant}/privacy/{version}",
            Access::Public,
            show::privacy_version,
        )
}
