//! The operator's account: the one thing the link is for. It is used up with it, and whoever made the account is signed in to
//! set up the second factor.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{check, steps, store};
use crate::{
    accounts::{
        self, Client, Email, LONGEST_NAME, NewAccount, create_account, issue, new_password_field,
        password, throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
        text,
    },
    tenants::staff::{self, StaffRole},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Stepper, TextField},
        form::{CheckedForm, PathOf},
        page::Shell,
        query,
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "setup/account.html")]
struct AccountPage {
    page: Page,
    steps: Stepper,
    action: String,
    form: Fields,
}

struct Fields {
    summary: ErrorSummary,
    name: TextField,
    email: TextField,
    password: TextField,
}

/// The form as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    email: String,
    password: String,
}

impl Fields {
    fn new(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Self {
        Self {
            summary: errors.summary(lang),
            name: TextField::new("name", lang.t("setup-account-name"))
                .value(&typed.name)
                .autocomplete("name")
                .errors(errors.of("name", lang))
                .maxlength(100),
            email: TextField::new("email", lang.t("setup-account-email"))
                .email()
                .value(&typed.email)
                .autocomplete("username")
                .hint(lang.t("setup-account-email-hint"))
                .errors(errors.of("email", lang))
                .maxlength(254),
            password: new_password_field(lang, errors),
        }
    }
}

fn page(visit: &Visit, link: &str, typed: &Typed, errors: &FieldErrors) -> AccountPage {
    let page = visit.page(Shell::Plain, "setup-account-title");
    AccountPage {
        steps: steps(page.lang, 1),
        action: format!("/setup/{link}/account"),
        form: Fields::new(page.lang, typed, errors),
        page,
    }
}

/// `GET /setup/{link}/account`
pub(super) async fn ask(
    State(platform): State<Platform>,
    visit: Visit,
    PathOf(link): PathOf<String>,
) -> Result<Response> {
    check(&platform, &link).await?;
    Ok(View(page(&visit, &link, &Typed::default(), &FieldErrors::new())).into_response())
}

/// `POST /setup/{link}/account`
pub(super) async fn submit(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(link): PathOf<String>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    check(&platform, &link).await?;
    let email = match read(&typed) {
        Ok(email) => email,
        Err(errors) => {
            let mut view = page(&visit, &link, &typed, &errors);
            view.page = view.page.refused();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response());
        }
    };
    let new = NewAccount::prepare(&platform, &typed.name, email, &typed.password, visit.lang)
        .await?
        .operator();
    let account = platform
        .db()
        .system_write("the operator's account", async |tx| {
            if !store::take_link(tx, &link, platform.now()).await?
                || store::has_accounts(tx).await?
            {
                return Err(AppError::Gone("setup-over"));
            }
            let id = create_account(tx, &platform, &new).await?;
            staff::store::join(tx, &platform, id, StaffRole::Operator).await?;
            accounts::find(tx, id)
                .await?
                .ok_or(AppError::Gone("setup-over"))
        })
        .await?;
    issue::full(&platform, &visit, &account, false, &client).await?;
    Ok(Redirect::to(&format!(
        "/account/second-factor?next={}",
        query::encode("/setup/tenant")
    ))
    .into_response())
}

fn read(typed: &Typed) -> Result<Email, FieldErrors> {
    let mut errors = FieldErrors::new();
    let name = typed.name.trim();
    if name.is_empty() {
        errors.add("name", Text::key("setup-account-name-missing"));
    } else if !text::is_name(name) {
        errors.add("name", Text::key("accounts-name-strange"));
    } else if name.chars().count() > LONGEST_NAME {
        errors.add(
            "name",
            Text::key("setup-account-name-long").with("most", LONGEST_NAME),
        );
    }
    let email = Email::parse(&typed.email);
    if email.is_none() {
        errors.add("email", Text::key("operator-tenant-email-wrong"));
    }
    if let Some(why) = password::refuse(&typed.password, name, email.as_ref()) {
        errors.add("password", why);
    }
    match email {
        Some(email) if errors.is_empty() => Ok(email),
        _ => Err(errors),
    }
}
