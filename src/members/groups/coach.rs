//! Gives a training group to a coach, or takes it away: from the next request on its members are out of reach.
use ::entity::ids::{AccountId, GroupId};
use axum::{extract::State, response::Redirect};
use serde::Deserialize;

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::store::{self, Actor},
        services::Platform,
    },
    tenants::{Can, Role, policy::ManageGroups, store as tenants},
    web::{
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Who is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    account: String,
}

/// Gives it to somebody who has the role of a coach here.
///
/// # Errors
/// [`AppError::NotFound`] for a group of nobody, or an account that is no coach here.
pub async fn give(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
    CheckedForm(chosen): CheckedForm<Chosen>,
) -> Result<Redirect> {
    let back = Redirect::to(&can.url(&format!("/groups/{id}")));
    let reach = can.reach();
    can.db
        .read(async |tx| store::get_group(tx, reach, id).await.map(drop))
        .await?;
    let Ok(account) = chosen.account.parse::<AccountId>() else {
        can.visit
            .flash(FlashKind::Error, &Text::key("groups-coach-missing"))
            .await?;
        return Ok(back);
    };
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| {
            if tenants::open_role(tx, account, Role::Coach)
                .await?
                .is_none()
            {
                return Err(AppError::NotFound);
            }
            store::give_group(tx, &platform, id, account, &actor).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("groups-coach-given"))
        .await?;
    Ok(back)
}

/// Takes it away.
///
/// # Errors
/// [`AppError::NotFound`] for a group of nobody, or one that the account does not coach.
pub async fn take(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    PathOf((_, id, account)): PathOf<(String, GroupId, AccountId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let by = Some(can.account.id);
    can.db
        .write(async |tx| store::take_group(tx, &platform, id, account, by).await)
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("groups-coach-taken"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/groups/{id}"))))
}
