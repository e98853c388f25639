//! Which guardian acts for which member.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{GuardianId, MemberId, TenantId};

/// Which guardian acts for which member.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "guardianship")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub member_id: MemberId,
    pub guardian_id: GuardianId,
    pub relation: String,
    pub since: Date,
    pub until: Option<Date>,
    pub pays: bool,
    pub consents: bool,
    pub is_informed: bool,
    pub sees_health: bool,
    pub no_contact: bool,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
