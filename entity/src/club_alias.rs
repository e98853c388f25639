//! Another spelling of a club's name.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{ClubId, TenantId};

/// Another spelling of a club's name.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "club_alias")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub club_id: ClubId,
    pub name: String,
    pub search: String,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
