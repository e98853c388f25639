//! Making the copy of a person's data: readable HTML, JSON and CSV in one encrypted ZIP.
use std::sync::Arc;

use ::entity::{
    ids::{AccountId, MemberId},
    values::operation,
};
use serde_json::json;

use super::{
    Part, collect,
    document::{self, About},
};
use crate::platform::{
    audit::{Entry, Purpose},
    error::AppError,
    exports::{
        self, EntryKind, NeutralName, Passphrase,
        handover::{FileKind, Made, Maker},
        zip_bundle,
    },
    i18n::Lang,
    jobs::{JobContext, JobEnd},
};

/// A copy that was asked for, with the parts that whoever asked may take out.
pub struct Bundle {
    /// Whose data.
    pub member: MemberId,
    /// Who asked.
    pub actor: AccountId,
    /// Whose books they stand in.
    pub organisation: String,
    /// What is collected.
    pub parts: Vec<Arc<dyn Part>>,
    /// What for.
    pub purpose: Purpose,
    /// Who gets it.
    pub recipient: String,
    /// In which language.
    pub lang: Lang,
}

#[async_trait::async_trait]
impl Maker for Bundle {
    async fn make(&self, job: &JobContext, passphrase: Passphrase) -> Result<Made, JobEnd> {
        job.progress("exports-step-open", 0, 2).await?;
        let dossier = job
            .platform
            .db()
            .write(job.tenant, async |tx| {
                collect(tx, &job.platform, &self.parts, self.member).await
            })
            .await?;
        job.progress("exports-step-seal", 1, 2).await?;
        let about = About {
            organisation: self.organisation.clone(),
            made_at: job.platform.now(),
            lang: self.lang,
        };
        let bytes = tokio::task::spawn_blocking(move || -> Result<Vec<u8>, anyhow::Error> {
            let name = |number, kind| NeutralName::new(number, kind);
            let entries = vec![
                exports::Entry::new(
                    name(1, EntryKind::Html),
                    document::html(&about, &dossier)?.into_bytes(),
                ),
                exports::Entry::new(name(2, EntryKind::Json), document::json(&about, &dossier)?),
                exports::Entry::new(name(3, EntryKind::Csv), document::csv(&about, &dossier)?),
            ];
            Ok(zip_bundle(entries, &passphrase)?)
        })
        .await
        .map_err(AppError::internal)?
        .map_err(AppError::from)?;
        let entry = Entry::new(operation::EXPORT, Some(self.actor))
            .about(self.member.0)
            .purpose(self.purpose.code())
            .detail(json!({ "what": "bundle", "recipient": self.recipient }));
        Ok(Made {
            bytes,
            kind: FileKind::Zip,
            entry,
        })
    }
}
