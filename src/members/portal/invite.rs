//! Invites a member, or a guardian, to their own pages: by mail, or with a link that is shown once and handed over.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::view::{SELF, Whose, current, has_address_of_guardian, why_not};
use crate::{
    accounts::Email,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::store,
        services::Platform,
    },
    tenants::{
        Can,
        invitations::{self, InvitePerson, Invited, Offer, VALID_DAYS},
        policy::EditMembers,
    },
    web::{
        Icon, Page, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Who is invited.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    who: String,
}

#[derive(Template)]
#[template(path = "members/portal_link.html")]
struct LinkPage {
    page: Page,
    url: String,
    email: String,
    name: String,
    link: String,
}

/// What came of it.
enum Done {
    Refused(Text),
    Sent {
        invited: Invited,
        email: String,
        name: String,
    },
}

/// Invites.
///
/// # Errors
/// [`AppError::NotFound`] for a member or guardian of nobody or of another tenant.
pub async fn invite(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, MemberId)>,
    CheckedForm(chosen): CheckedForm<Chosen>,
) -> Result<Response> {
    let back = can.url(&format!("/members/{id}#portal"));
    let (by, lang) = (can.account.id, can.visit.lang);
    let done = can
        .db
        .write(async |tx| {
            let member = store::get(tx, &platform, id).await?;
            let guardians = current(&store::guardians_of(tx, &platform, id).await?);
            let whose = if chosen.who == SELF {
                Whose::Own
            } else {
                let line = guardians.iter().find(|g| g.id.to_string() == chosen.who);
                Whose::Of(line.ok_or(AppError::NotFound)?)
            };
            let is_theirs =
                whose == Whose::Own && has_address_of_guardian(tx, &platform, &member).await?;
            if let Some(why) = why_not(&platform, &member, whose, is_theirs) {
                return Ok(Done::Refused(why));
            }
            let (offer, email, name) = match whose {
                Whose::Own => (
                    Offer::Athlete(id),
                    member.draft.details.email.clone(),
                    member.draft.full_name(),
                ),
                Whose::Of(line) => (
                    Offer::Guardian(line.id),
                    line.email.clone(),
                    line.name.clone(),
                ),
            };
            let Some(address) = Email::parse(&email) else {
                return Ok(Done::Refused(Text::key("tenants-settings-email")));
            };
            let invite = InvitePerson {
                offer,
                email: &address,
                name: &name,
                by,
                lang,
            };
            let invited = invitations::invite_person(tx, &platform, &invite).await?;
            Ok(Done::Sent {
                invited,
                email,
                name,
            })
        })
        .await?;
    match done {
        Done::Refused(why) => can.visit.flash(FlashKind::Warn, &why).await?,
        Done::Sent {
            invited: Invited::HasRole,
            ..
        } => {
            let said = Text::key("guardians-has-access");
            can.visit.flash(FlashKind::Warn, &said).await?;
        }
        Done::Sent {
            invited: Invited::Taken,
            ..
        } => {
            let said = Text::key("guardians-is-taken");
            can.visit.flash(FlashKind::Warn, &said).await?;
        }
        Done::Sent {
            invited: Invited::Mailed,
            email,
            ..
        } => {
            platform.bell().mail.notify_one();
            let said = Text::key("guardians-invited")
                .with("email", email.as_str())
                .with("n", VALID_DAYS);
            can.visit.flash(FlashKind::Ok, &said).await?;
        }
        // Shown in the answer to the posting itself and kept nowhere.
        Done::Sent {
            invited: Invited::Link(link),
            email,
            name,
        } => {
            return Ok(View(LinkPage {
                page: can.page("guardians-link-title"),
                url: can.url(&format!("/members/{id}")),
                email,
                name,
                link,
            })
            .into_response());
        }
    }
    Ok(Redirect::to(&back).into_response())
}
