//! Beginning an incident, and changing what is known of it. Each step stands in the processing log.
use ::entity::{ids::IncidentId, values::operation};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    form::{Fields, Offered, Typed},
    incident::Told,
    store,
};
use crate::{
    platform::{
        audit::{self, Entry, Purpose},
        error::{AppError, Result},
        i18n::Text,
        once,
        services::Platform,
    },
    tenants::{Can, policy::HandleBreach},
    web::{
        FieldErrors, Page, View,
        components::Hidden,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "incidents/edit.html")]
struct EditPage {
    page: Page,
    list: String,
    cancel: String,
    hidden: Vec<Hidden>,
    form: Fields,
    is_new: bool,
}

/// The empty form.
pub async fn new_page(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
) -> Result<Response> {
    let form_id = platform.new_id().to_string();
    let typed = Typed::fresh(platform.now(), can.visit.lang, form_id);
    show(&can, &platform, None, &typed, &FieldErrors::new()).await
}

/// Begins an incident.
pub async fn add(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let read = match typed.read(&Told::default(), platform.now()) {
        Ok(read) => read,
        Err(errors) => {
            let page = show(&can, &platform, None, &typed, &errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    // A form without its id is an old or foreign one: it gets an id of its own.
    let form: Uuid = typed.form_id.parse().unwrap_or_else(|_| platform.new_id());
    let id = IncidentId(platform.new_id());
    let by = can.account.id;
    let read = &read;
    let there = can
        .db
        .write(async |tx| {
            if let Some(earlier) = once::earlier(tx, form).await? {
                return Ok(earlier);
            }
            let number =
                store::insert(tx, &platform, (id, by), read.noticed_at, &read.told).await?;
            let entry = Entry::new(operation::COLLECT, Some(by))
                .purpose(Purpose::Breach.code())
                .detail(json!({ "what": "incident-begun", "incident": id, "number": number }));
            audit::append(tx, &platform, entry).await?;
            let there = can.url(&format!("/breach/{id}"));
            once::record(tx, form, &there, platform.now()).await?;
            Ok(there)
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("incidents-begun"))
        .await?;
    Ok(Redirect::to(&there).into_response())
}

/// The form with what is known.
pub async fn edit_page(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
) -> Result<Response> {
    let incident = can
        .db
        .read(async |tx| store::find(tx, &platform, id).await)
        .await?;
    let told = incident
        .told
        .clone()
        .ok_or(AppError::Damaged { whose: None })?;
    let typed = Typed::of(&incident, &told, can.visit.lang);
    show(&can, &platform, Some(id), &typed, &FieldErrors::new()).await
}

/// Saves what is known, never over a newer version.
pub async fn save(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let incident = can
        .db
        .read(async |tx| store::find(tx, &platform, id).await)
        .await?;
    let before = incident
        .told
        .clone()
        .ok_or(AppError::Damaged { whose: None })?;
    let read = match typed.read(&before, platform.now()) {
        Ok(read) => read,
        Err(errors) => {
            let page = show(&can, &platform, Some(id), &typed, &errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let mut after = incident;
    after.rev = typed.rev.parse().unwrap_or_default();
    after.noticed_at = read.noticed_at;
    let (after, read, by) = (&after, &read, can.account.id);
    let saved = can
        .db
        .write(async |tx| {
            if !store::update(tx, &platform, after, &read.told).await? {
                return Ok(false);
            }
            let entry = Entry::new(operation::ALTER, Some(by))
                .purpose(Purpose::Breach.code())
                .detail(
                    json!({ "what": "incident-changed", "incident": id, "number": after.number }),
                );
            audit::append(tx, &platform, entry).await?;
            Ok(true)
        })
        .await?;
    if !saved {
        let mut errors = FieldErrors::new();
        errors.add("", Text::key("incidents-error-overtaken"));
        let page = show(&can, &platform, Some(id), &typed, &errors).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    can.visit
        .flash(FlashKind::Ok, &Text::key("incidents-saved"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/breach/{id}"))).into_response())
}

async fn show(
    can: &Can<HandleBreach>,
    platform: &Platform,
    id: Option<IncidentId>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<Response> {
    let lang = can.visit.lang;
    let offered = can
        .db
        .read(async |tx| Offered::load(tx, platform, lang).await)
        .await?;
    let page = can.page(if id.is_some() {
        "incidents-edit-title"
    } else {
        "incidents-new-title"
    });
    let list = can.url("/breach");
    Ok(View(EditPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        cancel: id.map_or_else(|| list.clone(), |id| format!("{list}/{id}")),
        list,
        hidden: vec![
            Hidden::new("form_id", &typed.form_id),
            Hidden::new("rev", &typed.rev),
        ],
        form: Fields::new(lang, typed, &offered, errors),
        is_new: id.is_none(),
    })
    .into_response())
}
