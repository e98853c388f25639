//! The operator's staff let into a tenant: what was asked for, who allowed it, from when to when.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, MemberId, SupportGrantId, TenantId};

/// The operator's staff let into a tenant: what was asked for, who allowed it, from when to when.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "support_grant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SupportGrantId,
    pub kind: String,
    pub ticket: String,
    pub purpose: String,
    pub scope: String,
    pub member_id: Option<MemberId>,
    pub minutes: i32,
    pub requested_by: AccountId,
    pub requested_at: DateTimeUtc,
    pub second_by: Option<AccountId>,
    pub approved_by: Option<AccountId>,
    pub approved_at: Option<DateTimeUtc>,
    pub ends_at: Option<DateTimeUtc>,
    pub refused_by: Option<AccountId>,
    pub refused_at: Option<DateTimeUtc>,
    pub ended_by: Option<AccountId>,
    pub ended_at: Option<DateTimeUtc>,
    pub authority: Option<String>,
    pub order_no: Option<String>,
    pub tell_not_before: Option<DateTimeUtc>,
    pub told_at: Option<DateTimeUtc>,
    pub reported_at: Option<DateTimeUtc>,
    pub hold_until: Option<Date>,
    pub sealed: Vec<u8>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
