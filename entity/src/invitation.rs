//! An open invitation to a role, or to one's own pages.
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, GuardianId, InvitationId, MemberId, TenantId};

/// An open invitation to a role, or to one's own pages.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    pub role: String,
    pub sealed: Vec<u8>,
    pub token_hash: Vec<u8>,
    pub expires_at: DateTimeUtc,
    pub invited_by: AccountId,
    pub created_at: DateTimeUtc,
    pub accepted_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    /// When whoever is invited was told that it runs out.
    pub reminded_at: Option<DateTimeUtc>,
    /// The member who is invited as themselves.
    pub member_id: Option<MemberId>,
    /// The guardian who is invited to the pages of the children.
    pub guardian_id: Option<GuardianId>,
}

/// Rows are loaded by their keys, never through relations (ARCHITECTURE, "No relations").
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantOwned for Entity {
    const TENANT: Column = Column::TenantId;
}
