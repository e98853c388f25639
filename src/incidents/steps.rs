//! The steps of an incident: reported, finished, taken up again. Each stands in the processing log.
use ::entity::{ids::IncidentId, values::operation};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::{
    form::moment_of,
    incident::{Incident, State as Standing, Told},
    show::{self, Asked, Steps},
    store,
};
use crate::{
    platform::{
        audit::{self, Entry, Purpose},
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::{Can, policy::HandleBreach},
    web::{
        FieldErrors, View,
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Longest decision and reference.
const LONGEST: usize = 4_000;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub time: String,
    pub reference: String,
    pub decision: String,
}

impl Typed {
    /// Reported now.
    #[must_use]
    pub fn fresh(now: DateTime<Utc>, lang: Lang) -> Self {
        Self {
            day: lang.day(now),
            time: lang.time(now),
            ..Self::default()
        }
    }
}

/// Notes that the authority was notified.
pub async fn report(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let incident = find(&can, &platform, id).await?;
    if incident.state != Standing::Open {
        return Ok(back(&can, id));
    }
    let mut errors = FieldErrors::new();
    let at = moment_of(&mut errors, "day", (&typed.day, &typed.time));
    match at {
        None if errors.is_empty() => errors.add("day", Text::key("incidents-error-moment")),
        Some(at) if at > platform.now() => errors.add("day", Text::key("incidents-error-future")),
        Some(at) if at < incident.noticed_at => {
            errors.add("day", Text::key("incidents-error-before"));
        }
        _ => {}
    }
    if !errors.is_empty() {
        return refused(&can, &platform, id, &typed, &errors).await;
    }
    let reference: String = typed.reference.trim().chars().take(100).collect();
    let step = Step {
        what: "incident-reported",
        said: Text::key("incidents-was-reported"),
    };
    take(&can, &platform, incident, step, |incident, told| {
        incident.state = Standing::Reported;
        incident.reported_at = at;
        told.reference = reference;
    })
    .await?;
    Ok(back(&can, id))
}

/// Finishes an incident, with the reasons for what was decided.
pub async fn close(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let incident = find(&can, &platform, id).await?;
    if incident.state == Standing::Closed {
        return Ok(back(&can, id));
    }
    let decision = typed.decision.trim().to_owned();
    let mut errors = FieldErrors::new();
    if decision.is_empty() {
        errors.add("decision", Text::key("incidents-error-decision"));
    } else if decision.chars().count() > LONGEST {
        errors.add(
            "decision",
            Text::key("incidents-error-long").with("n", LONGEST),
        );
    }
    if !errors.is_empty() {
        let now = Typed::fresh(platform.now(), can.visit.lang);
        let typed = Typed { decision, ..now };
        return refused(&can, &platform, id, &typed, &errors).await;
    }
    let now = platform.now();
    let step = Step {
        what: "incident-closed",
        said: Text::key("incidents-was-closed"),
    };
    take(&can, &platform, incident, step, |incident, told| {
        incident.state = Standing::Closed;
        incident.closed_at = Some(now);
        told.decision = decision;
    })
    .await?;
    Ok(back(&can, id))
}

/// Takes an incident up again.
pub async fn reopen(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
    _: CheckedForm<NoFields>,
) -> Result<Response> {
    let incident = find(&can, &platform, id).await?;
    if incident.state != Standing::Closed {
        return Ok(back(&can, id));
    }
    let step = Step {
        what: "incident-reopened",
        said: Text::key("incidents-was-reopened"),
    };
    take(&can, &platform, incident, step, |incident, _| {
        incident.state = if incident.reported_at.is_some() {
            Standing::Reported
        } else {
            Standing::Open
        };
        incident.closed_at = None;
    })
    .await?;
    Ok(back(&can, id))
}

/// A step: how the log calls it, and what the person is told.
struct Step {
    what: &'static str,
    said: Text,
}

async fn take(
    can: &Can<HandleBreach>,
    platform: &Platform,
    mut incident: Incident,
    step: Step,
    change: impl FnOnce(&mut Incident, &mut Told),
) -> Result<()> {
    let mut told = incident
        .told
        .clone()
        .ok_or(AppError::Damaged { whose: None })?;
    change(&mut incident, &mut told);
    let (incident, told, by, what) = (&incident, &told, can.account.id, step.what);
    can.db
        .write(async |tx| {
            if !store::update(tx, platform, incident, told).await? {
                return Err(AppError::Conflict("incidents-error-overtaken"));
            }
            let entry = Entry::new(operation::ALTER, Some(by))
                .purpose(Purpose::Breach.code())
                .detail(
                    json!({ "what": what, "incident": incident.id, "number": incident.number }),
                );
            audit::append(tx, platform, entry).await
        })
        .await?;
    can.visit.flash(FlashKind::Ok, &step.said).await
}

async fn find(can: &Can<HandleBreach>, platform: &Platform, id: IncidentId) -> Result<Incident> {
    can.db
        .read(async |tx| store::find(tx, platform, id).await)
        .await
}

fn back(can: &Can<HandleBreach>, id: IncidentId) -> Response {
    Redirect::to(&can.url(&format!("/breach/{id}"))).into_response()
}

async fn refused(
    can: &Can<HandleBreach>,
    platform: &Platform,
    id: IncidentId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<Response> {
    let loaded = show::load(can, platform, id).await?;
    let steps = Steps::new(can.visit.lang, typed, errors);
    let page = show::build(can, platform, &loaded, &Asked::default(), steps).refused();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
}
