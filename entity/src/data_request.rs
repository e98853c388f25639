//! A request somebody made under the GDPR (Art. 12 to 22), and what became of it.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, MemberId, RequestId, TenantId};

/// A request somebody made under the GDPR (Art. 12 to 22), and what became of it. When the member is erased, only kind and dates
/// stay.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "data_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestId,
    pub member_id: Option<MemberId>,
    pub account_id: Option<AccountId>,
    pub relation: String,
    pub kind: String,
    pub about_id: Option<Uuid>,
    pub state: String,
    pub received_at: DateTimeUtc,
    pub due_on: Date,
    pub extended_until: Option<Date>,
    /// When the tenant was last reminded of it.
    pub reminded_on: Option<Date>,
    pub sealed: Vec<u8>,
    pub answered_at: Option<DateTimeUtc>,
    pub answered_by: Option<AccountId>,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
