//! The form for the second factor: a code, a passkey, or a recovery code for whoever has neither at hand.
use ::entity::{account, ids::AccountId};
use askama::Template;
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::Next;
use crate::{
    accounts::{
        client::Client,
        factor::{self, Verdict, recovery},
        passkey, throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, TextField},
        page::Shell,
        visit::Visit,
    },
};

/// What was typed: one of the two.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    code: String,
    recovery: String,
    /// The password again, where there is no second factor.
    pub password: String,
    /// The answer of a passkey.
    pub credential: String,
    #[serde(flatten)]
    pub next: Next,
}

impl Typed {
    /// The code to check. A recovery code counts in either field.
    pub fn given(&self) -> &str {
        if self.recovery.trim().is_empty() {
            &self.code
        } else {
            &self.recovery
        }
    }

    /// The code, when it was meant as a recovery code, in whichever field.
    fn recovery(&self) -> Option<&str> {
        let is_one = !self.recovery.trim().is_empty() || recovery::is_meant(&self.code);
        is_one.then(|| self.given())
    }
}

/// What a person has to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Has {
    app: bool,
    passkey: bool,
}

impl Has {
    pub async fn of(platform: &Platform, account: &account::Model) -> Result<Self> {
        let passkeys = platform
            .db()
            .system_read("one's own passkeys", async |tx| {
                passkey::count(tx, account.id).await
            })
            .await?;
        Ok(Self {
            app: account.totp_confirmed_at.is_some(),
            passkey: passkeys > 0 && passkey::are_offered(platform),
        })
    }
}

/// Checks what was given: the answer of a passkey, or a code.
pub(super) async fn check(
    platform: &Platform,
    visit: &Visit,
    account: &account::Model,
    typed: &Typed,
    client: &Client,
) -> Result<bool> {
    if typed.credential.is_empty() {
        let verdict = factor::check(platform, account, typed.given(), client).await?;
        return Ok(verdict != Verdict::Wrong);
    }
    throttle::per_address(platform, client)?;
    passkey::finish_factor(platform, visit, account.id, &typed.credential).await
}

/// The options for the browser to give a passkey.
pub(super) async fn options(
    platform: &Platform,
    visit: &Visit,
    client: &Client,
    account: AccountId,
) -> Result<Response> {
    throttle::per_address(platform, client)?;
    let options = passkey::begin_factor(platform, visit, account)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok(Json(options).into_response())
}

/// Where the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// The second step of signing in.
    SignIn,
    /// Before something that asks for a fresh code.
    Confirm,
}

#[derive(Template)]
#[template(path = "accounts/factor.html")]
struct FactorPage {
    page: Page,
    action: &'static str,
    text: String,
    start_over: Option<String>,
    open_recovery: bool,
    has_app: bool,
    has_passkey: bool,
    form: Fields,
}

struct Fields {
    summary: ErrorSummary,
    code: TextField,
    recovery: TextField,
    next: Hidden,
    is_held: bool,
    is_lost: bool,
}

impl Fields {
    fn new(lang: Lang, next: &Next, recovery: &str, errors: &FieldErrors) -> Self {
        Self {
            summary: errors
                .summary(lang)
                .title(lang.t("accounts-sign-in-failed")),
            code: TextField::new("code", lang.t("accounts-factor-code"))
                .digits()
                .autocomplete("one-time-code")
                // Long enough for a recovery code, which a shorter field would cut on pasting.
                .maxlength(60)
                .width("w-10")
                .hint(lang.t("accounts-factor-code-hint"))
                .errors(errors.of("code", lang)),
            recovery: TextField::new("recovery", lang.t("accounts-factor-recovery"))
                .autocomplete("off")
                .value(recovery)
                .maxlength(60)
                .hint(lang.t("accounts-factor-recovery-hint"))
                .errors(errors.of("recovery", lang)),
            next: Hidden::new("next", next.path()),
            is_held: next.is_held(),
            is_lost: next.is_lost(),
        }
    }
}

/// The form.
pub(super) fn show(visit: &Visit, at: At, has: Has, next: &Next) -> Response {
    view(visit, at, has, next, "", &FieldErrors::new()).into_response()
}

/// The form again, after a wrong code.
pub(super) fn refused(visit: &Visit, at: At, has: Has, typed: &Typed) -> Response {
    let mut errors = FieldErrors::new();
    if !typed.credential.is_empty() {
        errors.add("", Text::key("accounts-passkey-refused"));
    } else if typed.recovery().is_some() {
        errors.add("recovery", Text::key("accounts-factor-recovery-wrong"));
    } else {
        errors.add("code", Text::key("accounts-factor-wrong"));
    }
    // Thirty characters are not typed twice for a slip in one; a code of the application is another one by then.
    let recovery = typed.recovery().unwrap_or_default();
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        view(visit, at, has, &typed.next, recovery, &errors),
    )
        .into_response()
}

fn view(
    visit: &Visit,
    at: At,
    has: Has,
    next: &Next,
    recovery: &str,
    errors: &FieldErrors,
) -> View<FactorPage> {
    let (action, title, text) = match at {
        At::SignIn => (
            "/sign-in/factor",
            "accounts-factor-title",
            "accounts-factor-text",
        ),
        At::Confirm => (
            "/account/confirm",
            "accounts-confirm-title",
            "accounts-confirm-text",
        ),
    };
    let page = visit.page(Shell::Plain, title);
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    View(FactorPage {
        page,
        action,
        text: visit.lang.t(text),
        start_over: (at == At::SignIn).then(|| next.on("/sign-in")),
        open_recovery: errors.has("recovery") || !has.app,
        has_app: has.app,
        has_passkey: has.passkey,
        form: Fields::new(visit.lang, next, recovery, errors),
    })
}
