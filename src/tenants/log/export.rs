//! Making the log into an encrypted ZIP: the entries as they are stored, so that the chain can be checked without this
//! installation, and the same as a table for people.
use std::collections::{BTreeMap, BTreeSet};

use ::entity::{ids::AccountId, values::operation};
use data_encoding::HEXLOWER;
use serde_json::json;

use super::{Reader, ask::MOST, filter, words};
use crate::platform::{
    audit::{
        self, Entry, Filter, Purpose, Shown,
        file::{FORMAT, FileEntry, LogFile, Read},
        touched,
    },
    db::TenantTx,
    error::{AppError, Result},
    exports::{
        self, EntryKind, NeutralName, Passphrase,
        handover::{FileKind, Made, Maker},
        zip_bundle,
    },
    i18n::Lang,
    jobs::{JobContext, JobEnd},
    services::Platform,
    sheets::write::{self, Cell, Column, ColumnKind, Export},
    vault,
};

/// Entries whose names are looked up at a time.
const PORTION: usize = 500;

/// A log that was asked for.
pub(super) struct LogExport {
    /// What of it.
    pub(super) filter: Filter,
    /// Who asked.
    pub(super) actor: AccountId,
    /// Whose log.
    pub(super) organisation: String,
    /// What for.
    pub(super) purpose: Purpose,
    /// Who gets it.
    pub(super) recipient: String,
    /// Whether members are named in it, or numbered.
    pub(super) names_members: bool,
    /// In which language.
    pub(super) lang: Lang,
}

#[async_trait::async_trait]
impl Maker for LogExport {
    async fn make(
        &self,
        job: &JobContext,
        passphrase: Passphrase,
    ) -> std::result::Result<Made, JobEnd> {
        job.progress("exports-step-open", 0, 2).await?;
        let made = job
            .platform
            .db()
            .read(job.tenant, async |tx| {
                let file = file(tx, &job.platform, &self.filter).await?;
                let table = table(tx, self.lang, &file, self.names_members).await?;
                Ok((file, table))
            })
            .await;
        let (file, table) = match made {
            Err(AppError::TooLarge(why)) => return Err(JobEnd::Failed(why)),
            other => other?,
        };
        job.progress("exports-step-seal", 1, 2).await?;
        let entry = Entry::new(operation::EXPORT, Some(self.actor))
            .purpose(self.purpose.code())
            .detail(json!({
                "what": "log",
                "recipient": self.recipient,
                "n": file.entries.len(),
                "head": file.head,
            }));
        let about = self.lang.t_args(
            "log-export-readme",
            &[
                ("organisation", self.organisation.as_str().into()),
                ("head", file.head.to_string().into()),
                ("date", self.lang.datetime(file.made_at).into()),
            ],
        );
        let bytes =
            tokio::task::spawn_blocking(move || -> std::result::Result<Vec<u8>, anyhow::Error> {
                let name = NeutralName::new;
                let entries = vec![
                    exports::Entry::new(name(1, EntryKind::Json), serde_json::to_vec(&file)?),
                    exports::Entry::new(name(2, EntryKind::Csv), write::to_csv(&table)?),
                    exports::Entry::new(name(3, EntryKind::Text), about.into_bytes()),
                ];
                Ok(zip_bundle(entries, &passphrase)?)
            })
            .await
            .map_err(AppError::internal)?
            .map_err(AppError::from)?;
        Ok(Made {
            bytes,
            kind: FileKind::Zip,
            entry,
        })
    }
}

