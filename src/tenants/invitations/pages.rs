//! The pages of an invitation. Whatever is wrong with a link (unknown, used, over, another's), the answer is the same.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{
    Offer,
    accept::{self, Open},
    decline as declining,
    invite::first_names,
    link::Link,
    renew as renewing,
};
use crate::{
    accounts::{
        Client, LONGEST_NAME, NewAccount, SignedIn, issue, new_password_field, password, throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, SummaryList, TextField},
        form::{CheckedForm, NoFields, PathOf},
        page::{FlashKind, Shell},
        query,
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "invitations/show.html")]
struct ShowPage {
    page: Page,
    base: String,
    tenant: String,
    about: SummaryList,
    answer: Answer,
    is_person: bool,
    form: NewFields,
}

/// Which way of accepting is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// By a button: the account of the invited address is signed in.
    Button,
    /// After signing in: the address has an account.
    SignIn,
    /// With a new account.
    NewAccount,
    /// Not as whoever is signed in now.
    OtherAccount,
}

#[derive(Template)]
#[template(path = "invitations/lapsed.html")]
struct LapsedPage {
    page: Page,
    base: String,
    tenant: String,
    about: SummaryList,
    can_mail: bool,
}

#[derive(Template)]
#[template(path = "invitations/over.html")]
struct OverPage {
    page: Page,
}

struct NewFields {
    summary: ErrorSummary,
    email: TextField,
    name: TextField,
    password: TextField,
}

/// What was typed for a new account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    password: String,
}

