//! One sealed health record per member; every member has one, so that its existence tells nothing.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{MemberId, TenantId};

/// One sealed health record per member; every member has one, so that its existence tells nothing.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "health_record")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub member_id: MemberId,
    pub sealed: Vec<u8>,
    pub rev: i64,
    pub updated_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
