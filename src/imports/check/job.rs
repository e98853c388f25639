//! The check of a large file, as a job.
use ::entity::ids::ImportDraftId;
use serde::Deserialize;
use serde_json::{Value, json};

use super::check_all;
use crate::platform::{
    error::AppError,
    jobs::{JobContext, JobEnd, JobHandler},
};

/// The kind of the job.
pub(in crate::imports) const KIND: &str = "import-check";

/// What jobs of the import are given.
#[derive(Deserialize)]
pub(in crate::imports) struct Input {
    pub draft: ImportDraftId,
    pub slug: String,
}

impl Input {
    pub(in crate::imports) fn of(job: &JobContext) -> Result<Self, JobEnd> {
        serde_json::from_value(job.input.clone())
            .map_err(|error| JobEnd::Error(AppError::internal(error)))
    }
}

/// What the person is told: a sentence, or that it is tried again.
pub(in crate::imports) fn end(error: AppError) -> JobEnd {
    match error {
        AppError::Conflict("jobs-cancelled") => JobEnd::Cancelled("jobs-cancelled"),
        AppError::Conflict(key) => JobEnd::Failed(key),
        // The draft expired or was thrown away.
        AppError::NotFound => JobEnd::Failed("imports-gone"),
        other => JobEnd::Error(other),
    }
}

/// Checks the rows of a draft.
pub(in crate::imports) struct CheckJob;

#[async_trait::async_trait]
impl JobHandler for CheckJob {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, job: &JobContext) -> Result<Value, JobEnd> {
        let input = Input::of(job)?;
        let account = job.created_by.ok_or(JobEnd::Failed("imports-gone"))?;
        check_all(&job.platform, job.tenant, input.draft, account, Some(job))
            .await
            .map_err(end)?;
        Ok(json!({ "location": format!("/o/{}/members/import/{}/check", input.slug, input.draft) }))
    }
}
