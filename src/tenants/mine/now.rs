//! How an account stands to one member now, asked inside a transaction: for what is done later in somebody's name.
use ::entity::{
    ids::{AccountId, MemberId},
    relation,
};
use chrono::NaiveDate;

use super::{is_of_guardian, narrowed};
use crate::{
    platform::{db::TenantTx, error::Result, people::store as people},
    tenants::{
        GuardianView,
        policy::person::{Matrix, Relation, Stage, Standing},
        store,
    },
};

/// How an account stands to a member of this tenant today; nothing when it neither is nor stands for the member. Of two relations the
/// guardian's counts, which allows less.
pub async fn standing_of(
    tx: &TenantTx,
    account: AccountId,
    member: MemberId,
    today: NaiveDate,
) -> Result<Option<Standing>> {
    let rows: Vec<relation::Model> = people::list_relations(tx, account)
        .await?
        .into_iter()
        .filter(|row| row.member_id == member)
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let Some(card) = people::card(tx, member).await? else {
        return Ok(None);
    };
    let view = store::find_profile(tx)
        .await?
        .and_then(|profile| GuardianView::parse(&profile.guardian_view))
        .unwrap_or_default();
    let mut standings = Vec::with_capacity(rows.len());
    for row in &rows {
        if is_of_guardian(tx, row).await? {
            continue;
        }
        let agreed = match row.guardian_id {
            None => Some(Matrix::USUAL),
            Some(guardian) => people::matrix_of(tx, guardian, member).await?,
        };
        let (Some(agreed), Ok(relation)) = (agreed, row.kind.parse::<Relation>()) else {
            continue;
        };
        standings.push(Standing {
            relation,
            stage: Stage::of(card.birth_date, today),
            matrix: narrowed(row, &card, agreed, view, today),
            is_vouched: row.vouched_at.is_some(),
        });
    }
    let guardian = |standing: &Standing| standing.relation == Relation::Guardian;
    let least = standings.iter().position(guardian).unwrap_or(0);
    Ok(standings.get(least).copied())
}
