//! Suggested corrections in the copy of a person's data. Whoever takes the copy themselves gets what they wrote and what they were
//! answered; of what another account suggested, the field, the state and the dates.
use std::sync::Arc;

use ::entity::{correction_suggestion, ids::MemberId};
use serde_json::{Value, json};

use super::open;
use crate::{
    platform::{
        db::TenantTx,
        dossier::{Contributed, HEADING, Part, TITLE, TableRows, Taker, heading, row},
        error::Result,
        people::words,
        services::Platform,
    },
    portal::store,
};

/// Contributes what was suggested and answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct SuggestionsPart;

#[async_trait::async_trait]
impl Part for SuggestionsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        collect(tx, platform, member, |_| true).await
    }

    fn own(&self, taker: Taker) -> Option<Arc<dyn Part>> {
        Some(Arc::new(OwnPart(taker)))
    }
}

/// The same for whoever takes the copy themselves.
struct OwnPart(Taker);

#[async_trait::async_trait]
impl Part for OwnPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let is_own = |row: &correction_suggestion::Model| self.0.wrote(row.suggested_by);
        collect(tx, platform, member, is_own).await
    }
}

/// The suggestions, with their words where whoever gets the copy reads them.
async fn collect(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    reads: impl Fn(&correction_suggestion::Model) -> bool,
) -> Result<Contributed> {
    let mut rows = Vec::new();
    let mut is_less = false;
    for suggestion in store::list_of_member(tx, member).await? {
        let mut columns = what_and_when(&suggestion);
        if reads(&suggestion) {
            let content = open(platform, &suggestion)?.spoken(&suggestion.field);
            columns.extend([
                ("suggested_by", json!(suggestion.suggested_by)),
                ("decided_by", json!(suggestion.decided_by)),
                ("sealed", serde_json::to_value(&content)?),
            ]);
        } else {
            is_less = true;
        }
        rows.push(row(columns));
    }
    Ok(Contributed {
        tables: vec![TableRows {
            table: "correction_suggestion",
            rows,
        }],
        notes: if is_less {
            vec!["portal-dossier-suggestions"]
        } else {
            Vec::new()
        },
    })
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
