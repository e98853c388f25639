//! Staff ask to be let into a tenant, and a colleague answers in an emergency. No page here shows anybody's data: what a request
//! says about a person is what its writer typed.
mod ask;
mod fields;
mod form;
mod list;
mod show;

use crate::web::routes::{Access, Routes};

/// The routes of this area.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/ops/support", Access::Staff, list::page)
        .get("/ops/support/new", Access::Staff, ask::choose)
        .get("/ops/support/new/{kind}", Access::Staff, ask::page)
        .post("/ops/support/new/{kind}", Access::Staff, ask::submit)
        .get("/ops/support/{id}", Access::Staff, show::page)
        .post("/ops/support/{id}/approve", Access::Staff, show::approve)
        .post("/ops/support/{id}/refuse", Access::Staff, show::refuse)
        .post("/ops/support/{id}/end", Access::Staff, show::end)
}
