//! The register of sub-processors: who is used, who is announced, who has ended, and what tenants object. A change is announced at least
//! the notice period of the agreement ahead (GDPR Art. 28(2)); ending one needs no period.
use ::entity::{ids::SubProcessorId, sub_processor};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{Months, NaiveDate};
use serde::Deserialize;
use serde_json::json;

use super::{
    agreement_form::earliest,
    days,
    guard::Operator,
    objections::{self, Objection},
    sub_processor_form::{Fields, Typed},
};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::contract::{self, Standing, store as contracts},
    web::{
        FieldErrors, Icon, Page, View,
        components::{DateFields, EmptyState, ErrorSummary, Tag},
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const ADDED: &str = "sub_processor_added";
const ENDED: &str = "sub_processor_ended";
const REVIEWED: &str = "sub_processor_reviewed";

#[derive(Template)]
#[template(path = "operator/sub_processors.html")]
pub(super) struct RegisterPage {
    page: Page,
    rows: Vec<Row>,
    ended: Vec<Row>,
    objections: Vec<Objection>,
    empty: Option<EmptyState>,
}

struct Row {
    id: SubProcessorId,
    name: String,
    task: String,
    about: String,
    dates: String,
    contract: String,
    told: String,
    state: Tag,
    reviewed: Tag,
    may_end: bool,
}

fn row(lang: Lang, row: &sub_processor::Model, told: u64, today: NaiveDate) -> Row {
    let reviewed = match row.reviewed_on {
        Some(on) if on + Months::new(12) >= today => {
            Tag::ok(lang.t1("operator-sub-reviewed", "date", lang.date(on)))
        }
        Some(on) => Tag::bad(lang.t1("operator-sub-reviewed", "date", lang.date(on))),
        None => Tag::warn(lang.t("operator-sub-never-reviewed")),
    };
    Row {
        id: row.id,
        name: row.name.clone(),
        task: match lang {
            Lang::Sl => row.task_sl.clone(),
            Lang::En => row.task_en.clone(),
        },
        about: contract::processor_line(row, lang),
        dates: contract::dates(lang, row),
        contract: row.contract_ref.clone(),
        told: if told == 0 {
            String::new()
        } else {
            lang.n("operator-told-n", told)
        },
        state: Standing::of(row, today).tag(lang),
        reviewed,
        may_end: row.until.is_none(),
    }
}

/// `GET /ops/sub-processors`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<RegisterPage>> {
    contract::begin(&platform).await?;
    let page = operator.page("operator-subs-title");
    let lang = page.lang;
    let today = platform.today();
    let (found, objections) = platform
        .db()
        .system_read("the register of sub-processors", async |tx| {
            let mut found = Vec::new();
            for row in contracts::sub_processors(tx).await? {
                let told = contracts::count_told(tx, "sub_processor", row.id.0).await?;
                found.push((row, told));
            }
            Ok((found, objections::read(tx, lang).await?))
        })
        .await?;
    let empty = found.is_empty().then(|| {
        EmptyState::new(lang.t("operator-subs-none"))
            .icon(Icon::Link)
            .text(lang.t("operator-subs-none-text"))
            .action("/ops/sub-processors/new", lang.t("operator-sub-new"))
    });
    let (ended, open): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|(row, _)| Standing::of(row, today) == Standing::Ended);
    let rows = |found: Vec<&(sub_processor::Model, u64)>| {
        found
            .into_iter()
            .map(|(sub, told)| row(lang, sub, *told, today))
            .collect()
    };
    Ok(View(RegisterPage {
        rows: rows(open),
        ended: rows(ended),
        objections,
        empty,
        page,
    }))
}

#[derive(Template)]
#[template(path = "operator/sub_processor_new.html")]
struct NewPage {
    page: Page,
    form: Fields,
}

async fn first_day(platform: &Platform) -> Result<NaiveDate> {
    contract::begin(platform).await?;
    let (in_force, has_tenants) = platform
        .db()
        .system_look("the notice period", async |tx| {
            Ok((
                contracts::agreement_in_force(tx, platform.today()).await?,
                contracts::has_tenants(tx).await?,
            ))
        })
        .await?;
    let days = in_force.map_or(contract::NOTICE_DAYS, |version| version.notice_days);
    Ok(earliest(platform.today(), days, has_tenants))
}

fn page(operator: &Operator, typed: &Typed, errors: &FieldErrors, first: NaiveDate) -> NewPage {
    let page = operator.page("operator-sub-new");
    NewPage {
        form: Fields::new(page.lang, typed, errors, first),
        page,
    }
}

/// `GET /ops/sub-processors/new`
pub(super) async fn ask(State(platform): State<Platform>, operator: Operator) -> Result<Response> {
    let first = first_day(&platform).await?;
    let view = page(&operator, &Typed::begin(first), &FieldErrors::new(), first);
    Ok(View(view).into_response())
}

