//! Who is it? A fresh second factor before what asks for one (health records, protected exports, the factor itself), or the
//! password again where there is no second factor yet.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Next,
    factor_form::{self, At, Has, Typed},
};
use crate::{
    accounts::{
        client::Client,
        issue,
        password::{self, Line},
        signed_in::SignedIn,
        store,
        throttle::{self, Kind},
    },
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, TextField},
        form::{CheckedForm, NoFields, QueryOf},
        page::Shell,
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/confirm_password.html")]
struct PasswordPage {
    page: Page,
    email: String,
    summary: ErrorSummary,
    password: TextField,
    next: Hidden,
    is_lost: bool,
}

fn password_page(visit: &Visit, who: &SignedIn, next: &Next, errors: &FieldErrors) -> Response {
    let page = visit.page(Shell::Plain, "accounts-confirm-title");
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let view = View(PasswordPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        email: who.email.clone(),
        summary: errors.summary(visit.lang),
        password: TextField::new("password", visit.lang.t("accounts-password"))
            .password()
            .autocomplete("current-password")
            .errors(errors.of("password", visit.lang)),
        next: Hidden::new("next", next.path()),
        is_lost: next.is_lost(),
    });
    (status, view).into_response()
}

/// `GET /account/confirm`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    QueryOf(next): QueryOf<Next>,
) -> Result<Response> {
    if !who.has_factor {
        return Ok(password_page(&visit, &who, &next, &FieldErrors::new()));
    }
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let has = Has::of(&platform, &account).await?;
    Ok(factor_form::show(&visit, At::Confirm, has, &next))
}

/// `POST /account/confirm/options`: what the browser needs to ask a passkey.
pub(super) async fn options(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    factor_form::options(&platform, &visit, &client, who.id).await
}

/// `POST /account/confirm`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    if who.has_factor {
        if !factor_form::check(&platform, &visit, &account, &typed, &client).await? {
            let has = Has::of(&platform, &account).await?;
            return Ok(factor_form::refused(&visit, At::Confirm, has, &typed));
        }
        issue::factor_given(&platform, &visit).await?;
        return Ok(Redirect::to(typed.next.path()).into_response());
    }
    let gate = throttle::count(&platform, Kind::Password, &who.email, Some(who.id), &client);
    let attempt = gate.await?.pass()?;
    let kept = account.password_hash.as_deref().map(|hash| (who.id, hash));
    let checked = password::check(&platform, Line::Known, kept, &typed.password).await?;
    if !checked.is_right() {
        let mut errors = FieldErrors::new();
        errors.add("password", Text::key("accounts-confirm-password-wrong"));
        return Ok(password_page(&visit, &who, &typed.next, &errors));
    }
    platform
        .db()
        .system_write("a right password", async |tx| attempt.forget(tx).await)
        .await?;
    issue::proven(&platform, &visit).await?;
    Ok(Redirect::to(typed.next.path()).into_response())
}
