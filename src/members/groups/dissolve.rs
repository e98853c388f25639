//! Dissolves a training group: a page that says what follows, and the deed.
use ::entity::ids::GroupId;
use askama::Template;
use axum::{extract::State, response::Redirect};

use crate::{
    platform::{
        error::Result,
        i18n::Text,
        people::store::{self, Actor},
        services::Platform,
    },
    tenants::{Can, policy::ManageGroups},
    web::{
        Page, View,
        components::ConfirmBox,
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "members/groups/confirm.html")]
pub struct DissolvePage {
    page: Page,
    list_url: String,
    confirm: ConfirmBox,
}

/// Asks.
///
/// # Errors
/// [`crate::platform::error::AppError::NotFound`] for a group of nobody or of another tenant.
pub async fn ask_dissolve(
    can: Can<ManageGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
) -> Result<View<DissolvePage>> {
    let reach = can.reach();
    let group = can
        .db
        .read(async |tx| store::get_group(tx, reach, id).await)
        .await?;
    let page = can.page("groups-dissolve");
    let base = can.url(&format!("/groups/{id}"));
    let confirm = ConfirmBox::new(
        format!("{base}/dissolve"),
        &page.csrf,
        page.t1("groups-dissolve-question", "name", group.name),
        page.t("groups-dissolve"),
    )
    .effect(page.t("groups-dissolve-members"))
    .effect(page.t("groups-dissolve-coaches"))
    .cancel(base, page.t("ui-cancel"))
    .danger();
    Ok(View(DissolvePage {
        list_url: can.url("/groups"),
        confirm,
        page,
    }))
}

/// Dissolves it.
///
/// # Errors
/// As [`ask_dissolve`].
pub async fn dissolve(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let actor = Actor::keeping(can.account.id);
    can.db
        .write(async |tx| store::delete_group(tx, &platform, id, &actor).await)
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("groups-dissolved"))
        .await?;
    Ok(Redirect::to(&can.url("/groups")))
}
