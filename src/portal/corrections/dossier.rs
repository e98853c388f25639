//! Suggested corrections in the copy of a person's data. Whoever takes the copy themselves gets what they wrote and what they were
//! answered; of what another account suggested, the field, the state and the dates. What is about health is in it only for those who
//! may read it.
use std::sync::Arc;

use ::entity::{
    correction_suggestion,
    ids::{AccountId, MemberId},
    values::operation,
};
use serde_json::{Value, json};

use super::{HEALTH_OPENED, fields, open, stored};
use crate::{
    platform::{
        audit::{self, Entry, Purpose},
        db::TenantTx,
        dossier::{Contributed, HEADING, Part, TITLE, Taker, heading, row},
        error::Result,
        people::words,
        services::Platform,
    },
    portal::store,
    tenants::{
        Can, Mine,
        dossier::Contributor,
        may_still,
        policy::{
            ExportPerson, OpenHealth, Permission as _,
            person::{PersonRight as _, SeeOwnHealth, TakeOwnCopy},
        },
    },
};

/// Contributes what was suggested and answered, but what is about health: for the office whole, for whoever takes the copy themselves
/// as far as it is theirs.
#[derive(Clone, Copy, Debug, Default)]
pub struct SuggestionsPart {
    taker: Option<Taker>,
}

#[async_trait::async_trait]
impl Part for SuggestionsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let reads = |row: &correction_suggestion::Model| {
            self.taker.is_none_or(|taker| taker.wrote(row.suggested_by))
        };
        collect(tx, platform, member, |row| !is_health(row), reads).await
    }

    fn own(&self, taker: Taker) -> Option<Arc<dyn Part>> {
        Some(Arc::new(Self { taker: Some(taker) }))
    }
}

/// Contributes what was suggested about data about health: in words for the health officer, and for whoever wrote it while they may
/// see such data.
#[derive(Clone, Copy, Debug, Default)]
pub struct HealthSuggestions;

impl Contributor for HealthSuggestions {
    fn part(
        &self,
        can: &Can<ExportPerson>,
        platform: &Platform,
        purpose: Purpose,
    ) -> Arc<dyn Part> {
        Arc::new(HealthPart {
            reader: if can.narrow::<OpenHealth>(platform.now()).is_some() {
                Reader::Officer(can.account.id, purpose)
            } else {
                Reader::Office
            },
        })
    }

    fn own_part(&self, mine: &Mine<TakeOwnCopy>, _: Purpose) -> Arc<dyn Part> {
        Arc::new(HealthPart {
            reader: Reader::Own(mine.account.id),
        })
    }
}

/// Who gets a copy with what is about health.
#[derive(Clone, Copy)]
enum Reader {
    /// The health officer, and what for: that they read it is written into the log.
    Officer(AccountId, Purpose),
    /// The rest of the office.
    Office,
    /// Whoever takes the copy themselves.
    Own(AccountId),
}

struct HealthPart {
    reader: Reader,
}

#[async_trait::async_trait]
impl Part for HealthPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        // Between the question and this moment the role, or what was agreed, may have ended.
        let may = match self.reader {
            Reader::Officer(account, _) => {
                may_still(tx, platform, account, OpenHealth::NAME, None).await?
            }
            Reader::Own(account) => {
                may_still(tx, platform, account, SeeOwnHealth::NAME, Some(member)).await?
            }
            Reader::Office => false,
        };
        let reads = |row: &correction_suggestion::Model| match self.reader {
            Reader::Own(account) => may && row.suggested_by == Some(account),
            Reader::Officer(..) | Reader::Office => may,
        };
        let contributed = collect(tx, platform, member, is_health, reads).await?;
        let is_any = contributed.tables.iter().any(|of| !of.rows.is_empty());
        if let Reader::Officer(account, purpose) = self.reader
            && may
            && is_any
        {
            let entry = Entry::new(operation::EXPORT, Some(account))
                .about(member.0)
                .purpose(purpose.code())
                .detail(json!({ "what": HEALTH_OPENED, "fields": [fields::HEALTH] }));
            audit::append(tx, platform, entry).await?;
        }
        Ok(contributed)
    }
}

fn is_health(row: &correction_suggestion::Model) -> bool {
    row.field == fields::HEALTH
}

/// The suggestions that are `wanted`, with their words where whoever gets the copy reads them.
async fn collect(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    wanted: impl Fn(&correction_suggestion::Model) -> bool,
    reads: impl Fn(&correction_suggestion::Model) -> bool,
) -> Result<Contributed> {
    let mut rows = Vec::new();
    let mut is_less = false;
    for suggestion in store::list_of_member(tx, member).await? {
        if !wanted(&suggestion) {
            continue;
        }
        let mut columns = what_and_when(&suggestion);
        if reads(&suggestion) {
            let content = open(platform, &suggestion)?.spoken(&suggestion.field);
            columns.extend([
                ("suggested_by", json!(suggestion.suggested_by)),
                ("decided_by", json!(suggestion.decided_by)),
                ("sealed", stored(&suggestion.field, &content)?),
            ]);
        } else {
            is_less = true;
        }
        rows.push(row(columns));
    }
    Ok(
        Contributed::of("correction_suggestion", rows)
            .noting(is_less, "portal-dossier-suggestions"),
    )
}

fn what_and_when(suggestion: &correction_suggestion::Model) -> Vec<(&'static str, Value)> {
    vec![
        (TITLE, json!(suggestion.field)),
        (
            HEADING,
            heading(|lang| {
                format!(
                    "{}, {}",
                    words::field_name(&suggestion.field, lang),
                    lang.day(suggestion.created_at)
                )
            }),
        ),
        ("field", json!(suggestion.field)),
        ("state", json!(suggestion.state)),
        ("decided_at", json!(suggestion.decided_at)),
    ]
}
