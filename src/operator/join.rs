//! Accepting an invitation to work for the operator: with the account of the invited address, or with a new one. Whatever is wrong with a
//! link, the answer is the same.
use ::entity::{account, staff_invitation as row};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;

use super::staff_invitation;
use crate::{
    accounts::{
        self, Client, Email, NewAccount, SignedIn, create_account, issue,
        security_log::{self, Event},
        throttle,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{
        contract::ContractText,
        invitations::answer::{self, Answer, NewFields, Typed, answered, over},
        staff::{self as people, StaffRole, store::invitations as store},
    },
    web::{
        FieldErrors, Page, View,
        components::SummaryList,
        form::{CheckedForm, NoFields, PathOf},
        page::{FlashKind, Shell},
        query,
        visit::Visit,
    },
};

/// What the log of the installation calls it.
const JOINED: &str = "staff_joined";

/// An invitation as its page shows it.
struct Open {
    row: row::Model,
    role: StaffRole,
    email: Email,
    inviter: String,
    account: Option<account::Model>,
}

impl Open {
    /// Whether it ran out, and can only be sent anew or declined.
    fn is_lapsed(&self, platform: &Platform) -> bool {
        self.row.expires_at <= platform.now()
    }

    fn answer(&self, who: Option<&SignedIn>) -> Answer {
        Answer::of(who, &self.email, self.account.is_some())
    }

    fn about(&self, lang: Lang) -> SummaryList {
        SummaryList::new()
            .row(lang.t("staff-role"), lang.t(self.role.label_key()))
            .row(lang.t("invitations-inviter"), &self.inviter)
            .row(lang.t("invitations-for"), self.email.as_str())
            .row(
                lang.t("invitations-until"),
                lang.datetime(self.row.expires_at),
            )
    }

    fn lapsed(&self, platform: &Platform, visit: &Visit, link: &str) -> Response {
        let from = visit.lang.t("staff-join-from");
        answer::lapsed(platform, visit, base(link), &from, self.about(visit.lang))
    }
}

fn base(link: &str) -> String {
    format!("/staff-invitation/{link}")
}

/// The invitation of a link without an answer; whether it ran out says its time.
async fn find(platform: &Platform, secret: &str) -> Result<Option<Open>> {
    platform
        .db()
        .system_read("an invitation to the staff", async |tx| {
            let now = platform.now();
            let row = store::find_unanswered(tx, staff_invitation::hash(secret), now).await?;
            let Some(row) = row else { return Ok(None) };
            if !staff_invitation::may_invite(tx, row.invited_by).await? {
                return Ok(None);
            }
            let (Some(invitee), Ok(role)) = (store::open(platform, &row)?, row.role.parse()) else {
                return Ok(None);
            };
            Ok(Some(Open {
                role,
                inviter: accounts::name_of(tx, row.invited_by)
                    .await?
                    .unwrap_or_default(),
                account: accounts::find_by_email(tx, &invitee.email).await?,
                email: invitee.email,
                row,
            }))
        })
        .await
}

#[derive(Template)]
#[template(path = "operator/join.html")]
struct JoinPage {
    page: Page,
    base: String,
    about: SummaryList,
    /// What whoever joins signs first: nobody joins before having seen it.
    statement: ContractText,
    answer: Answer,
    new_account: String,
    accept_new: String,
    accept: String,
    form: NewFields,
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
    page.path = base(link);
    View(JoinPage {
        base: base(link),
        about: open.about(lang),
        statement: people::statement(lang),
        answer: open.answer(who),
        new_account: lang.t("staff-join-new-text"),
        accept_new: lang.t("staff-join-new"),
        accept: lang.t("staff-join-button"),
        form: NewFields::new(lang, &open.email, &typed.name, errors),
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
    let Some(open) = find(&platform, &link).await? else {
        return Ok(over(&visit));
    };
    if open.is_lapsed(&platform) {
        return Ok(open.lapsed(&platform, &visit, &link));
    }
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
    let Some(open) = find(&platform, &link).await? else {
        return Ok(over(&visit));
    };
    if open.is_lapsed(&platform) {
        return Ok(open.lapsed(&platform, &visit, &link));
    }
    let who = who.ok();
    match (open.answer(who.as_ref()), who) {
        (Answer::Button, Some(who)) => {
            platform
                .db()
                .system_write("an account joins the staff", async |tx| {
                    take(tx, &platform, &open).await?;
                    let event = Event::new(JOINED, Some(who.id))
                        .detail(json!({ "role": open.role.code() }));
                    security_log::append(tx, &platform, event).await?;
                    // Behind the log's lock, as when somebody leaves: one operator stays.
                    if open.role != StaffRole::Operator
                        && people::store::is_only_operator(tx, who.id).await?
                    {
                        return Err(AppError::Conflict("staff-last-operator"));
                    }
                    people::store::join(tx, &platform, who.id, open.role).await
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
        _ => Ok(Redirect::to(&base(&link)).into_response()),
    }
}

/// Uses the link up, while whoever sent it still runs the installation; of two who use it at the same moment only one succeeds.
async fn take(tx: &impl sea_orm::ConnectionTrait, platform: &Platform, open: &Open) -> Result<()> {
    let is_good = staff_invitation::may_invite(tx, open.row.invited_by).await?;
    if is_good && store::end(tx, open.row.id, platform.now(), true).await? {
        Ok(())
    } else {
        Err(AppError::Gone("invitations-over"))
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
    let errors = typed.refuse(&open.email, &[]);
    if !errors.is_empty() {
        let page = page(visit, None, link, open, typed, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewAccount::prepare(
        platform,
        typed.name.trim(),
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
            people::store::join(tx, platform, id, open.role).await?;
            accounts::find(tx, id)
                .await?
                .ok_or(AppError::Gone("invitations-over"))
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
            Ok(Redirect::to(&base(link)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// `POST /staff-invitation/{link}/renew`
pub(super) async fn renew(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(link): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let is_renewed = staff_invitation::renew(&platform, &link, visit.lang).await?;
    answered(&visit, is_renewed, "invitations-renewed").await
}

/// `POST /staff-invitation/{link}/decline`
pub(super) async fn decline(
    State(platform): State<Platform>,
    client: Client,
    visit: Visit,
    PathOf(link): PathOf<String>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<Response> {
    throttle::per_address(&platform, &client)?;
    let is_declined = staff_invitation::decline(&platform, &link).await?;
    answered(&visit, is_declined, "invitations-declined").await
}
