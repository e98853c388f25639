//! The page with the form of a competition.
use ::entity::competition;
use askama::Template;

use super::form::EventForm;
use crate::{
    competitions::state::State,
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page,
        components::{DateFields, ErrorSummary, Hidden, TextField},
    },
};

#[derive(Template)]
#[template(path = "competitions/edit.html")]
pub(super) struct EditPage {
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

fn is_published(row: Option<&competition::Model>) -> bool {
    row.is_some_and(|row| State::parse(&row.state) == State::Published)
}

pub(super) fn page_of(
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
