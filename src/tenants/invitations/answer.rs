//! What every page of an invitation is made of, whoever invites: the ways of answering, the fields of a new account, the pages of a
//! link that ran out and of one that is good for nothing. The operator invites its own people with the same.
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    accounts::{Email, SignedIn, new_password_field, password, refuse_name},
    platform::{
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, SummaryList, TextField},
        page::{FlashKind, Shell},
        visit::Visit,
    },
};

/// Which way of accepting is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// By a button: the account of the invited address is signed in.
    Button,
    /// After signing in: the address has an account.
    SignIn,
    /// With a new account.
    NewAccount,
    /// Not as whoever is signed in now.
    OtherAccount,
}

impl Answer {
    /// For whoever looks at an invitation of this address.
    #[must_use]
    pub fn of(who: Option<&SignedIn>, invited: &Email, has_account: bool) -> Self {
        match who {
            Some(who) if who.email == invited.as_str() => Self::Button,
            Some(_) => Self::OtherAccount,
            None if has_account => Self::SignIn,
            None => Self::NewAccount,
        }
    }
}

/// What was typed for a new account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Password.
    pub password: String,
}

impl Typed {
    /// What is wrong with it; `words` are names around the person that make no password.
    #[must_use]
    pub fn refuse(&self, email: &Email, words: &[String]) -> FieldErrors {
        let mut errors = FieldErrors::new();
        let name = self.name.trim();
        if let Some(why) = refuse_name(name) {
            errors.add("name", why);
        }
        let owner = password::Owner {
            name,
            email: Some(email),
            words,
            has_factor: false,
        };
        if let Some(why) = password::refuse_for(&self.password, &owner) {
            errors.add("password", why);
        }
        errors
    }
}

/// The fields of a new account.
pub struct NewFields {
    /// What is wrong.
    pub summary: ErrorSummary,
    /// The invited address, which cannot be changed.
    pub email: TextField,
    /// Name.
    pub name: TextField,
    /// Password.
    pub password: TextField,
}

impl NewFields {
    /// For this address.
    #[must_use]
    pub fn new(lang: Lang, email: &Email, name: &str, errors: &FieldErrors) -> Self {
        Self {
            summary: errors.summary(lang),
            email: TextField::new("email", lang.t("accounts-email"))
                .email()
                .value(email.as_str())
                .autocomplete("username")
                .readonly()
                .hint(lang.t("invitations-email-hint")),
            name: TextField::new("name", lang.t("accounts-name"))
                .value(name)
                .autocomplete("name")
                .maxlength(100)
                .errors(errors.of("name", lang)),
            password: new_password_field(lang, errors),
        }
    }
}

#[derive(Template)]
#[template(path = "invitations/lapsed.html")]
struct LapsedPage {
    page: Page,
    base: String,
    from: String,
    about: SummaryList,
    can_mail: bool,
}

#[derive(Template)]
#[template(path = "invitations/over.html")]
struct OverPage {
    page: Page,
}

/// The page of an invitation that ran out: by a button it is sent anew, to the invited address.
#[must_use]
pub fn lapsed(
    platform: &Platform,
    visit: &Visit,
    base: String,
    from: &str,
    about: SummaryList,
) -> Response {
    let mut page = visit.page(Shell::Plain, "invitations-lapsed-title");
    page.path.clone_from(&base);
    let shown = LapsedPage {
        page,
        base,
        from: from.to_owned(),
        about,
        can_mail: platform.config().can_mail(),
    };
    (StatusCode::GONE, View(shown)).into_response()
}

/// The one answer for a link that is good for nothing, for whatever reason.
#[must_use]
pub fn over(visit: &Visit) -> Response {
    let page = visit.page(Shell::Plain, "invitations-over-title");
    (StatusCode::GONE, View(OverPage { page })).into_response()
}

/// Says what was done and leads to the front door, or [`over`].
///
/// # Errors
/// When the session does.
pub async fn answered(visit: &Visit, is_done: bool, said: &'static str) -> Result<Response> {
    if !is_done {
        return Ok(over(visit));
    }
    visit.flash(FlashKind::Ok, &Text::key(said)).await?;
    Ok(Redirect::to("/").into_response())
}
