//! Members go for good, with everything that hangs on them: an import is undone, or a member is erased (GDPR Art. 17).
use std::collections::HashSet;

use ::entity::{
    coming_of_age, consent, custody, decision, group_member, guardian, guardianship,
    ids::{GuardianId, MemberId},
    invitation, member, member_change, refusal, relation,
    scope::TenantOwned,
    values::operation,
};
use sea_orm::{ColumnTrait, PaginatorTrait as _, QueryFilter, sea_query::Expr};
use serde_json::json;

use super::{Actor, counters, find::find_row, guardians::guardians_of, holds::held_of};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::observers,
    services::Platform,
};

/// Ids of one statement.
const PORTION: usize = 500;

/// Deletes what these tables hold of the members of a portion.
macro_rules! for_each_table {
    ($tx:ident, $ids:ident, [$($table:ident),+]) => {
        $($table::Entity::delete_of($tx.tenant())
            .filter($table::Column::MemberId.is_in($ids()))
            .exec($tx)
            .await?;)+
    };
}

/// What an erasure would take with it. Nothing sealed of the member is opened for it, so a damaged record can be erased too.
#[derive(Clone, Debug)]
pub struct Doomed {
    /// First and last name.
    pub name: String,
    /// What is typed to say that it is meant: the last name, the first where there is no other.
    pub surname: String,
    /// Whether it was put aside before.
    pub is_archived: bool,
    /// Whether its erasure is held back for legal claims.
    pub is_held: bool,
    /// Names of the guardians who act for nobody else.
    pub guardians: Vec<String>,
    /// Consents.
    pub consents: u64,
    /// Entries of the history.
    pub changes: u64,
}

/// What erasing a member would take with it.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn doomed(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<Doomed> {
    let row = find_row(tx, member).await?.ok_or(AppError::NotFound)?;
    let acting = guardians_of(tx, platform, member).await?;
    let ids: Vec<GuardianId> = acting.iter().map(|guardian| guardian.id).collect();
    let needed = needed_without(tx, &ids, &[member]).await?;
    let consents = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.eq(member))
        .count(tx)
        .await?;
    let changes = member_change::Entity::of(tx.tenant())
        .filter(member_change::Column::MemberId.eq(member))
        .count(tx)
        .await?;
    Ok(Doomed {
        name: format!("{} {}", row.first_name, row.last_name)
            .trim()
            .to_owned(),
        surname: if row.last_name.is_empty() {
            row.first_name
        } else {
            row.last_name
        },
        is_archived: row.archived_at.is_some(),
        is_held: !held_of(tx, &[member], platform.today()).await?.is_empty(),
        guardians: acting
            .into_iter()
            .filter(|guardian| !needed.contains(&guardian.id))
            .map(|guardian| guardian.draft.full_name())
            .collect(),
        consents,
        changes,
    })
}

/// Deletes members with their history, consents and links, and the guardians who act for nobody any more.
/// Call [`crate::platform::db::Db::cut_when_owed`] after the commit, so that nothing stays in the write-ahead log.
///
/// # Errors
/// A conflict when the erasure of one of them is held back for legal claims (B34); when something else still refers to one of them,
/// or the database does.
pub async fn delete_members(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
    actor: &Actor,
) -> Result<()> {
    if members.is_empty() {
        return Ok(());
    }
    if !held_of(tx, members, platform.today()).await?.is_empty() {
        return Err(AppError::Conflict("support-hold-refused"));
    }
    platform.db().owe_cut();
    observers::deleting(tx, platform, members).await?;
    let mut guardians: HashSet<GuardianId> = HashSet::new();
    for portion in members.chunks(PORTION) {
        let ids = || portion.iter().copied();
        let links = guardianship::Entity::of(tx.tenant())
            .filter(guardianship::Column::MemberId.is_in(ids()))
            .all(tx)
            .await?;
        guardians.extend(links.into_iter().map(|link| link.guardian_id));
        let given = consent::Entity::of(tx.tenant())
            .filter(consent::Column::MemberId.is_in(ids()))
            .all(tx)
            .await?;
        guardians.extend(given.into_iter().filter_map(|consent| consent.guardian_id));
        group_member::Entity::delete_of(tx.tenant())
            .filter(group_member::Column::MemberId.is_in(ids()))
            .exec(tx)
            .await?;
        relation::Entity::delete_of(tx.tenant())
            .filter(relation::Column::MemberId.is_in(ids()))
            .exec(tx)
            .await?;
        // An invitation of the member is over; what is left of it holds no address.
        invitation::Entity::update_of(tx.tenant())
            .col_expr(invitation::Column::Sealed, Expr::value(Vec::<u8>::new()))
            .col_expr(invitation::Column::EndedAt, Expr::value(platform.now()))
            .filter(invitation::Column::MemberId.is_in(ids()))
            .filter(invitation::Column::EndedAt.is_null())
            .exec(tx)
            .await?;
        for_each_table!(tx, ids, [custody, refusal, decision, coming_of_age]);
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
        let needed = needed_without(tx, portion, &[]).await?;
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

/// Those of these guardians who act, or consented, for somebody else than these members.
async fn needed_without(
    tx: &TenantTx,
    guardians: &[GuardianId],
    members: &[MemberId],
) -> Result<HashSet<GuardianId>> {
    let mut needed = HashSet::new();
    let links = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::GuardianId.is_in(guardians.iter().copied()))
        .all(tx)
        .await?;
    needed.extend(
        links
            .into_iter()
            .filter(|link| !members.contains(&link.member_id))
            .map(|link| link.guardian_id),
    );
    let given = consent::Entity::of(tx.tenant())
        .filter(consent::Column::GuardianId.is_in(guardians.iter().copied()))
        .all(tx)
        .await?;
    needed.extend(
        given
            .into_iter()
            .filter(|consent| !members.contains(&consent.member_id))
            .filter_map(|consent| consent.guardian_id),
    );
    Ok(needed)
}
