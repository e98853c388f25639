//! A browser somebody signed in from, by the hash of its cookie only.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// A browser somebody signed in from, by the hash of its cookie only.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "known_device")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: AccountId,
    pub device_hash: Vec<u8>,
    pub words: String,
    pub first_seen_at: DateTimeUtc,
    pub last_seen_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
