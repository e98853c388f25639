//! What an invitation rests on: whoever sent it may still invite, and the address it was sent to is still the one on the record. Asked
//! whenever its link is used; one that rests on nothing any more is ended, and its address erased.
use ::entity::{
    ids::{AccountId, GuardianId, InvitationId, MemberId},
    invitation,
    values::operation,
};
use serde_json::json;

use super::{Invitee, Offer, store};
use crate::{
    accounts::{self, Email},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        people::{Addressed, MemberObserver, store as people},
        services::Platform,
    },
    tenants::{
        own_address::is_address_of_guardian,
        policy::{EditMembers, ManagePeople, Permission as _, Role},
        store as tenants,
    },
};

/// Whether an invitation may still be answered.
pub(super) async fn stands(
    tx: &TenantTx,
    platform: &Platform,
    row: &invitation::Model,
    invitee: &Invitee,
    offer: Offer,
) -> Result<bool> {
    Ok(may_invite(tx, row.invited_by, offer).await?
        && is_at(tx, platform, offer, &invitee.email).await?)
}

/// Whether an account may invite to this today.
pub(super) async fn may_invite(tx: &TenantTx, by: AccountId, offer: Offer) -> Result<bool> {
    let inviting = match offer {
        Offer::Role(_) => ManagePeople::ROLES,
        Offer::Athlete(_) | Offer::Guardian(_) => EditMembers::ROLES,
    };
    let held = tenants::roles_of(tx, by).await?;
    if held.iter().any(|role| inviting.contains(role)) {
        return Ok(true);
    }
    // A tenant without an owner is given one by the operator, and the owner there is lets in the others.
    if offer != Offer::Role(Role::Owner) || tenants::count_open(tx, Role::Owner).await? > 0 {
        return Ok(false);
    }
    let account = accounts::find(tx, by).await?;
    Ok(account.is_some_and(|account| account.is_operator))
}

/// Whether another account comes to these pages as the very person: it is ended first, and its owner hears of that.
pub(super) async fn is_taken(
    tx: &TenantTx,
    offer: Offer,
    account: Option<AccountId>,
) -> Result<bool> {
    let there = match offer {
        Offer::Role(_) => return Ok(false),
        Offer::Athlete(member) => {
            let mut rows = people::relations_of_member(tx, member).await?;
            rows.retain(|row| row.guardian_id.is_none());
            rows
        }
        Offer::Guardian(guardian) => people::relations_of_guardian(tx, guardian).await?,
    };
    Ok(there.iter().any(|row| Some(row.account_id) != account))
}

/// Whether an account has a role here.
pub(super) async fn works_here(tx: &TenantTx, account: AccountId) -> Result<bool> {
    Ok(!tenants::roles_of(tx, account).await?.is_empty())
}

/// Whether this is the address at which somebody is invited today; to a role, everybody is at their own.
async fn is_at(tx: &TenantTx, platform: &Platform, offer: Offer, email: &Email) -> Result<bool> {
    let kept = match offer {
        Offer::Role(_) => return Ok(true),
        Offer::Athlete(member) => {
            if is_address_of_guardian(tx, platform, member, email).await? {
                return Ok(false);
            }
            let member = people::find(tx, platform, member).await?;
            member.map(|member| member.draft.details.email)
        }
        Offer::Guardian(guardian) => {
            let guardian = people::find_guardian(tx, platform, guardian).await?;
            guardian.map(|guardian| guardian.draft.email)
        }
    };
    Ok(kept.and_then(|kept| Email::parse(&kept)).as_ref() == Some(email))
}

/// Ends the invitations of somebody who may not invite to that any more.
///
/// # Errors
/// When the database or the vault does.
pub async fn end_of_inviter(
    tx: &TenantTx,
    platform: &Platform,
    inviter: AccountId,
    by: Option<AccountId>,
) -> Result<()> {
    for row in store::unanswered(tx).await? {
        let Some(offer) = Offer::of(&row).filter(|_| row.invited_by == inviter) else {
            continue;
        };
        if !may_invite(tx, inviter, offer).await? {
            end(tx, platform, row.id, by).await?;
        }
    }
    Ok(())
}

/// Ends what rests on nothing any more, however that came. One that cannot be looked into does not keep the others waiting.
pub(super) async fn end_fallen(tx: &TenantTx, platform: &Platform) -> Result<()> {
    for row in store::unanswered(tx).await? {
        let (Some(invitee), Some(offer)) = (store::open(platform, &row)?, Offer::of(&row)) else {
            continue;
        };
        match stands(tx, platform, &row, &invitee, offer).await {
            Ok(true) => {}
            Ok(false) => {
                end(tx, platform, row.id, None).await?;
            }
            Err(error) => {
                tracing::error!(%error, invitation = %row.id, "what an invitation rests on could not be read");
            }
        }
    }
    Ok(())
}

/// Ends one; false when it was answered in between.
pub(super) async fn end(
    tx: &TenantTx,
    platform: &Platform,
    id: InvitationId,
    by: Option<AccountId>,
) -> Result<bool> {
    if !store::end(tx, id, platform.now(), false).await? {
        return Ok(false);
    }
    let entry = Entry::new(operation::ACCESS, by)
        .detail(json!({ "what": "invitation-revoked", "invitation": id }));
    audit::append(tx, platform, entry).await?;
    Ok(true)
}

/// Ends invitations beside the writes of members: what was sent to an address that was wrong opens nothing any more.
#[derive(Clone, Copy, Debug, Default)]
pub struct Addresses;

impl Addresses {
    async fn moved(
        tx: &TenantTx,
        platform: &Platform,
        (member, guardian): (Option<MemberId>, Option<GuardianId>),
        by: Option<AccountId>,
    ) -> Result<()> {
        for row in store::unanswered(tx).await? {
            let Some(offer) = Offer::of(&row) else {
                continue;
            };
            let is_theirs = offer.member().is_some_and(|of| Some(of) == member)
                || offer.guardian().is_some_and(|of| Some(of) == guardian);
            if !is_theirs {
                continue;
            }
            let is_there = match store::open(platform, &row)? {
                Some(invitee) => is_at(tx, platform, offer, &invitee.email).await?,
                None => false,
            };
            if !is_there {
                end(tx, platform, row.id, by).await?;
            }
        }
        Ok(())
    }
}

#[async_trait::async_trait]
impl MemberObserver for Addresses {
    async fn inserted(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn reduced(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn readdressed(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        whose: Addressed,
        by: Option<AccountId>,
    ) -> Result<()> {
        let of = match whose {
            Addressed::Member(member) => (Some(member), None),
            Addressed::Guardian(guardian) => (None, Some(guardian)),
        };
        Self::moved(tx, platform, of, by).await
    }

    async fn deleting(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn written_about(&self, _: &TenantTx, _: &[MemberId]) -> Result<Vec<MemberId>> {
        Ok(Vec::new())
    }
}
