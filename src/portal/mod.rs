//! The pages of the people the data are about: athletes, and guardians of children. Everything here goes by the guard
//! [`crate::tenants::Mine`], which knows one person in one tenant and what whoever asks may do for them.
mod consents;
mod data;
mod home;
mod opened;
mod public;
mod requests;
mod rights;
mod start;

use crate::{
    tenants::policy::person::{PersonRight as _, SeeOwn},
    web::routes::{Access, Routes},
};

pub use requests::{RequestTraces, RequestsPart, sweep};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let see = Access::Person(SeeOwn::NAME);
    Routes::new()
        .get("/me", Access::SignedIn, start::page)
        .get("/me/{tenant}/{member}", see, home::page)
        .with(rights::rights_routes())
}
