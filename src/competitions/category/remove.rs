//! Deletes a category with its placings.
use ::entity::{
    category, competition,
    ids::{CategoryId, CompetitionId},
    values::operation,
};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde_json::json;

use super::edit::reason_field;
use crate::{
    competitions::{change, placing::remove::ReasonForm, store},
    platform::{
        audit::{self, Entry},
        error::Result,
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The question with a field for the reason.
#[derive(Template)]
#[template(path = "competitions/remove.html")]
pub struct RemovePage {
    /// The frame.
    pub page: Page,
    /// The way back: address and words.
    pub back: (String, String),
    /// What is wrong.
    pub summary: ErrorSummary,
    /// The question.
    pub question: String,
    /// What follows.
    pub effects: Vec<String>,
    /// Why, while the competition is public.
    pub reason: Option<TextField>,
}

fn page_of(
    can: &Can<ManageCompetitions>,
    competition: &competition::Model,
    row: &category::Model,
    count: usize,
    reason: &str,
    errors: &FieldErrors,
) -> RemovePage {
    let page = can.page("competitions-category-remove");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    RemovePage {
        back: (
            can.url(&format!(
                "/competitions/{}/categories/{}",
                competition.id, row.id
            )),
            row.name.clone(),
        ),
        summary: errors.summary(page.lang),
        question: page.t1("competitions-category-remove-title", "name", &row.name),
        effects: vec![
            page.n("competitions-remove-effect", count),
            page.t("competitions-remove-final"),
        ],
        reason: reason_field(&page, competition, reason, errors),
        page,
    }
}

/// Asks.
///
/// # Errors
/// When there is no such category.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
) -> Result<Response> {
    let (competition, row, count) = can
        .db
        .read(async |tx| {
            Ok((
                store::find(tx, id).await?,
                store::find_category(tx, id, category_id).await?,
                store::list_of_category(tx, category_id).await?.len(),
            ))
        })
        .await?;
    Ok(View(page_of(
        &can,
        &competition,
        &row,
        count,
        "",
        &FieldErrors::new(),
    ))
    .into_response())
}

/// Deletes.
///
/// # Errors
/// When there is no such category.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<ReasonForm>,
) -> Result<Response> {
    let account = can.account.id;
    let refused = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_category(tx, id, category_id).await?;
            let count = store::list_of_category(tx, category_id).await?.len();
            let mut errors = FieldErrors::new();
            change::check_reason(
                tx,
                &platform,
                &competition,
                &[category_id],
                &form.reason,
                &mut errors,
            )
            .await?;
            if !errors.is_empty() {
                return Ok(Some((competition, row, count, errors)));
            }
            store::remove_category(tx, category_id).await?;
            change::after(tx, &platform, &competition, account, &form.reason, None).await?;
            let entry = Entry::new(operation::ERASE, Some(account))
                .detail(json!({ "what": "category", "category": category_id, "placings": count }));
            audit::append(tx, &platform, entry).await?;
            Ok(None)
        })
        .await?;
    if let Some((competition, row, count, errors)) = refused {
        let page = page_of(&can, &competition, &row, count, &form.reason, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
    }
    change::forget(&platform, &can.tenant);
    can.visit
        .flash(FlashKind::Ok, &Text::key("competitions-category-removed"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
}
