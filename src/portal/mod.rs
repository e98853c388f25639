//! The pages of the people the data are about: athletes, and guardians of children. Everything here goes by the guard
//! [`crate::tenants::Mine`], which knows one person in one tenant and what whoever asks may do for them.
mod guardians;
pub mod handover;
mod home;
mod start;

use crate::{
    platform::{error::Result, services::Platform},
    tenants::policy::person::{DecideConsents, PersonRight as _, SeeOwn},
    web::routes::{Access, Routes},
};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let see = Access::Person(SeeOwn::NAME);
    Routes::new()
        .get("/me", Access::SignedIn, start::page)
        .get("/me/{tenant}/{member}", see, home::page)
        .with(family())
}

/// The adults of a person, and the hand-over at 15 and 18.
fn family() -> Routes {
    let see = Access::Person(SeeOwn::NAME);
    let decide = Access::Person(DecideConsents::NAME);
    Routes::new()
        .get("/me/{tenant}/{member}/guardians", see, guardians::page)
        .get("/me/{tenant}/{member}/handover", see, handover::page)
        .post("/me/{tenant}/{member}/handover", decide, handover::decide)
}

/// What the clock does here.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    handover::housekeeping(platform).await
}
