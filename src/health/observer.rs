//! Every member has a sealed record from its first moment, and none after its last.
use ::entity::ids::MemberId;

use super::{store, writing};
use crate::platform::{
    db::TenantTx,
    error::Result,
    people::{MemberObserver, consent_purpose},
    services::Platform,
};

/// Makes, empties and removes records beside the writes of members.
#[derive(Clone, Copy, Debug, Default)]
pub struct Records;

#[async_trait::async_trait]
impl MemberObserver for Records {
    async fn inserted(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        members: &[MemberId],
    ) -> Result<()> {
        writing::insert_empty(tx, platform, members).await.map(drop)
    }

    async fn reduced(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        members: &[MemberId],
    ) -> Result<()> {
        writing::empty(tx, platform, members).await
    }

    async fn withdrawn(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        purpose: &str,
        members: &[MemberId],
    ) -> Result<()> {
        if purpose == consent_purpose::HEALTH {
            writing::empty(tx, platform, members).await?;
        }
        Ok(())
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::remove(tx, members).await
    }

    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        let rows = store::rows_of(tx, members).await?;
        Ok(rows
            .into_iter()
            .filter(|row| row.rev > writing::FIRST_REV)
            .map(|row| row.member_id)
            .collect())
    }
}
