//! Results being imported; sealed and deleted after 24 hours.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CompetitionId, TenantId};

/// Results being imported; sealed and deleted after 24 hours.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "result_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub competition_id: CompetitionId,
    pub stage: String,
    pub sealed: Vec<u8>,
    pub created_by: AccountId,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