/// The log as a file; of entries that the filter leaves out only the hash.
async fn file(tx: &TenantTx, platform: &Platform, filter: &Filter) -> Result<LogFile> {
    let head = audit::end(tx).await?;
    let chosen: BTreeSet<i64> = audit::find_all(tx, platform, filter, MOST)
        .await?
        .iter()
        .map(|entry| entry.seq)
        .collect();
    let sealer = platform.sealer(tx.tenant(), vault::Purpose::Audit)?;
    let (mut entries, mut left_out) = (Vec::with_capacity(chosen.len()), BTreeMap::new());
    let begins_after = audit::begins_after(tx).await?;
    let newest_checkpoint = audit::checkpoint_at(tx).await?;
    let mut next = 1;
    while next <= head.seq {
        let rows = audit::stored(tx, next).await?;
        let Some(last) = rows.last().map(|row| row.seq) else {
            break;
        };
        for row in rows.into_iter().filter(|row| row.seq <= head.seq) {
            // Without the entry that tells of removed ones the file could not show why it begins where it does.
            if chosen.contains(&row.seq) || newest_checkpoint == Some(row.seq) {
                let shown = audit::open_entry(&sealer, row.clone());
                let read = Read {
                    purpose: shown.purpose,
                    by: shown.by,
                    detail: shown.detail,
                };
                entries.push(FileEntry::of(&row, read));
            } else {
                left_out.insert(row.seq, HEXLOWER.encode(&row.hash));
            }
        }
        next = last + 1;
    }
    Ok(LogFile {
        format: FORMAT.to_owned(),
        tenant: tx.tenant().0,
        made_at: platform.now(),
        head,
        begins_after,
        entries,
        left_out,
    })
}

/// The same entries as a table that people read.
async fn table(tx: &TenantTx, lang: Lang, file: &LogFile, names_members: bool) -> Result<Export> {
    let mut rows = Vec::with_capacity(file.entries.len());
    for portion in file.entries.chunks(PORTION) {
        let shown: Vec<Shown> = portion.iter().map(shown).collect();
        let reader = Reader::new(tx, lang, &shown, names_members).await?;
        for (entry, stored) in shown.iter().zip(portion) {
            let whose = match entry.subject {
                None => String::new(),
                Some(id) => reader
                    .person(id)
                    .map_or_else(|| lang.t("tenants-log-subject-gone"), str::to_owned),
            };
            let fields: Vec<String> = words::fields(&touched::touched(entry), lang)
                .into_iter()
                .map(|(kind, names)| format!("{kind}: {names}"))
                .collect();
            let purpose = entry.purpose.as_deref().unwrap_or_default();
            let recipient = entry.detail.as_ref().and_then(|d| d.get("recipient"));
            rows.push(vec![
                Cell::Integer(entry.seq),
                Cell::from(lang.datetime(entry.at)),
                Cell::from(reader.who(entry)),
                Cell::from(reader.deed(entry)),
                Cell::from(whose),
                Cell::from(filter::purpose_name(purpose, lang)),
                Cell::from(
                    recipient
                        .and_then(|words| words.as_str())
                        .unwrap_or_default()
                        .to_owned(),
                ),
                Cell::from(fields.join("; ")),
                Cell::from(stored.hash.clone()),
            ]);
        }
    }
    let text = |title: String| Column {
        title,
        kind: ColumnKind::Text,
    };
    Ok(Export {
        sheet_name: lang.t("tenants-log-title"),
        columns: vec![
            Column {
                title: lang.t("log-number"),
                kind: ColumnKind::Number,
            },
            text(lang.t("log-when")),
            text(lang.t("log-who")),
            text(lang.t("log-what")),
            text(lang.t("log-whose")),
            text(lang.t("log-purpose")),
            text(lang.t("log-recipient")),
            text(lang.t("log-fields")),
            text(lang.t("log-hash")),
        ],
        rows,
    })
}

fn shown(entry: &FileEntry) -> Shown {
    Shown {
        seq: entry.seq,
        at: entry.at,
        operation: entry.operation.clone(),
        actor: entry.actor.map(AccountId),
        by: entry.read.by.clone(),
        subject: entry.subject,
        purpose: entry.read.purpose.clone(),
        detail: entry.read.detail.clone(),
    }
}
