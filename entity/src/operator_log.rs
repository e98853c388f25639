//! What the operator did: the chain of the installation itself.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// What the operator did: the chain of the installation itself.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "operator_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub seq: i64,
    pub at: DateTimeUtc,
    pub actor_id: Option<AccountId>,
    pub operation: String,
    pub detail: String,
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
    pub tag: Option<Vec<u8>>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
