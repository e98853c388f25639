//! What a competition holds of a member, for the copy of their data: the placings that were matched to the member.
use ::entity::{ids::MemberId, placing};
use serde_json::{Value, json};

use super::{person, store};
use crate::platform::{
    db::TenantTx,
    dossier::{Contributed, Part, TITLE, TableRows, row},
    error::Result,
    services::Platform,
};

/// Contributes placings.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlacingsPart;

#[async_trait::async_trait]
impl Part for PlacingsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let placings = store::list_of_member(tx, member).await?;
        let mut rows = Vec::with_capacity(placings.len());
        for placing in placings {
            rows.push(placing_row(tx, platform, &placing).await?);
        }
        Ok(Contributed {
            tables: vec![TableRows {
                table: "placing",
                rows,
            }],
            notes: Vec::new(),
        })
    }
}

async fn placing_row(
    tx: &TenantTx,
    platform: &Platform,
    placing: &placing::Model,
) -> Result<Value> {
    let event = store::find(tx, placing.competition_id).await?;
    let category = store::find_category(tx, placing.competition_id, placing.category_id).await?;
    let clubs = store::clubs_by_id(tx).await?;
    let club = placing
        .club_id
        .and_then(|id| clubs.get(&id))
        .map(|club| club.name.clone());
    let who = person::open(platform, placing)?;
    Ok(row([
        (
            TITLE,
            json!(format!(
                "{} ({}), {}",
                event.name, event.held_on, category.name
            )),
        ),
        ("place", json!(placing.place)),
        ("contests_won", json!(placing.contests_won)),
        ("club_id", json!(club)),
        ("country", json!(placing.country)),
        ("sealed", serde_json::to_value(&who)?),
    ]))
}
