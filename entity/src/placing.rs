//! A result as its organiser knows it; who it is, is sealed.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, ClubId, CompetitionId, MemberId, PlacingId, TenantId};

/// A result as its organiser knows it; who it is, is sealed.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "placing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PlacingId,
    pub competition_id: CompetitionId,
    pub category_id: CategoryId,
    pub place: Option<i32>,
    pub position: i32,
    pub club_id: Option<ClubId>,
    pub country: Option<String>,
    pub contests_won: Option<i32>,
    pub without_medal: bool,
    pub member_id: Option<MemberId>,
    pub entrant: Option<i32>,
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
