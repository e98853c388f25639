//! "I have not lost it": stops the removal of a second factor, by the mailed link or in one's own account.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    accounts::{client::Client, lost_factor, signed_in::SignedIn, throttle},
    platform::{error::Result, i18n::Text, services::Platform},
    web::{
        Page, View,
        form::{CheckedForm, NoFields, PathOf},
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/keep_factor.html")]
struct KeepPage {
    page: Page,
    is_good: bool,
}

fn over(visit: &Visit) -> Response {
    let page = visit.page(Shell::Plain, "accounts-reset-over-title");
    let view = View(KeepPage {
        page,
        is_good: false,
    });
    (StatusCode::GONE, view).into_response()
}

/// `GET /keep-factor/{token}`: changes nothing, because programs that look through mails open links too.
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    PathOf(secret): PathOf<String>,
) -> Result<Response> {
    if lost_factor::owner(&platform, &secret).await?.is_none() {
        return Ok(over(&visit));
    }
    let page = visit.page(Shell::Plain, "accounts-removal-keep-title");
    Ok(View(KeepPage {
        page,
        is_good: true,
    })
    .into_response())
}

/// `POST /keep-factor/{token}`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(secret): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let Some(account) = lost_factor::owner(&platform, &secret).await? else {
        return Ok(over(&visit));
    };
    platform
        .db()
        .system_write("a second factor stays", async |tx| {
            lost_factor::stop(tx, &platform, account).await
        })
        .await?;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-removal-stopped"))
        .await?;
    Ok(Redirect::to("/sign-in").into_response())
}

/// `POST /account/second-factor/keep`
pub(super) async fn post_own(
    State(platform): State<Platform>,
    visit: Visit,
    who: SignedIn,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Redirect> {
    platform
        .db()
        .system_write("a second factor stays", async |tx| {
            lost_factor::stop(tx, &platform, who.id).await
        })
        .await?;
    visit
        .flash(FlashKind::Ok, &Text::key("accounts-removal-stopped"))
        .await?;
    Ok(Redirect::to("/account"))
}
