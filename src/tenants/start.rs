//! The front door: to one's own tenant, to the list of them, or to signing in.
use ::entity::ids::AccountId;
use askama::Template;
use axum::{
    extract::{FromRequestParts as _, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use tower_sessions::Session;

use super::{staff, store};
use crate::{
    accounts::SignedIn,
    platform::{
        error::{AppError, Result},
        services::Platform,
    },
    web::{
        Page, View,
        page::Shell,
        routes::{Access, Routes},
        visit::{Visit, lang_of_headers, lang_of_query},
    },
};

/// The front door.
#[must_use]
pub fn routes() -> Routes {
    Routes::new().get("/", Access::Anyone, start)
}

#[derive(Template)]
#[template(path = "start/landing.html")]
struct LandingPage {
    page: Page,
}

#[derive(Template)]
#[template(path = "start/tenants.html")]
struct TenantsPage {
    page: Page,
    name: String,
    tenants: Vec<OwnTenant>,
    has_persons: bool,
    is_operator: bool,
    is_support: bool,
}

/// A tenant one works for.
struct OwnTenant {
    slug: String,
    name: String,
    /// What one does there.
    roles: String,
}

/// Where somebody begins who works for the operator as support: without a good statement or training, where both are seen.
async fn way_of_support(platform: &Platform, account: AccountId) -> Result<Option<&'static str>> {
    let row = platform
        .db()
        .system_look("does this account work for the operator", async |tx| {
            staff::store::of_account(tx, account).await
        })
        .await?;
    let today = platform.today();
    Ok(row.filter(|row| row.ended_at.is_none()).map(|row| {
        if staff::obstacle(Some(&row), today).is_none() {
            "/ops/support"
        } else {
            "/ops/statement"
        }
    }))
}

/// `GET /`
async fn start(State(platform): State<Platform>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let has_session = parts
        .extensions
        .get::<Session>()
        .is_some_and(|session| session.id().is_some());
    if !has_session {
        // Whoever only looks gets no session and no cookie.
        let lang = lang_of_query(parts.uri.query()).unwrap_or_else(|| lang_of_headers(&parts));
        let page = Page::plain(lang, "/")
            .with_demo(platform.config().demo)
            .titled("start-title");
        return Ok(View(LandingPage { page }).into_response());
    }
    let visit = Visit::from_request_parts(&mut parts, &platform).await?;
    let who = match SignedIn::from_request_parts(&mut parts, &platform).await {
        Ok(who) => who,
        Err(AppError::SignIn { .. }) => {
            return Ok(View(LandingPage {
                page: visit.page(Shell::Plain, "start-title"),
            })
            .into_response());
        }
        Err(error) => return Err(error),
    };
    let tenants = store::roles_of_account(&platform, who.id).await?;
    let has_persons = !platform.db().own_relations(who.id).await?.is_empty();
    let support = if who.is_operator {
        None
    } else {
        way_of_support(&platform, who.id).await?
    };
    match (tenants.as_slice(), support) {
        ([], None) if has_persons && !who.is_operator => Ok(Redirect::to("/me").into_response()),
        ([], None) if who.is_operator && !has_persons => Ok(Redirect::to("/ops").into_response()),
        ([], Some(way)) if !has_persons => Ok(Redirect::to(way).into_response()),
        ([(only, _)], None) if !who.is_operator && !has_persons => {
            Ok(Redirect::to(&format!("/o/{}", only.slug)).into_response())
        }
        _ => {
            let page = visit.page(Shell::Plain, "start-own-title");
            let tenants = tenants
                .into_iter()
                .map(|(tenant, roles)| {
                    let roles = roles.iter().map(|role| page.t(role.label_key()));
                    OwnTenant {
                        slug: tenant.slug,
                        name: tenant.name,
                        roles: roles.collect::<Vec<_>>().join(", "),
                    }
                })
                .collect();
            Ok(View(TenantsPage {
                page,
                name: who.name,
                tenants,
                has_persons,
                is_operator: who.is_operator,
                is_support: support.is_some(),
            })
            .into_response())
        }
    }
}
