//! Members go for good, with everything that hangs on them: an import is undone.
use std::collections::HashSet;

use ::entity::{
    consent, guardian, guardianship,
    ids::{GuardianId, MemberId},
    member, member_change,
    scope::TenantOwned,
    values::operation,
};
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;

use super::{Actor, counters};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::Result,
    people::observers,
    services::Platform,
};

/// Ids of one statement.
const PORTION: usize = 500;

/// Deletes members with their history, consents and links, and the guardians who act for nobody any more.
/// Call [`crate::platform::db::Db::checkpoint`] after the commit, so that nothing stays in the write-ahead log.
///
/// # Errors
/// When something else still refers to one of them, or the database does.
pub async fn delete_members(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
    actor: &Actor,
) -> Result<()> {
    if members.is_empty() {
        return Ok(());
    }
    observers::deleting(tx, platform, members).await?;
    let mut guardians: HashSet<GuardianId> = HashSet::new();
    for portion in members.chunks(PORTION) {
        let ids = || portion.iter().copied();
        let links = guardianship::Entity::of(tx.tenant())
            .filter(guardianship::Column::MemberId.is_in(ids()))
            .all(tx)
            .await?;
        guardians.extend(links.into_iter().map(|link| link.guardian_id));
        consent::Entity::delete_of(tx.tenant())
            .filter(consent::Column::MemberId.is_in(ids()))
            .exec(tx)
            .await?;
        guardianship::Entity::delete_of(tx.tenant())
            .filter(guardianship::Column::MemberId.is_in(ids()))
            .exec(tx)
            .await?;
        member_change::Entity::delete_of(tx.tenant())
            .filter(member_change::Column::MemberId.is_in(ids()))
            .exec(tx)
            .await?;
        member::Entity::delete_of(tx.tenant())
            .filter(member::Column::Id.is_in(ids()))
            .exec(tx)
            .await?;
    }
    delete_unlinked(tx, guardians.into_iter().collect()).await?;
    let entries = members
        .iter()
        .map(|id| {
            Entry::new(operation::ERASE, actor.account)
                .about(id.0)
                .purpose(actor.purpose)
                .detail(json!({ "what": "member" }))
        })
        .collect();
    audit::append_many(tx, platform, entries).await?;
    counters::raise_members_version(tx, platform).await
}

/// Of these guardians, deletes those who act for nobody and gave no consent that is kept.
async fn delete_unlinked(tx: &TenantTx, guardians: Vec<GuardianId>) -> Result<()> {
    for portion in guardians.chunks(PORTION) {
        let ids = || portion.iter().copied();
        let mut needed: HashSet<GuardianId> = guardianship::Entity::of(tx.tenant())
            .filter(guardianship::Column::GuardianId.is_in(ids()))
            .all(tx)
            .await?
            .into_iter()
            .map(|link| link.guardian_id)
            .collect();
        needed.extend(
            consent::Entity::of(tx.tenant())
                .filter(consent::Column::GuardianId.is_in(ids()))
                .all(tx)
                .await?
                .into_iter()
                .filter_map(|consent| consent.guardian_id),
        );
        let gone: Vec<GuardianId> = ids().filter(|id| !needed.contains(id)).collect();
        if !gone.is_empty() {
            guardian::Entity::delete_of(tx.tenant())
                .filter(guardian::Column::Id.is_in(gone))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}
