//! Who accepted which version of the agreement for which tenant. Kept: it is the contract.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, TenantId};

/// Who accepted which version of the agreement for which tenant. Kept: it is the contract.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "acceptance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub agreement_no: i32,
    pub agreement_hash: Vec<u8>,
    pub account_id: Option<AccountId>,
    pub accepted_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
