//! The pages of the people the data are about: athletes, and guardians of children. Everything here goes by the guard
//! [`crate::tenants::Mine`], which knows one person in one tenant and what whoever asks may do for them.
mod card;
mod consents;
mod corrections;
mod data;
mod guardians;
pub mod handover;
mod home;
mod inbox;
mod opened;
mod profile;
mod public;
mod requests;
mod results;
mod rights;
mod start;
mod store;

use crate::{
    platform::{error::Result, services::Platform},
    tenants::{
        Permission as _,
        policy::{
            HandleRequests, OpenHealth, SeeRequests,
            person::{DecideConsents, PersonRight as _, SeeOwn, SuggestCorrection},
        },
    },
    web::routes::{Access, Routes},
};

pub use corrections::{HealthSuggestions, Suggestions, SuggestionsPart};

pub use requests::{RequestTraces, RequestsPart};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let see = Access::Person(SeeOwn::NAME);
    let suggest = Access::Person(SuggestCorrection::NAME);
    Routes::new()
        .get("/me", Access::SignedIn, start::page)
        .get("/me/{tenant}/{member}", see, home::page)
        .get("/me/{tenant}/{member}/profile", see, profile::page)
        .get("/me/{tenant}/{member}/card", see, card::page)
        .get("/me/{tenant}/{member}/results", see, results::page)
        .get(
            "/me/{tenant}/{member}/corrections/{field}",
            suggest,
            corrections::suggest_page,
        )
        .post(
            "/me/{tenant}/{member}/corrections/{field}",
            suggest,
            corrections::suggest,
        )
        .get("/t/{tenant}/card-key", Access::Public, card::published_keys)
        .get("/verify", Access::Anyone, card::verify_page)
        .post("/verify", Access::Anyone, card::check)
        .with(answers())
        .with(family())
        .with(rights::rights_routes())
}

/// Where suggested corrections are answered: those about health by the health officer, all others by those who answer requests.
fn answers() -> Routes {
    let requests = Access::Tenant(SeeRequests::NAME);
    let handle = Access::Tenant(HandleRequests::NAME);
    let officer = Access::Tenant(OpenHealth::NAME);
    Routes::new()
        .get("/o/{tenant}/corrections", requests, corrections::inbox_page)
        .get(
            "/o/{tenant}/corrections/{suggestion}",
            handle,
            corrections::decide_page::<HandleRequests>,
        )
        .post(
            "/o/{tenant}/corrections/{suggestion}/accept",
            handle,
            corrections::accept::<HandleRequests>,
        )
        .post(
            "/o/{tenant}/corrections/{suggestion}/refuse",
            handle,
            corrections::refuse::<HandleRequests>,
        )
        .get(
            "/o/{tenant}/health/corrections",
            officer,
            corrections::health_inbox_page,
        )
        .get(
            "/o/{tenant}/health/corrections/{suggestion}",
            officer,
            corrections::decide_page::<OpenHealth>,
        )
        .post(
            "/o/{tenant}/health/corrections/{suggestion}/accept",
            officer,
            corrections::accept::<OpenHealth>,
        )
        .post(
            "/o/{tenant}/health/corrections/{suggestion}/refuse",
            officer,
            corrections::refuse::<OpenHealth>,
        )
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
    handover::housekeeping(platform).await?;
    requests::remind(platform).await?;
    requests::sweep(platform).await
}
