//! Deletes a competition that was never public.
use ::entity::{ids::CompetitionId, values::operation};
use askama::Template;
use axum::{
    extract::State as Service,
    response::{IntoResponse as _, Redirect, Response},
};
use serde_json::json;

use super::{state::State, store};
use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        Page, View,
        components::ConfirmBox,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// A form without fields.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
pub struct Nothing {}

/// A page that asks before something that cannot be taken back.
#[derive(Template)]
#[template(path = "competitions/confirm.html")]
pub struct ConfirmPage {
    /// The frame.
    pub page: Page,
    /// The way back: address and words.
    pub back: (String, String),
    /// The question.
    pub confirm: ConfirmBox,
}

/// Asks.
///
/// # Errors
/// When there is no such competition, or it was public.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    let (row, count) = can
        .db
        .read(async |tx| {
            let row = store::find(tx, id).await?;
            refuse_public(&row.state)?;
            Ok((row, store::list_placings(tx, id).await?.len()))
        })
        .await?;
    let page = can.page("competitions-remove");
    let here = can.url(&format!("/competitions/{id}"));
    let confirm = ConfirmBox::new(
        format!("{here}/remove"),
        &page.csrf,
        page.t1("competitions-remove-title", "name", &row.name),
        page.t("competitions-remove"),
    )
    .effect(page.n("competitions-remove-effect", count))
    .effect(page.t("competitions-remove-final"))
    .cancel(here.clone(), page.t("ui-cancel"))
    .danger();
    Ok(View(ConfirmPage {
        back: (here, row.name),
        page,
        confirm,
    })
    .into_response())
}

/// Deletes.
///
/// # Errors
/// As [`page`].
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<Response> {
    let account = can.account.id;
    let name = can
        .db
        .write(async |tx| {
            let row = store::find(tx, id).await?;
            refuse_public(&row.state)?;
            let count = store::list_placings(tx, id).await?.len();
            store::remove(tx, id).await?;
            let entry = Entry::new(operation::ERASE, Some(account))
                .detail(json!({ "what": "competition", "competition": id, "placings": count }));
            audit::append(tx, &platform, entry).await?;
            Ok(row.name)
        })
        .await?;
    can.visit
        .flash(
            FlashKind::Ok,
            &Text::key("competitions-removed").with("name", name),
        )
        .await?;
    Ok(Redirect::to(&can.url("/competitions")).into_response())
}

fn refuse_public(state: &str) -> Result<()> {
    if State::parse(state) == State::Draft {
        Ok(())
    } else {
        Err(AppError::Conflict("competitions-remove-refused"))
    }
}
