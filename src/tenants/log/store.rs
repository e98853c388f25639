//! What the processing log's pages look up beside the log itself: ends of logs on record, and people by what is typed.
use ::entity::{
    guardian,
    ids::{GuardianId, MemberId, TenantId},
    member, operator_log,
    scope::{Global, TenantOwned},
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use crate::platform::{audit::Head, db::TenantTx, error::Result, text::fold};

/// Most people that one word may mean.
const MOST_PEOPLE: u64 = 200;
/// Ends on record that are compared: more than five years of days.
const MOST_ON_RECORD: u64 = 2_000;

/// An end of a tenant's log as the log of the installation has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnRecord {
    /// When it was noted.
    pub at: DateTime<Utc>,
    /// The end.
    pub head: Head,
}

/// The ends of a tenant's log in the log of the installation, newest first; `limit` of them.
pub async fn on_record(
    tx: &impl ConnectionTrait,
    operation: &str,
    tenant: TenantId,
    limit: Option<u64>,
) -> Result<Vec<OnRecord>> {
    let rows = operator_log::Entity::all_rows()
        .filter(operator_log::Column::Operation.eq(operation))
        .filter(operator_log::Column::Detail.contains(tenant.0.to_string()))
        .order_by_desc(operator_log::Column::Seq)
        .limit(limit.unwrap_or(MOST_ON_RECORD))
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let detail: Value = serde_json::from_str(&row.detail).ok()?;
            Some(OnRecord {
                at: row.at,
                head: detail.get("head")?.as_str()?.parse().ok()?,
            })
        })
        .collect())
}

/// The members and guardians that a typed word may mean: a member number, or parts of a name.
pub async fn people_named(tx: &TenantTx, typed: &str) -> Result<Vec<Uuid>> {
    if let Ok(number) = typed.parse::<i64>() {
        let rows: Vec<MemberId> = member::Entity::of(tx.tenant())
            .select_only()
            .column(member::Column::Id)
            .filter(member::Column::Number.eq(number))
            .into_tuple()
            .all(tx)
            .await?;
        return Ok(rows.into_iter().map(|id| id.0).collect());
    }
    let words: Vec<String> = fold(typed)
        .split_whitespace()
        .map(|word| word.replace(['%', '_', '\\'], ""))
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut of_members = Condition::all();
    let mut of_guardians = Condition::all();
    for word in words {
        of_members = of_members.add(member::Column::Search.contains(&word));
        of_guardians = of_guardians.add(guardian::Column::Search.contains(&word));
    }
    let members: Vec<MemberId> = member::Entity::of(tx.tenant())
        .select_only()
        .column(member::Column::Id)
        .filter(of_members)
        .limit(MOST_PEOPLE)
        .into_tuple()
        .all(tx)
        .await?;
    let guardians: Vec<GuardianId> = guardian::Entity::of(tx.tenant())
        .select_only()
        .column(guardian::Column::Id)
        .filter(of_guardians)
        .limit(MOST_PEOPLE)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(members
        .into_iter()
        .map(|id| id.0)
        .chain(guardians.into_iter().map(|id| id.0))
        .collect())
}
