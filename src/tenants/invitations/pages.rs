//! The pages of an invitation. Whatever is wrong with a link (unknown, used, over, another's), the answer is the same.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Offer,
    accept::{self, Open},
    answer::{self, Answer, NewFields, Typed, answered, over},
    decline as declining,
    invite::first_names,
    link::Link,
    renew as renewing,
};
use crate::{
    accounts::{Client, NewAccount, SignedIn, issue, throttle},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::renamed::refuse_name,
    web::{
        FieldErrors, Page, View,
        components::SummaryList,
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
    new_account: String,
    accept_new: String,
    accept: String,
    form: NewFields,
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
    let words = [open.tenant.name.clone(), open.tenant.slug.clone()];
    let mut errors = typed.refuse(&open.invitee.email, &words);
    // Who works here is known by the name: nobody comes in under somebody else's.
    if matches!(open.offer, Offer::Role(_))
        && let Some(why) = refuse_name(platform, &open.tenant, typed.name.trim()).await?
    {
        errors.add("name", why);
    }
    if !errors.is_empty() {
        let page = page(visit, None, link, open, typed, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewAccount::prepare(
        platform,
        typed.name.trim(),
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
        new_account: match open.offer {
            Offer::Role(_) => lang.t("invitations-new-account-text"),
            Offer::Athlete(_) | Offer::Guardian(_) => lang.t("guardians-new-account-text"),
        },
        accept_new: lang.t("invitations-accept-new"),
        accept: lang.t("invitations-accept"),
        form: NewFields::new(lang, &open.invitee.email, &typed.name, errors),
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

/// The page of an invitation that ran out.
fn lapsed(platform: &Platform, visit: &Visit, link: &str, open: &Open) -> Response {
    let about = about(visit.lang, open);
    answer::lapsed(
        platform,
        visit,
        format!("/invitation/{link}"),
        &open.tenant.name,
        about,
    )
}

fn answer(who: Option<&SignedIn>, open: &Open) -> Answer {
    Answer::of(who, &open.invitee.email, open.account.is_some())
}
