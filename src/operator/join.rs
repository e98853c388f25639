//! Accepting an invitation to work for the operator: with the account of the invited address, or with a new one. Whatever is wrong with a
//! link, the answer is the same.
use ::entity::{account, staff_invitation};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::{
    accounts::{
        self, Client, Email, LONGEST_NAME, NewAccount, SignedIn, create_account, issue,
        new_password_field, password,
        security_log::{self, Event},
        throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        random::Random,
        services::Platform,
    },
    tenants::staff::{StaffRole, store},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, SummaryList, TextField},
        form::{CheckedForm, PathOf},
        page::{FlashKind, Shell},
        query,
        visit::Visit,
    },
};

/// What the log of the installation calls it.
const JOINED: &str = "staff_joined";

/// A new link: its path, and what is kept of it.
pub(super) fn new_link(random: &dyn Random) -> (String, Vec<u8>) {
    let secret = random.token_256();
    (format!("/staff-invitation/{secret}"), hash(&secret))
}

fn hash(secret: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"tatami link 1 staff:");
    sha.update(secret);
    sha.finalize().to_vec()
}

/// An invitation as its page shows it.
struct Open {
    row: staff_invitation::Model,
    role: StaffRole,
    email: Email,
    inviter: String,
    account: Option<account::Model>,
}

async fn find(platform: &Platform, secret: &str) -> Result<Open> {
    platform
        .db()
        .system_read("an invitation to the staff", async |tx| {
            let gone = || AppError::Gone("staff-invitation-over");
            let row = store::find_invitation(tx, hash(secret), platform.now())
                .await?
                .ok_or_else(gone)?;
            let invitee = store::open(platform, &row)?.ok_or_else(gone)?;
            let email = Email::parse(&invitee.email).ok_or_else(gone)?;
            Ok(Open {
                role: row.role.parse().map_err(|()| gone())?,
                inviter: accounts::name_of(tx, row.invited_by)
                    .await?
                    .unwrap_or_default(),
                account: accounts::find_by_email(tx, &email).await?,
                email,
                row,
            })
        })
        .await
}

/// Which way of accepting is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Button,
    SignIn,
    NewAccount,
    OtherAccount,
}

fn answer(who: Option<&SignedIn>, open: &Open) -> Answer {
    match who {
        Some(who) if who.email == open.email.as_str() => Answer::Button,
        Some(_) => Answer::OtherAccount,
        None if open.account.is_some() => Answer::SignIn,
        None => Answer::NewAccount,
    }
}

#[derive(Template)]
#[template(path = "operator/join.html")]
struct JoinPage {
    page: Page,
    base: String,
    about: SummaryList,
    answer: Answer,
    summary: ErrorSummary,
    email: TextField,
    name: TextField,
    password: TextField,
}

/// The form of a new account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    password: String,
}

fn page(
    visit: &Visit,
    who: Option<&SignedIn>,
    link: &str,
    open: &Open,
    typed: &Typed,
    errors: &FieldErrors,
) -> View<JoinPage> {
    let lang: Lang = visit.lang;
    let mut page = visit.page(Shell::Plain, "staff-join-title");
    if !errors.is_empty() {
        page = page.refused();
    }
    page.path = format!("/staff-invitation/{link}");
    View(JoinPage {
        base: page.path.clone(),
        about: SummaryList::new()
            .row(lang.t("staff-role"), lang.t(open.role.label_key()))
            .row(lang.t("invitations-inviter"), &open.inviter)
            .row(lang.t("invitations-for"), open.email.as_str())
            .row(
                lang.t("invitations-until"),
                lang.datetime(open.row.expires_at),
            ),
        answer: answer(who, open),
        summary: errors.summary(lang),
        email: TextField::new("email", lang.t("accounts-email"))
            .email()
            .value(open.email.as_str())
            .autocomplete("username")
            .readonly(),
        name: TextField::new("name", lang.t("accounts-name"))
            .value(&typed.name)
            .autocomplete("name")
            .maxlength(100)
            .errors(errors.of("name", lang)),
        password: new_password_field(lang, errors),
        page,
    })
}

