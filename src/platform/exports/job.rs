//! The job that makes a protected export. Its row holds nothing but the export's id: purpose, recipient, selection and
//! passphrase are in memory only.
use ::entity::ids::{AccountId, JobId};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::handover::{File, Handover, Made, Needs};
use crate::platform::{
    audit,
    db::TenantTx,
    error::Result,
    jobs::{self, JobContext, JobEnd, JobHandler},
    services::Platform,
};

/// The kind of the job.
pub const KIND: &str = "protected-export";

/// Puts the job of an export into the queue.
///
/// # Errors
/// When the database does.
pub async fn enqueue(
    tx: &TenantTx,
    platform: &Platform,
    export: Uuid,
    by: AccountId,
) -> Result<JobId> {
    jobs::enqueue(tx, platform, KIND, json!({ "export": export }), Some(by)).await
}

/// Makes protected exports.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProtectedExport;

impl ProtectedExport {
    /// What the export of a job was asked with; none when it was lost in a restart.
    #[must_use]
    pub fn needs(job: &JobContext) -> Option<Needs> {
        job.platform
            .part::<Handover>()
            .needs(export_of(job), job.platform.now())
    }
}

fn export_of(job: &JobContext) -> Uuid {
    job.input
        .get("export")
        .cloned()
        .and_then(|id| serde_json::from_value(id).ok())
        .unwrap_or_default()
}

#[async_trait::async_trait]
impl JobHandler for ProtectedExport {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn refused(&self, job: &JobContext) {
        job.platform.part::<Handover>().forget(export_of(job));
    }

    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd> {
        let handover = job.platform.part::<Handover>();
        let export = export_of(job);
        let Some((maker, passphrase, download)) = handover.maker(export, job.platform.now()) else {
            return Err(JobEnd::Cancelled("exports-lost-in-restart"));
        };
        let made = maker.make(job, passphrase).await;
        let done = match made {
            Ok(made) => shelve(job, &handover, export, made).await,
            Err(end) => Err(end),
        };
        // What is tried again keeps what it needs; every other end forgets it.
        if matches!(done, Err(JobEnd::Failed(_) | JobEnd::Cancelled(_))) {
            handover.forget(export);
        }
        done.map(|()| json!({ "download": download }))
    }
}

async fn shelve(
    job: &JobContext,
    handover: &std::sync::Arc<Handover>,
    export: Uuid,
    made: Made,
) -> std::result::Result<(), JobEnd> {
    if job.is_cancelled().await? {
        return Err(JobEnd::Cancelled("jobs-cancelled"));
    }
    let Made {
        bytes,
        kind,
        mut entry,
    } = made;
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
    if let Some(detail) = entry.detail.as_object_mut() {
        detail.insert("sha256".to_owned(), json!(hash));
        detail.insert("export".to_owned(), json!(export));
    }
    // The entry before the file: what is not in the log is not handed over.
    job.platform
        .db()
        .write(job.tenant, async |tx| {
            audit::append(tx, &job.platform, entry.clone()).await
        })
        .await?;
    handover
        .finish(export, job.id, File { bytes, kind }, job.platform.now())
        .map_err(JobEnd::Failed)?;
    handover.forget_later(export);
    Ok(())
}
