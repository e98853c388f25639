//! Suggested corrections in the copy of a person's data.
use ::entity::ids::MemberId;
use serde_json::json;

use crate::{
    platform::{
        db::TenantTx,
        dossier::{Contributed, HEADING, Part, TITLE, TableRows, heading, row},
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
        let mut rows = Vec::new();
        for suggestion in store::list_of_member(tx, member).await? {
            let content = super::open(platform, &suggestion)?.spoken(&suggestion.field);
            rows.push(row([
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
                ("suggested_by", json!(suggestion.suggested_by)),
                ("decided_by", json!(suggestion.decided_by)),
                ("decided_at", json!(suggestion.decided_at)),
                ("sealed", serde_json::to_value(&content)?),
            ]));
        }
        Ok(Contributed {
            tables: vec![TableRows {
                table: "correction_suggestion",
                rows,
            }],
            notes: Vec::new(),
        })
    }
}
