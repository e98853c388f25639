//! The only file that knows all areas: it puts their routes, their jobs and the layers together.
use std::{sync::Arc, time::Duration};

use axum::{Router, middleware};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

// One import a line: every area adds its own.
use crate::accounts;
use crate::accounts::renaming::NameWatchers;
use crate::accounts::session_store::{self, Sessions};
use crate::competitions;
use crate::demo;
use crate::exports;
use crate::health;
use crate::imports;
use crate::incidents;
use crate::members;
use crate::operator;
use crate::platform::dossier::{LogPart, Parts};
use crate::platform::error::Result;
use crate::platform::exports::job::ProtectedExport;
use crate::platform::jobs::JobHandler;
use crate::platform::people::{Observers, PeoplePart};
use crate::platform::publicity::Publishers;
use crate::platform::services::Platform;
use crate::portal;
use crate::privacy;
use crate::results;
use crate::tenants;
use crate::tenants::Rechecked;
use crate::tenants::dossier::Contributors;
use crate::tenants::policy::EditMembers;
use crate::web::front::Front;
use crate::web::routes::{Access, Routes};
use crate::web::{anonymous, assets, error_pages, headers, health_check, styleguide, visit};

/// The store forgets a session after this long without a request, the longest anybody has; who is signed in has limits of
/// their own (accounts/limits.rs).
const IDLE: time::Duration = time::Duration::hours(8);
/// No request takes longer.
const LONGEST_REQUEST: Duration = Duration::from_secs(60);

/// Every route of the program with who may use it.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/healthz", Access::Public, health_check::page)
        .get(assets::ROUTE, Access::Public, assets::serve)
        .get("/styleguide", Access::Development, styleguide::show)
        .with(demo::routes())
        .with(exports::routes())
        .with(competitions::routes())
        .with(health::routes())
        .with(imports::routes())
        .with(incidents::routes())
        .with(members::routes())
        .with(portal::routes())
        .with(privacy::routes())
        .with(accounts::routes())
        .with(tenants::start::routes())
        .with(tenants::invitations::routes())
        .with(tenants::routes())
        .with(operator::routes())
        .with(results::routes())
}

/// The handlers of all kinds of jobs.
#[must_use]
pub fn job_handlers() -> Vec<Arc<dyn JobHandler>> {
    // Whoever asked must still be allowed to when the job runs.
    let mut all = vec![Rechecked::by(
        Arc::new(ProtectedExport),
        ProtectedExport::needs,
    )];
    all.extend(Rechecked::all::<EditMembers>(imports::job_handlers()));
    all.extend(Rechecked::all::<EditMembers>(members::job_handlers()));
    all
}

/// What areas tell one another through the platform: called once, where a platform is made.
pub fn prepare(platform: &Platform) {
    platform
        .part::<NameWatchers>()
        .add(Arc::new(tenants::Renames));
    let observers = platform.part::<Observers>();
    observers.add(Arc::new(health::Records));
    observers.add(Arc::new(imports::Traces));
    observers.add(Arc::new(competitions::Links));
    observers.add(Arc::new(portal::Suggestions));
    observers.add(Arc::new(portal::RequestTraces));
    observers.add(Arc::new(tenants::invitations::Addresses));
    let parts = platform.part::<Parts>();
    parts.add(Arc::new(PeoplePart));
    parts.add(Arc::new(LogPart));
    parts.add(Arc::new(competitions::PlacingsPart));
    parts.add(Arc::new(portal::SuggestionsPart::default()));
    parts.add(Arc::new(portal::RequestsPart::default()));
    platform
        .part::<Publishers>()
        .add(Arc::new(competitions::PublicResults));
    let contributors = platform.part::<Contributors>();
    contributors.add(Arc::new(health::Contribution));
    contributors.add(Arc::new(portal::HealthSuggestions));
}

/// What an installation in use begins with: the first agreement, the sub-processors of the configuration.
///
/// # Errors
/// When the database does.
pub async fn begin(platform: &Platform) -> Result<()> {
    tenants::contract::begin(platform).await
}

/// The one-time link that sets up an empty installation; none when somebody has an account already.
///
/// # Errors
/// When the database does.
pub async fn setup_link(platform: &Platform) -> Result<Option<String>> {
    operator::setup::new_link(platform).await
}

/// Deletes what has expired.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    imports::housekeeping(platform).await?;
    accounts::housekeeping(platform).await?;
    tenants::invitations::housekeeping(platform).await?;
    tenants::support::housekeeping(platform).await?;
    tenants::handover::housekeeping(platform).await?;
    competitions::sweep(platform).await?;
    tenants::log::expire::housekeeping(platform).await?;
    tenants::log::anchor::housekeeping(platform).await?;
    tenants::contract::tell_all(platform).await?;
    operator::housekeeping(platform).await?;
    portal::housekeeping(platform).await?;
    // What could not be cut out of the write-ahead log right after an erasure, or before the process ended.
    platform.db().cut_when_owed().await
}

/// The application as a service.
pub fn router(platform: &Platform) -> Router {
    let config = platform.config();
    let (public, with_session) = routes().into_routers();
    let sessions = SessionManagerLayer::new(Sessions::new(platform.clone()))
        .with_name(config.cookie_name())
        .with_secure(config.is_https())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(IDLE));
    let all = public
        .merge(
            with_session
                // An address that no route has is answered within the session, too: it may be one of a console.
                .fallback(error_pages::not_found)
                .layer(middleware::from_fn_with_state(
                    platform.clone(),
                    tenants::support::frame_errors,
                ))
                .layer(middleware::from_fn_with_state(
                    platform.clone(),
                    accounts::held::hold,
                ))
                .layer(middleware::from_fn(visit::speak_their_language))
                .layer(sessions)
                .layer(middleware::from_fn(session_store::note_reading))
                .layer(middleware::from_fn(error_pages::session_outage))
                .layer(middleware::from_fn_with_state(
                    platform.clone(),
                    anonymous::carry,
                ))
                .layer(middleware::from_fn_with_state(
                    platform.clone(),
                    accounts::device::carry,
                )),
        )
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::REQUEST_TIMEOUT,
            LONGEST_REQUEST,
        ))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(
            platform.clone(),
            error_pages::paint,
        ))
        .layer(middleware::from_fn_with_state(
            platform.clone(),
            headers::add,
        ))
        .with_state(platform.clone());
    Router::new().fallback_service(Front::new(platform, all))
}
