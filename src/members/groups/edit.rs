//! Makes a training group, or calls it something else.
use ::entity::ids::GroupId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        people::store::{self, Actor, LONGEST_GROUP_NAME},
        services::Platform,
    },
    tenants::{Can, policy::ManageGroups},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The name, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
}

#[derive(Template)]
#[template(path = "members/groups/edit.html")]
struct EditPage {
    page: Page,
    list_url: String,
    cancel: String,
    dissolve: Option<String>,
    summary: ErrorSummary,
    name: TextField,
}

impl EditPage {
    fn new(can: &Can<ManageGroups>, id: Option<GroupId>, name: &str, errors: &FieldErrors) -> Self {
        let lang = can.visit.lang;
        let list_url = can.url("/groups");
        let group = id.map(|id| can.url(&format!("/groups/{id}")));
        let page = can.page(if id.is_some() {
            "groups-edit"
        } else {
            "groups-new"
        });
        Self {
            page: if errors.is_empty() {
                page
            } else {
                page.refused()
            },
            cancel: group.clone().unwrap_or_else(|| list_url.clone()),
            dissolve: group.map(|group| format!("{group}/dissolve")),
            list_url,
            summary: errors.summary(lang),
            name: TextField::new("name", lang.t("groups-name"))
                .value(name)
                .hint(lang.t("groups-name-hint"))
                .errors(errors.of("name", lang))
                .autocomplete("off")
                .maxlength(u32::try_from(LONGEST_GROUP_NAME).unwrap_or(80)),
        }
    }

    fn refused(can: &Can<ManageGroups>, id: Option<GroupId>, name: &str, why: Text) -> Response {
        let mut errors = FieldErrors::new();
        errors.add("name", why);
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            View(Self::new(can, id, name, &errors)),
        )
            .into_response()
    }
}

/// The form of a new group.
pub async fn new_page(can: Can<ManageGroups>) -> impl IntoResponse {
    View(EditPage::new(&can, None, "", &FieldErrors::new()))
}

/// Makes it.
///
/// # Errors
/// When the database does.
pub async fn add(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let name = match read(&typed) {
        Ok(name) => name,
        Err(why) => return Ok(EditPage::refused(&can, None, &typed.name, why)),
    };
    let actor = Actor::keeping(can.account.id);
    let added = can
        .db
        .write(async |tx| store::add_group(tx, &platform, &name, &actor).await)
        .await;
    match added {
        Ok(id) => {
            can.visit
                .flash(FlashKind::Ok, &Text::key("groups-added"))
                .await?;
            Ok(Redirect::to(&can.url(&format!("/groups/{id}"))).into_response())
        }
        Err(AppError::Conflict(key)) => {
            Ok(EditPage::refused(&can, None, &typed.name, Text::key(key)))
        }
        Err(error) => Err(error),
    }
}

/// The form with the name it has.
///
/// # Errors
/// [`AppError::NotFound`] for a group of nobody or of another tenant.
pub async fn edit_page(
    can: Can<ManageGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
) -> Result<impl IntoResponse> {
    let reach = can.reach();
    let group = can
        .db
        .read(async |tx| store::get_group(tx, reach, id).await)
        .await?;
    Ok(View(EditPage::new(
        &can,
        Some(id),
        &group.name,
        &FieldErrors::new(),
    )))
}

/// Calls it something else.
///
/// # Errors
/// As [`edit_page`].
pub async fn rename(
    State(platform): State<Platform>,
    can: Can<ManageGroups>,
    PathOf((_, id)): PathOf<(String, GroupId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let reach = can.reach();
    can.db
        .read(async |tx| store::get_group(tx, reach, id).await.map(drop))
        .await?;
    let name = match read(&typed) {
        Ok(name) => name,
        Err(why) => return Ok(EditPage::refused(&can, Some(id), &typed.name, why)),
    };
    let actor = Actor::keeping(can.account.id);
    let renamed = can
        .db
        .write(async |tx| store::rename_group(tx, &platform, id, &name, &actor).await)
        .await;
    match renamed {
        Ok(()) => {
            can.visit
                .flash(FlashKind::Ok, &Text::key("groups-renamed"))
                .await?;
            Ok(Redirect::to(&can.url(&format!("/groups/{id}"))).into_response())
        }
        Err(AppError::Conflict(key)) => Ok(EditPage::refused(
            &can,
            Some(id),
            &typed.name,
            Text::key(key),
        )),
        Err(error) => Err(error),
    }
}

fn read(typed: &Typed) -> std::result::Result<String, Text> {
    let name = typed.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Text::key("groups-name-missing"));
    }
    if name.chars().count() > LONGEST_GROUP_NAME || name.chars().any(char::is_control) {
        return Err(Text::key("groups-name-long").with("most", LONGEST_GROUP_NAME));
    }
    Ok(name)
}
