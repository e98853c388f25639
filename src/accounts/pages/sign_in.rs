//! Signing in, first step: address and password. Whether there is an account shows neither in the answer nor in its time.
use ::entity::{account, ids::AccountId};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::Next;
use crate::{
    accounts::{
        client::Client,
        email::Email,
        issue,
        limits::FactorRule,
        mails, passkey,
        password::{self, Checked, SHORTEST},
        reset,
        security_log::{self, Event, event},
        signed_in::SignedIn,
        store,
        throttle::{self, Attempt, Gate, Kind},
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
        text::nfc,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, TextField},
        form::{CheckedForm, QueryOf},
        page::Shell,
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Page,
    form: Fields,
}

struct Fields {
    summary: ErrorSummary,
    email: TextField,
    password: TextField,
    next: Hidden,
    is_held: bool,
    is_lost: bool,
    is_signed_out: bool,
    /// Whether a passkey may be given; where the address in the browser is another one, the script says so.
    passkey_at: Option<String>,
}

/// What the address says: where to go afterwards, and whether one has just signed out on all devices.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    signed_out: String,
    #[serde(flatten)]
    next: Next,
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
    password: String,
    #[serde(flatten)]
    next: Next,
}

impl Fields {
    fn new(lang: Lang, email: &str, next: &Next, errors: &FieldErrors) -> Self {
        Self {
            summary: errors
                .summary(lang)
                .title(lang.t("accounts-sign-in-failed")),
            email: TextField::new("email", lang.t("accounts-email"))
                .email()
                .value(email)
                .autocomplete("username")
                .maxlength(254),
            password: TextField::new("password", lang.t("accounts-password"))
                .password()
                .autocomplete("current-password"),
            next: Hidden::new("next", next.path()),
            is_held: next.is_held(),
            is_lost: next.is_lost(),
            is_signed_out: false,
            passkey_at: None,
        }
    }
}

/// `GET /sign-in`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: Result<SignedIn, AppError>,
    QueryOf(asked): QueryOf<Asked>,
) -> Response {
    if who.is_ok() {
        return Redirect::to(asked.next.path()).into_response();
    }
    let mut form = Fields::new(visit.lang, "", &asked.next, &FieldErrors::new());
    form.is_signed_out = asked.signed_out == "everywhere";
    form.passkey_at = passkey::domain(&platform);
    View(SignInPage {
        page: visit.page(Shell::Plain, "accounts-sign-in-title"),
        form,
    })
    .into_response()
}

/// `POST /sign-in`
pub(super) async fn post(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    // What is no address is throttled and checked like one that has no account.
    let email = Email::parse(&typed.email);
    let who = email
        .as_ref()
        .map_or_else(|| typed.email.trim().to_lowercase(), ToString::to_string);
    let account = match &email {
        Some(email) => {
            platform
                .db()
                .system_read("the account of an address", async |tx| {
                    store::find_by_email(tx, email).await
                })
                .await?
        }
        None => None,
    };
    let tried = account.as_ref().map(|a| a.id);
    let gate = throttle::count(&platform, Kind::Password, &who, tried, &client).await?;
    let attempt = match gate {
        Gate::Open(attempt) => attempt,
        Gate::Wait { seconds } => {
            let n = i64::try_from(seconds).unwrap_or(i64::MAX);
            let mut response = refused(
                &platform,
                &visit,
                &typed,
                StatusCode::TOO_MANY_REQUESTS,
                Text::key("error-wait").with("n", n),
            );
            let after = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, after);
            return Ok(response);
        }
        Gate::Stopped => {
            return Ok(refused(
                &platform,
                &visit,
                &typed,
                StatusCode::TOO_MANY_REQUESTS,
                Text::key("accounts-stopped"),
            ));
        }
    };
    let kept = account
        .as_ref()
        .and_then(|a| Some((a.id, a.password_hash.as_deref()?)));
    let checked = password::check(&platform, attempt.line(), kept, &typed.password).await?;
    let Some(account) = account.filter(|_| checked.is_right()) else {
        note_refusal(&platform, tried).await?;
        return Ok(refused(
            &platform,
            &visit,
            &typed,
            StatusCode::UNPROCESSABLE_ENTITY,
            Text::key("accounts-sign-in-wrong"),
        ));
    };
    let has_factor =
        password_was_right(&platform, &account, &typed.password, checked, &attempt).await?;
    // The second factor was taken away since this password was set, and alone it is too short (password/rule.rs).
    if !has_factor && nfc(&typed.password).chars().count() < SHORTEST {
        if let Some(email) = &email {
            reset::ask(&platform, email).await?;
        }
        return Ok(refused(
            &platform,
            &visit,
            &typed,
            StatusCode::UNPROCESSABLE_ENTITY,
            Text::key("accounts-sign-in-short"),
        ));
    }
    if has_factor {
        issue::half(&platform, &visit, &account).await?;
        return Ok(Redirect::to(&typed.next.on("/sign-in/factor")).into_response());
    }
    issue::full(&platform, &visit, &account, false, &client).await?;
    if FactorRule::of_account(&platform, account.id).await? == FactorRule::Optional {
        return Ok(Redirect::to(typed.next.path()).into_response());
    }
    Ok(Redirect::to(&typed.next.on("/account/second-factor")).into_response())
}

async fn note_refusal(platform: &Platform, account: Option<AccountId>) -> Result<()> {
    platform
        .db()
        .system_write("a refused sign-in", async |tx| {
            security_log::append(tx, platform, Event::new(event::SIGN_IN_REFUSED, account)).await
        })
        .await
}

/// Forgets the attempts, keeps the password as strongly as it is kept today, tells the owner when many were wrong before; says
/// whether there is a second factor.
async fn password_was_right(
    platform: &Platform,
    account: &account::Model,
    typed: &str,
    checked: Checked,
    attempt: &Attempt,
) -> Result<bool> {
    let anew = match checked {
        Checked::RightButWeak => Some(password::hash(platform, account.id, typed).await?),
        _ => None,
    };
    let has_factor = platform
        .db()
        .system_write("a right password", async |tx| {
            attempt.forget(tx).await?;
            if let (Some(anew), Some(checked)) = (&anew, &account.password_hash) {
                store::set_password_kept_as(tx, account.id, checked, anew).await?;
            }
            if attempt.follows_failures() {
                mails::after_failures(tx, platform, account).await?;
            }
            store::has_factor(tx, account).await
        })
        .await?;
    if attempt.follows_failures() {
        platform.bell().mail.notify_one();
    }
    Ok(has_factor)
}

/// The page again, after a passkey that is not one of ours.
pub(super) fn passkey_refused(platform: &Platform, visit: &Visit, next: &Next) -> Response {
    let typed = Typed {
        next: next.clone(),
        ..Typed::default()
    };
    refused(
        platform,
        visit,
        &typed,
        StatusCode::UNPROCESSABLE_ENTITY,
        Text::key("accounts-passkey-refused"),
    )
}

fn refused(
    platform: &Platform,
    visit: &Visit,
    typed: &Typed,
    status: StatusCode,
    why: Text,
) -> Response {
    let mut errors = FieldErrors::new();
    errors.add("", why);
    let mut form = Fields::new(visit.lang, &typed.email, &typed.next, &errors);
    form.passkey_at = passkey::domain(platform);
    let page = visit.page(Shell::Plain, "accounts-sign-in-title").refused();
    (status, View(SignInPage { page, form })).into_response()
}
