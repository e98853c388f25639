//! The one thing this area reads by itself: whose copy it is.
use ::entity::{ids::MemberId, member, scope::TenantOwned};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::platform::{db::TenantTx, error::Result};

/// The name of a member of this tenant.
pub async fn find_name(tx: &TenantTx, member: MemberId) -> Result<Option<String>> {
    Ok(member::Entity::of(tx.tenant())
        .filter(member::Column::Id.eq(member))
        .one(tx)
        .await?
        .map(|row| format!("{} {}", row.first_name, row.last_name)))
}
