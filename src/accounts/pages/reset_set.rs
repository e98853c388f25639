//! Setting a new password through a link.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    accounts::{
        client::Client, email::Email, new_password::new_password_field, password, reset, throttle,
    },
    platform::{error::Result, i18n::Text, services::Platform},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, PathOf},
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/reset_set.html")]
struct SetPage {
    page: Page,
    email: String,
    summary: ErrorSummary,
    password: TextField,
}

#[derive(Template)]
#[template(path = "accounts/reset_over.html")]
struct OverPage {
    page: Page,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    password: String,
}

fn set_page(page: Page, email: &str, errors: &FieldErrors) -> View<SetPage> {
    let lang = page.lang;
    View(SetPage {
        page,
        email: email.to_owned(),
        summary: errors.summary(lang),
        password: new_password_field(lang, errors),
    })
}

fn over(visit: &Visit) -> Response {
    let page = visit.page(Shell::Plain, "accounts-reset-over-title");
    (StatusCode::GONE, View(OverPage { page })).into_response()
}

/// `GET /reset/{token}`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    PathOf(secret): PathOf<String>,
) -> Result<Response> {
    let Some(account) = reset::owner(&platform, &secret).await? else {
        return Ok(over(&visit));
    };
    let page = visit.page(Shell::Plain, "accounts-reset-set-title");
    Ok(set_page(page, &account.email, &FieldErrors::new()).into_response())
}

/// `POST /reset/{token}`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(secret): PathOf<String>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let Some(account) = reset::owner(&platform, &secret).await? else {
        return Ok(over(&visit));
    };
    if let Some(why) = password::refuse(
        &typed.password,
        &account.name,
        Email::parse(&account.email).as_ref(),
    ) {
        let mut errors = FieldErrors::new();
        errors.add("password", why);
        let page = visit
            .page(Shell::Plain, "accounts-reset-set-title")
            .refused();
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            set_page(page, &account.email, &errors),
        )
            .into_response());
    }
    if !reset::set(&platform, &secret, &account, &typed.password, &client).await? {
        return Ok(over(&visit));
    }
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-reset-done"))
        .await?;
    Ok(Redirect::to("/sign-in").into_response())
}
