//! A competition and the frozen rule how names appear.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{CompetitionId, TenantId};

/// A competition and the frozen rule how names appear.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "competition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CompetitionId,
    pub slug: String,
    pub name: String,
    pub held_on: Date,
    pub held_until: Option<Date>,
    pub town: String,
    pub venue: String,
    pub organiser: String,
    pub state: String,
    pub name_policy: Option<Json>,
    pub published_at: Option<DateTimeUtc>,
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
