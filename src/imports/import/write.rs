//! Writes the rows of a draft as members, portion by portion, in the caller's one transaction.
use std::collections::HashMap;

use ::entity::{
    ids::{ImportRunId, MemberId},
    values::operation,
};
use serde_json::json;

use crate::{
    imports::{
        document::{FileRow, State},
        guardians,
        reading::{Base, Reader},
        spreadsheet::meanings,
        store::{self, Draft, RunChange},
        undo::Before,
    },
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        jobs::{self, JobContext},
        people::{
            self, Actor, ConsentDraft, Member, NewMember, Update, consent_purpose,
            is_under_consent_age,
            store::{insert_numbered, pass_number, purpose, record_consent, update_member},
        },
        services::Platform,
    },
    tenants::Functions,
};

/// Writes everything a checked draft says and deletes the draft.
///
/// # Errors
/// [`AppError::Conflict`] when the members have changed since the check, or the person cancelled; then nothing is written.
pub(super) async fn write_all(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    functions: &Functions,
    run: ImportRunId,
    job: &JobContext,
) -> Result<()> {
    let summary = draft
        .document
        .summary
        .as_ref()
        .ok_or(AppError::Conflict("imports-changed-meanwhile"))?;
    if draft.job != Some(job.id) || people::store::members_version(tx).await? != summary.version {
        return Err(AppError::Conflict("imports-changed-meanwhile"));
    }
    if jobs::find(tx, job.id)
        .await?
        .is_none_or(|job| job.is_cancelled)
    {
        return Err(AppError::Conflict("jobs-cancelled"));
    }
    let actor = Actor {
        account: Some(draft.created_by),
        purpose: purpose::IMPORT,
    };
    let reader = Reader::new(&draft.document, functions, platform.today());
    let writer = Writer {
        tx,
        platform,
        reader,
        actor,
    };
    // The run comes first: its changes refer to it.
    let counts = summary.total();
    let (new, changed) = (i64::try_from(counts.new), i64::try_from(counts.changed));
    let (new, changed) = (
        new.map_err(AppError::internal)?,
        changed.map_err(AppError::internal)?,
    );
    let meanings = meanings(platform, tx.tenant(), &draft.document)?;
    store::create_run(
        tx,
        platform,
        run,
        draft.created_by,
        (new, changed),
        &meanings,
    )
    .await?;
    // Rows without a number must not take one that a later portion brings along.
    if counts.highest_number > 0 {
        pass_number(tx, platform, counts.highest_number).await?;
    }
    let mut done = 0;
    for position in 0..store::count(draft.rows) {
        let portion = store::load(tx, platform, draft.id, position).await?;
        let mut changes = writer.insert(&portion.rows).await?;
        changes.extend(writer.update(&portion.rows).await?);
        store::insert_changes(tx, platform, run, changes).await?;
        done += i64::try_from(portion.rows.len()).unwrap_or_default();
        job.tell(done);
    }
    let detail = json!({ "what": "import", "run": run, "created": new, "updated": changed });
    audit::append(
        tx,
        platform,
        Entry::new(operation::COLLECT, actor.account)
            .purpose(actor.purpose)
            .detail(detail),
    )
    .await?;
    store::delete(tx, draft.id).await
}

struct Writer<'a> {
    tx: &'a TenantTx,
    platform: &'a Platform,
    reader: Reader,
    actor: Actor,
}

impl Writer<'_> {
    async fn insert(&self, rows: &[FileRow]) -> Result<Vec<RunChange>> {
        let today = self.platform.today();
        let mut new = Vec::new();
        for row in rows.iter().filter(|row| row.state == Some(State::New)) {
            let person = self.reader.read(&row.cells, None);
            let is_child = person
                .member
                .birth_date
                .is_some_and(|birth| is_under_consent_age(birth, today));
            let number = person.number;
            let member = NewMember {
                draft: person.member,
                guardians: person.guardian.into_iter().collect(),
                consent: self
                    .reader
                    .papers_since()
                    .filter(|_| is_child)
                    .map(ConsentDraft::on_paper),
            };
            new.push((member, number));
        }
        let ids = insert_numbered(self.tx, self.platform, new, &self.actor).await?;
        let before = serde_json::to_value(Before::default())?;
        Ok(ids
            .into_iter()
            .map(|member| RunChange {
                member,
                kind: "created",
                rev_after: 1,
                before: before.clone(),
            })
            .collect())
    }

    async fn update(&self, rows: &[FileRow]) -> Result<Vec<RunChange>> {
        let changed: Vec<(&FileRow, MemberId)> = rows
            .iter()
            .filter(|row| row.state == Some(State::Changed))
            .filter_map(|row| row.target.map(|id| (row, id)))
            .collect();
        let ids: Vec<MemberId> = changed.iter().map(|(_, id)| *id).collect();
        let members: HashMap<MemberId, Member> =
            people::store::find_many(self.tx, self.platform, &ids)
                .await?
                .into_iter()
                .map(|m| (m.id, m))
                .collect();
        let mut changes = Vec::with_capacity(changed.len());
        for (row, id) in changed {
            let member = members
                .get(&id)
                .ok_or(AppError::Conflict("imports-changed-meanwhile"))?;
            changes.push(self.update_one(row, member).await?);
        }
        Ok(changes)
    }

    async fn update_one(&self, row: &FileRow, member: &Member) -> Result<RunChange> {
        let (tx, platform, actor) = (self.tx, self.platform, &self.actor);
        let mut person = self.reader.read(&row.cells, Some(Base::of(member)));
        let mut rev = member.rev;
        let mut before = Before {
            draft: Some(member.draft.clone()),
            consent: None,
            guardian: None,
        };
        if self.reader.admits(member)
            && let Some(since) = self.reader.papers_since()
        {
            let earlier = people::store::list_consents(tx, platform, member.id).await?;
            // A declaration about everybody does not take back what one guardian withdrew after the papers were signed
            // (GDPR Art. 7(3)): of this child no more than the least comes in.
            let is_withdrawn = earlier.iter().any(|consent| {
                consent.purpose == consent_purpose::PROCESSING
                    && consent
                        .withdrawn_at
                        .is_some_and(|at| at.date_naive() >= since)
            });
            if is_withdrawn {
                person.member = person.member.reduced();
            } else {
                record_consent(
                    tx,
                    platform,
                    member.id,
                    ConsentDraft::on_paper(since),
                    actor,
                )
                .await?;
                rev += 1;
                let recorded = people::store::list_consents(tx, platform, member.id).await?;
                before.consent = recorded.first().map(|consent| consent.id);
            }
        }
        if let Some(step) = guardians::step(tx, platform, member.id, &person).await? {
            before.guardian = Some(guardians::apply(tx, platform, member.id, step, actor).await?);
        }
        match update_member(tx, platform, member.id, rev, person.member, actor).await? {
            Update::Saved { rev: saved } => rev = saved,
            Update::Unchanged => {}
            Update::Conflict { .. } => return Err(AppError::Conflict("imports-changed-meanwhile")),
        }
        Ok(RunChange {
            member: member.id,
            kind: "updated",
            rev_after: rev,
            before: serde_json::to_value(before)?,
        })
    }
}
