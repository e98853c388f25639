//! Invites somebody to a role: by mail, or with a link that is shown once.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use uuid::Uuid;

use super::page::{self, Typed};
use crate::{
    accounts::{Email, LONGEST_NAME},
    platform::{error::Result, i18n::Text, once, services::Platform},
    tenants::{
        Can,
        invitations::{self, Invite, Invited, VALID_DAYS},
        policy::{ManagePeople, Role},
    },
    web::{FieldErrors, Icon, Page, View, form::CheckedForm, page::FlashKind},
};

#[derive(Template)]
#[template(path = "tenants/invited.html")]
struct InvitedPage {
    page: Page,
    base: String,
    email: String,
    role: String,
    link: String,
}

pub(in crate::tenants) async fn invite(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let (email, role) = match read(&typed) {
        Ok(read) => read,
        Err(errors) => return refused(&platform, &can, &typed, &errors).await,
    };
    let lang = can.visit.lang;
    let by = can.account.id;
    // A link is shown in the answer alone: who posts the form again gets another one, and the first is void.
    let receipt: Option<Uuid> = typed
        .form_id
        .parse()
        .ok()
        .filter(|_| platform.config().can_mail());
    let invited = can
        .db
        .write(async |tx| {
            if let Some(receipt) = receipt {
                if once::earlier(tx, receipt).await?.is_some() {
                    return Ok(None);
                }
                once::record(tx, receipt, &can.url("/people"), platform.now()).await?;
            }
            invitations::invite(
                tx,
                &platform,
                &Invite {
                    role,
                    email: &email,
                    name: &typed.name,
                    by,
                    lang,
                },
            )
            .await
            .map(Some)
        })
        .await?;
    let Some(invited) = invited else {
        return Ok(Redirect::to(&can.url("/people")).into_response());
    };
    match invited {
        Invited::Mailed => {
            platform.bell().mail.notify_one();
            let sentence = Text::key("tenants-people-mailed")
                .with("email", email.as_str())
                .with("n", VALID_DAYS);
            can.visit.flash(FlashKind::Ok, &sentence).await?;
            Ok(Redirect::to(&can.url("/people")).into_response())
        }
        // Shown in the answer to the posting itself and kept nowhere.
        Invited::Link(link) => Ok(View(InvitedPage {
            page: can.page("tenants-people-link-title"),
            base: can.url("/people"),
            email: email.as_str().to_owned(),
            role: lang.t(role.label_key()),
            link,
        })
        .into_response()),
        Invited::HasRole | Invited::Taken => {
            let mut errors = FieldErrors::new();
            errors.add("email", Text::key("tenants-people-has-role"));
            refused(&platform, &can, &typed, &errors).await
        }
    }
}

fn read(typed: &Typed) -> Result<(Email, Role), FieldErrors> {
    let mut errors = FieldErrors::new();
    let email = Email::parse(&typed.email);
    if email.is_none() {
        errors.add("email", Text::key("tenants-settings-email"));
    }
    if typed.name.trim().chars().count() > LONGEST_NAME || typed.name.chars().any(char::is_control)
    {
        errors.add(
            "name",
            Text::key("tenants-settings-too-long").with("most", LONGEST_NAME),
        );
    }
    let role = typed.role.parse::<Role>().ok();
    if role.is_none() {
        errors.add("role", Text::key("tenants-people-choose-role"));
    }
    match (email, role) {
        (Some(email), Some(role)) if errors.is_empty() => Ok((email, role)),
        _ => Err(errors),
    }
}

async fn refused(
    platform: &Platform,
    can: &Can<ManagePeople>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<Response> {
    let mut view = page::page(platform, can, typed, errors).await?;
    view.page = view.page.refused();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response())
}
