//! A category of a competition.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CompetitionId, TenantId};

/// A category of a competition.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "category")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CategoryId,
    pub competition_id: CompetitionId,
    pub slug: String,
    pub name: String,
    pub sex: Option<String>,
    pub age_class: String,
    pub weight: String,
    pub position: i32,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
