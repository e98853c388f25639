//! A drawn category: the rules it is fought under, its system and its draw. Together with its contests the truth from which every
//! place follows.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CompetitionId, SheetId, TenantId};

/// A drawn category: the rules it is fought under, its system and its draw. Entrants are numbers here; `placing.entrant` says who.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "sheet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SheetId,
    pub competition_id: CompetitionId,
    pub category_id: CategoryId,
    pub profile: String,
    pub wiring: Json,
    pub draw: Json,
    pub struck: Json,
    pub decided: Json,
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
