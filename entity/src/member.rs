//! A person on the books of a tenant. What lists need is in columns, everything else in one sealed document.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{MemberId, TenantId};

/// A person on the books of a tenant. What lists need is in columns, everything else in one sealed document.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MemberId,
    pub number: i64,
    pub first_name: String,
    pub middle_name: String,
    pub last_name: String,
    pub sort_key: Vec<u8>,
    pub search: String,
    pub birth_date: Date,
    pub sex: Option<String>,
    pub belt: Option<String>,
    pub licence_no: Option<String>,
    pub licence_until: Option<Date>,
    pub guardian_consent_on: Option<Date>,
    pub joined_on: Option<Date>,
    pub left_on: Option<Date>,
    pub archived_at: Option<DateTimeUtc>,
    /// The most that is shown of the name in public, wherever this tenant publishes, now and later (GDPR Art. 21).
    pub public_at_most: Option<String>,
    /// The same for single publications, by their ids: what the person decided there stays when the publication is made anew.
    pub public_in: Option<String>,
    pub details: Vec<u8>,
    pub tax_index: Option<Vec<u8>>,
    pub rev: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
