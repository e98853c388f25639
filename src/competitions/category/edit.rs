//! Name, sex, age class and weight of a category.
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
use data_encoding::HEXLOWER;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::{
    competitions::{change, import::rows::key_of, slug, state::State, store},
    judo,
    platform::{
        audit::{self, Entry},
        error::Result,
        i18n::Text,
        services::Platform,
        text::fold,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{ErrorSummary, Hidden, Select, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    /// What was stored when the form was shown.
    seen: String,
    name: String,
    sex: String,
    age_class: String,
    weight: String,
    reason: String,
}

struct Fields {
    name: String,
    sex: Option<String>,
    age_class: String,
    weight: String,
}

impl CategoryForm {
    fn of(row: &category::Model) -> Self {
        Self {
            seen: seen(row),
            name: row.name.clone(),
            sex: row.sex.clone().unwrap_or_default(),
            age_class: row.age_class.clone(),
            weight: row.weight.clone(),
            reason: String::new(),
        }
    }

    fn read(&self, errors: &mut FieldErrors) -> Fields {
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if fold(&name).is_empty() {
            errors.add("name", Text::key("competitions-category-name-missing"));
        } else if name.chars().count() > 100 {
            errors.add("name", Text::key("competitions-too-long").with("most", 100));
        }
        let said = judo::category::parse(&fold(&name));
        let age = self.age_class.trim().to_uppercase();
        let age_class = if age.is_empty() { said.age } else { age };
        if !(age_class.is_empty()
            || age_class == "SEN"
            || judo::category::parse(&age_class.to_lowercase()).age == age_class)
        {
            errors.add("age_class", Text::key("competitions-category-age-wrong"));
        }
        let typed = self.weight.trim().replace(',', ".").replace('−', "-");
        let weight = if typed.is_empty() {
            said.weight
        } else {
            judo::category::parse(&typed.to_lowercase()).weight
        };
        if !typed.is_empty() && weight.is_empty() {
            errors.add("weight", Text::key("competitions-category-weight-wrong"));
        }
        let sex = match self.sex.as_str() {
            "f" | "m" => Some(self.sex.clone()),
            _ => said.sex.map(str::to_owned),
        };
        Fields {
            name,
            sex,
            age_class,
            weight,
        }
    }
}

/// What is stored of a category, in short: whoever saves over something they have not seen is shown it first.
fn seen(row: &category::Model) -> String {
    let text = [
        row.name.as_str(),
        row.sex.as_deref().unwrap_or_default(),
        &row.age_class,
        &row.weight,
    ]
    .join("\n");
    HEXLOWER.encode(&Sha256::digest(text))
}

/// Puts what somebody else saved meanwhile beside what was typed.
fn meanwhile(form: &CategoryForm, row: &category::Model, errors: &mut FieldErrors) {
    errors.add("", Text::key("competitions-meanwhile-title"));
    for (field, typed, stored) in [
        ("name", &form.name, &row.name),
        ("age_class", &form.age_class, &row.age_class),
        ("weight", &form.weight, &row.weight),
    ] {
        if typed != stored {
            errors.add(
                field,
                Text::key("competitions-meanwhile").with("value", stored.as_str()),
            );
        }
    }
}

#[derive(Template)]
#[template(path = "competitions/category_edit.html")]
struct EditPage {
    page: Page,
    seen: Hidden,
    back: (String, String),
    remove_href: Option<String>,
    summary: ErrorSummary,
    name: TextField,
    sex: Select,
    age_class: TextField,
    weight: TextField,
    reason: Option<TextField>,
}

/// The field for the public reason of a correction; none while nothing is public.
pub fn reason_field(
    page: &Page,
    competition: &competition::Model,
    typed: &str,
    errors: &FieldErrors,
) -> Option<TextField> {
    (State::parse(&competition.state) == State::Published).then(|| {
        TextField::new("reason", page.t("competitions-reason"))
            .value(typed)
            .hint(page.t("competitions-reason-hint"))
            .errors(errors.of("reason", page.lang))
            .maxlength(300)
            .autocomplete("off")
            .required()
    })
}

fn page_of(
    can: &Can<ManageCompetitions>,
    competition: &competition::Model,
    row: Option<&category::Model>,
    form: &CategoryForm,
    errors: &FieldErrors,
) -> EditPage {
    let page = can.page(if row.is_some() {
        "competitions-category-edit"
    } else {
        "competitions-category-new"
    });
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let lang = page.lang;
    let event = can.url(&format!("/competitions/{}", competition.id));
    let text = |name: &'static str, label: String, value: &str| {
        TextField::new(name, label)
            .value(value)
            .errors(errors.of(name, lang))
            .autocomplete("off")
            .maxlength(100)
    };
    EditPage {
        seen: Hidden::new("seen", row.map(seen).unwrap_or_default()),
        back: match row {
            Some(row) => (format!("{event}/categories/{}", row.id), row.name.clone()),
            None => (event.clone(), competition.name.clone()),
        },
        remove_href: row.map(|row| format!("{event}/categories/{}/remove", row.id)),
        summary: errors.summary(lang),
        name: text("name", lang.t("competitions-category-name"), &form.name)
            .hint(lang.t("competitions-category-name-hint"))
            .required(),
        sex: Select::new("sex", lang.t("competitions-field-sex"))
            .option("", lang.t("competitions-sex-by-name"))
            .option("f", lang.t("competitions-sex-f"))
            .option("m", lang.t("competitions-sex-m"))
            .selected(form.sex.as_str()),
        age_class: text(
            "age_class",
            lang.t("competitions-field-age"),
            &form.age_class,
        )
        .hint(lang.t("competitions-category-age-hint"))
        .optional(lang),
        weight: text("weight", lang.t("competitions-field-weight"), &form.weight)
            .hint(lang.t("competitions-category-weight-hint"))
            .optional(lang)
            .suffix("kg"),
        reason: row.and_then(|_| reason_field(&page, competition, &form.reason, errors)),
        page,
    }
}

/// The empty form.
///
/// # Errors
/// When there is no such competition.
pub async fn new(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    let competition = can.db.read(async |tx| store::find(tx, id).await).await?;
    Ok(View(page_of(
        &can,
        &competition,
        None,
        &CategoryForm::default(),
        &FieldErrors::new(),
    ))
    .into_response())
}

/// Adds a category.
///
/// # Errors
/// When there is no such competition.
pub async fn create(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<CategoryForm>,
) -> Result<Response> {
    save(&can, &platform, id, None, &form).await
}

/// The form with what is stored.
///
/// # Errors
/// When there is no such category.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
) -> Result<Response> {
    let (competition, row) = can
        .db
        .read(async |tx| {
            Ok((
                store::find(tx, id).await?,
                store::find_category(tx, id, category_id).await?,
            ))
        })
        .await?;
    Ok(View(page_of(
        &can,
        &competition,
        Some(&row),
        &CategoryForm::of(&row),
        &FieldErrors::new(),
    ))
    .into_response())
}

