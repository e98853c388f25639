//! The settings page: as it is, as it was refused, and with both versions when somebody else saved in between.
use ::entity::profile;
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    changed::{Difference, differences},
    fields::Fields,
    typed::Typed,
};
use crate::{
    platform::i18n::Text,
    tenants::{Can, policy::EditSettings, profile::is_complete},
    web::{FieldErrors, Page, View},
};

#[derive(Template)]
#[template(path = "tenants/settings.html")]
struct SettingsPage {
    page: Page,
    form: Fields,
    action: String,
    slug: String,
    /// What is missing: field and words.
    missing: Vec<(&'static str, String)>,
    /// What somebody else saved in between.
    theirs: Vec<Difference>,
}

fn page(
    can: &Can<EditSettings>,
    stored: &profile::Model,
    typed: &Typed,
    errors: &FieldErrors,
) -> SettingsPage {
    let page = can.page("tenants-settings-title");
    let lang = page.lang;
    SettingsPage {
        form: Fields::new(lang, typed, errors),
        action: can.url("/settings"),
        slug: can.tenant.slug.clone(),
        missing: is_complete(stored)
            .into_iter()
            .map(|m| (m.field(), m.label().in_lang(lang)))
            .collect(),
        theirs: Vec::new(),
        page,
    }
}

/// The page as it is.
pub(super) fn shown(can: &Can<EditSettings>, stored: &profile::Model) -> Response {
    View(page(
        can,
        stored,
        &Typed::of(&can.tenant, stored),
        &FieldErrors::new(),
    ))
    .into_response()
}

/// The page with everything that was typed and what is wrong with it.
pub(super) fn refused(
    can: &Can<EditSettings>,
    stored: &profile::Model,
    typed: &Typed,
    errors: &FieldErrors,
) -> Response {
    let mut view = page(can, stored, typed, errors);
    view.page = view.page.refused();
    (StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response()
}

/// The page with both versions: what was typed stays in the form, what the other person saved stands beside it. Saving again
/// then replaces the other version knowingly.
pub(super) fn conflict(
    can: &Can<EditSettings>,
    stored: &profile::Model,
    typed: &Typed,
) -> Response {
    let theirs = Typed::of(&can.tenant, stored);
    let typed = Typed {
        rev: theirs.rev.clone(),
        ..typed.clone()
    };
    let mut errors = FieldErrors::new();
    errors.add("", Text::key("tenants-settings-conflict"));
    let mut view = page(can, stored, &typed, &errors);
    view.theirs = differences(&typed, &theirs, view.page.lang);
    view.page = view.page.refused();
    (StatusCode::CONFLICT, View(view)).into_response()
}
