//! Removes one placing.
use ::entity::{
    competition,
    ids::{CompetitionId, PlacingId},
    placing,
    values::operation,
};
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;

use crate::{
    competitions::{
        category::{edit::reason_field, remove::RemovePage},
        change, label,
        person::{self, Person},
        store,
    },
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        i18n::Text,
        names_policy::NameStyle,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// A form that asks only for the public reason.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    /// Why.
    pub reason: String,
}

fn page_of(
    can: &Can<ManageCompetitions>,
    platform: &Platform,
    competition: &competition::Model,
    (row, is_fought): (&placing::Model, bool),
    reason: &str,
    errors: &FieldErrors,
) -> Result<RemovePage> {
    let page = can.page("competitions-placing-remove");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let name = person::open_whole(platform, row)?.map_or_else(
        || page.t("competitions-placing-damaged"),
        |person| label::name(page.lang, &person),
    );
    Ok(RemovePage {
        back: (
            can.url(&format!(
                "/competitions/{}/placings/{}",
                competition.id, row.id
            )),
            name.clone(),
        ),
        summary: errors.summary(page.lang),
        question: page.t1(
            if is_fought {
                "competitions-fought-erase-title"
            } else {
                "competitions-placing-remove-title"
            },
            "name",
            name,
        ),
        effects: if is_fought {
            vec![
                page.t("competitions-fought-erase-effect"),
                page.t("competitions-remove-final"),
            ]
        } else {
            vec![page.t("competitions-remove-final")]
        },
        reason: reason_field(&page, competition, reason, errors),
        page,
    })
}

/// Asks.
///
/// # Errors
/// When there is no such placing.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, placing_id)): PathOf<(String, CompetitionId, PlacingId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let (competition, row, is_fought) = can
        .db
        .read(async |tx| {
            let row = store::find_placing(tx, id, placing_id).await?;
            Ok((
                store::find(tx, id).await?,
                store::is_fought(tx, row.category_id).await?,
                row,
            ))
        })
        .await
        .map(|(competition, is_fought, row)| (competition, row, is_fought))?;
    Ok(View(page_of(
        &can,
        &platform,
        &competition,
        (&row, is_fought),
        "",
        &FieldErrors::new(),
    )?)
    .into_response())
}

/// Removes.
///
/// # Errors
/// When there is no such placing.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, placing_id)): PathOf<(String, CompetitionId, PlacingId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<ReasonForm>,
) -> Result<Response> {
    let account = can.account.id;
    let (row, is_fought, refused) = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_placing(tx, id, placing_id).await?;
            let is_fought = store::is_fought(tx, row.category_id).await?;
            let mut errors = FieldErrors::new();
            change::check_reason(
                tx,
                &platform,
                &competition,
                &[row.category_id],
                &form.reason,
                &mut errors,
            )
            .await?;
            if !errors.is_empty() {
                return Ok((row, is_fought, Some((competition, errors))));
            }
            if is_fought {
                // The place and the contests follow from the sheet: they stay, and nobody stands there any more.
                store::update_placing(tx, nameless(tx, &platform, &row)?).await?;
            } else {
                store::remove_placing(tx, placing_id).await?;
            }
            change::after(
                tx,
                &platform,
                &competition,
                account,
                &form.reason,
                Some(row.category_id),
            )
            .await?;
            let mut entry = Entry::new(operation::ERASE, Some(account))
                .detail(json!({ "what": "placing", "competition": id }));
            if let Some(member) = row.member_id {
                entry = entry.about(member.0);
            }
            audit::append(tx, &platform, entry).await?;
            Ok((row, is_fought, None))
        })
        .await?;
    if let Some((competition, errors)) = refused {
        let page = page_of(
            &can,
            &platform,
            &competition,
            (&row, is_fought),
            &form.reason,
            &errors,
        )?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
    }
    change::forget(&platform, &can.tenant);
    can.visit
        .flash(
            FlashKind::Ok,
            &Text::key(if is_fought {
                "competitions-fought-erased"
            } else {
                "competitions-placing-removed"
            }),
        )
        .await?;
    Ok(Redirect::to(&can.url(&format!(
        "/competitions/{id}/categories/{}",
        row.category_id
    )))
    .into_response())
}

/// The placing without anybody: nothing that says who it was is kept.
fn nameless(tx: &TenantTx, platform: &Platform, row: &placing::Model) -> Result<placing::Model> {
    let nobody = Person {
        at_most: Some(NameStyle::Hidden),
        ..Person::default()
    };
    let rev = row.rev + 1;
    Ok(placing::Model {
        club_id: None,
        country: None,
        member_id: None,
        sealed: person::seal(platform, tx.tenant(), row.id.0, rev, &nobody)?,
        rev,
        ..row.clone()
    })
}
