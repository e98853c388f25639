//! Staff ask to be let into a tenant, and a colleague answers in an emergency. No page here shows anybody's data: what a request
//! says about a person is what its writer typed.
mod ask;
mod form;
mod list;
mod show;

use crate::web::routes::{Access, Routes};

/// The routes of this area.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/ops/support", Access::Operator, list::page)
        .get("/ops/support/new", Access::Operator, ask::choose)
        .get("/ops/support/new/{kind}", Access::Operator, ask::page)
        .post("/ops/support/new/{kind}", Access::Operator, ask::submit)
        .get("/ops/support/{id}", Access::Operator, show::page)
        .post("/ops/support/{id}/approve", Access::Operator, show::approve)
        .post("/ops/support/{id}/refuse", Access::Operator, show::refuse)
        .post("/ops/support/{id}/end", Access::Operator, show::end)
}
