//! Which job of which tenant is to be run when. No personal data, readable across tenants.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, TenantId};

/// Which job of which tenant is to be run when. No personal data, readable across tenants.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "queue")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub job_id: JobId,
    pub kind: String,
    pub due_at: DateTimeUtc,
    pub taken_until: Option<DateTimeUtc>,
    pub attempts: i32,
    pub failed_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
