//! Who works for the operator, in which role, with the statement of confidentiality and the last training.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, StaffId};

/// Who works for the operator, in which role, with the statement of confidentiality and the last training.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffId,
    pub account_id: AccountId,
    pub role: String,
    pub statement_no: Option<i32>,
    pub statement_hash: Option<Vec<u8>>,
    pub signed_at: Option<DateTimeUtc>,
    pub trained_on: Option<Date>,
    pub joined_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
