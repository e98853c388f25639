//! Whose guardians have not agreed on keeping the data: so that a list and a card can say so.
use std::collections::HashSet;

use ::entity::{consent, custody, ids::MemberId, refusal, scope::TenantOwned};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use super::agreement;
use crate::platform::{db::TenantTx, error::Result, people::draft::consent_purpose};

/// Those of these members, of a page of them, whose guardians have not agreed on keeping the data.
///
/// # Errors
/// When the database does.
pub async fn open_among(tx: &TenantTx, members: &[MemberId]) -> Result<HashSet<MemberId>> {
    if members.is_empty() {
        return Ok(HashSet::new());
    }
    let purpose = consent_purpose::PROCESSING;
    let ids = || members.iter().copied();
    // Few have ever had a no, or need two signatures; only of those it is worked out.
    let refused: Vec<MemberId> = refusal::Entity::of(tx.tenant())
        .filter(refusal::Column::MemberId.is_in(ids()))
        .filter(refusal::Column::Purpose.eq(purpose))
        .filter(refusal::Column::EndedAt.is_null())
        .select_only()
        .column(refusal::Column::MemberId)
        .into_tuple()
        .all(tx)
        .await?;
    let withdrawn: Vec<MemberId> = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.is_in(ids()))
        .filter(consent::Column::Purpose.eq(purpose))
        .filter(consent::Column::WithdrawnAt.is_not_null())
        .select_only()
        .column(consent::Column::MemberId)
        .into_tuple()
        .all(tx)
        .await?;
    let both: Vec<MemberId> = custody::Entity::of(tx.tenant())
        .filter(custody::Column::MemberId.is_in(ids()))
        .filter(custody::Column::NeedsBoth.eq(true))
        .select_only()
        .column(custody::Column::MemberId)
        .into_tuple()
        .all(tx)
        .await?;
    let asked: HashSet<MemberId> = refused.into_iter().chain(withdrawn).chain(both).collect();
    let mut open = HashSet::new();
    for member in asked {
        if agreement(tx, member, purpose).await?.state.is_open() {
            open.insert(member);
        }
    }
    Ok(open)
}
