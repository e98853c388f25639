//! A person who acts for one or more children.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{GuardianId, TenantId};

/// A person who acts for one or more children.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "guardian")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GuardianId,
    pub first_name: String,
    pub last_name: String,
    pub sort_key: Vec<u8>,
    pub search: String,
    pub sealed: Vec<u8>,
    pub rev: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
