//! The first step: the file. It is read at once and refused in a sentence, or becomes a draft.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;

use super::{
    check::functions_of,
    spreadsheet::{read_file, remember, sentence},
    store, undo,
    wizard::{Step, stepper, to_step},
};
use crate::{
    platform::{
        error::Result,
        i18n::{Lang, Text},
        services::Platform,
        sheets::ReadError,
    },
    tenants::{Can, policy::EditMembers},
    web::{
        FieldErrors, Icon, Page, View,
        components::{ErrorSummary, FileField, Stepper},
        upload::{FILE_LIMIT, Upload},
    },
};

/// Drafts somebody may have open at a time: each may be 10 MB.
const MOST_DRAFTS: usize = 5;

#[derive(Template)]
#[template(path = "imports/file.html")]
struct FilePage {
    page: Page,
    steps: Stepper,
    base: String,
    members: String,
    summary: ErrorSummary,
    file: FileField,
    drafts: Vec<DraftLine>,
    runs: Vec<RunLine>,
}

struct DraftLine {
    href: String,
    name: String,
    rows: i64,
    until: String,
}

struct RunLine {
    href: String,
    when: String,
    created: i64,
    updated: i64,
    note: Option<String>,
}

/// Shows the step, with what waits to be gone on with and what was imported lately.
pub(super) async fn show(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
) -> Result<Response> {
    Ok(View(page(&platform, &can, &FieldErrors::new()).await?).into_response())
}

/// Takes the file.
pub(super) async fn take(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    upload: Upload,
) -> Result<Response> {
    match draft_of_file(&platform, &can, upload).await? {
        Ok(response) => Ok(response),
        Err(text) => {
            let mut errors = FieldErrors::new();
            errors.add("file", text);
            let mut page = page(&platform, &can, &errors).await?;
            page.page = page.page.refused();
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
        }
    }
}

async fn draft_of_file(
    platform: &Platform,
    can: &Can<EditMembers>,
    upload: Upload,
) -> Result<std::result::Result<Response, Text>> {
    if upload.is_too_large {
        return Ok(Err(sentence(&ReadError::FileTooLarge {
            limit: FILE_LIMIT,
        })));
    }
    let Some((name, bytes)) = upload.file else {
        return Ok(Err(Text::key("imports-error-no-file")));
    };
    let (functions, meanings, open) = can
        .db
        .read(async |tx| {
            let open = store::count_of(tx, platform, can.account.id).await?;
            Ok((functions_of(tx).await?, store::remembered(tx).await?, open))
        })
        .await?;
    if open >= MOST_DRAFTS {
        return Ok(Err(
            Text::key("imports-error-too-many-drafts").with("n", MOST_DRAFTS)
        ));
    }
    let format = if bytes.starts_with(b"PK") {
        "xlsx"
    } else {
        "csv"
    };
    let mut read = match read_file(name, bytes, can.visit.lang, functions).await? {
        Ok(read) => read,
        Err(text) => return Ok(Err(text)),
    };
    remember(
        platform,
        can.tenant.id,
        &mut read.document,
        &functions,
        &meanings,
    )?;
    let rows = i64::try_from(read.rows.len()).unwrap_or(i64::MAX);
    let read = &read;
    let id = can
        .db
        .write(async |tx| {
            let id =
                store::create(tx, platform, can.account.id, format, rows, &read.document).await?;
            store::insert_portions(tx, platform, id, &read.rows).await?;
            Ok(id)
        })
        .await?;
    Ok(Ok(to_step(can, id, "columns")))
}

async fn page(
    platform: &Platform,
    can: &Can<EditMembers>,
    errors: &FieldErrors,
) -> Result<FilePage> {
    let lang = can.visit.lang;
    let base = can.url("/members/import");
    let (drafts, runs) = can
        .db
        .read(async |tx| {
            Ok((
                store::list_of(tx, platform, can.account.id).await?,
                store::list_runs(tx, 5).await?,
            ))
        })
        .await?;
    let drafts = drafts
        .into_iter()
        .map(|draft| DraftLine {
            href: format!(
                "{base}/{}/{}",
                draft.id,
                if draft.document.summary.is_some() {
                    "check"
                } else {
                    "columns"
                }
            ),
            name: draft.document.file_name,
            rows: draft.rows,
            until: lang.datetime(draft.expires_at),
        })
        .collect();
    let now = platform.now();
    let runs = runs
        .into_iter()
        .filter(|run| now - run.created_at < TimeDelta::days(30))
        .map(|run| RunLine {
            href: format!("{base}/runs/{}", run.id),
            when: lang.datetime(run.created_at),
            created: run.created_count,
            updated: run.updated_count,
            note: note(lang, &run, now),
        })
        .collect();
    Ok(FilePage {
        page: can.page("imports-title"),
        steps: stepper(lang, Step::File, None),
        members: can.url("/members"),
        summary: errors.summary(lang),
        file: FileField::new("file", lang.t("imports-file"))
            .accept(".csv,.xlsx,.txt")
            .hint(lang.t("imports-file-hint"))
            .errors(errors.of("file", lang)),
        base,
        drafts,
        runs,
    })
}

fn note(
    lang: Lang,
    run: &::entity::import_run::Model,
    now: chrono::DateTime<chrono::Utc>,
) -> Option<String> {
    if run.undone_at.is_some() {
        Some(lang.t("imports-run-undone"))
    } else {
        undo::is_open(run, now).then(|| lang.t("imports-run-open"))
    }
}
