//! A member who must not be erased for a while, because data are needed for legal claims.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, LegalHoldId, MemberId, SupportGrantId, TenantId};

/// A member who must not be erased for a while, because data are needed for legal claims.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "legal_hold")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LegalHoldId,
    pub grant_id: SupportGrantId,
    pub member_id: MemberId,
    pub agreed_by: AccountId,
    pub agreed_at: DateTimeUtc,
    pub until: Date,
    pub ended_by: Option<AccountId>,
    pub ended_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
