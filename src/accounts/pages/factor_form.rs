//! The form for a code of the second factor, with the way out for whoever has no phone at hand.
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::Next;
use crate::{
    platform::i18n::{Lang, Text},
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
    #[serde(flatten)]
    pub next: Next,
}

impl Typed {
    /// The code to check.
    pub fn given(&self) -> &str {
        if self.recovery.trim().is_empty() {
            &self.code
        } else {
            &self.recovery
        }
    }
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
    form: Fields,
}

struct Fields {
    summary: ErrorSummary,
    code: TextField,
    recovery: TextField,
    next: Hidden,
    is_held: bool,
}

impl Fields {
    fn new(lang: Lang, next: &Next, errors: &FieldErrors) -> Self {
        Self {
            summary: errors
                .summary(lang)
                .title(lang.t("accounts-sign-in-failed")),
            code: TextField::new("code", lang.t("accounts-factor-code"))
                .digits()
                .autocomplete("one-time-code")
                .maxlength(10)
                .width("w-10")
                .hint(lang.t("accounts-factor-code-hint"))
                .errors(errors.of("code", lang)),
            recovery: TextField::new("recovery", lang.t("accounts-factor-recovery"))
                .autocomplete("off")
                .maxlength(60)
                .hint(lang.t("accounts-factor-recovery-hint"))
                .errors(errors.of("recovery", lang)),
            next: Hidden::new("next", next.path()),
            is_held: next.is_held(),
        }
    }
}

/// The form.
pub(super) fn show(visit: &Visit, at: At, next: &Next) -> Response {
    view(visit, at, next, &FieldErrors::new()).into_response()
}

/// The form again, after a wrong code.
pub(super) fn refused(visit: &Visit, at: At, typed: &Typed) -> Response {
    let mut errors = FieldErrors::new();
    if typed.recovery.trim().is_empty() {
        errors.add("code", Text::key("accounts-factor-wrong"));
    } else {
        errors.add("recovery", Text::key("accounts-factor-recovery-wrong"));
    }
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        view(visit, at, &typed.next, &errors),
    )
        .into_response()
}

fn view(visit: &Visit, at: At, next: &Next, errors: &FieldErrors) -> View<FactorPage> {
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
        open_recovery: errors.has("recovery"),
        form: Fields::new(visit.lang, next, errors),
    })
}
