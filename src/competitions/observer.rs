//! Results outlive the member they were matched to: the placing loses its link, what is published stays as it is.
use ::entity::{ids::MemberId, placing};

use super::{person, projection::Known, store};
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

    async fn deleting(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        members: &[MemberId],
    ) -> Result<()> {
        keep_limits(tx, platform, members).await?;
        store::unlink_members(tx, members).await
    }

    /// Whoever has results is not taken away with the import that brought them.
    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        store::list_placed(tx, members).await
    }
}

/// What somebody decided about their name stays with each placing when the member is gone: nothing becomes more public by an erasure.
async fn keep_limits(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for member in members {
        for row in store::list_of_member(tx, *member).await? {
            let known = store::known_members(tx, row.competition_id, &[*member]).await?;
            let Some(limit) = known.get(member).and_then(Known::at_most) else {
                continue;
            };
            let Some(mut who) = person::open_whole(platform, &row)? else {
                continue;
            };
            who.kept = who.kept.max(Some(limit));
            let rev = row.rev + 1;
            let sealed = person::seal(platform, tx.tenant(), row.id.0, rev, &who)?;
            store::update_placing(tx, placing::Model { sealed, rev, ..row }).await?;
        }
    }
    Ok(())
}
