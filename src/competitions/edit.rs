//! What a competition is: name, address, day, place. New ones and changes share one form.
use ::entity::{competition, ids::CompetitionId, values::operation};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::{Datelike as _, NaiveDate, TimeDelta};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{change, slug, state::State, store};
use crate::{
    platform::{
        audit::{self, Entry},
        error::Result,
        i18n::{Lang, Text},
        once, public_version,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{DateFields, ErrorSummary, Hidden, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Longest name of anything here.
const LONGEST: usize = 120;
/// No competition lasts longer, in days.
const LONGEST_EVENT: i64 = 31;

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EventForm {
    form_id: String,
    seen: String,
    name: String,
    slug: String,
    #[serde(rename = "held_on.day")]
    on_day: String,
    #[serde(rename = "held_on.month")]
    on_month: String,
    #[serde(rename = "held_on.year")]
    on_year: String,
    #[serde(rename = "held_until.day")]
    until_day: String,
    #[serde(rename = "held_until.month")]
    until_month: String,
    #[serde(rename = "held_until.year")]
    until_year: String,
    town: String,
    venue: String,
    organiser: String,
}

struct Event {
    name: String,
    slug: String,
    held_on: NaiveDate,
    held_until: Option<NaiveDate>,
    town: String,
    venue: String,
    organiser: String,
}

impl EventForm {
    fn of(row: &competition::Model) -> Self {
        let parts = |date: Option<NaiveDate>| {
            date.map_or_else(Default::default, |d| {
                (
                    d.day().to_string(),
                    d.month().to_string(),
                    d.year().to_string(),
                )
            })
        };
        let (on_day, on_month, on_year) = parts(Some(row.held_on));
        let (until_day, until_month, until_year) = parts(row.held_until);
        Self {
            form_id: String::new(),
            seen: digest(row),
            name: row.name.clone(),
            slug: row.slug.clone(),
            on_day,
            on_month,
            on_year,
            until_day,
            until_month,
            until_year,
            town: row.town.clone(),
            venue: row.venue.clone(),
            organiser: row.organiser.clone(),
        }
    }

    fn read(&self, today: NaiveDate, errors: &mut FieldErrors) -> Option<Event> {
        let text = |errors: &mut FieldErrors, field: &str, value: &str, required: Option<Text>| {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(missing) = required.filter(|_| value.is_empty()) {
                errors.add(field, missing);
            } else if value.chars().count() > LONGEST {
                errors.add(
                    field,
                    Text::key("competitions-too-long").with("most", LONGEST),
                );
            }
            value
        };
        let name = text(
            errors,
            "name",
            &self.name,
            Some(Text::key("competitions-name-missing")),
        );
        let slug = self.slug.trim().to_lowercase();
        let slug = if slug.is_empty() {
            slug::suggest(&name)
        } else {
            slug
        };
        if !name.is_empty()
            && let Err(text) = slug::check(&slug)
        {
            errors.add("slug", text);
        }
        let on = date(&self.on_day, &self.on_month, &self.on_year);
        let until = date(&self.until_day, &self.until_month, &self.until_year);
        let held_on = match on {
            Ok(Some(day)) if day.year() < 1950 || day > today + TimeDelta::days(3 * 366) => {
                errors.add("held_on", Text::key("competitions-day-range"));
                None
            }
            Ok(Some(day)) => Some(day),
            Ok(None) => {
                errors.add("held_on", Text::key("competitions-day-missing"));
                None
            }
            Err(()) => {
                errors.add("held_on", Text::key("competitions-day-wrong"));
                None
            }
        };
        let held_until = match (until, held_on) {
            (Err(()), _) => {
                errors.add("held_until", Text::key("competitions-day-wrong"));
                None
            }
            (Ok(Some(until)), Some(on)) if until < on => {
                errors.add("held_until", Text::key("competitions-until-before"));
                None
            }
            (Ok(Some(until)), Some(on)) if until - on > TimeDelta::days(LONGEST_EVENT) => {
                errors.add(
                    "held_until",
                    Text::key("competitions-until-far").with("n", LONGEST_EVENT),
                );
                None
            }
            (Ok(until), on) => until.filter(|until| on != Some(*until)),
        };
        let event = Event {
            town: text(
                errors,
                "town",
                &self.town,
                Some(Text::key("competitions-town-missing")),
            ),
            venue: text(errors, "venue", &self.venue, None),
            organiser: text(errors, "organiser", &self.organiser, None),
            name,
            slug,
            held_on: held_on.unwrap_or_default(),
            held_until,
        };
        errors.is_empty().then_some(event)
    }
}

/// Three fields as a date; nothing when all are empty.
fn date(day: &str, month: &str, year: &str) -> Result<Option<NaiveDate>, ()> {
    let [day, month, year] = [day, month, year].map(str::trim);
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Ok(None);
    }
    let number = |text: &str| text.trim_end_matches('.').parse::<u32>().map_err(|_| ());
    let year = i32::try_from(number(year)?).map_err(|_| ())?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
        .map(Some)
        .ok_or(())
}

/// What the form shows of a competition, as one value: differs when somebody changed it meanwhile.
fn digest(row: &competition::Model) -> String {
    let shown = format!(
        "{:?}",
        (
            &row.name,
            &row.slug,
            row.held_on,
            row.held_until,
            &row.town,
            &row.venue,
            &row.organiser
        )
    );
    data_encoding::HEXLOWER.encode(Sha256::digest(shown).get(..8).unwrap_or_default())
}

#[derive(Template)]
#[template(path = "competitions/edit.html")]
struct EditPage {
    page: Page,
    back: (String, String),
    remove_href: Option<String>,
    summary: ErrorSummary,
    hidden: Vec<Hidden>,
    name: TextField,
    slug: TextField,
    held_on: DateFields,
    held_until: DateFields,
    town: TextField,
    venue: TextField,
    organiser: TextField,
    save: String,
}

fn page_of(
    page: Page,
    can: &Can<ManageCompetitions>,
    form: &EventForm,
    errors: &FieldErrors,
    row: Option<&competition::Model>,
) -> EditPage {
    let lang = page.lang;
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let is_fixed = row.is_some_and(|row| row.published_at.is_some());
    let address = format!("/t/{}/", can.tenant.slug);
    let text = |name: &'static str, label: String, value: &str| {
        TextField::new(name, label)
            .value(value)
            .errors(errors.of(name, lang))
            .autocomplete("off")
            .maxlength(120)
    };
    EditPage {
        back: match row {
            Some(row) => (
                can.url(&format!("/competitions/{}", row.id)),
                row.name.clone(),
            ),
            None => (can.url("/competitions"), lang.t("competitions-title")),
        },
        remove_href: row
            .filter(|row| State::parse(&row.state) == State::Draft)
            .map(|row| can.url(&format!("/competitions/{}/remove", row.id))),
        summary: errors.summary(lang),
        hidden: vec![
            Hidden::new("form_id", &form.form_id),
            Hidden::new("seen", &form.seen),
        ],
        name: text("name", lang.t("competitions-name"), &form.name)
            .hint(lang.t("competitions-name-hint"))
            .required(),
        slug: {
            let field = text("slug", lang.t("competitions-slug"), &form.slug).hint(lang.t1(
                if is_fixed {
                    "competitions-slug-fixed"
                } else {
                    "competitions-slug-hint"
                },
                "address",
                address,
            ));
            if is_fixed {
                field.readonly()
            } else if row.is_none() {
                field.optional(lang)
            } else {
                field
            }
        },
        held_on: DateFields::new(lang, "held_on", lang.t("competitions-held-on"))
            .typed(&form.on_day, &form.on_month, &form.on_year)
            .hint(lang.t(if is_published(row) {
                "competitions-held-on-fixed"
            } else {
                "competitions-held-on-hint"
            }))
            .errors(errors.of("held_on", lang)),
        held_until: DateFields::new(lang, "held_until", lang.t("competitions-held-until"))
            .typed(&form.until_day, &form.until_month, &form.until_year)
            .optional(lang)
            .errors(errors.of("held_until", lang)),
        town: text("town", lang.t("competitions-town"), &form.town).required(),
        venue: text("venue", lang.t("competitions-venue"), &form.venue).optional(lang),
        organiser: text(
            "organiser",
            lang.t("competitions-organiser"),
            &form.organiser,
        )
        .optional(lang),
        save: lang.t(if row.is_some() {
            "ui-save"
        } else {
            "competitions-create"
        }),
        page,
    }
}

fn is_published(row: Option<&competition::Model>) -> bool {
    row.is_some_and(|row| State::parse(&row.state) == State::Published)
}

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

/// What somebody else saved meanwhile, at the fields it concerns: the form keeps what was typed, saving again keeps that.
fn differences(
    lang: Lang,
    form: &EventForm,
    row: &competition::Model,
) -> Vec<(&'static str, Text)> {
    let stored = EventForm::of(row);
    let day = |form: &EventForm| {
        (
            form.on_day.clone(),
            form.on_month.clone(),
            form.on_year.clone(),
        )
    };
    let until = |form: &EventForm| {
        (
            form.until_day.clone(),
            form.until_month.clone(),
            form.until_year.clone(),
        )
    };
    let is = |value: String| {
        Text::key("competitions-meanwhile").with(
            "value",
            if value.is_empty() {
                lang.t("ui-none")
            } else {
                value
            },
        )
    };
    let mut out = vec![("", Text::key("competitions-meanwhile-title"))];
    for (field, typed, saved) in [
        ("name", &form.name, &stored.name),
        ("slug", &form.slug, &stored.slug),
        ("town", &form.town, &stored.town),
        ("venue", &form.venue, &stored.venue),
        ("organiser", &form.organiser, &stored.organiser),
    ] {
        if typed != saved {
            out.push((field, is(saved.clone())));
        }
    }
    if day(form) != day(&stored) {
        out.push(("held_on", is(lang.date(row.held_on))));
    }
    if until(form) != until(&stored) {
        out.push((
            "held_until",
            is(row.held_until.map(|d| lang.date(d)).unwrap_or_default()),
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> EventForm {
        EventForm {
            name: "Pokal  Jezera 2026".to_owned(),
            on_day: "21.".to_owned(),
            on_month: "11".to_owned(),
            on_year: "2026".to_owned(),
            town: "Ljubljana".to_owned(),
            ..EventForm::default()
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
    }

    #[test]
    fn the_address_is_suggested_from_the_name() {
        let event = form().read(today(), &mut FieldErrors::new()).unwrap();
        assert_eq!(
            (event.name.as_str(), event.slug.as_str()),
            ("Pokal Jezera 2026", "pokal-jezera-2026")
        );
        assert_eq!(event.held_until, None);
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let wrong = EventForm {
            on_day: "31".to_owned(),
            on_month: "2".to_owned(),
            slug: "privacy".to_owned(),
            town: " ".to_owned(),
            ..form()
        };
        let mut errors = FieldErrors::new();
        assert!(wrong.read(today(), &mut errors).is_none());
        assert!(
            ["held_on", "slug", "town"]
                .iter()
                .all(|field| errors.has(field))
                && !errors.has("name"),
            "{errors:?}"
        );
        let before = EventForm {
            until_day: "20".to_owned(),
            until_month: "11".to_owned(),
            until_year: "2026".to_owned(),
            ..form()
        };
        let mut errors = FieldErrors::new();
        assert!(before.read(today(), &mut errors).is_none() && errors.has("held_until"));
    }
}
