//! The second step: what the columns of the file mean, and two choices that go with it.
mod form;

use ::entity::ids::ImportDraftId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use self::form::{ColumnsForm, Typed};
use super::{
    AT_ONCE,
    check::{self, check_all, functions_of},
    document::Document,
    store::{self, Draft, Progress},
    wizard::{Step, draft_of, stepper, to_job, to_step},
};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Can, Functions, policy::EditMembers},
    web::{
        FieldErrors, Page, View,
        components::Stepper,
        form::{CheckedForm, PathOf},
    },
};

#[derive(Template)]
#[template(path = "imports/columns.html")]
struct ColumnsPage {
    page: Page,
    steps: Stepper,
    base: String,
    members: String,
    import: String,
    file_name: String,
    rows: i64,
    titles: Option<String>,
    totals: Option<String>,
    until: String,
    form: ColumnsForm,
}

/// Shows the columns with what they probably mean.
pub(super) async fn show(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
) -> Result<Response> {
    let (draft, progress, functions) = load(&platform, &can, id).await?;
    if let Progress::Working(job) = progress {
        return Ok(to_job(&can, job));
    }
    let typed = Typed::of(&draft.document);
    Ok(View(page(&can, &draft, &functions, &typed, &FieldErrors::new())).into_response())
}

/// Takes the columns and checks the rows, a large file as a job.
pub(super) async fn choose(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id)): PathOf<(String, ImportDraftId)>,
    CheckedForm(fields): CheckedForm<Vec<(String, String)>>,
) -> Result<Response> {
    let (mut draft, progress, functions) = load(&platform, &can, id).await?;
    if let Progress::Working(job) = progress {
        return Ok(to_job(&can, job));
    }
    let typed = Typed::posted(&fields, draft.document.own_columns());
    let errors = typed.apply(
        &mut draft.document,
        &functions,
        can.visit.lang,
        platform.today(),
    );
    if !errors.is_empty() {
        let mut page = page(&can, &draft, &functions, &typed, &errors);
        page.page = page.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response());
    }
    draft.document.summary = None;
    begin_check(&platform, &can, &draft).await
}

/// Writes the draft and checks it: at once, or as a job.
pub(super) async fn begin_check(
    platform: &Platform,
    can: &Can<EditMembers>,
    draft: &Draft,
) -> Result<Response> {
    if draft.rows <= AT_ONCE {
        can.db
            .write(async |tx| store::save(tx, platform, draft, None).await)
            .await?;
        check_all(platform, can.tenant.id, draft.id, can.account.id, None).await?;
        return Ok(to_step(can, draft.id, "check"));
    }
    let slug = &can.tenant.slug;
    let job = can
        .db
        .write(async |tx| store::start_work(tx, platform, draft, check::KIND, slug).await)
        .await?;
    platform.bell().jobs.notify_one();
    Ok(to_job(can, job))
}

async fn load(
    platform: &Platform,
    can: &Can<EditMembers>,
    id: ImportDraftId,
) -> Result<(Draft, Progress, Functions)> {
    can.db
        .read(async |tx| {
            let (draft, progress) = draft_of(tx, platform, can, id).await?;
            Ok((draft, progress, functions_of(tx).await?))
        })
        .await
}

fn page(
    can: &Can<EditMembers>,
    draft: &Draft,
    functions: &Functions,
    typed: &Typed,
    errors: &FieldErrors,
) -> ColumnsPage {
    let lang = can.visit.lang;
    let document: &Document = &draft.document;
    let lines = |numbers: &[u32]| {
        let shown: Vec<String> = numbers.iter().take(20).map(u32::to_string).collect();
        (!shown.is_empty()).then(|| shown.join(", "))
    };
    ColumnsPage {
        page: can.page("imports-title"),
        steps: stepper(lang, Step::Columns, None),
        base: can.url(&format!("/members/import/{}", draft.id)),
        members: can.url("/members"),
        import: can.url("/members/import"),
        file_name: document.file_name.clone(),
        rows: draft.rows,
        titles: lines(&document.titles),
        totals: lines(&document.totals),
        until: lang.datetime(draft.expires_at),
        form: ColumnsForm::new(lang, document, functions, typed, errors),
    }
}
