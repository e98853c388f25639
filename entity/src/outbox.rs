//! Mails that wait to be sent. The content is sealed; the operator sees template, time and state.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::TenantId;

/// Mails that wait to be sent. The content is sealed; the operator sees template, time and state.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: Option<TenantId>,
    pub template: String,
    pub sealed: Vec<u8>,
    pub state: String,
    pub attempts: i32,
    pub due_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    pub failure: Option<String>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
