//! What a person says is wrong in their data, and what became of it (GDPR Art. 16).
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, MemberId, SuggestionId, TenantId};

/// What a person says is wrong in their data, and what became of it (GDPR Art. 16).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "correction_suggestion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SuggestionId,
    pub member_id: MemberId,
    pub field: String,
    /// The field while it is open: unique for a member and whoever suggested it.
    pub open_field: Option<String>,
    pub state: String,
    pub suggested_by: Option<AccountId>,
    pub created_at: DateTimeUtc,
    pub decided_by: Option<AccountId>,
    pub decided_at: Option<DateTimeUtc>,
    pub sealed: Vec<u8>,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
