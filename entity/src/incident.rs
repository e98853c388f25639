//! The register of personal data breaches (GDPR Art. 33(5)).
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, IncidentId, TenantId};

/// The register of personal data breaches (GDPR Art. 33(5)).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "incident")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IncidentId,
    /// Its number in the tenant's register, from 1.
    pub number: i64,
    pub state: String,
    pub noticed_at: DateTimeUtc,
    pub created_by: Option<AccountId>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub reported_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    /// What happened and which entries of the log it concerns.
    pub sealed: Vec<u8>,
    pub rev: i64,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
