//! A committed import, so that it can be undone for 24 hours.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, ImportRunId, TenantId};

/// A committed import, so that it can be undone for 24 hours.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "import_run")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportRunId,
    pub created_by: AccountId,
    pub created_at: DateTimeUtc,
    pub created_count: i64,
    pub updated_count: i64,
    pub undone_at: Option<DateTimeUtc>,
    /// What the headers of the file meant, for the next one.
    pub meanings: Json,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
