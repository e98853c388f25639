//! Whoever runs the installation: its first set-up, its tenants and how they stand, the contract with them, its staff, its mail and its
//! jobs. The operator has no role in any tenant and sees nobody's members (4-security §4); what the operator does is in the log of the
//! installation.
mod agreement_form;
mod agreements;
mod days;
mod found;
mod guard;
mod health;
mod housekeeping;
mod installation;
mod jobs;
mod join;
mod keys;
mod log;
mod objections;
mod outbox;
mod owner;
pub mod setup;
mod staff;
mod staff_invitation;
mod standing;
mod statement;
mod store;
mod sub_processor_form;
mod sub_processors;
mod support;
mod tenant_form;
mod tenants;

pub use guard::{Operator, Staff};
pub use housekeeping::housekeeping;

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
        .get(
            "/ops/tenants/{id}/standing/{deed}",
            Access::Operator,
            standing::ask,
        )
        .post(
            "/ops/tenants/{id}/standing/{deed}",
            Access::Operator,
            standing::submit,
        )
        .get("/ops/agreements", Access::Operator, agreements::list)
        .get("/ops/agreements/new", Access::Operator, agreements::ask)
        .post("/ops/agreements/new", Access::Operator, agreements::submit)
        .get("/ops/agreements/{no}", Access::Operator, agreements::show)
        .get(
            "/ops/sub-processors",
            Access::Operator,
            sub_processors::list,
        )
        .get(
            "/ops/sub-processors/new",
            Access::Operator,
            sub_processors::ask,
        )
        .post(
            "/ops/sub-processors/new",
            Access::Operator,
            sub_processors::submit,
        )
        .get(
            "/ops/sub-processors/{id}/end",
            Access::Operator,
            sub_processors::ask_end,
        )
        .post(
            "/ops/sub-processors/{id}/end",
            Access::Operator,
            sub_processors::end,
        )
        .post(
            "/ops/sub-processors/{id}/review",
            Access::Operator,
            sub_processors::review,
        )
        .post(
            "/ops/objections/{id}/answer",
            Access::Operator,
            objections::answer,
        )
        .get("/ops/staff", Access::Operator, staff::list)
        .post("/ops/staff/invite", Access::Operator, staff::invite)
        .post(
            "/ops/staff/invitations/{id}/revoke",
            Access::Operator,
            staff::revoke,
        )
        .post("/ops/staff/{id}/trained", Access::Operator, staff::trained)
        .get("/ops/staff/{id}/end", Access::Operator, staff::ask_end)
        .post("/ops/staff/{id}/end", Access::Operator, staff::end)
        .get("/ops/statement", Access::Staff, statement::show)
        .post("/ops/statement", Access::Staff, statement::sign)
        .get("/staff-invitation/{link}", Access::Link, join::show)
        .post(
            "/staff-invitation/{link}/accept",
            Access::Link,
            join::accept,
        )
        .post("/staff-invitation/{link}/renew", Access::Link, join::renew)
        .post(
            "/staff-invitation/{link}/decline",
            Access::Link,
            join::decline,
        )
        .get("/ops/outbox", Access::Operator, outbox::list)
        .post("/ops/outbox/retry", Access::Operator, outbox::retry_all)
        .post("/ops/outbox/{id}/retry", Access::Operator, outbox::retry)
        .post(
            "/ops/outbox/{id}/drop",
            Access::Operator,
            outbox::drop_failed,
        )
        .get("/ops/jobs", Access::Operator, jobs::list)
        .post("/ops/jobs/{id}/retry", Access::Operator, jobs::retry)
        .post("/ops/jobs/{id}/drop", Access::Operator, jobs::drop_failed)
        .get("/ops/installation", Access::Operator, installation::show)
        .post(
            "/ops/installation/mail-test",
            Access::Operator,
            installation::try_mail,
        )
        .get("/ops/log", Access::Operator, log::list)
        .post("/ops/log", Access::Operator, log::verify)
        .get("/ops/keys", Access::Operator, keys::show)
        .with(support::routes())
        .with(setup::routes())
}
