//! Setting a new password through a link.
use ::entity::account;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    accounts::{
        client::Client,
        new_password::{self, new_password_field_for},
        reset, store, throttle,
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

fn set_page(page: Page, email: &str, has_factor: bool, errors: &FieldErrors) -> View<SetPage> {
    let lang = page.lang;
    View(SetPage {
        page,
        email: email.to_owned(),
        summary: errors.summary(lang),
        password: new_password_field_for(lang, has_factor, errors),
    })
}

async fn has_factor(platform: &Platform, account: &account::Model) -> Result<bool> {
    platform
        .db()
        .system_read("whether there is a second factor", async |tx| {
            store::has_factor(tx, account).await
        })
        .await
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
    let has_factor = has_factor(&platform, &account).await?;
    Ok(set_page(page, &account.email, has_factor, &FieldErrors::new()).into_response())
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
    if let Some(why) = new_password::refuse(&platform, &account, &typed.password).await? {
        let mut errors = FieldErrors::new();
        errors.add("password", why);
        let page = visit
            .page(Shell::Plain, "accounts-reset-set-title")
            .refused();
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            set_page(
                page,
                &account.email,
                has_factor(&platform, &account).await?,
                &errors,
            ),
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
