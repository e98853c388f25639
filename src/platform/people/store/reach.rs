//! Whose members somebody sees: all of a tenant, or those of the groups they coach. Every reading of members for a person goes
//! through it, so that a member outside one's reach does not exist on any page.
use ::entity::{
    group_coach, group_member,
    ids::{AccountId, MemberId, TenantId},
    member,
    scope::TenantOwned,
};
use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{Member, find::get};
use crate::platform::{
    db::TenantTx,
    error::{AppError, Result},
    services::Platform,
};

/// Whose members somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Everybody's.
    All,
    /// Those of the groups that this account coaches now.
    CoachedBy(AccountId),
    /// Nobody's.
    Nobody,
}

impl Reach {
    /// What it asks of a member, in the tenant of a transaction.
    #[must_use]
    pub fn condition(self, tenant: TenantId) -> Condition {
        match self {
            Self::All => Condition::all().add(member::Column::Id.is_not_null()),
            Self::CoachedBy(account) => {
                Condition::all().add(member::Column::Id.in_subquery(coached_by(tenant, account)))
            }
            Self::Nobody => Condition::all().add(member::Column::Id.is_null()),
        }
    }
}

/// The keys of the members of the groups that an account coaches.
fn coached_by(tenant: TenantId, account: AccountId) -> sea_orm::sea_query::SelectStatement {
    let groups = group_coach::Entity::of(tenant)
        .filter(group_coach::Column::AccountId.eq(account))
        .select_only()
        .column(group_coach::Column::GroupId)
        .into_query();
    group_member::Entity::of(tenant)
        .filter(group_member::Column::GroupId.in_subquery(groups))
        .select_only()
        .column(group_member::Column::MemberId)
        .into_query()
}

/// Whether a member exists within somebody's reach.
///
/// # Errors
/// When the database does.
pub async fn is_within(tx: &TenantTx, reach: Reach, id: MemberId) -> Result<bool> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(id))
        .filter(reach.condition(tx.tenant()))
        .count(tx)
        .await?
        > 0)
}

/// Those of these members that are within somebody's reach.
///
/// # Errors
/// When the database does.
pub async fn within(tx: &TenantTx, reach: Reach, ids: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut found: Vec<MemberId> = Vec::with_capacity(ids.len());
    for portion in ids.chunks(500) {
        let some: Vec<MemberId> = member::Entity::of(tx.tenant())
            .filter(member::Column::Id.is_in(portion.iter().copied()))
            .filter(reach.condition(tx.tenant()))
            .select_only()
            .column(member::Column::Id)
            .into_tuple()
            .all(tx)
            .await?;
        found.extend(some);
    }
    Ok(found)
}

/// All members with their day of birth, in the order they came.
///
/// # Errors
/// When the database does.
pub async fn births(tx: &TenantTx) -> Result<Vec<(MemberId, NaiveDate)>> {
    Ok(member::Entity::of(tx.tenant())
        .select_only()
        .columns([member::Column::Id, member::Column::BirthDate])
        .order_by_asc(member::Column::Number)
        .into_tuple()
        .all(tx)
        .await?)
}

/// A member within somebody's reach.
///
/// # Errors
/// [`AppError::NotFound`] outside it, as for a member that nobody is; and as [`super::find()`].
pub async fn get_within(
    tx: &TenantTx,
    platform: &Platform,
    reach: Reach,
    id: MemberId,
) -> Result<Member> {
    if !is_within(tx, reach, id).await? {
        return Err(AppError::NotFound);
    }
    get(tx, platform, id).await
}
