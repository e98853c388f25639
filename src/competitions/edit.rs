//! What a competition is: name, address, day, place. New ones and changes share one form.
mod form;
mod view;

use ::entity::{competition, ids::CompetitionId, values::operation};
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::Datelike as _;
use serde_json::json;
use uuid::Uuid;

use super::{change, slug, state::State, store};
use crate::{
    platform::{
        audit::{self, Entry},
        error::Result,
        i18n::Text,
        once, public_version,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};
use form::{EventForm, differences, digest};
use view::{EditPage, page_of};

fn refused(page: EditPage) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response()
}

/// The empty form.
///
/// # Errors
/// When the database does not answer.
pub async fn new(
    can: Can<ManageCompetitions>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let form = EventForm {
        form_id: platform.new_id().to_string(),
        organiser: can.tenant.name.clone(),
        ..EventForm::default()
    };
    let page = can.page("competitions-new");
    Ok(View(page_of(page, &can, &form, &FieldErrors::new(), None)).into_response())
}

enum Created {
    At(String),
    Taken,
}

/// Creates a competition.
///
/// # Errors
/// When the database does not answer.
pub async fn create(
    can: Can<ManageCompetitions>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<EventForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::new();
    let Some(event) = form.read(platform.today(), &mut errors) else {
        return Ok(refused(page_of(
            can.page("competitions-new"),
            &can,
            &form,
            &errors,
            None,
        )));
    };
    let receipt: Option<Uuid> = form.form_id.parse().ok();
    let account = can.account.id;
    let is_own_slug = !form.slug.trim().is_empty();
    let (id, now) = (CompetitionId(platform.new_id()), platform.now());
    let created = can
        .db
        .write(async |tx| {
            if let Some(receipt) = receipt
                && let Some(earlier) = once::earlier(tx, receipt).await?
            {
                return Ok(Created::At(earlier));
            }
            let taken = store::slugs(tx).await?;
            let mut slug = event.slug.clone();
            if taken.contains(&slug) {
                if is_own_slug {
                    return Ok(Created::Taken);
                }
                slug = slug::first_free(&format!("{slug}-{}", event.held_on.year()), |slug| {
                    taken.iter().any(|own| own == slug)
                });
            }
            store::insert(
                tx,
                competition::Model {
                    tenant_id: tx.tenant(),
                    id,
                    slug,
                    name: event.name.clone(),
                    held_on: event.held_on,
                    held_until: event.held_until,
                    town: event.town.clone(),
                    venue: event.venue.clone(),
                    organiser: event.organiser.clone(),
                    state: State::Draft.code().to_owned(),
                    name_policy: None,
                    published_at: None,
                    rev: 1,
                    created_at: now,
                    updated_at: now,
                },
            )
            .await?;
            let location = can.url(&format!("/competitions/{id}"));
            if let Some(receipt) = receipt {
                once::record(tx, receipt, &location, now).await?;
            }
            let entry = Entry::new(operation::SETTINGS, Some(account))
                .detail(json!({ "what": "competition_created", "competition": id }));
            audit::append(tx, &platform, entry).await?;
            Ok(Created::At(location))
        })
        .await;
    match created {
        Ok(Created::At(location)) => {
            can.visit
                .flash(
                    FlashKind::Ok,
                    &Text::key("competitions-created").with("name", event.name.clone()),
                )
                .await?;
            Ok(Redirect::to(&location).into_response())
        }
        Ok(Created::Taken) => Ok(slug_taken(&can, &form, &event.slug, None)),
        Err(error) if error.is_taken_on("competition", "slug") => {
            Ok(slug_taken(&can, &form, &event.slug, None))
        }
        Err(error) => Err(error),
    }
}

fn slug_taken(
    can: &Can<ManageCompetitions>,
    form: &EventForm,
    slug: &str,
    row: Option<&competition::Model>,
) -> Response {
    let mut errors = FieldErrors::new();
    errors.add(
        "slug",
        Text::key("competitions-slug-taken").with("slug", slug),
    );
    let title = if row.is_some() {
        "competitions-edit"
    } else {
        "competitions-new"
    };
    refused(page_of(can.page(title), can, form, &errors, row))
}

/// The form with what is stored.
///
/// # Errors
/// When there is no such competition.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    let row = can.db.read(async |tx| store::find(tx, id).await).await?;
    Ok(View(page_of(
        can.page("competitions-edit"),
        &can,
        &EventForm::of(&row),
        &FieldErrors::new(),
        Some(&row),
    ))
    .into_response())
}

enum Saved {
    Done,
    Changed(Box<competition::Model>),
    Taken(Box<competition::Model>),
}

/// Saves the changed competition.
///
/// # Errors
/// When there is no such competition.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    CheckedForm(mut form): CheckedForm<EventForm>,
) -> Result<Response> {
    let stored = can.db.read(async |tx| store::find(tx, id).await).await?;
    if stored.published_at.is_some() {
        // Addresses that were public stay what they were.
        form.slug.clone_from(&stored.slug);
    }
    if State::parse(&stored.state) == State::Published {
        // The day decides about the ages, and so about the names that are public.
        let fixed = EventForm::of(&stored);
        (form.on_day, form.on_month, form.on_year) = (fixed.on_day, fixed.on_month, fixed.on_year);
    }
    let mut errors = FieldErrors::new();
    let Some(event) = form.read(platform.today(), &mut errors) else {
        return Ok(refused(page_of(
            can.page("competitions-edit"),
            &can,
            &form,
            &errors,
            Some(&stored),
        )));
    };
    let now = platform.now();
    let account = can.account.id;
    let saved = can
        .db
        .write(async |tx| {
            let row = store::find(tx, id).await?;
            if digest(&row) != form.seen {
                return Ok(Saved::Changed(Box::new(row)));
            }
            if row.slug != event.slug && store::slugs(tx).await?.contains(&event.slug) {
                return Ok(Saved::Taken(Box::new(row)));
            }
            let is_published = State::parse(&row.state) == State::Published;
            store::update(
                tx,
                competition::Model {
                    name: event.name.clone(),
                    slug: event.slug.clone(),
                    held_on: event.held_on,
                    held_until: event.held_until,
                    town: event.town.clone(),
                    venue: event.venue.clone(),
                    organiser: event.organiser.clone(),
                    rev: row.rev + 1,
                    updated_at: now,
                    ..row
                },
            )
            .await?;
            if is_published {
                public_version::bump(tx, &platform).await?;
            }
            let entry = Entry::new(operation::SETTINGS, Some(account))
                .detail(json!({ "what": "competition_changed", "competition": id }));
            audit::append(tx, &platform, entry).await?;
            Ok(Saved::Done)
        })
        .await?;
    match saved {
        Saved::Done => {
            change::forget(&platform, &can.tenant);
            can.visit
                .flash(FlashKind::Ok, &Text::key("competitions-saved"))
                .await?;
            Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
        }
        Saved::Taken(row) => Ok(slug_taken(&can, &form, &event.slug, Some(&row))),
        Saved::Changed(row) => {
            let mut errors = FieldErrors::new();
            for (field, text) in differences(can.visit.lang, &form, &row) {
                errors.add(field, text);
            }
            form.seen = digest(&row);
            Ok(refused(page_of(
                can.page("competitions-edit"),
                &can,
                &form,
                &errors,
                Some(&row),
            )))
        }
    }
}
