//! Who works for the operator: inviting them by a link, when they were trained, and the end of their work.
use ::entity::{ids::StaffId, staff};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    days,
    guard::Operator,
    staff_invitation::{self, Wanted},
};
use crate::{
    accounts::{
        Email,
        security_log::{self, Event},
        session_store::Sessions,
    },
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{
        staff::{self as people, Record, StaffRole, store},
        store::account_names,
        support,
    },
    web::{
        Icon, Page, View,
        components::{Choice, ConfirmBox, DateFields, RadioGroup, Tag, TextField},
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const TRAINED: &str = "staff_trained";
const ENDED: &str = "staff_ended";

#[derive(Template)]
#[template(path = "operator/staff.html")]
pub(super) struct StaffPage {
    page: Page,
    people: Vec<Person>,
    former: Vec<Person>,
    waiting: Vec<Waiting>,
    email: TextField,
    role: RadioGroup,
    can_mail: bool,
}

struct Person {
    id: StaffId,
    name: String,
    email: String,
    role: String,
    is_me: bool,
    /// The work of the only operator cannot end.
    is_only_operator: bool,
    since: String,
    statement: Tag,
    training: Tag,
    obstacle: Option<String>,
    trained: DateFields,
}

struct Waiting {
    id: Uuid,
    email: String,
    role: String,
    until: String,
}

/// How a yearly record is shown.
pub(super) fn tag(lang: Lang, record: Record, missing: &str) -> Tag {
    match record {
        Record::Missing => Tag::bad(lang.t(missing)),
        Record::Good(until) => Tag::ok(lang.t1("staff-good-until", "date", lang.date(until))),
        Record::Soon(until) => Tag::warn(lang.t1("staff-good-until", "date", lang.date(until))),
        Record::Over(until) => Tag::bad(lang.t1("staff-over-since", "date", lang.date(until))),
    }
}

fn role_name(lang: Lang, code: &str) -> String {
    code.parse::<StaffRole>()
        .map_or_else(|()| code.to_owned(), |role| lang.t(role.label_key()))
}

fn person(
    lang: Lang,
    row: &staff::Model,
    (name, email): (String, String),
    (is_me, is_only_operator): (bool, bool),
    today: NaiveDate,
) -> Person {
    Person {
        id: row.id,
        name,
        email,
        role: role_name(lang, &row.role),
        is_me,
        is_only_operator,
        since: match row.ended_at {
            Some(at) => lang.t_args(
                "staff-from-to",
                &[
                    ("from", lang.day(row.joined_at).into()),
                    ("to", lang.day(at).into()),
                ],
            ),
            None => lang.t1("staff-since", "date", lang.day(row.joined_at)),
        },
        statement: tag(
            lang,
            people::signature(row, today),
            "staff-statement-missing",
        ),
        training: tag(lang, people::training(row, today), "staff-training-missing"),
        obstacle: people::obstacle(Some(row), today).map(|why| why.in_lang(lang)),
        trained: DateFields::new(lang, "trained_on", lang.t("staff-trained-on"))
            .id(format!("trained-{}", row.id))
            .date(Some(today)),
    }
}

/// `GET /ops/staff`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<StaffPage>> {
    let page = operator.page("staff-title");
    let lang = page.lang;
    let today = platform.today();
    let (rows, names, waiting) = platform
        .db()
        .system_read("the operator's staff", async |tx| {
            let rows = store::list(tx).await?;
            let ids = rows.iter().map(|row| row.account_id).collect();
            Ok((
                rows,
                account_names(tx, ids).await?,
                store::invitations::unanswered(tx, platform.now()).await?,
            ))
        })
        .await?;
    let me = operator.account.id;
    let is_operator =
        |row: &staff::Model| row.ended_at.is_none() && row.role == StaffRole::Operator.code();
    let is_one = rows.iter().filter(|row| is_operator(row)).count() == 1;
    let show = |row: &staff::Model| {
        let named = names.get(&row.account_id).cloned().unwrap_or_default();
        person(
            lang,
            row,
            named,
            (row.account_id == me, is_one && is_operator(row)),
            today,
        )
    };
    let waiting = waiting
        .iter()
        .map(|row| -> Result<Option<Waiting>> {
            let until = lang.datetime(row.expires_at);
            Ok(
                store::invitations::open(&platform, row)?.map(|invitee| Waiting {
                    id: row.id,
                    email: invitee.email.as_str().to_owned(),
                    role: role_name(lang, &row.role),
                    until: if row.expires_at > platform.now() {
                        lang.t1("staff-waiting-until", "until", until)
                    } else {
                        lang.t1("staff-waiting-lapsed", "until", until)
                    },
                }),
            )
        })
        .filter_map(Result::transpose)
        .collect::<Result<Vec<_>>>()?;
    let role = StaffRole::ALL.into_iter().fold(
        RadioGroup::new("role", lang.t("staff-role")),
        |group, role| {
            let hint = match role {
                StaffRole::Operator => lang.t("staff-role-operator-hint"),
                StaffRole::Support => lang.t("staff-role-support-hint"),
            };
            group.choice(Choice::new(role.code(), lang.t(role.label_key())).hint(hint))
        },
    );
    Ok(View(StaffPage {
        people: rows
            .iter()
            .filter(|row| row.ended_at.is_none())
            .map(show)
            .collect(),
        former: rows
            .iter()
            .filter(|row| row.ended_at.is_some())
            .map(show)
            .collect(),
        waiting,
        email: TextField::new("email", lang.t("staff-email"))
            .email()
            .autocomplete("off")
            .maxlength(254),
        role: role.selected(StaffRole::Support.code()),
        can_mail: platform.config().can_mail(),
        page,
    }))
}

/// The form of an invitation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Invite {
    email: String,
    role: String,
}

