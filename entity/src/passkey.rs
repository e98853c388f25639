//! A passkey of an account: found by the hash of its credential id, its public key sealed.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// A passkey of an account: found by the hash of its credential id, its public key sealed.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: AccountId,
    pub credential_hash: Vec<u8>,
    pub name: String,
    pub sealed: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
