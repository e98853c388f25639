//! Asking for a link to set a new password. The answer and its time are the same whether or not there is an account.
use std::time::Duration;

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
        email::Email,
        reset,
        throttle::{self, Gate, Kind},
    },
    platform::{
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, QueryOf},
        page::Shell,
        visit::Visit,
    },
};

/// Every answer takes this long, whatever had to be done for it.
const ALWAYS: Duration = Duration::from_millis(250);

#[derive(Template)]
#[template(path = "accounts/reset_ask.html")]
struct AskPage {
    page: Page,
    can_mail: bool,
    summary: ErrorSummary,
    email: TextField,
}

#[derive(Template)]
#[template(path = "accounts/reset_sent.html")]
struct SentPage {
    page: Page,
    is_signed_out: bool,
}

/// What the address says: whether one has just signed out on all devices.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    signed_out: String,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
}

fn ask(
    platform: &Platform,
    page: Page,
    lang: Lang,
    typed: &str,
    errors: &FieldErrors,
) -> View<AskPage> {
    View(AskPage {
        page,
        can_mail: platform.config().can_mail(),
        summary: errors.summary(lang).title(lang.t("ui-check-typed")),
        email: TextField::new("email", lang.t("accounts-email"))
            .email()
            .value(typed)
            .autocomplete("username")
            .maxlength(254)
            .errors(errors.of("email", lang)),
    })
}

/// `GET /reset`
pub(super) async fn show(State(platform): State<Platform>, visit: Visit) -> Response {
    let page = visit.page(Shell::Plain, "accounts-reset-title");
    ask(&platform, page, visit.lang, "", &FieldErrors::new()).into_response()
}

/// `POST /reset`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let floor = tokio::time::sleep(ALWAYS);
    let Some(email) = Email::parse(&typed.email) else {
        let mut errors = FieldErrors::new();
        errors.add("email", Text::key("accounts-reset-email-wrong"));
        let page = visit.page(Shell::Plain, "accounts-reset-title").refused();
        let view = ask(&platform, page, visit.lang, &typed.email, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    // Too many mails to one address are not sent, and the answer does not say so: it would tell that somebody asked before.
    if let Gate::Open(_) =
        throttle::count(&platform, Kind::ResetMail, email.as_str(), None, &client).await?
    {
        reset::ask(&platform, &email).await?;
    }
    floor.await;
    Ok(Redirect::to("/reset/sent").into_response())
}

/// `GET /reset/sent`
pub(super) async fn sent(visit: Visit, QueryOf(asked): QueryOf<Sent>) -> Response {
    View(SentPage {
        is_signed_out: asked.signed_out == "everywhere",
        page: visit.page(Shell::Plain, "accounts-reset-sent-title"),
    })
    .into_response()
}
