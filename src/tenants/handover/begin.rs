//! Begins a handover: invites whoever comes, writes down whose roles end, and ends them at once when nothing is waited for.
use ::entity::{
    ids::{HandoverId, RoleId},
    values::operation,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde_json::json;

use super::{
    mails::{self, Moment},
    page::{self, COMING, Typed},
    plan_page,
    settle::{leaves_owner, settle},
    store::{self, Plan, state},
};
use crate::{
    accounts::{Email, LONGEST_NAME},
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
        text,
    },
    tenants::{
        Can,
        invitations::{self, Invite, Invited},
        policy::{ManagePeople, Role},
        store as tenants,
    },
    web::{FieldErrors, View, form::CheckedForm, page::FlashKind},
};

/// Whoever is invited has the role already.
const HAS_ROLE: &str = "tenants-people-has-role";

/// What was typed, read.
#[derive(Clone)]
struct Wanted {
    coming: Option<(Email, Role)>,
    roles: Vec<RoleId>,
    ends_on: Option<chrono::NaiveDate>,
}

/// What came of it.
enum Begun {
    /// There is one on its way already.
    Already(HandoverId),
    /// This is wrong with the form.
    Refused(&'static str, Text),
    /// It was begun; with a link to hand over where no mail is sent.
    Plan(HandoverId, Option<String>, bool),
}

pub(in crate::tenants) async fn begin(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let wanted = match read(&typed, platform.today()) {
        Ok(wanted) => wanted,
        Err(errors) => return refused(&platform, &can, &typed, &errors).await,
    };
    match write(&platform, &can, &typed, &wanted).await? {
        Begun::Already(id) => Ok(to_plan(&can, id)),
        Begun::Refused(field, why) => {
            let mut errors = FieldErrors::new();
            errors.add(field, why);
            refused(&platform, &can, &typed, &errors).await
        }
        Begun::Plan(id, link, is_done) => {
            platform.bell().mail.notify_one();
            if let Some(link) = link {
                // Shown in the answer to the posting itself and kept nowhere.
                return plan_page::view(&platform, &can, id, Some(link)).await;
            }
            let said = Text::key(if is_done {
                "handover-done-flash"
            } else {
                "handover-begun-flash"
            });
            can.visit.flash(FlashKind::Ok, &said).await?;
            Ok(to_plan(&can, id))
        }
    }
}

fn to_plan(can: &Can<ManagePeople>, id: HandoverId) -> Response {
    Redirect::to(&can.url(&format!("/handover/{id}"))).into_response()
}

async fn write(
    platform: &Platform,
    can: &Can<ManagePeople>,
    typed: &Typed,
    wanted: &Wanted,
) -> Result<Begun> {
    let by = can.account.id;
    let lang = can.visit.lang;
    can.db
        .write(async |tx| {
            if let Some(open) = store::find_open(tx).await? {
                return Ok(Begun::Already(open.id));
            }
            let open = tenants::list_open(tx).await?;
            let ending: Vec<_> = open
                .iter()
                .filter(|row| wanted.roles.contains(&row.id))
                .cloned()
                .collect();
            if ending.len() != wanted.roles.len() {
                return Err(AppError::NotFound);
            }
            let brings_owner = matches!(wanted.coming, Some((_, Role::Owner)));
            if !leaves_owner(&open, &wanted.roles) && !brings_owner {
                return Ok(Begun::Refused("end", Text::key("handover-no-owner")));
            }
            let detail = json!({ "what": "handover-begun", "n": ending.len() });
            // The log's lock makes two of them follow one another.
            let entry = Entry::new(operation::ACCESS, Some(by)).detail(detail);
            audit::append(tx, platform, entry).await?;
            if store::find_open(tx).await?.is_some() {
                return Err(AppError::Conflict("people-error-busy"));
            }
            let mut plan = Plan {
                id: HandoverId(platform.new_id()),
                state: state::OPEN.to_owned(),
                started_at: platform.now(),
                started_by: by,
                invitation: None,
                roles: wanted.roles.clone(),
                ends_on: wanted.ends_on,
                checks: Vec::new(),
                finished_at: None,
            };
            let mut link = None;
            if let Some((email, role)) = &wanted.coming {
                let invite = Invite {
                    role: *role,
                    email,
                    name: &typed.name,
                    by,
                    lang,
                };
                match invitations::invite(tx, platform, &invite).await? {
                    // An error, so that nothing of it is kept.
                    Invited::HasRole | Invited::Taken => return Err(AppError::Conflict(HAS_ROLE)),
                    Invited::Mailed => {}
                    Invited::Link(shown) => link = Some(shown),
                }
                plan.invitation = store::newest_invitation(tx, *role, by).await?;
            }
            store::insert(tx, &plan).await?;
            let is_done = settle(tx, platform, &plan).await?;
            if !is_done {
                mails::tell(tx, platform, &plan, &ending, Moment::Begun).await?;
            }
            Ok(Begun::Plan(plan.id, link, is_done))
        })
        .await
        .or_else(|error| match error {
            AppError::Conflict(HAS_ROLE) => Ok(Begun::Refused("email", Text::key(HAS_ROLE))),
            other => Err(other),
        })
}

fn read(typed: &Typed, today: chrono::NaiveDate) -> std::result::Result<Wanted, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut coming = None;
    if typed.invites() {
        let email = Email::parse(&typed.email);
        let role = typed
            .role
            .parse::<Role>()
            .ok()
            .filter(|r| COMING.contains(r));
        if email.is_none() {
            errors.add("email", Text::key("tenants-settings-email"));
        }
        if role.is_none() {
            errors.add("role", Text::key("tenants-people-choose-role"));
        }
        if !text::is_name(typed.name.trim()) {
            errors.add("name", Text::key("accounts-name-strange"));
        } else if typed.name.trim().chars().count() > LONGEST_NAME {
            errors.add(
                "name",
                Text::key("tenants-settings-too-long").with("most", LONGEST_NAME),
            );
        }
        coming = email.zip(role);
    }
    let mut roles: Vec<RoleId> = typed.end.iter().filter_map(|id| id.parse().ok()).collect();
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        errors.add("end", Text::key("handover-end-missing"));
    }
    if typed.when != "now" && typed.when != "day" {
        errors.add("when", Text::key("handover-when-missing"));
    }
    let ends_on = typed.day(today).unwrap_or_else(|why| {
        errors.add("day", why);
        None
    });
    if errors.is_empty() {
        Ok(Wanted {
            coming,
            roles,
            ends_on,
        })
    } else {
        Err(errors)
    }
}

async fn refused(
    platform: &Platform,
    can: &Can<ManagePeople>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<Response> {
    let mut view = page::form(platform, can, typed, errors).await?;
    view.page = view.page.refused();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response())
}
