//! The first tenant. Once there is one, further ones are founded in the operator's console.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    super::{
        found::{self, Founded, LinkPage},
        guard::Operator,
        store,
        tenant_form::{Fields, Typed},
    },
    steps,
};
use crate::{
    platform::{error::Result, services::Platform},
    web::{FieldErrors, Page, View, components::Stepper, form::CheckedForm},
};

#[derive(Template)]
#[template(path = "setup/tenant.html")]
struct TenantPage {
    page: Page,
    steps: Stepper,
    form: Fields,
    can_mail: bool,
}

fn page(
    platform: &Platform,
    operator: &Operator,
    typed: &Typed,
    errors: &FieldErrors,
) -> TenantPage {
    let page = operator.plain_page("setup-tenant-title");
    TenantPage {
        steps: steps(page.lang, 3),
        form: Fields::new(page.lang, typed, errors, true),
        can_mail: platform.config().can_mail(),
        page,
    }
}

async fn is_over(platform: &Platform) -> Result<bool> {
    platform
        .db()
        .system_read("is there a tenant", async |tx| store::has_tenants(tx).await)
        .await
}

/// `GET /setup/tenant`
pub(super) async fn ask(State(platform): State<Platform>, operator: Operator) -> Result<Response> {
    if is_over(&platform).await? {
        return Ok(Redirect::to("/ops").into_response());
    }
    let typed = Typed {
        kind: "club".to_owned(),
        owner: "me".to_owned(),
        ..Typed::default()
    };
    Ok(View(page(&platform, &operator, &typed, &FieldErrors::new())).into_response())
}

/// `POST /setup/tenant`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Operator,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    if is_over(&platform).await? {
        return Ok(Redirect::to("/setup/done").into_response());
    }
    let refused = |errors: &FieldErrors| {
        let mut view = page(&platform, &operator, &typed, errors);
        view.page = view.page.refused();
        Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response())
    };
    let new = match typed.read(true) {
        Ok(new) => new,
        Err(errors) => return refused(&errors),
    };
    match found::found(&platform, &operator, &new).await {
        Ok((_, Founded::Link(link))) => {
            let page = operator.plain_page("operator-link-title");
            let (tenant, email) = (new.name.clone(), found::invited(&new));
            Ok(View(LinkPage {
                tenant,
                email,
                link,
                on: "/setup/done".to_owned(),
                page,
            })
            .into_response())
        }
        Ok(_) => Ok(Redirect::to("/setup/done").into_response()),
        Err(error) if error.is_taken_on("tenant", "slug") => refused(&found::taken()),
        Err(error) => Err(error),
    }
}
