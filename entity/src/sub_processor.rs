//! Whom the operator uses (GDPR Art. 28(2) and (4)), from when to when. A change is a new row.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::SubProcessorId;

/// Whom the operator uses (GDPR Art. 28(2) and (4)), from when to when. A change is a new row.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "sub_processor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SubProcessorId,
    pub name: String,
    pub address: String,
    pub country: String,
    pub category: String,
    pub task_sl: String,
    pub task_en: String,
    pub data_in: Json,
    pub contract_ref: String,
    pub safeguard: String,
    pub since: Date,
    pub until: Option<Date>,
    pub reviewed_on: Option<Date>,
    pub created_at: DateTimeUtc,
    pub told_at: Option<DateTimeUtc>,
    pub end_told_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
