//! The pages of a tenant itself.
use super::{
    console, job_pages, log,
    policy::{EditSettings, Enter, Permission as _, SeeLog},
    settings,
};
use crate::web::routes::{Access, Routes};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/o/{tenant}", Access::Tenant(Enter::NAME), console::show)
        .get("/o/{tenant}/settings", Access::Tenant(EditSettings::NAME), settings::show)
        .post("/o/{tenant}/settings", Access::Tenant(EditSettings::NAME), settings::save)
        .get("/o/{tenant}/log", Access::Tenant(SeeLog::NAME), log::show)
        .post("/o/{tenant}/log/verify", Access::Tenant(SeeLog::NAME), log::verify)
        .get("/o/{tenant}/jobs/{id}", Access::Tenant(Enter::NAME), job_pages::show)
        .post("/o/{tenant}/jobs/{id}/cancel", Access::Tenant(Enter::NAME), job_pages::cancel)
}
