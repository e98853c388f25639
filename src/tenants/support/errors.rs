//! Errors during a visit of staff: whoever is let in sees how long still, and the button that ends it, on an error page, too.
use axum::{
    extract::{FromRequestParts as _, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};

use super::{Grant, Support, dress};
use crate::{
    accounts::SignedIn,
    platform::{error::Result, services::Platform},
    tenants::{
        shell,
        store::{self, OpenRequests},
    },
    web::{
        error_pages::{self, Frame},
        page::Obi,
        visit::Visit,
    },
};

/// Gives an error below a tenant's console the frame that staff see there. Everybody else's stays as it is.
pub async fn frame_errors(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    let Some(slug) = slug_of(request.uri().path()) else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let mut asked = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if error_pages::is_error(&response) {
        match frame(&mut asked, &platform, &slug).await {
            Ok(Some(frame)) => {
                response.extensions_mut().insert(frame);
            }
            Ok(None) => {}
            // The error itself is what has to be told.
            Err(error) => tracing::debug!(%error, "no frame for an error page"),
        }
    }
    response
}

/// The tenant in an address of a console.
fn slug_of(path: &str) -> Option<String> {
    let slug = path.strip_prefix("/o/")?.split('/').next()?;
    (!slug.is_empty()).then(|| slug.to_owned())
}

/// The frame for staff who are let into this tenant now.
async fn frame(parts: &mut Parts, platform: &Platform, slug: &str) -> Result<Option<Frame>> {
    let visit = Visit::from_request_parts(parts, platform).await?;
    let Ok(account) = SignedIn::from_request_parts(parts, platform).await else {
        return Ok(None);
    };
    let now = platform.now();
    let running: Vec<Grant> = platform
        .db()
        .own_grants(account.id)
        .await?
        .into_iter()
        .filter(|row| row.requested_by == account.id)
        .filter_map(Grant::of)
        .filter(|grant| grant.lets_in(now))
        .collect();
    if running.is_empty() {
        return Ok(None);
    }
    let ids = running.iter().map(|grant| grant.row.tenant_id).collect();
    let tenants = store::list_by_ids(platform, ids).await?;
    let Some(tenant) = tenants.into_iter().find(|tenant| tenant.slug == slug) else {
        return Ok(None);
    };
    // Of several that run at once, the one that runs longest.
    let Some(grant) = running
        .into_iter()
        .filter(|grant| grant.row.tenant_id == tenant.id)
        .max_by_key(|grant| grant.row.ends_at)
    else {
        return Ok(None);
    };
    let obi = platform
        .db()
        .look(tenant.id, async |tx| store::find_profile(tx).await)
        .await?
        .map(|profile| Obi::parse(&profile.obi))
        .unwrap_or_default();
    let looks = (obi, OpenRequests::default());
    let mut shell = shell::console(&visit, &tenant, &[], &account, &[], looks);
    dress(&mut shell, &Support { grant }, &visit, &tenant, now);
    Ok(Some(Frame {
        shell,
        csrf: visit.csrf().to_owned(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_consoles_name_a_tenant() {
        assert_eq!(slug_of("/o/dolina"), Some("dolina".to_owned()));
        assert_eq!(slug_of("/o/dolina/members/x"), Some("dolina".to_owned()));
        for other in ["/", "/o/", "/ops", "/t/dolina", "/ops/support"] {
            assert_eq!(slug_of(other), None, "{other}");
        }
    }
}
