//! Whoever runs the installation: its first set-up, its tenants, its mail and its jobs. The operator has no role in any tenant
//! and sees nobody's members (4-security §4); what the operator does is in the log of the installation.
mod found;
mod guard;
mod installation;
mod jobs;
mod outbox;
mod owner;
pub mod setup;
mod store;
mod support;
mod tenant_form;
mod tenants;

pub use guard::Operator;

use crate::web::routes::{Access, Routes};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/ops", Access::Operator, tenants::list)
        .get("/ops/tenants/new", Access::Operator, found::ask)
        .post("/ops/tenants/new", Access::Operator, found::submit)
        .get("/ops/tenants/{id}", Access::Operator, tenants::show)
        .post("/ops/tenants/{id}/owner", Access::Operator, owner::invite)
        .get("/ops/outbox", Access::Operator, outbox::list)
        .get("/ops/jobs", Access::Operator, jobs::list)
        .get("/ops/installation", Access::Operator, installation::show)
        .with(support::routes())
        .with(setup::routes())
}
