//! The import as a job: checks once more when anything has changed, then writes.
use ::entity::ids::ImportRunId;
use serde_json::{Value, json};

use super::write::write_all;
use crate::{
    imports::{
        check::{Input, check_all, end, functions_of},
        store,
        sweep::cut,
    },
    platform::{
        error::{AppError, Result},
        jobs::{JobContext, JobEnd, JobHandler},
        people,
    },
};

/// The kind of the job.
pub(super) const KIND: &str = "import";

/// Imports a draft.
pub(in crate::imports) struct ImportJob;

#[async_trait::async_trait]
impl JobHandler for ImportJob {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd> {
        let input = Input::of(job)?;
        import(job, &input).await.map_err(end)?;
        // The names of those who came in were in the draft: it is gone, and out of the log of the database.
        cut(&job.platform).await;
        Ok(json!({ "location": format!("/o/{}/members/import/runs/{}", input.slug, job.id) }))
    }
}

async fn import(job: &JobContext, input: &Input) -> Result<()> {
    let (platform, tenant) = (&job.platform, job.tenant);
    let account = job.created_by.ok_or(AppError::NotFound)?;
    // The run has the key of the job, so that a job that is done again after a crash sees that its work was committed.
    let run = ImportRunId(job.id.0);
    let (is_done, draft, version) = platform
        .db()
        .read(tenant, async |tx| {
            let is_done = store::find_run(tx, run).await?.is_some();
            let draft = store::find(tx, platform, input.draft, account).await?;
            Ok((is_done, draft, people::store::members_version(tx).await?))
        })
        .await?;
    if is_done {
        return Ok(());
    }
    let draft = draft.ok_or(AppError::NotFound)?;
    let summary = draft
        .document
        .summary
        .as_ref()
        .ok_or(AppError::Conflict("imports-changed-meanwhile"))?;
    if summary.version != version || summary.today != platform.today() {
        let before = summary.total();
        if check_all(platform, tenant, input.draft, account, Some(job)).await? != before {
            // Somebody must look at it again.
            return Err(AppError::Conflict("imports-changed-meanwhile"));
        }
    }
    job.progress("imports-step-writing", 0, draft.rows).await?;
    if job.is_cancelled().await? {
        return Err(AppError::Conflict("jobs-cancelled"));
    }
    platform
        .db()
        .write(tenant, async |tx| {
            let draft = store::find(tx, platform, input.draft, account)
                .await?
                .ok_or(AppError::NotFound)?;
            let functions = functions_of(tx).await?;
            write_all(tx, platform, &draft, &functions, run, job).await
        })
        .await
}
