//! The form of a competition: what is typed, read and compared with what is stored.
use ::entity::competition;
use chrono::{Datelike as _, NaiveDate, TimeDelta};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::{
    competitions::slug,
    platform::i18n::{Lang, Text},
    web::FieldErrors,
};

/// Longest name of anything here.
const LONGEST: usize = 120;
/// No competition lasts longer, in days.
const LONGEST_EVENT: i64 = 31;

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EventForm {
    pub(super) form_id: String,
    pub(super) seen: String,
    pub(super) name: String,
    pub(super) slug: String,
    #[serde(rename = "held_on.day")]
    pub(super) on_day: String,
    #[serde(rename = "held_on.month")]
    pub(super) on_month: String,
    #[serde(rename = "held_on.year")]
    pub(super) on_year: String,
    #[serde(rename = "held_until.day")]
    pub(super) until_day: String,
    #[serde(rename = "held_until.month")]
    pub(super) until_month: String,
    #[serde(rename = "held_until.year")]
    pub(super) until_year: String,
    pub(super) town: String,
    pub(super) venue: String,
    pub(super) organiser: String,
}

/// What the form says, read.
pub(super) struct Event {
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) held_on: NaiveDate,
    pub(super) held_until: Option<NaiveDate>,
    pub(super) town: String,
    pub(super) venue: String,
    pub(super) organiser: String,
}

impl EventForm {
    pub(super) fn of(row: &competition::Model) -> Self {
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

    /// What it says, with its errors put in.
    pub(super) fn read(&self, today: NaiveDate, errors: &mut FieldErrors) -> Option<Event> {
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
pub(super) fn digest(row: &competition::Model) -> String {
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

/// What somebody else saved meanwhile, at the fields it concerns: the form keeps what was typed, saving again keeps that.
pub(super) fn differences(
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
