//! A correction of published results: when and why, without what was removed.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CompetitionId, TenantId};

/// A correction of published results: when and why, without what was removed.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "correction")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub competition_id: CompetitionId,
    pub category_id: Option<CategoryId>,
    pub at: DateTimeUtc,
    pub reason: String,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
