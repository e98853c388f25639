//! Making a list with health data: every record is opened with its entry in the log, and leaves only encrypted.
use ::entity::{ids::MemberId, values::operation};
use serde_json::json;

use super::{
    reading::{self, Opened},
    record::HealthRecord,
    scope::HealthScope,
    store::{self, Person},
};
use crate::platform::{
    audit::Entry,
    error::AppError,
    exports::{
        Passphrase, encrypt_xlsx,
        handover::{FileKind, Made, Maker},
    },
    i18n::Lang,
    jobs::{JobContext, JobEnd},
    sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx},
};

/// A list that was asked for. It holds the capability of whoever asked, so it cannot outlive this process.
pub struct HealthList {
    scope: HealthScope,
    members: Vec<MemberId>,
    recipient: String,
    lang: Lang,
}

impl HealthList {
    /// A list of these members for a recipient.
    #[must_use]
    pub fn new(scope: HealthScope, members: Vec<MemberId>, recipient: String, lang: Lang) -> Self {
        Self {
            scope,
            members,
            recipient,
            lang,
        }
    }
}

#[async_trait::async_trait]
impl Maker for HealthList {
    async fn make(&self, job: &JobContext, passphrase: Passphrase) -> Result<Made, JobEnd> {
        let total = i64::try_from(self.members.len()).unwrap_or(i64::MAX);
        job.progress("exports-step-open", 0, total).await?;
        let export = job.input.get("export");
        let detail = json!({ "recipient": self.recipient, "export": export });
        let opened = job
            .platform
            .db()
            .write(job.tenant, async |tx| {
                let people = store::list_chosen(tx, &self.members).await?;
                // Between the question and this moment the role may have ended.
                if !self.scope.holds(tx, &job.platform, None).await? {
                    return Ok(None);
                }
                let ids: Vec<MemberId> = people.iter().map(|person| person.id).collect();
                let mut opened =
                    reading::take_out(tx, &job.platform, &self.scope, &ids, &detail).await?;
                Ok(Some(
                    people
                        .into_iter()
                        .filter_map(|person| {
                            opened.remove(&person.id).map(|opened| (person, opened))
                        })
                        .collect::<Vec<_>>(),
                ))
            })
            .await?
            .ok_or(JobEnd::Failed("jobs-not-allowed"))?;
        job.progress("exports-step-seal", total, total).await?;
        let people = opened.len();
        let export = sheet(self.lang, opened);
        let bytes = tokio::task::spawn_blocking(move || -> Result<Vec<u8>, anyhow::Error> {
            Ok(encrypt_xlsx(to_xlsx(&export)?, &passphrase)?)
        })
        .await
        .map_err(AppError::internal)?
        .map_err(AppError::from)?;
        let entry = Entry::new(operation::EXPORT, Some(self.scope.actor()))
            .purpose(self.scope.purpose().code())
            .detail(
                json!({ "what": "health-list", "recipient": self.recipient, "people": people }),
            );
        Ok(Made {
            bytes,
            kind: FileKind::Xlsx,
            entry,
        })
    }
}

fn sheet(lang: Lang, opened: Vec<(Person, Opened)>) -> Export {
    let column = |key: &str, kind| Column {
        title: lang.t(key),
        kind,
    };
    Export {
        sheet_name: lang.t("health-export-sheet"),
        columns: vec![
            column("people-column-number", ColumnKind::Number),
            column("people-column-last-name", ColumnKind::Text),
            column("people-column-first-name", ColumnKind::Text),
            column("people-column-birth-date", ColumnKind::Date),
            column("health-fit-until", ColumnKind::Date),
            column("health-examined-by", ColumnKind::Text),
            column("health-restrictions", ColumnKind::Text),
            column("health-injury", ColumnKind::Text),
            column("health-test", ColumnKind::Text),
            column("health-vaccination", ColumnKind::Text),
            column("health-note", ColumnKind::Text),
        ],
        rows: opened
            .into_iter()
            .map(|(person, opened)| line(lang, person, opened))
            .collect(),
    }
}

fn line(lang: Lang, person: Person, opened: Opened) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        person.number.into(),
        person.last_name.into(),
        person.first_name.into(),
        person.birth_date.into(),
    ];
    match opened {
        Opened::Record { record, .. } => cells.extend(facts(lang, record)),
        Opened::Refused(_) => {
            cells.extend([Cell::Empty, Cell::from(lang.t("health-export-damaged"))])
        }
    }
    cells
}

fn facts(lang: Lang, record: HealthRecord) -> [Cell; 7] {
    let status = |code: &str, key: &str| {
        if code.is_empty() {
            Cell::Empty
        } else {
            Cell::from(lang.t(key))
        }
    };
    [
        record.fit_until.into(),
        record.examined_by.into(),
        record.restrictions.into(),
        record.injury.into(),
        status(record.test_status.code(), record.test_status.label_key()),
        status(
            record.vaccination_status.code(),
            record.vaccination_status.label_key(),
        ),
        record.note.into(),
    ]
}