/// `GET /staff-invitation/{link}`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: Result<SignedIn, AppError>,
    PathOf(link): PathOf<String>,
) -> Result<Response> {
    let open = find(&platform, &link).await?;
    let who = who.ok();
    let view = page(
        &visit,
        who.as_ref(),
        &link,
        &open,
        &Typed::default(),
        &FieldErrors::new(),
    );
    Ok(view.into_response())
}

/// `POST /staff-invitation/{link}/accept`
pub(super) async fn accept(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: Result<SignedIn, AppError>,
    PathOf(link): PathOf<String>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let open = find(&platform, &link).await?;
    let who = who.ok();
    match (answer(who.as_ref(), &open), who) {
        (Answer::Button, Some(who)) => {
            platform
                .db()
                .system_write("an account joins the staff", async |tx| {
                    take(tx, &platform, &open).await?;
                    let event = Event::new(JOINED, Some(who.id))
                        .detail(json!({ "role": open.role.code() }));
                    security_log::append(tx, &platform, event).await?;
                    store::join(tx, &platform, who.id, open.role).await
                })
                .await?;
            issue::renew(&visit).await?;
            visit
                .flash(FlashKind::Ok, &Text::key("staff-joined"))
                .await?;
            Ok(Redirect::to("/ops/statement").into_response())
        }
        (Answer::NewAccount, _) => {
            accept_new(&platform, &client, &visit, &link, &open, &typed).await
        }
        // The page itself says what to do first.
        _ => Ok(Redirect::to(&format!("/staff-invitation/{link}")).into_response()),
    }
}

/// Uses the link up; of two who use it at the same moment only one succeeds.
async fn take(tx: &impl sea_orm::ConnectionTrait, platform: &Platform, open: &Open) -> Result<()> {
    if store::end_invitation(tx, open.row.id, platform.now(), true).await? {
        Ok(())
    } else {
        Err(AppError::Gone("staff-invitation-over"))
    }
}

async fn accept_new(
    platform: &Platform,
    client: &Client,
    visit: &Visit,
    link: &str,
    open: &Open,
    typed: &Typed,
) -> Result<Response> {
    let mut errors = FieldErrors::new();
    let name = typed.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        errors.add("name", Text::key("accounts-name-missing"));
    } else if name.chars().count() > LONGEST_NAME {
        errors.add("name", Text::key("accounts-name-long"));
    }
    if let Some(why) = password::refuse(&typed.password, name, Some(&open.email)) {
        errors.add("password", why);
    }
    if !errors.is_empty() {
        let page = page(visit, None, link, open, typed, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewAccount::prepare(
        platform,
        name,
        open.email.clone(),
        &typed.password,
        visit.lang,
    )
    .await?;
    let done = platform
        .db()
        .system_write("a new account joins the staff", async |tx| {
            take(tx, platform, open).await?;
            let id = create_account(tx, platform, &new).await?;
            let event = Event::new(JOINED, Some(id)).detail(json!({ "role": open.role.code() }));
            security_log::append(tx, platform, event).await?;
            store::join(tx, platform, id, open.role).await?;
            accounts::find(tx, id)
                .await?
                .ok_or(AppError::Gone("staff-invitation-over"))
        })
        .await;
    match done {
        Ok(account) => {
            issue::full(platform, visit, &account, false, client).await?;
            Ok(Redirect::to(&format!(
                "/account/second-factor?next={}",
                query::encode("/ops/statement")
            ))
            .into_response())
        }
        // Somebody made the account in between: the page now asks to sign in.
        Err(error) if error.is_taken_on("account", "email") => {
            Ok(Redirect::to(&format!("/staff-invitation/{link}")).into_response())
        }
        Err(error) => Err(error),
    }
}
