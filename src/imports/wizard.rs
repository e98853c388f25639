//! What the steps share: the row of steps, and finding the draft of the address.
use ::entity::ids::{ImportDraftId, JobId};
use axum::response::{IntoResponse, Redirect, Response};

use super::store::{self, Draft, Progress};
use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        i18n::{Arg, Lang, Text},
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{components::Stepper, page::FlashKind},
};

/// Which step is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    File,
    Columns,
    Check,
    Import,
}

/// The row of steps. The columns can be gone back to.
pub(super) fn stepper(lang: Lang, current: Step, columns: Option<String>) -> Stepper {
    let steps = Stepper::new(lang, current as usize).step(lang.t("imports-step-file"));
    let steps = match columns {
        Some(href) => steps.step_link(lang.t("imports-step-columns"), href),
        None => steps.step(lang.t("imports-step-columns")),
    };
    steps
        .step(lang.t("imports-step-check"))
        .step(lang.t("imports-step-import"))
}

/// The draft of the address; somebody else's is not found.
pub(super) async fn draft_of(
    tx: &TenantTx,
    platform: &Platform,
    can: &Can<EditMembers>,
    id: ImportDraftId,
) -> Result<(Draft, Progress)> {
    let draft = store::find(tx, platform, id, can.account.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let progress = store::progress(tx, &draft).await?;
    Ok((draft, progress))
}

/// To a step of a draft.
pub(super) fn to_step(can: &Can<EditMembers>, id: ImportDraftId, step: &str) -> Response {
    Redirect::to(&can.url(&format!("/members/import/{id}/{step}"))).into_response()
}

/// To the job that works on a draft.
pub(super) fn to_job(can: &Can<EditMembers>, id: JobId) -> Response {
    Redirect::to(&can.url(&format!("/jobs/{id}"))).into_response()
}

/// Somebody else was faster, or the draft is gone: a sentence on the page it leads to.
pub(super) async fn busy(
    can: &Can<EditMembers>,
    id: ImportDraftId,
    key: &'static str,
) -> Result<Response> {
    can.visit.flash(FlashKind::Warn, &Text::key(key)).await?;
    Ok(to_step(can, id, "check"))
}

/// A sentence with the plain and the counted part in one.
pub(super) fn counted(lang: Lang, key: &str, n: u64) -> Option<String> {
    (n > 0).then(|| lang.n(key, Arg::from(n)))
}
