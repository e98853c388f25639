//! What an import did to one member: the sealed state before.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{ImportRunId, MemberId, TenantId};

/// What an import did to one member: the sealed state before.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "import_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub run_id: ImportRunId,
    pub member_id: MemberId,
    pub kind: String,
    pub rev_after: i64,
    pub sealed: Vec<u8>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
