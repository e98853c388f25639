//! Receipts of posted forms, so that the same form posted twice has one effect.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::TenantId;

/// Receipts of posted forms, so that the same form posted twice has one effect.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub location: String,
    pub created_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
