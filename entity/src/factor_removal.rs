//! A lost second factor that is taken away once the waiting time is over, unless its owner objects.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// A lost second factor that is taken away once the waiting time is over, unless its owner objects.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "factor_removal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: AccountId,
    pub asked_by: Option<AccountId>,
    pub ticket: String,
    pub created_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
