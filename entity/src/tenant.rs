//! A tenant: a club, a federation or an organiser. Global: only what routing needs, no personal data.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::TenantId;

/// A tenant: a club, a federation or an organiser. Global: only what routing needs, no personal data.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "tenant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TenantId,
    pub slug: String,
    pub kind: String,
    pub name: String,
    pub created_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub state: String,
    pub state_at: Option<DateTimeUtc>,
    pub state_reason: Option<String>,
    pub is_hidden: bool,
    pub agreement_no: Option<i32>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
