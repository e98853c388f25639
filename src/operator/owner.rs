//! Invites the owner of a tenant that has none: the invitation of its founding was lost or ran out. Once there is an owner,
//! roles are the owner's business alone.
use ::entity::ids::TenantId;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{found::LinkPage, guard::Operator, store};
use crate::{
    accounts::Email,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Role,
        invitations::{self, Invite, Invited},
        store::count_open,
    },
    web::{
        View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
}

/// `POST /ops/tenants/{id}/owner`
pub(super) async fn invite(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<TenantId>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let tenant = store::find_tenant(&platform, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let on = format!("/ops/tenants/{id}");
    let Some(email) = Email::parse(&typed.email) else {
        operator
            .visit
            .flash(FlashKind::Error, &Text::key("operator-tenant-email-wrong"))
            .await?;
        return Ok(Redirect::to(&on).into_response());
    };
    let (by, lang) = (operator.account.id, operator.visit.lang);
    let invited = platform
        .db()
        .write(id, async |tx| {
            if count_open(tx, Role::Owner).await? > 0 {
                return Err(AppError::Conflict("operator-tenant-has-owner"));
            }
            invitations::invite(
                tx,
                &platform,
                &Invite {
                    role: Role::Owner,
                    email: &email,
                    name: "",
                    by,
                    lang,
                },
            )
            .await
        })
        .await?;
    match invited {
        Invited::Link(link) => {
            let page = operator.page("operator-link-title");
            Ok(View(LinkPage {
                tenant: tenant.name,
                email: email.as_str().to_owned(),
                link,
                on,
                page,
            })
            .into_response())
        }
        Invited::Mailed | Invited::HasRole | Invited::Taken => {
            platform.bell().mail.notify_one();
            operator
                .visit
                .flash(
                    FlashKind::Ok,
                    &Text::key("operator-tenant-invited").with("email", email.as_str()),
                )
                .await?;
            Ok(Redirect::to(&on).into_response())
        }
    }
}
