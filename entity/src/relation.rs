//! Which account is which member of a tenant, or stands for it as a guardian, from when to when.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, GuardianId, MemberId, RelationId, TenantId};

/// Which account is which member of a tenant, or stands for it as a guardian, from when to when.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "relation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RelationId,
    pub account_id: AccountId,
    pub member_id: MemberId,
    pub kind: String,
    pub guardian_id: Option<GuardianId>,
    pub granted_at: DateTimeUtc,
    pub granted_by: Option<AccountId>,
    pub ended_at: Option<DateTimeUtc>,
    pub ended_by: Option<AccountId>,
    /// Since when it is confirmed that the account is whose it says; only then data about health are seen through it.
    pub vouched_at: Option<DateTimeUtc>,
    pub vouched_by: Option<AccountId>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
