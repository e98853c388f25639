//! The contests of a category as the public sees them: numbers, whose names stand in `public_placing` alone.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CompetitionId, TenantId};

/// The contests of a category as the public sees them: numbers, whose names stand in `public_placing` alone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "public_sheet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub competition_id: CompetitionId,
    pub category_id: CategoryId,
    pub contests: i32,
    pub content: Json,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
