//! Archives many members: a page says before how many and who is left out; more than fifty are done by a job.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::{Value, json};

use super::{list, selection::Selection};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        jobs::{self, JobContext, JobEnd, JobHandler},
        people::store::{self, Actor},
        services::Platform,
    },
    tenants::{Can, policy::EditMembers},
    web::{Page, View, components::ConfirmBox, form::CheckedForm, page::FlashKind},
};

/// More than so many are done by a job.
const AT_ONCE: usize = 50;
/// Members of one transaction of the job.
const PORTION: usize = 100;
/// Kind of the job.
const KIND: &str = "members-archive";

#[derive(Template)]
#[template(path = "members/bulk.html")]
struct CheckPage {
    page: Page,
    list_url: String,
    confirm: ConfirmBox,
}

/// Says how many will be archived.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn check_archive(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    CheckedForm(selection): CheckedForm<Selection>,
) -> Result<Response> {
    let today = platform.today();
    let (ids, archived) = can
        .db
        .read(async |tx| {
            let ids = selection.resolve(tx, can.reach(), today).await?;
            let archived = list::count_archived(tx, &ids).await?;
            Ok((ids, archived))
        })
        .await?;
    let list_url = can.url("/members");
    if ids.is_empty() {
        return nothing_chosen(&can, &selection.list_href(&list_url)).await;
    }
    let lang = can.visit.lang;
    let page = can.page("members-bulk-archive-title");
    let count = u64::try_from(ids.len())
        .unwrap_or(u64::MAX)
        .saturating_sub(archived);
    let mut confirm = ConfirmBox::new(
        format!("{list_url}/bulk/archive/confirm"),
        &page.csrf,
        lang.n("members-bulk-archive-question", count),
        lang.t("members-archive"),
    )
    .effect(lang.t("members-bulk-archive-effect"))
    .cancel(selection.list_href(&list_url), lang.t("ui-cancel"));
    if archived > 0 {
        confirm = confirm.effect(lang.n("members-bulk-archive-skipped", archived));
    }
    if ids.len() > AT_ONCE {
        confirm = confirm.effect(lang.t("members-bulk-archive-job"));
    }
    if selection.all == "yes" {
        confirm = confirm
            .hidden("all", "yes")
            .hidden("filter", selection.filter.clone());
    } else {
        for id in &ids {
            confirm = confirm.hidden("id", id.to_string());
        }
        confirm = confirm.hidden("filter", selection.filter.clone());
    }
    Ok(View(CheckPage {
        page,
        list_url,
        confirm,
    })
    .into_response())
}

/// Archives them.
///
/// # Errors
/// As [`Selection::resolve`].
pub async fn archive(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    CheckedForm(selection): CheckedForm<Selection>,
) -> Result<Response> {
    let today = platform.today();
    let actor = Actor::keeping(can.account.id);
    let back = selection.list_href(&can.url("/members"));
    let ids = can
        .db
        .read(async |tx| selection.resolve(tx, can.reach(), today).await)
        .await?;
    if ids.is_empty() {
        return nothing_chosen(&can, &back).await;
    }
    if ids.len() > AT_ONCE {
        let input = json!({ "members": ids });
        let job = can
            .db
            .write(async |tx| {
                jobs::enqueue(tx, &platform, KIND, input.clone(), Some(can.account.id)).await
            })
            .await?;
        platform.bell().jobs.notify_one();
        return Ok(Redirect::to(&can.url(&format!("/jobs/{job}"))).into_response());
    }
    let archived = can
        .db
        .write(async |tx| {
            let mut archived = 0_u64;
            for id in &ids {
                archived += u64::from(store::archive(tx, &platform, *id, &actor).await?);
            }
            Ok(archived)
        })
        .await?;
    can.visit
        .flash(
            FlashKind::Ok,
            &Text::key("members-bulk-archived").with("n", archived),
        )
        .await?;
    Ok(Redirect::to(&back).into_response())
}

/// Back to the list with the sentence that says the way out.
///
/// # Errors
/// When the session store does.
pub async fn nothing_chosen<P: crate::tenants::Permission>(
    can: &Can<P>,
    back: &str,
) -> Result<Response> {
    can.visit
        .flash(FlashKind::Warn, &Text::key("members-error-none-chosen"))
        .await?;
    Ok(Redirect::to(back).into_response())
}

/// Archives many, portion by portion. Who is archived already is left as it is, so it can be repeated.
#[derive(Debug)]
pub struct ArchiveJob;

#[async_trait::async_trait]
impl JobHandler for ArchiveJob {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd> {
        let members = job.input.get("members").cloned().unwrap_or_default();
        let members: Vec<MemberId> = serde_json::from_value(members).map_err(AppError::from)?;
        let actor = Actor {
            account: job.created_by,
            purpose: store::purpose::MEMBERSHIP,
        };
        let total = i64::try_from(members.len()).map_err(AppError::internal)?;
        let (mut done, mut archived) = (0_i64, 0_u64);
        for portion in members.chunks(PORTION) {
            if job.is_cancelled().await? {
                return Err(JobEnd::Cancelled("members-bulk-cancelled"));
            }
            archived += job
                .platform
                .db()
                .write(job.tenant, async |tx| {
                    let mut archived = 0_u64;
                    for id in portion {
                        match store::archive(tx, &job.platform, *id, &actor).await {
                            Ok(is_new) => archived += u64::from(is_new),
                            // Gone meanwhile, or damaged: the others are archived all the same.
                            Err(AppError::NotFound | AppError::Conflict(_)) => {}
                            Err(error) => return Err(error),
                        }
                    }
                    Ok(archived)
                })
                .await?;
            done += i64::try_from(portion.len()).map_err(AppError::internal)?;
            job.progress("members-bulk-step", done, total).await?;
        }
        Ok(json!({ "archived": archived }))
    }
}