/// Saves a changed category.
///
/// # Errors
/// When there is no such category.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, category_id)): PathOf<(String, CompetitionId, CategoryId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<CategoryForm>,
) -> Result<Response> {
    save(&can, &platform, id, Some(category_id), &form).await
}

enum Saved {
    At(CategoryId),
    Refused(Box<(competition::Model, Option<category::Model>, FieldErrors)>),
}

async fn save(
    can: &Can<ManageCompetitions>,
    platform: &Platform,
    id: CompetitionId,
    category_id: Option<CategoryId>,
    form: &CategoryForm,
) -> Result<Response> {
    let account = can.account.id;
    let new_id = CategoryId(platform.new_id());
    let saved = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let own = match category_id {
                Some(category) => Some(store::find_category(tx, id, category).await?),
                None => None,
            };
            let others: Vec<category::Model> = store::list_categories(tx, id)
                .await?
                .into_iter()
                .filter(|row| Some(row.id) != category_id)
                .collect();
            let mut errors = FieldErrors::new();
            if let Some(own) = own.as_ref().filter(|own| seen(own) != form.seen) {
                meanwhile(form, own, &mut errors);
            }
            let fields = form.read(&mut errors);
            let key = key_of(
                &fields.name,
                fields.sex.as_deref(),
                &fields.age_class,
                &fields.weight,
            );
            if others.iter().any(|row| {
                key_of(&row.name, row.sex.as_deref(), &row.age_class, &row.weight) == key
            }) {
                errors.add("name", Text::key("competitions-category-taken"));
            }
            if let Some(own) = &own {
                change::check_reason(
                    tx,
                    platform,
                    &competition,
                    &[own.id],
                    &form.reason,
                    &mut errors,
                )
                .await?;
            }
            if !errors.is_empty() {
                return Ok(Saved::Refused(Box::new((competition, own, errors))));
            }
            let Fields {
                name,
                sex,
                age_class,
                weight,
            } = fields;
            let end = if let Some(own) = own {
                let category_id = own.id;
                store::update_category(
                    tx,
                    category::Model {
                        name,
                        sex,
                        age_class,
                        weight,
                        ..own
                    },
                )
                .await?;
                change::after(
                    tx,
                    platform,
                    &competition,
                    account,
                    &form.reason,
                    Some(category_id),
                )
                .await?;
                category_id
            } else {
                let slug = slug::first_free(&slug::suggest(&name), |slug| {
                    others.iter().any(|row| row.slug == slug)
                });
                let position = i32::try_from(others.len()).unwrap_or(i32::MAX);
                let row = category::Model {
                    tenant_id: tx.tenant(),
                    id: new_id,
                    competition_id: id,
                    slug,
                    name,
                    sex,
                    age_class,
                    weight,
                    position,
                };
                store::insert_category(tx, row).await?;
                // An empty category is not shown, so nothing public changed.
                store::touch(tx, id, platform.now()).await?;
                new_id
            };
            let entry = Entry::new(operation::SETTINGS, Some(account))
                .detail(json!({ "what": "category", "category": end }));
            audit::append(tx, platform, entry).await?;
            Ok(Saved::At(end))
        })
        .await?;
    match saved {
        Saved::At(end) => {
            change::forget(platform, &can.tenant);
            can.visit
                .flash(FlashKind::Ok, &Text::key("competitions-category-saved"))
                .await?;
            Ok(
                Redirect::to(&can.url(&format!("/competitions/{id}/categories/{end}")))
                    .into_response(),
            )
        }
        Saved::Refused(refused) => {
            let (competition, row, errors) = *refused;
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                View(page_of(can, &competition, row.as_ref(), form, &errors)),
            )
                .into_response())
        }
    }
}
