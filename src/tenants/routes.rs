//! The pages of a tenant itself.
use super::{
    console, handover, job_pages, log, people,
    policy::{EditSettings, Enter, ManagePeople, Permission as _, SeeLog},
    settings,
};
use crate::web::routes::{Access, Routes};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/o/{tenant}", Access::Tenant(Enter::NAME), console::show)
        .get(
            "/o/{tenant}/settings",
            Access::Tenant(EditSettings::NAME),
            settings::show,
        )
        .post(
            "/o/{tenant}/settings",
            Access::Tenant(EditSettings::NAME),
            settings::save,
        )
        .get(
            "/o/{tenant}/people",
            Access::Tenant(ManagePeople::NAME),
            people::show,
        )
        .post(
            "/o/{tenant}/people/invite",
            Access::Tenant(ManagePeople::NAME),
            people::invite,
        )
        .post(
            "/o/{tenant}/people/invitations/{id}/revoke",
            Access::Tenant(ManagePeople::NAME),
            people::revoke,
        )
        .post(
            "/o/{tenant}/people/accounts/{id}/roles",
            Access::Tenant(ManagePeople::NAME),
            people::give,
        )
        .get(
            "/o/{tenant}/people/roles/{id}/end",
            Access::Tenant(ManagePeople::NAME),
            people::ask_end,
        )
        .post(
            "/o/{tenant}/people/roles/{id}/end",
            Access::Tenant(ManagePeople::NAME),
            people::end,
        )
        .get(
            "/o/{tenant}/handover",
            Access::Tenant(ManagePeople::NAME),
            handover::show,
        )
        .post(
            "/o/{tenant}/handover",
            Access::Tenant(ManagePeople::NAME),
            handover::begin,
        )
        .get(
            "/o/{tenant}/handover/{id}",
            Access::Tenant(ManagePeople::NAME),
            handover::show_plan,
        )
        .post(
            "/o/{tenant}/handover/{id}/checks",
            Access::Tenant(ManagePeople::NAME),
            handover::check,
        )
        .post(
            "/o/{tenant}/handover/{id}/cancel",
            Access::Tenant(ManagePeople::NAME),
            handover::cancel,
        )
        .get("/o/{tenant}/log", Access::Tenant(SeeLog::NAME), log::show)
        .post(
            "/o/{tenant}/log/verify",
            Access::Tenant(SeeLog::NAME),
            log::verify,
        )
        .get(
            "/o/{tenant}/jobs/{id}",
            Access::Tenant(Enter::NAME),
            job_pages::show,
        )
        .post(
            "/o/{tenant}/jobs/{id}/cancel",
            Access::Tenant(Enter::NAME),
            job_pages::cancel,
        )
}
