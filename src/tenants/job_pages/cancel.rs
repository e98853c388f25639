//! Asks a job to end.
use ::entity::ids::JobId;
use axum::{extract::State, response::Redirect};

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        jobs::{self, state},
        services::Platform,
    },
    tenants::{Can, policy::Enter},
    web::{
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

pub(in crate::tenants) async fn cancel(
    State(platform): State<Platform>,
    can: Can<Enter>,
    PathOf((_, id)): PathOf<(String, JobId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let account = can.account.id;
    let is_asked = can
        .db
        .write(async |tx| {
            let job = jobs::find_of_account(tx, id, account)
                .await?
                .ok_or(AppError::NotFound)?;
            let is_open = matches!(job.state.as_str(), state::WAITING | state::RUNNING);
            if is_open {
                jobs::cancel(tx, id).await?;
            }
            Ok(is_open)
        })
        .await?;
    platform.bell().jobs.notify_one();
    if !is_asked {
        can.visit
            .flash(FlashKind::Warn, &Text::key("jobs-cancel-late"))
            .await?;
    }
    Ok(Redirect::to(&can.url(&format!("/jobs/{id}"))))
}
