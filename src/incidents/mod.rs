//! The breach helper: what a breach of security touched, by the processing log; the 72 hours; drafts of the notices; the register
//! (GDPR Art. 33 and 34, ZVOP-2).
mod answer;
mod clock;
mod drafts;
mod edit;
mod export;
mod form;
mod incident;
mod list;
mod session;
mod show;
mod steps;
mod store;

use crate::{
    tenants::policy::{HandleBreach, Permission as _},
    web::routes::{Access, Routes},
};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let breach = Access::Tenant(HandleBreach::NAME);
    Routes::new()
        .get("/o/{tenant}/breach", breach, list::page)
        .get("/o/{tenant}/breach/new", breach, edit::new_page)
        .post("/o/{tenant}/breach/new", breach, edit::add)
        .get("/o/{tenant}/breach/{incident}", breach, show::page)
        .get(
            "/o/{tenant}/breach/{incident}/edit",
            breach,
            edit::edit_page,
        )
        .post("/o/{tenant}/breach/{incident}/edit", breach, edit::save)
        .post(
            "/o/{tenant}/breach/{incident}/report",
            breach,
            steps::report,
        )
        .post("/o/{tenant}/breach/{incident}/close", breach, steps::close)
        .post(
            "/o/{tenant}/breach/{incident}/reopen",
            breach,
            steps::reopen,
        )
        .get(
            "/o/{tenant}/breach/{incident}/notice",
            breach,
            drafts::notice,
        )
        .get(
            "/o/{tenant}/breach/{incident}/message",
            breach,
            drafts::message,
        )
        .get("/o/{tenant}/breach/{incident}/export", breach, export::page)
        .post(
            "/o/{tenant}/breach/{incident}/export",
            breach,
            export::submit,
        )
}
