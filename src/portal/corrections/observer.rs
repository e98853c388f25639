//! Suggestions go with the member, and with the consent that let a child's data be kept.
use ::entity::ids::MemberId;

use super::fields;
use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        people::{MemberObserver, consent_purpose},
        services::Platform,
    },
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

    /// What was written about health rests on the consent to such data, as the record does.
    async fn withdrawn(
        &self,
        tx: &TenantTx,
        _: &Platform,
        purpose: &str,
        members: &[MemberId],
    ) -> Result<()> {
        if purpose == consent_purpose::HEALTH {
            store::remove_of_field(tx, members, fields::HEALTH).await?;
        }
        Ok(())
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::remove_of(tx, members).await
    }

    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        store::list_members_with(tx, members).await
    }
}
