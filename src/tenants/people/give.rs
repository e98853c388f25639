//! Gives another role to somebody who has one here already.
use ::entity::ids::AccountId;
use axum::{extract::State, response::Redirect};
use serde::Deserialize;

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Can, grant_role, handover,
        policy::{ManagePeople, Role},
        role_mails::{Change, tell_owners},
        store,
    },
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Typed {
    role: String,
}

pub(in crate::tenants) async fn give(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, account)): PathOf<(String, AccountId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Redirect> {
    let back = Redirect::to(&can.url("/people"));
    let held = can
        .db
        .look(async |tx| store::roles_of(tx, account).await)
        .await?;
    if held.is_empty() {
        return Err(AppError::NotFound);
    }
    let Ok(role) = typed.role.parse::<Role>() else {
        can.visit
            .flash(FlashKind::Error, &Text::key("tenants-people-choose-role"))
            .await?;
        return Ok(back);
    };
    let name = can
        .db
        .write(async |tx| {
            // An account that has no role here is invited, so that the person agrees.
            if store::roles_of(tx, account).await?.is_empty() {
                return Err(AppError::NotFound);
            }
            let change = Change {
                account,
                role,
                by: can.account.id,
                but: can.account.id,
                is_given: true,
            };
            grant_role(tx, &platform, account, role, Some(can.account.id)).await?;
            tell_owners(tx, &platform, &can.tenant, &change).await?;
            handover::accepted(tx, &platform).await?;
            let names = store::account_names(tx, vec![account]).await?;
            Ok(names
                .get(&account)
                .map(|(name, _)| name.clone())
                .unwrap_or_default())
        })
        .await?;
    platform.bell().mail.notify_one();
    let role = can.visit.lang.t(role.label_key());
    let sentence = Text::key("tenants-people-given")
        .with("name", name)
        .with("role", role);
    can.visit.flash(FlashKind::Ok, &sentence).await?;
    Ok(back)
}
