//! Results outlive the member they were matched to: the placing loses its link, what is published stays as it is.
use ::entity::ids::MemberId;

use super::store;
use crate::platform::{db::TenantTx, error::Result, people::MemberObserver, services::Platform};

/// Takes the link to a member who is deleted off the placings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Links;

#[async_trait::async_trait]
impl MemberObserver for Links {
    async fn inserted(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn reduced(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::unlink_members(tx, members).await
    }

    /// Whoever has results is not taken away with the import that brought them.
    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        store::list_placed(tx, members).await
    }
}