/// `POST /ops/sub-processors/new`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Operator,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let first = first_day(&platform).await?;
    let draft = match typed.read(operator.visit.lang, platform.today(), first) {
        Ok(draft) => draft,
        Err(errors) => {
            let mut view = page(&operator, &typed, &errors, first);
            view.page = view.page.refused();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response());
        }
    };
    let by = operator.account.id;
    let name = draft.name.clone();
    platform
        .db()
        .system_write("a sub-processor is announced", async |tx| {
            // The same form posted twice announces once.
            let register = contracts::sub_processors(tx).await?;
            let is_there = register.iter().any(|row| {
                row.name == draft.name && row.category == draft.category && row.until.is_none()
            });
            if is_there {
                return Err(AppError::Conflict("operator-sub-there"));
            }
            let id = contracts::insert_sub_processor(tx, &platform, draft.clone(), false).await?;
            let event = Event::new(ADDED, Some(by)).detail(json!({ "sub_processor": id }));
            security_log::append(tx, &platform, event).await
        })
        .await?;
    contract::tell_all(&platform).await?;
    operator
        .visit
        .flash(
            FlashKind::Ok,
            &Text::key("operator-sub-announced").with("name", name),
        )
        .await?;
    Ok(Redirect::to("/ops/sub-processors").into_response())
}

/// The day typed for an end.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EndTyped {
    #[serde(rename = "until.day")]
    day: String,
    #[serde(rename = "until.month")]
    month: String,
    #[serde(rename = "until.year")]
    year: String,
}

#[derive(Template)]
#[template(path = "operator/sub_processor_end.html")]
struct EndPage {
    page: Page,
    action: String,
    summary: ErrorSummary,
    until: DateFields,
    effects: Vec<String>,
}

async fn find(platform: &Platform, id: SubProcessorId) -> Result<sub_processor::Model> {
    platform
        .db()
        .system_look("a sub-processor", async |tx| {
            contracts::find_sub_processor(tx, id).await
        })
        .await?
        .filter(|row| row.until.is_none())
        .ok_or(AppError::NotFound)
}

fn end_page(
    operator: &Operator,
    row: &sub_processor::Model,
    until: DateFields,
    errors: &FieldErrors,
) -> EndPage {
    let page = operator.page("operator-sub-end");
    let lang = page.lang;
    let title = lang.t1("operator-sub-end-title", "name", row.name.as_str());
    EndPage {
        action: format!("/ops/sub-processors/{}/end", row.id),
        summary: errors.summary(lang),
        until,
        effects: vec![
            lang.t("operator-sub-end-effect-notices"),
            lang.t("operator-sub-end-effect-told"),
        ],
        page: page.with_title(title),
    }
}

/// `GET /ops/sub-processors/{id}/end`
pub(super) async fn ask_end(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<SubProcessorId>,
) -> Result<Response> {
    let row = find(&platform, id).await?;
    let lang = operator.visit.lang;
    let until = DateFields::new(lang, "until", lang.t("operator-sub-end-day"))
        .hint(lang.t("operator-sub-end-day-hint"))
        .date(Some(platform.today()));
    Ok(View(end_page(&operator, &row, until, &FieldErrors::new())).into_response())
}

/// `POST /ops/sub-processors/{id}/end`
pub(super) async fn end(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<SubProcessorId>,
    CheckedForm(typed): CheckedForm<EndTyped>,
) -> Result<Response> {
    let row = find(&platform, id).await?;
    let lang = operator.visit.lang;
    let until = days::read(&typed.day, &typed.month, &typed.year);
    let mut errors = FieldErrors::new();
    match until {
        None => errors.add("until", Text::key("operator-date-wrong")),
        Some(on) if on < platform.today() => {
            errors.add("until", Text::key("operator-sub-end-past"));
        }
        Some(_) => {}
    }
    let Some(until) = until.filter(|_| errors.is_empty()) else {
        let field = DateFields::new(lang, "until", lang.t("operator-sub-end-day"))
            .hint(lang.t("operator-sub-end-day-hint"))
            .typed(&typed.day, &typed.month, &typed.year)
            .errors(errors.of("until", lang));
        let mut view = end_page(&operator, &row, field, &errors);
        view.page = view.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response());
    };
    let by = operator.account.id;
    platform
        .db()
        .system_write("a sub-processor ends", async |tx| {
            if !contracts::end_sub_processor(tx, id, until).await? {
                return Err(AppError::NotFound);
            }
            let event = Event::new(ENDED, Some(by)).detail(json!({ "sub_processor": id }));
            security_log::append(tx, &platform, event).await
        })
        .await?;
    contract::tell_all(&platform).await?;
    let said = Text::key("operator-sub-ended")
        .with("name", row.name)
        .with("date", lang.date(until));
    operator.visit.flash(FlashKind::Ok, &said).await?;
    Ok(Redirect::to("/ops/sub-processors").into_response())
}

/// `POST /ops/sub-processors/{id}/review`
pub(super) async fn review(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(id): PathOf<SubProcessorId>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let row = find(&platform, id).await?;
    let by = operator.account.id;
    platform
        .db()
        .system_write(
            "the guarantees of a sub-processor were looked at",
            async |tx| {
                contracts::set_reviewed(tx, id, platform.today()).await?;
                let event = Event::new(REVIEWED, Some(by)).detail(json!({ "sub_processor": id }));
                security_log::append(tx, &platform, event).await
            },
        )
        .await?;
    operator
        .visit
        .flash(
            FlashKind::Ok,
            &Text::key("operator-sub-review-done").with("name", row.name),
        )
        .await?;
    Ok(Redirect::to("/ops/sub-processors"))
}
