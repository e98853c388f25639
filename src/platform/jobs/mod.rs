//! Long work with progress that survives a closed tab and a restart.
//!
//! A job is a row of its tenant; that it is due stands in the table `queue`, which holds no personal data and is read across
//! tenants. A runner takes a due job for a minute at a time and says so again while it works; when the process dies, the minute
//! ends and another takes the job from the start. So a handler does its work in one transaction, or can be repeated.
mod runner;
mod store;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ::entity::ids::{AccountId, JobId, TenantId};
use serde_json::Value;
use tokio::sync::Notify;

pub use runner::Runner;
pub use store::{
    cancel, drop_failed, enqueue, find, find_of_account, release_all, retry, sweep_failed,
};

use super::{error::Result, services::Platform};

/// States of a job.
pub mod state {
    /// Not begun.
    pub const WAITING: &str = "waiting";
    /// Being worked on.
    pub const RUNNING: &str = "running";
    /// Done.
    pub const DONE: &str = "done";
    /// Ended with a reason that the person sees.
    pub const FAILED: &str = "failed";
    /// Cancelled by the person, or by a restart that lost what was held in memory only.
    pub const CANCELLED: &str = "cancelled";
}

/// Rings when something became due.
#[derive(Clone, Debug, Default)]
pub struct Bell {
    /// For the job runner.
    pub jobs: Arc<Notify>,
    /// For the mail runner.
    pub mail: Arc<Notify>,
}

/// Why a job ended without its result.
#[derive(Debug)]
pub enum JobEnd {
    /// The person is told this sentence (a text key).
    Failed(&'static str),
    /// It was cancelled; the person is told this sentence (a text key).
    Cancelled(&'static str),
    /// Something unexpected; it is tried again, a few times.
    Error(super::error::AppError),
}

impl From<super::error::AppError> for JobEnd {
    fn from(error: super::error::AppError) -> Self {
        Self::Error(error)
    }
}

/// Work of one kind. Areas give theirs to the [`Runner`] in `app.rs`.
#[async_trait::async_trait]
pub trait JobHandler: Send + Sync {
    /// The kind, as stored.
    fn kind(&self) -> &'static str;
    /// Does the work. What it returns is kept as the job's output: no personal data.
    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd>;
    /// The job will not be done, because whoever asked for it may not any more: forgets what is held for it.
    fn refused(&self, _job: &JobContext) {}
}

/// How far jobs are that work in a transaction at this moment.
#[derive(Debug, Default)]
struct Told(Mutex<HashMap<JobId, i64>>);

impl Told {
    fn lock(&self) -> MutexGuard<'_, HashMap<JobId, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How far a job said it is in its transaction; none for a job that is not in one, or of another process.
#[must_use]
pub fn told(platform: &Platform, id: JobId) -> Option<i64> {
    platform.part::<Told>().lock().get(&id).copied()
}

impl Drop for JobContext {
    fn drop(&mut self) {
        self.platform.part::<Told>().lock().remove(&self.id);
    }
}

/// What a handler works with.
pub struct JobContext {
    /// The services.
    pub platform: Platform,
    /// Whose job.
    pub tenant: TenantId,
    /// Which job.
    pub id: JobId,
    /// What it was given: ids and choices, no personal data.
    pub input: Value,
    /// Who asked for it.
    pub created_by: Option<AccountId>,
}

impl JobContext {
    /// Says how far the work is. `step` is a text key. Costs a write: not for every row.
    ///
    /// # Errors
    /// When the database does.
    pub async fn progress(&self, step: &'static str, done: i64, total: i64) -> Result<()> {
        store::progress(&self.platform, self.tenant, self.id, step, done, total).await
    }

    /// Says how far the one transaction is that does the work: until it ends, nobody can read that from the database. It is told
    /// from memory, to whoever asks this process ([`told`]).
    pub fn tell(&self, done: i64) {
        self.platform.part::<Told>().lock().insert(self.id, done);
    }

    /// Whether the person cancelled it.
    ///
    /// # Errors
    /// When the database does.
    pub async fn is_cancelled(&self) -> Result<bool> {
        store::is_cancelled(&self.platform, self.tenant, self.id).await
    }
}
