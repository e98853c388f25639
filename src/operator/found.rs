//! Founds a tenant: the deed that the first set-up and the console share, and the console's page for it.
use ::entity::ids::TenantId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;

use super::{
    guard::Operator,
    tenant_form::{Fields, NewTenant, Owner, Typed},
};
use crate::{
    accounts::security_log::{self, Event},
    platform::{error::Result, i18n::Text, services::Platform},
    tenants::{
        self, ProfileDraft, Role, grant_role,
        invitations::{self, Invite, Invited},
    },
    web::{FieldErrors, Page, View, form::CheckedForm, page::FlashKind},
};

/// What the log of the installation calls it.
const FOUNDED: &str = "tenant_founded";

#[derive(Template)]
#[template(path = "operator/found.html")]
struct FoundPage {
    page: Page,
    form: Fields,
    can_mail: bool,
}

/// A link that is shown once.
#[derive(Template)]
#[template(path = "operator/link.html")]
pub(super) struct LinkPage {
    pub(super) page: Page,
    pub(super) tenant: String,
    pub(super) email: String,
    pub(super) link: String,
    pub(super) on: String,
}

/// What came of founding.
pub(super) enum Founded {
    /// The owner has the role already.
    Owned,
    /// The owner was mailed.
    Mailed,
    /// The owner's link, to be handed over.
    Link(String),
}

/// Founds the tenant, with its owner or its owner's invitation, at once.
///
/// # Errors
/// [`crate::platform::error::AppError::is_taken_on`] `("tenant", "slug")` when the name in addresses is taken.
pub(super) async fn found(
    platform: &Platform,
    operator: &Operator,
    new: &NewTenant,
) -> Result<(TenantId, Founded)> {
    let by = operator.account.id;
    let lang = operator.visit.lang;
    let owner = new.owner.clone();
    let found = tenants::found_with(
        platform,
        &new.slug,
        new.kind,
        &new.name,
        ProfileDraft::default(),
        Some(by),
        async |tx| {
            let event = Event::new(FOUNDED, Some(by)).detail(json!({ "tenant": tx.tenant() }));
            security_log::append(tx, platform, event).await?;
            match &owner {
                Owner::Me => {
                    grant_role(tx, platform, by, Role::Owner, Some(by)).await?;
                    Ok(Invited::HasRole)
                }
                Owner::Invited(email) => {
                    invitations::invite(
                        tx,
                        platform,
                        &Invite {
                            role: Role::Owner,
                            email,
                            name: "",
                            by,
                            lang,
                        },
                    )
                    .await
                }
            }
        },
    )
    .await?;
    let (id, invited) = found;
    Ok((
        id,
        match invited {
            Invited::HasRole | Invited::Taken => Founded::Owned,
            Invited::Mailed => {
                platform.bell().mail.notify_one();
                Founded::Mailed
            }
            Invited::Link(link) => Founded::Link(link),
        },
    ))
}

/// The address of whoever is invited; empty when nobody is.
pub(super) fn invited(new: &NewTenant) -> String {
    match &new.owner {
        Owner::Me => String::new(),
        Owner::Invited(email) => email.as_str().to_owned(),
    }
}

/// The sentence for a name in addresses that somebody else has.
pub(super) fn taken() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add("slug", Text::key("operator-tenant-slug-taken"));
    errors
}

fn page(
    platform: &Platform,
    operator: &Operator,
    typed: &Typed,
    errors: &FieldErrors,
) -> FoundPage {
    let page = operator.page("operator-found-title");
    FoundPage {
        form: Fields::new(page.lang, typed, errors, false),
        can_mail: platform.config().can_mail(),
        page,
    }
}

/// `GET /ops/tenants/new`
pub(super) async fn ask(State(platform): State<Platform>, operator: Operator) -> Response {
    let typed = Typed {
        kind: "club".to_owned(),
        ..Typed::default()
    };
    View(page(&platform, &operator, &typed, &FieldErrors::new())).into_response()
}

/// `POST /ops/tenants/new`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Operator,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let refused = |errors: &FieldErrors| {
        let mut view = page(&platform, &operator, &typed, errors);
        view.page = view.page.refused();
        Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response())
    };
    let new = match typed.read(false) {
        Ok(new) => new,
        Err(errors) => return refused(&errors),
    };
    let (id, founded) = match found(&platform, &operator, &new).await {
        Ok(done) => done,
        Err(error) if error.is_taken_on("tenant", "slug") => return refused(&taken()),
        Err(error) => return Err(error),
    };
    let on = format!("/ops/tenants/{id}");
    if let Founded::Link(link) = founded {
        let page = operator.page("operator-link-title");
        return Ok(View(LinkPage {
            tenant: new.name.clone(),
            email: invited(&new),
            link,
            on,
            page,
        })
        .into_response());
    }
    operator
        .visit
        .flash(
            FlashKind::Ok,
            &Text::key("operator-found-done").with("name", new.name),
        )
        .await?;
    Ok(Redirect::to(&on).into_response())
}
