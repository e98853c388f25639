//! A result as the public sees it: the projection under the publication policy.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AthleteId, CategoryId, CompetitionId, TenantId};

/// A result as the public sees it: the projection under the publication policy.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "public_placing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub competition_id: CompetitionId,
    pub category_id: CategoryId,
    pub athlete_id: Option<AthleteId>,
    pub place: Option<i32>,
    pub position: i32,
    pub name: String,
    pub club: String,
    pub country: Option<String>,
    pub contests_won: Option<i32>,
    pub without_medal: bool,
    pub entrant: Option<i32>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
