//! The routes of the pages on which people use their rights, and of the tenant's inbox of requests.
use super::{consents, data, opened, public, requests};
use crate::{
    tenants::policy::{
        HandleRequests, Permission as _, SeeRequests,
        person::{
            DecideConsents, DecidePublication, MakeRequest, PersonRight as _, SeeOwn, SeeOwnLog,
            TakeOwnCopy,
        },
    },
    web::routes::{Access, Routes},
};

/// The routes.
#[must_use]
pub fn rights_routes() -> Routes {
    let see = Access::Person(SeeOwn::NAME);
    let publish = Access::Person(DecidePublication::NAME);
    let consent = Access::Person(DecideConsents::NAME);
    let copy = Access::Person(TakeOwnCopy::NAME);
    let ask = Access::Person(MakeRequest::NAME);
    let inbox = Access::Tenant(SeeRequests::NAME);
    let handle = Access::Tenant(HandleRequests::NAME);
    Routes::new()
        .get("/me/{tenant}/{member}/public", see, public::page)
        .get(
            "/me/{tenant}/{member}/public/everywhere",
            publish,
            public::everywhere_page,
        )
        .post(
            "/me/{tenant}/{member}/public/everywhere",
            publish,
            public::everywhere,
        )
        .get(
            "/me/{tenant}/{member}/public/{appearance}/shorten",
            publish,
            public::shorten_page,
        )
        .post(
            "/me/{tenant}/{member}/public/{appearance}/shorten",
            publish,
            public::shorten,
        )
        .get(
            "/me/{tenant}/{member}/public/{appearance}/object",
            publish,
            public::object_page,
        )
        .post(
            "/me/{tenant}/{member}/public/{appearance}/object",
            publish,
            public::object,
        )
        .get("/me/{tenant}/{member}/consents", see, consents::page)
        .get(
            "/me/{tenant}/{member}/consents/give/{purpose}",
            consent,
            consents::give_page,
        )
        .post(
            "/me/{tenant}/{member}/consents/give/{purpose}",
            consent,
            consents::give,
        )
        .get(
            "/me/{tenant}/{member}/consents/{consent}/withdraw",
            consent,
            consents::withdraw_page,
        )
        .post(
            "/me/{tenant}/{member}/consents/{consent}/withdraw",
            consent,
            consents::withdraw,
        )
        .get(
            "/me/{tenant}/{member}/consents/{consent}/receipt",
            see,
            consents::receipt,
        )
        .get(
            "/me/{tenant}/{member}/opened",
            Access::Person(SeeOwnLog::NAME),
            opened::page,
        )
        .get("/me/{tenant}/{member}/data", see, data::page)
        .post("/me/{tenant}/{member}/data/copy", copy, data::ask)
        .get("/me/{tenant}/{member}/copy/{export}", copy, data::copy)
        .post(
            "/me/{tenant}/{member}/copy/{export}/cancel",
            copy,
            data::cancel,
        )
        .get("/me/{tenant}/{member}/copy/{export}/file", copy, data::file)
        .get("/me/{tenant}/{member}/requests", ask, requests::list)
        .get("/me/{tenant}/{member}/requests/new", ask, requests::new)
        .post("/me/{tenant}/{member}/requests/new", ask, requests::create)
        .get(
            "/me/{tenant}/{member}/requests/{request}",
            ask,
            requests::receipt,
        )
        .get("/o/{tenant}/requests", inbox, requests::inbox)
        .get("/o/{tenant}/requests/{request}", handle, requests::open)
        .post(
            "/o/{tenant}/requests/{request}/take",
            handle,
            requests::take,
        )
        .post(
            "/o/{tenant}/requests/{request}/extend",
            handle,
            requests::extend,
        )
        .post(
            "/o/{tenant}/requests/{request}/answer",
            handle,
            requests::answer,
        )
}
