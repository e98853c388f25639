//! That the owners of a tenant were told of a new agreement or of a change among the sub-processors.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::TenantId;

/// That the owners of a tenant were told of a new agreement or of a change among the sub-processors.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "told")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub kind: String,
    pub subject_id: Uuid,
    pub mails: i32,
    pub told_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
