//! Step 3: what is wrong is mended in place, what is not certain is answered, and then everything is imported at once.
mod form;
mod view;

use ::entity::ids::CompetitionId;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use uuid::Uuid;

use super::{
    check::{self, Checked, Known},
    commit,
    draft::Draft,
};
use crate::{
    competitions::{change, store},
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::ManageCompetitions},
    web::{
        FieldErrors, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};
use form::CheckForm;
use view::{Shown, page_of};

/// Shows what the check found.
///
/// # Errors
/// When there is no such draft.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let now = platform.now();
    let (known, row, draft) = can
        .db
        .read(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_draft(tx, id, draft_id, now).await?;
            let draft = Draft::open(&platform, &row)?;
            Ok((check::load(tx, competition, &draft).await?, row, draft))
        })
        .await?;
    if !check::missing_columns(&draft).is_empty() {
        return Ok(Redirect::to(
            &can.url(&format!("/competitions/{id}/import/{draft_id}/columns")),
        )
        .into_response());
    }
    let checked = check::check(&draft, &known);
    let shown = Shown {
        competition: &known.competition,
        draft_id,
        rev: row.rev,
        draft: &draft,
        clubs: &known.clubs,
        checked,
        reason: "",
    };
    Ok(View(page_of(&can, shown, &FieldErrors::new())).into_response())
}

enum End {
    Imported(usize),
    Kept,
    Refused(Box<(Known, i64, Draft, Checked, FieldErrors)>),
}

/// Takes the answers, and imports when asked to and nothing is open.
///
/// # Errors
/// When there is no such draft.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id, draft_id)): PathOf<(String, CompetitionId, Uuid)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<CheckForm>,
) -> Result<Response> {
    let now = platform.now();
    let account = can.account.id;
    let end = can
        .db
        .write(async |tx| {
            let competition = store::find(tx, id).await?;
            let row = store::find_draft(tx, id, draft_id, now).await?;
            if row.rev.to_string() != form.rev {
                return Err(AppError::Conflict("competitions-changed-meanwhile"));
            }
            let mut draft = Draft::open(&platform, &row)?;
            let known = check::load(tx, competition.clone(), &draft).await?;
            let before = check::check(&draft, &known);
            form.apply(&mut draft, &before);
            let known = check::load(tx, competition, &draft).await?;
            let checked = check::check(&draft, &known);
            let mut errors = FieldErrors::new();
            if form.go == "import" {
                if !check::missing_columns(&draft).is_empty() || !checked.is_ready() {
                    errors.add("", Text::key("competitions-check-open"));
                    for plan in checked.plans.iter().filter(|plan| plan.is_fought) {
                        errors.add(
                            "",
                            Text::key("competitions-fought-import-of")
                                .with("name", plan.name.as_str()),
                        );
                    }
                } else {
                    let touched: Vec<_> =
                        checked.plans.iter().filter_map(|plan| plan.known).collect();
                    change::check_reason(
                        tx,
                        &platform,
                        &known.competition,
                        &touched,
                        &form.reason,
                        &mut errors,
                    )
                    .await?;
                }
                if errors.is_empty() {
                    let count = checked.rows.len();
                    commit::run(tx, &platform, &draft, known, checked, account, &form.reason)
                        .await?;
                    store::remove_draft(tx, draft_id).await?;
                    return Ok(End::Imported(count));
                }
            }
            let kept = draft.update_row(&platform, &row, "check")?;
            let rev = kept.rev;
            store::update_draft(tx, kept).await?;
            Ok(if errors.is_empty() {
                End::Kept
            } else {
                End::Refused(Box::new((known, rev, draft, checked, errors)))
            })
        })
        .await?;
    match end {
        End::Imported(count) => {
            change::forget(&platform, &can.tenant);
            can.visit
                .flash(
                    FlashKind::Ok,
                    &Text::key("competitions-imported").with("n", count),
                )
                .await?;
            Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
        }
        End::Kept => Ok(Redirect::to(
            &can.url(&format!("/competitions/{id}/import/{draft_id}/check")),
        )
        .into_response()),
        End::Refused(refused) => {
            let (known, rev, draft, checked, errors) = *refused;
            let shown = Shown {
                competition: &known.competition,
                draft_id,
                rev,
                draft: &draft,
                clubs: &known.clubs,
                checked,
                reason: &form.reason,
            };
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                View(page_of(&can, shown, &errors)),
            )
                .into_response())
        }
    }
}
