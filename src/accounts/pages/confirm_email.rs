//! The link that was mailed to a new e-mail address. It works for whoever is signed in to the account it was made for: with a slip
//! in the address, a stranger who gets the mail can do nothing with it.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::settled;
use crate::{
    accounts::{client::Client, email_change, signed_in::SignedIn, store, throttle},
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    web::{
        Page, View,
        form::{CheckedForm, NoFields, PathOf},
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/confirm_email.html")]
struct ConfirmPage {
    page: Page,
    present: String,
    wanted: String,
}

#[derive(Template)]
#[template(path = "accounts/email_over.html")]
struct OverPage {
    page: Page,
}

fn over(visit: &Visit) -> Response {
    let page = visit.page(Shell::Plain, "accounts-reset-over-title");
    (StatusCode::GONE, View(OverPage { page })).into_response()
}

/// `GET /account/email/{link}`: changes nothing, because programs that look through mails open links too.
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    PathOf(link): PathOf<String>,
) -> Result<Response> {
    settled(&who, &visit.path)?;
    let Some(wanted) = email_change::wanted(&platform, who.id, &link).await? else {
        return Ok(over(&visit));
    };
    Ok(View(ConfirmPage {
        page: visit.page(Shell::Plain, "accounts-email-confirm-title"),
        present: who.email,
        wanted: wanted.as_str().to_owned(),
    })
    .into_response())
}

/// `POST /account/email/{link}`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: SignedIn,
    PathOf(link): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    settled(&who, &visit.path)?;
    let account = store::find_account(&platform, who.id)
        .await?
        .ok_or(AppError::NotFound)?;
    if !email_change::confirm(&platform, &account, &link).await? {
        return Ok(over(&visit));
    }
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-email-done"))
        .await?;
    Ok(Redirect::to("/account").into_response())
}
