//! Takes due jobs and runs them, one at a time a worker.
use std::{collections::HashMap, convert::Infallible, sync::Arc, time::Duration};

use ::entity::queue;
use futures_util::future::Either;
use tokio_util::sync::CancellationToken;

use super::{JobContext, JobEnd, JobHandler, state, store};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Without a ring, the queue is looked at this often (another process may have filled it).
const LOOK: Duration = Duration::from_secs(2);
/// How often a runner says that it is still at it.
const BEAT: Duration = Duration::from_secs(15);

/// The runner and its handlers.
#[derive(Clone)]
pub struct Runner {
    platform: Platform,
    handlers: Arc<HashMap<&'static str, Arc<dyn JobHandler>>>,
}

impl Runner {
    /// A runner with these handlers.
    #[must_use]
    pub fn new(platform: Platform, handlers: Vec<Arc<dyn JobHandler>>) -> Self {
        let handlers = handlers.into_iter().map(|h| (h.kind(), h)).collect();
        Self {
            platform,
            handlers: Arc::new(handlers),
        }
    }

    /// Works until told to stop. A job that is being worked on is finished first.
    pub async fn run(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.work_once().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => {
                    tracing::warn!(%error, "the job queue cannot be read; it is tried again")
                }
            }
            tokio::select! {
                () = self.platform.bell().jobs.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Runs one due job; false when none was due. Tests call this instead of waiting.
    ///
    /// # Errors
    /// When the database does.
    pub async fn work_once(&self) -> Result<bool> {
        if !store::is_due(&self.platform).await? {
            return Ok(false);
        }
        let Some(row) = store::take(&self.platform).await? else {
            return Ok(false);
        };
        self.work_on(&row).await?;
        Ok(true)
    }

    /// Runs everything that is due.
    ///
    /// # Errors
    /// When the database does.
    pub async fn work_all(&self) -> Result<()> {
        while self.work_once().await? {}
        Ok(())
    }

    async fn work_on(&self, row: &queue::Model) -> Result<()> {
        let Some(job) = store::begin(&self.platform, row).await? else {
            return store::finish(&self.platform, row, state::FAILED, None, None).await;
        };
        let Some(handler) = self.handlers.get(row.kind.as_str()) else {
            tracing::error!(kind = row.kind, "nobody handles this kind of job");
            return store::give_up(&self.platform, row, "jobs-failed").await;
        };
        // It takes its process along each time.
        if row.attempts > store::MOST_STARTS {
            tracing::error!(job = %row.job_id, kind = row.kind, "a job ended its process too often");
            return store::give_up(&self.platform, row, "jobs-failed").await;
        }
        let context = JobContext {
            platform: self.platform.clone(),
            tenant: row.tenant_id,
            id: row.job_id,
            input: job.input,
            created_by: job.created_by,
        };
        let end = if job.is_cancelled {
            Err(JobEnd::Cancelled("jobs-cancelled"))
        } else {
            self.with_heartbeat(row, handler.run(&context)).await
        };
        match end {
            Ok(output) => store::finish(&self.platform, row, state::DONE, Some(output), None).await,
            Err(JobEnd::Failed(key)) => {
                store::finish(&self.platform, row, state::FAILED, None, Some(key)).await
            }
            Err(JobEnd::Cancelled(key)) => {
                store::finish(&self.platform, row, state::CANCELLED, None, Some(key)).await
            }
            Err(JobEnd::Error(error)) => self.after_error(row, &error).await,
        }
    }

    async fn after_error(&self, row: &queue::Model, error: &AppError) -> Result<()> {
        if store::retry_later(&self.platform, row, error).await? {
            return Ok(());
        }
        tracing::error!(job = %row.job_id, kind = row.kind, %error, "a job failed for good");
        store::give_up(&self.platform, row, "jobs-failed").await
    }

    /// Beats while the work goes on, not between its steps: the work may hold the writers' turn longer than a beat lasts, and a
    /// beat that waits for that turn must not keep the work from ending it.
    async fn with_heartbeat<T>(&self, row: &queue::Model, work: impl Future<Output = T>) -> T {
        let (work, beats) = (std::pin::pin!(work), std::pin::pin!(self.beat(row)));
        match futures_util::future::select(work, beats).await {
            Either::Left((done, _)) => done,
            Either::Right((never, _)) => match never {},
        }
    }

    async fn beat(&self, row: &queue::Model) -> Infallible {
        loop {
            tokio::time::sleep(BEAT).await;
            if let Err(error) = store::heartbeat(&self.platform, row).await {
                tracing::warn!(%error, "a heartbeat was lost");
            }
        }
    }
}
