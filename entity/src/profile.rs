//! The legal profile of a tenant as a controller.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::TenantId;

/// The legal profile of a tenant as a controller.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "profile")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub legal_name: String,
    pub street: String,
    pub post_code: String,
    pub town: String,
    pub country: String,
    pub email: String,
    pub phone: String,
    pub web: String,
    pub registration_no: String,
    pub tax_no: String,
    pub represented_by: String,
    pub privacy_contact: String,
    pub privacy_email: String,
    pub privacy_phone: String,
    pub name_policy: Json,
    pub obi: String,
    pub functions: Json,
    pub rev: i64,
    pub updated_at: DateTimeUtc,
    /// What guardians still see from 15 to 18: `overview` or `nothing`.
    pub guardian_view: String,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
