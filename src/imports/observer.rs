//! A member who is erased leaves no trace in what is kept for taking an import back.
use ::entity::ids::MemberId;

use super::store;
use crate::platform::{db::TenantTx, error::Result, people::MemberObserver, services::Platform};

/// Forgets the states of members before an import.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traces;

#[async_trait::async_trait]
impl MemberObserver for Traces {
    async fn inserted(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    /// The state before an import would bring back what may not be kept any more.
    async fn reduced(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::forget_members(tx, members).await
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::forget_members(tx, members).await
    }

    async fn written_about(&self, _: &TenantTx, _: &[MemberId]) -> Result<Vec<MemberId>> {
        Ok(Vec::new())
    }
}
