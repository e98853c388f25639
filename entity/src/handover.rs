//! The handing over of a tenant: which roles end, when, and whose answer that waits for.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, HandoverId, InvitationId, TenantId};

/// The handing over of a tenant: which roles end, when, and whose answer that waits for.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverId,
    pub state: String,
    pub started_at: DateTimeUtc,
    pub started_by: AccountId,
    pub invitation_id: Option<InvitationId>,
    pub roles: Json,
    pub ends_on: Option<Date>,
    pub checks: Json,
    pub finished_at: Option<DateTimeUtc>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
