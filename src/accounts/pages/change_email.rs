//! Another e-mail address for one's own account: asked for with a fresh second factor, in force once it is confirmed.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::fresh;
use crate::{
    accounts::{
        client::Client,
        email::Email,
        email_change,
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
        components::{ErrorSummary, TextField},
        form::CheckedForm,
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

const PATH: &str = "/account/email";

#[derive(Template)]
#[template(path = "accounts/change_email.html")]
struct ChangePage {
    page: Page,
    can_mail: bool,
    present: String,
    summary: ErrorSummary,
    email: TextField,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
}

fn change_page(
    platform: &Platform,
    page: Page,
    who: &SignedIn,
    typed: &str,
    errors: &FieldErrors,
) -> View<ChangePage> {
    let lang = page.lang;
    View(ChangePage {
        page,
        can_mail: platform.config().can_mail(),
        present: who.email.clone(),
        summary: errors.summary(lang),
        email: TextField::new("email", lang.t("accounts-email-new"))
            .email()
            .value(typed)
            .autocomplete("email")
            .maxlength(254)
            .hint(lang.t("accounts-email-new-hint"))
            .errors(errors.of("email", lang)),
    })
}

/// Only with a second factor given a moment ago: the address is the way to a new password.
fn proven(platform: &Platform, who: &SignedIn) -> Result<()> {
    if !who.has_factor {
        return Err(AppError::SecondFactor {
            next: PATH.to_owned(),
            enrol: true,
        });
    }
    fresh(platform, who, PATH)
}

/// `GET /account/email`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
) -> Result<Response> {
    proven(&platform, &who)?;
    let page = visit.page(Shell::Plain, "accounts-email-title");
    Ok(change_page(&platform, page, &who, "", &FieldErrors::new()).into_response())
}

/// `POST /account/email`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    proven(&platform, &who)?;
    let mut errors = FieldErrors::new();
    let email = Email::parse(&typed.email);
    if !platform.config().can_mail() {
        errors.add("", Text::key("accounts-email-no-mail"));
    } else if email.is_none() {
        errors.add("email", Text::key("accounts-reset-email-wrong"));
    } else if email
        .as_ref()
        .is_some_and(|email| email.as_str() == who.email)
    {
        errors.add("email", Text::key("accounts-email-same"));
    }
    let (Some(email), true) = (email, errors.is_empty()) else {
        let page = visit.page(Shell::Plain, "accounts-email-title").refused();
        let view = change_page(&platform, page, &who, &typed.email, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    // By account, so that nobody's mailbox is filled from here.
    throttle::count(
        &platform,
        Kind::ResetMail,
        &who.id.to_string(),
        None,
        &client,
    )
    .await?
    .pass()?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    email_change::ask(&platform, &account, &email).await?;
    visit
        .flash(
            FlashKind::Ok,
            &Text::key("accounts-email-sent").with("email", email.as_str()),
        )
        .await?;
    Ok(Redirect::to("/account").into_response())
}
