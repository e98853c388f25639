//! Inviting a member, or a guardian, to their own pages.
use ::entity::ids::{AccountId, GuardianId, InvitationId, MemberId};
use chrono::{DateTime, Utc};

use super::{
    Invited, Offer,
    invite::{Deed, Wanted, send},
    store,
};
use crate::{
    accounts::Email,
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        i18n::Lang,
        people::store::{self as people, Card},
        services::Platform,
    },
    tenants::own_address::is_address_of_guardian,
};

/// Who is invited to their own pages.
#[derive(Clone, Debug)]
pub struct InvitePerson<'a> {
    /// As whom: [`Offer::Athlete`] or [`Offer::Guardian`].
    pub offer: Offer,
    /// At which address.
    pub email: &'a Email,
    /// What the person is called.
    pub name: &'a str,
    /// Who invites.
    pub by: AccountId,
    /// The language of the mail.
    pub lang: Lang,
}

/// Invites, in the tenant of the transaction. An earlier invitation of the same person is void.
///
/// # Errors
/// [`AppError::Conflict`] for the member's own pages at the address of a guardian; when the database or the keystore does.
pub async fn invite_person(
    tx: &TenantTx,
    platform: &Platform,
    invite: &InvitePerson<'_>,
) -> Result<Invited> {
    if let Offer::Athlete(member) = invite.offer
        && is_address_of_guardian(tx, platform, member, invite.email).await?
    {
        return Err(AppError::Conflict("guardians-no-own-address"));
    }
    let wanted = Wanted {
        offer: invite.offer,
        email: invite.email,
        name: invite.name,
        by: invite.by,
        lang: invite.lang,
    };
    send(tx, platform, &wanted, Deed::Invited).await
}

/// An invitation of a person that waits.
#[derive(Clone, Debug)]
pub struct WaitingPerson {
    /// Key.
    pub id: InvitationId,
    /// Who is invited.
    pub offer: Offer,
    /// At which address.
    pub email: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
}

/// The invitations of a member and of these guardians that wait.
///
/// # Errors
/// When the database or the keystore does.
pub async fn list_persons(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardians: &[GuardianId],
) -> Result<Vec<WaitingPerson>> {
    let mut waiting = Vec::new();
    for row in store::unanswered(tx).await? {
        let Some(offer) = Offer::of(&row) else {
            continue;
        };
        let is_meant = match offer {
            Offer::Athlete(of) => of == member,
            Offer::Guardian(of) => guardians.contains(&of),
            Offer::Role(_) => false,
        };
        if !is_meant {
            continue;
        }
        if let Some(invitee) = store::open(platform, &row)? {
            waiting.push(WaitingPerson {
                id: row.id,
                offer,
                email: invitee.email.as_str().to_owned(),
                created_at: row.created_at,
                expires_at: row.expires_at,
            });
        }
    }
    Ok(waiting)
}

/// Takes back what waits for a guardian who acts for nobody any more, or may not be contacted.
///
/// # Errors
/// When the database does.
pub async fn revoke_of_guardian(
    tx: &TenantTx,
    platform: &Platform,
    guardian: GuardianId,
    by: AccountId,
) -> Result<()> {
    for row in store::unanswered(tx).await? {
        if row.guardian_id == Some(guardian) && children(tx, platform, guardian).await?.is_empty() {
            super::revoke(tx, platform, row.id, by).await?;
        }
    }
    Ok(())
}

/// The children whose pages a guardian comes to now: those under 18 whom they act for and may be in contact with.
pub(super) async fn children(
    tx: &TenantTx,
    platform: &Platform,
    guardian: GuardianId,
) -> Result<Vec<Card>> {
    let of_age = crate::platform::people::FULL_AGE;
    let mut cards = Vec::new();
    for member in people::children_of(tx, guardian).await? {
        let matrix = people::matrix_of(tx, guardian, member).await?;
        if matrix.is_none_or(|matrix| matrix.no_contact) {
            continue;
        }
        cards.extend(people::card(tx, member).await?.filter(|card| {
            crate::platform::people::age_on(card.birth_date, platform.today()) < of_age
        }));
    }
    cards.sort_by(|a, b| (a.birth_date, &a.first_name).cmp(&(b.birth_date, &b.first_name)));
    Ok(cards)
}

/// The member who is invited, when their own pages are open to them: from 15 (ZVOP-2 Art. 8).
pub(super) async fn self_of(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
) -> Result<Option<Card>> {
    Ok(people::card(tx, member).await?.filter(|card| {
        !crate::platform::people::is_under_consent_age(card.birth_date, platform.today())
    }))
}
