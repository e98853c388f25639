//! Step 1: the file. Nothing of it is stored in the clear; what cannot be read is answered with the limit or the row.
use ::entity::{competition, ids::CompetitionId};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use uuid::Uuid;

use super::draft::Draft;
use crate::{
    competitions::{remove::Nothing, state::State, store},
    platform::{
        error::{AppError, Result},
        i18n::{Arg, Text},
        services::Platform,
        sheets::{self, Limits},
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, FileField, Stepper},
        download::{CSV, download},
        form::{CheckedForm, PathOf},
        page::FlashKind,
        upload::Upload,
    },
};

/// No competition has more placings.
const MOST_ROWS: usize = 5_000;
/// No file of results has more columns.
const MOST_COLUMNS: usize = 60;

fn limits() -> Limits {
    Limits {
        rows: MOST_ROWS,
        columns: MOST_COLUMNS,
        cell_chars: 1_000,
        cells: 300_000,
        text: 8 * 1024 * 1024,
        ..Limits::default()
    }
}

/// The steps of an import.
pub fn steps(page: &Page, current: usize) -> Stepper {
    Stepper::new(page.lang, current)
        .step(page.t("competitions-step-file"))
        .step(page.t("competitions-step-columns"))
        .step(page.t("competitions-step-check"))
        .step(page.t("competitions-step-done"))
}

#[derive(Template)]
#[template(path = "competitions/import_file.html")]
struct UploadPage {
    page: Page,
    back: (String, String),
    steps: Stepper,
    summary: ErrorSummary,
    file: FileField,
    sample_href: String,
    is_published: bool,
}

fn page_of(
    can: &Can<ManageCompetitions>,
    row: &competition::Model,
    errors: &FieldErrors,
) -> UploadPage {
    let page = can.page("competitions-import-title");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let here = can.url(&format!("/competitions/{}", row.id));
    UploadPage {
        steps: steps(&page, 0),
        summary: errors.summary(page.lang),
        file: FileField::new("file", page.t("competitions-file"))
            .accept(".csv,.xlsx")
            .hint(page.t1("competitions-file-hint", "rows", MOST_ROWS))
            .errors(errors.of("file", page.lang)),
        sample_href: format!("{here}/import/sample"),
        is_published: State::parse(&row.state) == State::Published,
        back: (here, row.name.clone()),
        page,
    }
}

/// The form.
///
/// # Errors
/// When there is no such competition.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    let row = can.db.read(async |tx| store::find(tx, id).await).await?;
    Ok(View(page_of(&can, &row, &FieldErrors::new())).into_response())
}

/// Reads the file into a draft. A new file of the same person replaces an unfinished one.
///
/// # Errors
/// When there is no such competition.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    upload: Upload,
) -> Result<Response> {
    let row = can.db.read(async |tx| store::find(tx, id).await).await?;
    let draft = match read(upload).await? {
        Ok(draft) => draft,
        Err(text) => {
            let mut errors = FieldErrors::new();
            errors.add("file", text);
            return Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                View(page_of(&can, &row, &errors)),
            )
                .into_response());
        }
    };
    let account = can.account.id;
    let sealed = draft.into_row(&platform, can.tenant.id, id, account)?;
    let draft_id = sealed.id;
    can.db
        .write(async |tx| {
            store::find(tx, id).await?;
            store::remove_drafts_of(tx, id, Some(account)).await?;
            store::insert_draft(tx, sealed.clone()).await
        })
        .await?;
    Ok(
        Redirect::to(&can.url(&format!("/competitions/{id}/import/{draft_id}/columns")))
            .into_response(),
    )
}

async fn read(upload: Upload) -> Result<Result<Draft, Text>> {
    if upload.is_too_large {
        return Ok(Err(Text::key("competitions-file-too-large")));
    }
    let Some((name, bytes)) = upload.file else {
        return Ok(Err(Text::key("competitions-file-missing")));
    };
    tokio::task::spawn_blocking(move || {
        let sheet = match sheets::read(&name, &bytes, &limits()) {
            Ok(sheet) => sheet,
            Err(error) => {
                let (key, args) = error.text();
                return Err(args
                    .into_iter()
                    .fold(Text::key(key), |text, (name, value)| {
                        text.with(name, Arg::Words(value))
                    }));
            }
        };
        let table = sheets::find_table(&sheet);
        if table.rows.is_empty() {
            return Err(Text::key("competitions-file-no-rows"));
        }
        Ok(Draft::of_table(&name, table))
    })
    .await
    .map_err(AppError::internal)
}

/// A small file that can be filled in.
///
/// # Errors
/// When there is no such competition.
pub async fn sample(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    can.db.read(async |tx| store::find(tx, id).await).await?;
    let lines = can.visit.lang.t("competitions-sample");
    let content = format!("\u{feff}{}", lines.replace(" / ", "\r\n"));
    download("rezultati.csv", CSV, content)
}

/// Deletes a draft at once.
///
/// # Errors
/// When there is no such draft.
pub async fn discard(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<Response> {
    let now = platform.now();
    can.db
        .write(async |tx| {
            store::find_draft(tx, id, draft_id, now).await?;
            store::remove_draft(tx, draft_id).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("competitions-discarded"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
}
