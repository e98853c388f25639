//! The history of changes of a member: what was, what became, who and when. Values are sealed; health never comes here.
use ::entity::{
    ids::{AccountId, MemberId},
    member_change,
    scope::TenantOwned,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr,
};
use uuid::Uuid;

use super::{Actor, rows::Identity};
use crate::platform::{
    db::TenantTx, error::Result, people::change::Change, services::Platform, vault::Cell,
};

/// What a change was. That a member came in is told by the member's own row and the processing log.
pub mod kind {
    /// Fields were changed.
    pub const CHANGED: &str = "changed";
    /// Put aside.
    pub const ARCHIVED: &str = "archived";
    /// Taken back.
    pub const RESTORED: &str = "restored";
    /// A guardian was added or linked.
    pub const GUARDIAN_LINKED: &str = "guardian-linked";
    /// A guardian's name or contact was changed.
    pub const GUARDIAN_CHANGED: &str = "guardian-changed";
    /// A guardian no longer acts for the member.
    pub const GUARDIAN_UNLINKED: &str = "guardian-unlinked";
    /// What was agreed with a guardian was changed.
    pub const GUARDIAN_RIGHTS: &str = "guardian-rights";
    /// Important consents need both signatures from now on.
    pub const BOTH_NEEDED: &str = "both-needed";
    /// One signature is enough from now on.
    pub const ONE_ENOUGH: &str = "one-enough";
    /// Somebody refused a consent.
    pub const CONSENT_REFUSED: &str = "consent-refused";
    /// Guardians disagree about a consent.
    pub const CONSENT_DISPUTED: &str = "consent-disputed";
    /// They do not disagree any more.
    pub const CONSENT_SETTLED: &str = "consent-settled";
    /// What was decided where they disagree.
    pub const CONSENT_DECIDED: &str = "consent-decided";
    /// The person decides alone from now on, or nobody stands for them any more.
    pub const HANDED_OVER: &str = "handed-over";
    /// A consent was recorded.
    pub const CONSENT_GIVEN: &str = "consent-given";
    /// A consent was withdrawn.
    pub const CONSENT_WITHDRAWN: &str = "consent-withdrawn";
    /// What may not be kept without consent was erased.
    pub const REDUCED: &str = "reduced";
}

/// An entry of the history.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Option<AccountId>,
    /// One of [`kind`].
    pub kind: String,
    /// What changed; none when it cannot be opened any more.
    pub changes: Option<Vec<Change>>,
}

pub(super) async fn append(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    kind: &'static str,
    changes: &[Change],
    actor: &Actor,
) -> Result<()> {
    let id = platform.new_id();
    let identity = Identity::of(platform, tx.tenant())?;
    member_change::Entity::insert(member_change::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        member_id: Set(member),
        at: Set(platform.now()),
        actor_id: Set(actor.account),
        kind: Set(kind.to_owned()),
        sealed: Set(identity
            .sealer()
            .seal_json(&cell(id), changes, identity.random())?),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// The newest entries of a member's history, newest first.
///
/// # Errors
/// When the database does.
pub async fn history_of(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    limit: u64,
) -> Result<Vec<HistoryEntry>> {
    let identity = Identity::of(platform, tx.tenant())?;
    let rows = member_change::Entity::of(tx.tenant())
        .filter(member_change::Column::MemberId.eq(member))
        .order_by_desc(member_change::Column::At)
        .order_by_desc(member_change::Column::Id)
        .limit(limit)
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| HistoryEntry {
            at: row.at,
            actor: row.actor_id,
            kind: row.kind,
            changes: identity.sealer().open_json(&cell(row.id), &row.sealed).ok(),
        })
        .collect())
}

/// Erases the values of every field but these from a member's history; that something changed, and when, stays.
pub(super) async fn erase_values(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    keep: &[&str],
) -> Result<()> {
    let identity = Identity::of(platform, tx.tenant())?;
    let rows = member_change::Entity::of(tx.tenant())
        .filter(member_change::Column::MemberId.eq(member))
        .all(tx)
        .await?;
    for row in rows {
        let mut changes: Vec<Change> = identity
            .sealer()
            .open_json(&cell(row.id), &row.sealed)
            .unwrap_or_default();
        if changes
            .iter()
            .all(|change| keep.contains(&change.field.as_str()))
        {
            continue;
        }
        changes.retain(|change| keep.contains(&change.field.as_str()));
        let sealed = identity
            .sealer()
            .seal_json(&cell(row.id), &changes, identity.random())?;
        member_change::Entity::update_of(tx.tenant())
            .col_expr(member_change::Column::Sealed, Expr::value(sealed))
            .filter(member_change::Column::Id.eq(row.id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

fn cell(row: Uuid) -> Cell {
    Cell {
        table: "member_change",
        row,
        column: "sealed",
        rev: 1,
    }
}
