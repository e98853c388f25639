//! Step 2: what the columns hold.
use std::collections::HashMap;

use ::entity::{competition, ids::CompetitionId};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{check, draft::Draft, field::Field, upload::steps};
use crate::{
    competitions::store,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
        sheets::values::{self, NameOrder},
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, Select, Stepper, TextField},
        form::{CheckedForm, PathOf},
    },
};

/// Values of a column that are shown.
const SAMPLES: usize = 3;
/// Names that are shown split.
const NAMES: usize = 4;

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct ColumnsForm {
    rev: String,
    columns: HashMap<usize, String>,
    name_order: String,
    category: String,
}

impl From<Vec<(String, String)>> for ColumnsForm {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            if let Some(at) = name.strip_prefix("column.").and_then(|at| at.parse().ok()) {
                form.columns.insert(at, value);
            } else {
                match name.as_str() {
                    "rev" => form.rev = value,
                    "name_order" => form.name_order = value,
                    "category" => form.category = value.chars().take(100).collect(),
                    _ => {}
                }
            }
        }
        form
    }
}

impl ColumnsForm {
    /// Puts the answers into the draft; what no longer fits the columns is forgotten.
    fn apply(&self, draft: &mut Draft, errors: &mut FieldErrors) {
        for at in 0..draft.columns.len() {
            let chosen = self
                .columns
                .get(&at)
                .and_then(|key| Field::parse(key))
                .filter(|_| !draft.refused.contains_key(&at));
            if let Some(column) = draft.columns.get_mut(at) {
                *column = chosen;
            }
        }
        draft.name_order = if self.name_order == "first_last" {
            NameOrder::FirstLast
        } else {
            NameOrder::LastFirst
        };
        draft.category = self
            .category
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        draft.mended.clear();
        for field in Field::ALL {
            if draft
                .columns
                .iter()
                .filter(|column| **column == Some(field))
                .count()
                > 1
            {
                errors.add(
                    "columns",
                    Text::key("competitions-columns-twice").with("field", field.key()),
                );
            }
        }
        for (field, key) in check::missing_columns(draft) {
            errors.add(field, Text::key(key));
        }
    }
}

#[derive(Template)]
#[template(path = "competitions/import_columns.html")]
struct ColumnsPage {
    page: Page,
    back: (String, String),
    steps: Stepper,
    summary: ErrorSummary,
    file_name: String,
    count: usize,
    left_out: String,
    rev: Hidden,
    columns: Vec<Column>,
    name_order: RadioGroup,
    category: TextField,
    discard_href: String,
}

struct Column {
    header: String,
    samples: String,
    select: Option<Select>,
    refused: Option<String>,
}

fn page_of(
    can: &Can<ManageCompetitions>,
    competition: &competition::Model,
    draft_id: Uuid,
    rev: i64,
    draft: &Draft,
    errors: &FieldErrors,
) -> ColumnsPage {
    let page = can.page("competitions-columns-title");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let lang = page.lang;
    let columns = draft
        .columns
        .iter()
        .enumerate()
        .map(|(at, chosen)| {
            let header = draft
                .header
                .get(at)
                .filter(|h| !h.is_empty())
                .cloned()
                .unwrap_or_else(|| {
                    lang.t1("competitions-column-unnamed", "n", (at + 1).to_string())
                });
            let samples: Vec<&str> = draft
                .rows
                .iter()
                .filter_map(|row| row.cells.get(at))
                .map(|c| c.trim())
                .filter(|c| !c.is_empty())
                .take(SAMPLES)
                .collect();
            let refused = draft.refused.get(&at).map(|key| lang.t(key));
            let select = refused.is_none().then(|| {
                Select::new(
                    format!("column.{at}"),
                    lang.t1("competitions-column-means", "header", header.as_str()),
                )
                .quiet_label()
                .option("", lang.t("competitions-column-skip"))
                .options(Field::ALL.map(|field| (field.key(), lang.t(field.label_key()))))
                .selected(chosen.map_or("", Field::key))
            });
            Column {
                header,
                samples: samples.join(" · "),
                select,
                refused,
            }
        })
        .collect();
    let names: Vec<String> = match draft.column_of(Field::Name) {
        Some(_) => draft
            .rows
            .iter()
            .map(|row| draft.text(row, Field::Name).to_owned())
            .filter(|n| !n.is_empty())
            .take(NAMES)
            .collect(),
        None => Vec::new(),
    };
    let as_split = |order| {
        names
            .iter()
            .map(|name| {
                let values::SplitName { first, last, .. } = values::split_name(name, order);
                lang.t_args(
                    "competitions-name-split",
                    &[("first", first.into()), ("last", last.into())],
                )
            })
            .collect::<Vec<_>>()
            .join("; ")
    };
    ColumnsPage {
        back: (
            can.url(&format!("/competitions/{}", competition.id)),
            competition.name.clone(),
        ),
        steps: steps(&page, 1),
        summary: errors.summary(lang),
        file_name: draft.file_name.clone(),
        count: draft.rows.len(),
        left_out: draft
            .left_out
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        rev: Hidden::new("rev", rev.to_string()),
        columns,
        name_order: RadioGroup::new("name_order", lang.t("competitions-name-order"))
            .hint(lang.t("competitions-name-order-hint"))
            .choice(
                Choice::new("last_first", lang.t("competitions-name-last-first"))
                    .hint(as_split(NameOrder::LastFirst)),
            )
            .choice(
                Choice::new("first_last", lang.t("competitions-name-first-last"))
                    .hint(as_split(NameOrder::FirstLast)),
            )
            .selected(if draft.name_order == NameOrder::LastFirst {
                "last_first"
            } else {
                "first_last"
            }),
        category: TextField::new("category", lang.t("competitions-category-all"))
            .value(&draft.category)
            .hint(lang.t("competitions-category-all-hint"))
            .errors(errors.of("category", lang))
            .optional(lang)
            .autocomplete("off")
            .maxlength(100),
        discard_href: can.url(&format!(
            "/competitions/{}/import/{draft_id}/discard",
            competition.id
        )),
        page,
    }
}

/// Shows the columns with what was guessed.
///
/// # Errors
/// When there is no such draft.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let now = platform.now();
    let (competition, row) = can
        .db
        .read(async |tx| {
            Ok((
                store::find(tx, id).await?,
                store::find_draft(tx, id, draft_id, now).await?,
            ))
        })
        .await?;
    let draft = Draft::open(&platform, &row)?;
    Ok(View(page_of(
        &can,
        &competition,
        draft_id,
        row.rev,
        &draft,
        &FieldErrors::new(),
    ))
    .into_response())
}

/// Takes the answers.
///
/// # Errors
/// When there is no such draft.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<ColumnsForm>,
) -> Result<Response> {
    let now = platform.now();
    let refused = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_draft(tx, id, draft_id, now).await?;
            if row.rev.to_string() != form.rev {
                return Err(AppError::Conflict("competitions-changed-meanwhile"));
            }
            let mut draft = Draft::open(&platform, &row)?;
            let mut errors = FieldErrors::new();
            form.apply(&mut draft, &mut errors);
            if !errors.is_empty() {
                return Ok(Some((competition, row.rev, draft, errors)));
            }
            store::update_draft(tx, draft.update_row(&platform, &row, "check")?).await?;
            Ok(None)
        })
        .await?;
    match refused {
        Some((competition, rev, draft, errors)) => {
            let page = page_of(&can, &competition, draft_id, rev, &draft, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
        }
        None => Ok(
            Redirect::to(&can.url(&format!("/competitions/{id}/import/{draft_id}/check")))
                .into_response(),
        ),
    }
}
