//! Rows of an import draft, sealed in portions.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{ImportDraftId, TenantId};

/// Rows of an import draft, sealed in portions.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "import_chunk")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub draft_id: ImportDraftId,
    pub position: i64,
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