#[derive(Template)]
#[template(path = "operator/staff_link.html")]
struct LinkPage {
    page: Page,
    email: String,
    link: String,
}

/// `POST /ops/staff/invite`
pub(super) async fn invite(
    State(platform): State<Platform>,
    operator: Operator,
    CheckedForm(typed): CheckedForm<Invite>,
) -> Result<Response> {
    operator.freshly(&platform, "/ops/staff")?;
    let lang = operator.visit.lang;
    let back = Redirect::to("/ops/staff");
    let (Some(email), Ok(role)) = (Email::parse(&typed.email), typed.role.parse::<StaffRole>())
    else {
        operator
            .visit
            .flash(FlashKind::Error, &Text::key("staff-invite-wrong"))
            .await?;
        return Ok(back.into_response());
    };
    let wanted = Wanted {
        role,
        email: &email,
        by: operator.account.id,
        lang,
    };
    let by_hand = platform
        .db()
        .system_write("somebody is invited to the staff", async |tx| {
            staff_invitation::invite(tx, &platform, &wanted).await
        })
        .await?;
    if let Some(link) = by_hand {
        let page = operator.page("staff-link-title");
        return Ok(View(LinkPage {
            email: email.as_str().to_owned(),
            link,
            page,
        })
        .into_response());
    }
    platform.bell().mail.notify_one();
    operator
        .visit
        .flash(
            FlashKind::Ok,
            &Text::key("staff-invited").with("email", email.as_str()),
        )
        .await?;
    Ok(back.into_response())
}

/// `POST /ops/staff/invitations/{id}/revoke`
pub(super) async fn revoke(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<Uuid>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let by = operator.account.id;
    platform
        .db()
        .system_write("an invitation to the staff is withdrawn", async |tx| {
            if !staff_invitation::revoke(tx, &platform, id, by).await? {
                return Err(AppError::NotFound);
            }
            Ok(())
        })
        .await?;
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("staff-invitation-revoked"))
        .await?;
    Ok(Redirect::to("/ops/staff"))
}

/// The day of a training.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Trained {
    #[serde(rename = "trained_on.day")]
    day: String,
    #[serde(rename = "trained_on.month")]
    month: String,
    #[serde(rename = "trained_on.year")]
    year: String,
}

