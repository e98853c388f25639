//! The last page: where everything is, and what the operator should do next.
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{super::guard::Operator, steps, store};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::store::list_of_account,
    web::{Page, View, components::Stepper},
};

#[derive(Template)]
#[template(path = "setup/done.html")]
struct DonePage {
    page: Page,
    steps: Stepper,
    /// The tenant the operator owns.
    own: Option<String>,
    can_mail: bool,
}

/// `GET /setup/done`
pub(super) async fn show(State(platform): State<Platform>, operator: Operator) -> Result<Response> {
    let has_tenant = platform
        .db()
        .system_read("is there a tenant", async |tx| store::has_tenants(tx).await)
        .await?;
    if !has_tenant {
        return Ok(Redirect::to("/setup/tenant").into_response());
    }
    let own = list_of_account(&platform, operator.account.id)
        .await?
        .into_iter()
        .next()
        .map(|t| format!("/o/{}", t.slug));
    let page = operator.plain_page("setup-done-title");
    Ok(View(DonePage {
        steps: steps(page.lang, 4),
        own,
        can_mail: platform.config().can_mail(),
        page,
    })
    .into_response())
}
