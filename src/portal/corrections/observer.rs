//! Suggestions go with the member, and with the consent that let a child's data be kept.
use ::entity::ids::MemberId;

use crate::{
    platform::{db::TenantTx, error::Result, people::MemberObserver, services::Platform},
    portal::store,
};

/// Deletes suggestions beside the writes of members.
#[derive(Clone, Copy, Debug, Default)]
pub struct Suggestions;

#[async_trait::async_trait]
impl MemberObserver for Suggestions {
    async fn inserted(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    /// Old and new values stand in them, which may not be kept any more.
    async fn reduced(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::remove_of(tx, members).await
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::remove_of(tx, members).await
    }

    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        store::list_members_with(tx, members).await
    }
}