async fn find(platform: &Platform, id: StaffId) -> Result<staff::Model> {
    platform
        .db()
        .system_look("a member of staff", async |tx| store::find(tx, id).await)
        .await?
        .filter(|row| row.ended_at.is_none())
        .ok_or(AppError::NotFound)
}

/// `POST /ops/staff/{id}/trained`
pub(super) async fn trained(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<StaffId>,
    CheckedForm(typed): CheckedForm<Trained>,
) -> Result<Redirect> {
    let row = find(&platform, id).await?;
    let on = days::read(&typed.day, &typed.month, &typed.year).filter(|on| *on <= platform.today());
    let Some(on) = on else {
        operator
            .visit
            .flash(FlashKind::Error, &Text::key("staff-trained-wrong"))
            .await?;
        return Ok(Redirect::to("/ops/staff"));
    };
    let by = operator.account.id;
    platform
        .db()
        .system_write("a member of staff was trained", async |tx| {
            store::set_trained(tx, row.id, on).await?;
            let event = Event::new(TRAINED, Some(by)).detail(json!({ "account": row.account_id }));
            security_log::append(tx, &platform, event).await
        })
        .await?;
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("staff-trained-saved"))
        .await?;
    Ok(Redirect::to("/ops/staff"))
}

#[derive(Template)]
#[template(path = "operator/staff_end.html")]
pub(super) struct EndPage {
    page: Page,
    /// Nothing where the work cannot end: the page says why.
    confirm: Option<ConfirmBox>,
}

/// `GET /ops/staff/{id}/end`
pub(super) async fn ask_end(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<StaffId>,
) -> Result<View<EndPage>> {
    let row = find(&platform, id).await?;
    let (names, is_only_operator) = platform
        .db()
        .system_read("the name of a member of staff", async |tx| {
            Ok((
                account_names(tx, vec![row.account_id]).await?,
                store::is_only_operator(tx, row.account_id).await?,
            ))
        })
        .await?;
    let name = names
        .get(&row.account_id)
        .map(|(name, _)| name.clone())
        .unwrap_or_default();
    let page = operator.page("staff-end-title");
    let lang = page.lang;
    let confirm = ConfirmBox::new(
        format!("/ops/staff/{id}/end"),
        &page.csrf,
        lang.t1("staff-end-question", "name", name),
        lang.t("staff-end-button"),
    )
    .effect(lang.t("staff-end-effect-now"))
    .effect(lang.t("staff-end-effect-kept"))
    .cancel("/ops/staff", lang.t("ui-cancel"))
    .danger();
    Ok(View(EndPage {
        confirm: (!is_only_operator).then_some(confirm),
        page,
    }))
}

/// `POST /ops/staff/{id}/end`
pub(super) async fn end(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<StaffId>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    operator.freshly(&platform, &format!("/ops/staff/{id}/end"))?;
    let row = find(&platform, id).await?;
    let by = operator.account.id;
    let now = platform.now();
    let done = platform
        .db()
        .system_write("a member of staff leaves", async |tx| {
            // The log's lock makes two ends follow one another, so that one operator stays.
            let event = Event::new(ENDED, Some(by)).detail(json!({ "account": row.account_id }));
            security_log::append(tx, &platform, event).await?;
            if store::is_only_operator(tx, row.account_id).await? {
                return Err(AppError::Conflict("staff-last-operator"));
            }
            if !store::end(tx, &row, now).await? {
                return Err(AppError::NotFound);
            }
            staff_invitation::end_of_inviter(tx, &platform, row.account_id, by).await?;
            Sessions::end_all_of(tx, row.account_id).await
        })
        .await;
    if done.is_ok() {
        // Whoever left reads nothing any more, and their access does not stand there as if they did.
        support::end_all_of(&platform, row.account_id, by).await?;
    }
    match done {
        // The session this came with is over, too.
        Ok(()) if row.account_id == by => return Ok(Redirect::to("/")),
        Ok(()) => {
            operator
                .visit
                .flash(FlashKind::Ok, &Text::key("staff-ended"))
                .await?;
        }
        Err(AppError::Conflict(key)) => {
            operator
                .visit
                .flash(FlashKind::Error, &Text::key(key))
                .await?;
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to("/ops/staff"))
}
