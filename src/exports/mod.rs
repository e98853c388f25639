//! Protected exports: the copy of everything that is held about one member, and the pages on which every protected export is
//! handed over: its passphrase once, its start, its file once. The lists themselves belong to the areas whose data they are.
mod ask;
mod hand;
mod store;

use crate::{
    tenants::policy::{ExportPerson, Permission as _, TakeExport},
    web::routes::{Access, Routes},
};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let person = Access::Tenant(ExportPerson::NAME);
    let take = Access::Tenant(TakeExport::NAME);
    Routes::new()
        .get("/o/{tenant}/members/{member}/bundle", person, ask::page)
        .post("/o/{tenant}/members/{member}/bundle", person, ask::submit)
        .get("/o/{tenant}/exports/{export}", take, hand::page)
        .post("/o/{tenant}/exports/{export}/start", take, hand::start)
        .get("/o/{tenant}/exports/{export}/file", take, hand::file)
}
