//! A contest that was fought, or decided without a fight.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{ContestId, PlacingId, SheetId, TenantId};

/// A contest that was fought, or decided without a fight. Who stood there are placings, so that a name is kept once.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "contest")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ContestId,
    pub sheet_id: SheetId,
    pub no: i32,
    pub round: String,
    pub white_id: PlacingId,
    pub blue_id: PlacingId,
    pub winner: Option<String>,
    pub kind: String,
    pub white_ippon: i32,
    pub white_waza_ari: i32,
    pub white_yuko: i32,
    pub white_shido: i32,
    pub blue_ippon: i32,
    pub blue_waza_ari: i32,
    pub blue_yuko: i32,
    pub blue_shido: i32,
    pub seconds: i32,
    pub golden_score: bool,
    pub loser_continues: Option<bool>,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
