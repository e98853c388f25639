//! Changing one's own password: the present one is asked for, every other device is signed out, a mail tells.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::settled;
use crate::{
    accounts::{
        client::Client,
        issue, mails,
        new_password::{self, new_password_field_for},
        password::{self, Line},
        security_log::{self, Event, event},
        session_store::Sessions,
        signed_in::SignedIn,
        store::{self, tokens},
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

#[derive(Template)]
#[template(path = "accounts/change_password.html")]
struct ChangePage {
    page: Page,
    email: String,
    summary: ErrorSummary,
    current: TextField,
    password: TextField,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    current: String,
    password: String,
}

fn change_page(page: Page, who: &SignedIn, errors: &FieldErrors) -> View<ChangePage> {
    let lang = page.lang;
    View(ChangePage {
        page,
        email: who.email.clone(),
        summary: errors.summary(lang),
        current: TextField::new("current", lang.t("accounts-change-current"))
            .password()
            .autocomplete("current-password")
            .errors(errors.of("current", lang)),
        password: new_password_field_for(lang, who.has_factor, errors),
    })
}

/// `GET /account/password`
pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Response> {
    settled(&who, "/account/password")?;
    let page = visit.page(Shell::Plain, "accounts-change-title");
    Ok(change_page(page, &who, &FieldErrors::new()).into_response())
}

/// `POST /account/password`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    settled(&who, "/account/password")?;
    let attempt = throttle::count(&platform, Kind::Password, &who.email, Some(who.id), &client)
        .await?
        .pass()?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let kept = account
        .password_hash
        .as_deref()
        .map(|stored| (account.id, stored));
    let mut errors = FieldErrors::new();
    if !password::check(&platform, Line::Known, kept, &typed.current)
        .await?
        .is_right()
    {
        errors.add("current", Text::key("accounts-change-current-wrong"));
    }
    if let Some(why) = new_password::refuse(&platform, &account, &typed.password).await? {
        errors.add("password", why);
    }
    if !errors.is_empty() {
        let page = visit.page(Shell::Plain, "accounts-change-title").refused();
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            change_page(page, &who, &errors),
        )
            .into_response());
    }
    let hashed = password::hash(&platform, account.id, &typed.password).await?;
    let now = platform.now();
    platform
        .db()
        .system_write("a changed password", async |tx| {
            attempt.forget(tx).await?;
            store::set_password(tx, account.id, &hashed).await?;
            Sessions::end_all_of(tx, account.id).await?;
            // And what somebody began with the old password, and has yet to give a second factor for.
            store::set_signed_out(tx, account.id, now).await?;
            // And links in a mailbox that somebody else may read.
            tokens::end_all(tx, tokens::Kind::Reset, account.id).await?;
            security_log::append(
                tx,
                &platform,
                Event::new(event::PASSWORD_CHANGED, Some(account.id)),
            )
            .await?;
            mails::password_new(tx, &platform, &account).await
        })
        .await?;
    platform.bell().mail.notify_one();
    // This session was ended with the others; it goes on under a new id.
    issue::go_on(&platform, &visit, account.id).await?;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-change-done"))
        .await?;
    Ok(Redirect::to("/account").into_response())
}
