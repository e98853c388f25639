//! A version of the processing agreement (GDPR Art. 28(3)), in both languages. Never changed once published.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;

/// A version of the processing agreement (GDPR Art. 28(3)), in both languages. Never changed once published.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "agreement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub no: i32,
    pub valid_from: Date,
    pub notice_days: i32,
    pub text_sl: String,
    pub text_en: String,
    pub hash: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub published_by: Option<AccountId>,
    pub told_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
