//! Taking back as a job: one transaction.
use ::entity::{ids::ImportRunId, values::operation};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{is_open, revert::revert_all};
use crate::{
    imports::{check::end, store, sweep::cut},
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        jobs::{JobContext, JobEnd, JobHandler},
        people::{Actor, store::purpose},
    },
};

/// The kind of the job.
pub(super) const KIND: &str = "import-undo";

#[derive(Deserialize)]
struct Input {
    run: ImportRunId,
    slug: String,
}

/// Takes an import back.
pub(in crate::imports) struct UndoJob;

#[async_trait::async_trait]
impl JobHandler for UndoJob {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd> {
        let input: Input = serde_json::from_value(job.input.clone())
            .map_err(|error| JobEnd::Error(AppError::internal(error)))?;
        take_back(job, input.run).await.map_err(end)?;
        cut(&job.platform).await;
        Ok(json!({ "location": format!("/o/{}/members/import/runs/{}", input.slug, input.run) }))
    }
}

async fn take_back(job: &JobContext, id: ImportRunId) -> Result<()> {
    let platform = &job.platform;
    let actor = Actor {
        account: job.created_by,
        purpose: purpose::IMPORT,
    };
    job.progress("imports-step-undoing", 0, 0).await?;
    platform
        .db()
        .write(job.tenant, async |tx| {
            let run = store::find_run(tx, id).await?.ok_or(AppError::NotFound)?;
            if run.undone_at.is_some() {
                return Ok(());
            }
            if !is_open(&run, platform.now()) {
                return Err(AppError::Conflict("imports-undo-late"));
            }
            let (reverted, refused) = revert_all(tx, platform, id, &actor).await?;
            store::mark_undone(tx, id, platform.now()).await?;
            let detail = json!({ "what": "import-undone", "run": id, "reverted": reverted, "refused": refused });
            audit::append(tx, platform, Entry::new(operation::ALTER, actor.account).purpose(actor.purpose).detail(detail)).await
        })
        .await
}