impl NewFields {
    fn new(lang: Lang, email: &str, name: &str, errors: &FieldErrors) -> Self {
        Self {
            summary: errors.summary(lang),
            email: TextField::new("email", lang.t("accounts-email"))
                .email()
                .value(email)
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

/// `GET /invitation/{link}`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    who: Result<SignedIn, AppError>,
    PathOf(link): PathOf<String>,
) -> Result<Response> {
    let Some((_, open)) = find(&platform, &link).await? else {
        return Ok(over(&visit));
    };
    if open.is_lapsed(&platform) {
        return Ok(lapsed(&platform, &visit, &link, &open));
    }
    let typed = Typed {
        name: open.invitee.name.clone(),
        ..Typed::default()
    };
    Ok(page(
        &visit,
        who.ok().as_ref(),
        &link,
        &open,
        &typed,
        &FieldErrors::new(),
    )
    .into_response())
}

/// `POST /invitation/{link}/accept`
pub(super) async fn accept(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    who: Result<SignedIn, AppError>,
    PathOf(link): PathOf<String>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let Some((parsed, open)) = find(&platform, &link).await? else {
        return Ok(over(&visit));
    };
    if open.is_lapsed(&platform) {
        return Ok(lapsed(&platform, &visit, &link, &open));
    }
    let who = who.ok();
    match (answer(who.as_ref(), &open), who) {
        (Answer::Button, Some(who)) => {
            let path = accept::accept_as(&platform, &parsed, who.id).await?;
            issue::renew(&visit).await?;
            welcome(&visit, &open).await?;
            Ok(Redirect::to(&path).into_response())
        }
        (Answer::NewAccount, _) => {
            accept_new(&platform, &client, &visit, &link, &parsed, &open, &typed).await
        }
        // The page itself says what to do first.
        _ => Ok(Redirect::to(&format!("/invitation/{link}")).into_response()),
    }
}

async fn accept_new(
    platform: &Platform,
    client: &Client,
    visit: &Visit,
    link: &str,
    parsed: &Link,
    open: &Open,
    typed: &Typed,
) -> Result<Response> {
    let mut errors = FieldErrors::new();
    let name = typed.name.trim();
    if name.is_empty() {
        errors.add("name", Text::key("accounts-name-missing"));
    } else if name.chars().count() > LONGEST_NAME {
        errors.add("name", Text::key("accounts-name-long"));
    }
    let owner = password::Owner {
        name,
        email: Some(&open.invitee.email),
        words: &[open.tenant.name.clone(), open.tenant.slug.clone()],
        has_factor: false,
    };
    if let Some(why) = password::refuse_for(&typed.password, &owner) {
        errors.add("password", why);
    }
    if !errors.is_empty() {
        let page = page(visit, None, link, open, typed, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewAccount::prepare(
        platform,
        name,
        open.invitee.email.clone(),
        &typed.password,
        visit.lang,
    )
    .await?;
    match accept::accept_new(platform, parsed, &new).await {
        Ok((path, account)) => {
            issue::full(platform, visit, &account, false, client).await?;
            welcome(visit, open).await?;
            // Who comes to their own pages alone may do without a second factor.
            if !matches!(open.offer, Offer::Role(_)) {
                return Ok(Redirect::to(&path).into_response());
            }
            let next = query::encode(&path);
            Ok(Redirect::to(&format!("/account/second-factor?next={next}")).into_response())
        }
        // Somebody made the account in between: the page now asks to sign in.
        Err(error) if error.is_taken_on("account", "email") => {
            Ok(Redirect::to(&format!("/invitation/{link}")).into_response())
        }
        Err(AppError::Gone(_)) => Ok(over(visit)),
        Err(error) => Err(error),
    }
}

/// `POST /invitation/{link}/renew`
pub(super) async fn renew(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(link): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let renewed = match Link::parse(&link) {
        Some(parsed) => renewing::renew(&platform, &parsed, visit.lang).await?,
        None => false,
    };
    answered(&visit, renewed, "invitations-renewed").await
}

/// `POST /invitation/{link}/decline`
pub(super) async fn decline(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(link): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let declined = match Link::parse(&link) {
        Some(parsed) => declining::decline(&platform, &parsed).await?,
        None => false,
    };
    answered(&visit, declined, "invitations-declined").await
}

/// Says what was done and leads to the front door; the one answer for a link that is good for nothing.
async fn answered(visit: &Visit, is_done: bool, said: &'static str) -> Result<Response> {
    if !is_done {
        return Ok(over(visit));
    }
    visit.flash(FlashKind::Ok, &Text::key(said)).await?;
    Ok(Redirect::to("/").into_response())
}

async fn find(platform: &Platform, link: &str) -> Result<Option<(Link, Open)>> {
    let Some(parsed) = Link::parse(link) else {
        return Ok(None);
    };
    Ok(accept::find(platform, &parsed)
        .await?
        .map(|open| (parsed, open)))
}

async fn welcome(visit: &Visit, open: &Open) -> Result<()> {
    visit
        .flash(
            FlashKind::Ok,
            &Text::key("invitations-accepted").with("tenant", open.tenant.name.as_str()),
        )
        .await
}

fn answer(who: Option<&SignedIn>, open: &Open) -> Answer {
    match who {
        Some(who) if who.email == open.invitee.email.as_str() => Answer::Button,
        Some(_) => Answer::OtherAccount,
        None if open.account.is_some() => Answer::SignIn,
        None => Answer::NewAccount,
    }
}

fn page(
    visit: &Visit,
    who: Option<&SignedIn>,
    link: &str,
    open: &Open,
    typed: &Typed,
    errors: &FieldErrors,
) -> View<ShowPage> {
    let lang = visit.lang;
    let mut page = visit.page(Shell::Plain, "invitations-title");
    if !errors.is_empty() {
        page = page.refused();
    }
    // The address of this page stays the same when a form was refused.
    page.path = format!("/invitation/{link}");
    View(ShowPage {
        page,
        base: format!("/invitation/{link}"),
        tenant: open.tenant.name.clone(),
        about: about(lang, open),
        answer: answer(who, open),
        is_person: !matches!(open.offer, Offer::Role(_)),
        form: NewFields::new(lang, open.invitee.email.as_str(), &typed.name, errors),
    })
}

/// Who invites, to what, and who is the controller behind it (GDPR Art. 13(1)(a)).
fn about(lang: Lang, open: &Open) -> SummaryList {
    let mut list = SummaryList::new().row(lang.t("invitations-tenant"), &open.tenant.name);
    list = match open.offer {
        Offer::Role(role) => list.row(lang.t("invitations-role"), lang.t(role.label_key())),
        Offer::Athlete(_) => list.row(lang.t("guardians-offer"), lang.t("guardians-offer-athlete")),
        Offer::Guardian(_) => list.row(
            lang.t("guardians-offer"),
            lang.t1(
                "guardians-offer-guardian",
                "children",
                first_names(&open.persons),
            ),
        ),
    };
    list = list
        .row(lang.t("invitations-inviter"), &open.inviter)
        .row(lang.t("invitations-for"), open.invitee.email.as_str());
    if let Some(profile) = &open.profile {
        let seat = [
            profile.street.as_str(),
            &format!("{} {}", profile.post_code, profile.town),
        ]
        .map(str::trim)
        .join(", ");
        // Whoever is invited first fills the profile in; until then there is nothing to say.
        for (label, value) in [
            (
                lang.t("invitations-controller"),
                profile.legal_name.as_str(),
            ),
            (lang.t("invitations-seat"), seat.trim_matches([',', ' '])),
            (
                lang.t("invitations-contact"),
                profile.privacy_email.as_str(),
            ),
        ] {
            if !value.is_empty() {
                list = list.row(label, value);
            }
        }
    }
    list.row(lang.t("invitations-until"), lang.datetime(open.until))
}

/// The page of an invitation that ran out: by a button it is sent anew, to the invited address.
fn lapsed(platform: &Platform, visit: &Visit, link: &str, open: &Open) -> Response {
    let mut page = visit.page(Shell::Plain, "invitations-lapsed-title");
    page.path = format!("/invitation/{link}");
    let shown = LapsedPage {
        page,
        base: format!("/invitation/{link}"),
        tenant: open.tenant.name.clone(),
        about: about(visit.lang, open),
        can_mail: platform.config().can_mail(),
    };
    (StatusCode::GONE, View(shown)).into_response()
}

fn over(visit: &Visit) -> Response {
    let page = visit.page(Shell::Plain, "invitations-over-title");
    (StatusCode::GONE, View(OverPage { page })).into_response()
}
