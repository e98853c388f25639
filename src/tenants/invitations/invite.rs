//! Inviting somebody: by mail, or with a link handed over by hand where no mail is configured.
use ::entity::{ids::AccountId, values::operation};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::{Invitee, Offer, VALID_DAYS, link::Link, person, standing, store};
use crate::{
    accounts::{self, Email},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::Lang,
        mail::{self, Content, Mail},
        people::store as people,
        services::Platform,
    },
    tenants::{Role, store as tenants},
};

/// Who is invited to what.
#[derive(Clone, Debug)]
pub struct Invite<'a> {
    /// To which role.
    pub role: Role,
    /// At which address.
    pub email: &'a Email,
    /// What the person is called, as far as known; may be empty. Whoever is invited can change it.
    pub name: &'a str,
    /// Who invites.
    pub by: AccountId,
    /// The language of the mail.
    pub lang: Lang,
}

/// What is written into the processing log of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Somebody invites.
    Invited,
    /// Whoever was invited had it sent anew.
    Renewed,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Invited {
    /// A mail is in the outbox: ring `platform.bell().mail` after the commit.
    Mailed,
    /// No mail is configured: the whole address of the link, to be shown once and handed over.
    Link(String),
    /// This person has what is offered already; nothing was done.
    HasRole,
    /// Somebody else comes there as this very person; nothing was done.
    Taken,
}

/// Invites, in the tenant of the transaction. An earlier invitation of the same address to the same role is void.
///
/// # Errors
/// When the database or the keystore does.
pub async fn invite(tx: &TenantTx, platform: &Platform, invite: &Invite<'_>) -> Result<Invited> {
    let wanted = Wanted {
        offer: Offer::Role(invite.role),
        email: invite.email,
        name: invite.name,
        by: invite.by,
        lang: invite.lang,
    };
    send(tx, platform, &wanted, Deed::Invited).await
}

/// An invitation to be sent, to whatever it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub offer: Offer,
    pub email: &'a Email,
    pub name: &'a str,
    pub by: AccountId,
    pub lang: Lang,
}

pub(super) async fn send(
    tx: &TenantTx,
    platform: &Platform,
    invite: &Wanted<'_>,
    deed: Deed,
) -> Result<Invited> {
    let account = accounts::find_by_email(tx, invite.email).await?;
    if let Some(account) = &account
        && has_already(tx, platform, account.id, invite.offer).await?
    {
        return Ok(Invited::HasRole);
    }
    if standing::is_taken(tx, invite.offer, account.map(|account| account.id)).await? {
        return Ok(Invited::Taken);
    }
    let now = platform.now();
    for row in store::unanswered(tx).await? {
        // A person is invited once, whichever address it was; to a role, everybody at their own.
        let is_same = Offer::of(&row) == Some(invite.offer)
            && (!matches!(invite.offer, Offer::Role(_))
                || store::open(platform, &row)?
                    .is_some_and(|invitee| invitee.email == *invite.email));
        if is_same {
            store::end(tx, row.id, now, false).await?;
        }
    }
    let link = Link::new(tx.tenant(), platform.random());
    let invitee = Invitee {
        email: invite.email.clone(),
        name: invite.name.trim().to_owned(),
    };
    let expires_at = now + TimeDelta::days(VALID_DAYS);
    let new = store::New {
        offer: invite.offer,
        invitee: &invitee,
        hash: link.hash(),
        by: invite.by,
        expires_at,
    };
    let id = store::insert(tx, platform, new).await?;
    let actor = (deed == Deed::Invited).then_some(invite.by);
    let what = match (deed, invite.offer) {
        (Deed::Invited, Offer::Role(_)) => "invited",
        (Deed::Renewed, Offer::Role(_)) => "invitation-renewed",
        (Deed::Invited, Offer::Athlete(_)) => "athlete-invited",
        (Deed::Invited, Offer::Guardian(_)) => "guardian-invited",
        (Deed::Renewed, _) => "person-invitation-renewed",
    };
    let detail = json!({ "what": what, "invitation": id, "role": invite.offer.code() });
    let subjects = match invite.offer {
        Offer::Role(_) => Vec::new(),
        Offer::Athlete(member) => vec![member],
        Offer::Guardian(guardian) => {
            let children = person::children(tx, platform, guardian).await?;
            children.into_iter().map(|card| card.id).collect()
        }
    };
    let entry = || Entry::new(operation::ACCESS, actor).detail(detail.clone());
    if subjects.is_empty() {
        audit::append(tx, platform, entry()).await?;
    }
    for member in subjects {
        audit::append(tx, platform, entry().about(member.0)).await?;
    }
    let url = platform.config().url(&link.path());
    if !platform.config().can_mail() {
        return Ok(Invited::Link(url));
    }
    mail(tx, platform, invite, &url, expires_at).await?;
    Ok(Invited::Mailed)
}

/// Whether an account has what is offered.
async fn has_already(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    offer: Offer,
) -> Result<bool> {
    let own = people::list_relations(tx, account).await?;
    Ok(match offer {
        Offer::Role(role) => tenants::roles_of(tx, account).await?.contains(&role),
        Offer::Athlete(member) => own
            .iter()
            .any(|row| row.member_id == member && row.guardian_id.is_none()),
        Offer::Guardian(guardian) => {
            person::children(tx, platform, guardian)
                .await?
                .iter()
                .all(|card| {
                    own.iter()
                        .any(|row| row.member_id == card.id && row.guardian_id == Some(guardian))
                })
        }
    })
}

async fn mail(
    tx: &TenantTx,
    platform: &Platform,
    invite: &Wanted<'_>,
    url: &str,
    until: DateTime<Utc>,
) -> Result<()> {
    let tenant = store::own_tenant(tx).await?.ok_or(AppError::NotFound)?;
    let inviter = accounts::name_of(tx, invite.by).await?.unwrap_or_default();
    let lang = invite.lang;
    let mut args = vec![
        ("inviter", inviter.into()),
        ("tenant", tenant.name.as_str().into()),
        ("until", lang.datetime(until).into()),
        ("link", url.into()),
    ];
    let body = match invite.offer {
        Offer::Role(role) => {
            args.push(("role", lang.t(role.label_key()).into()));
            lang.t_args("invitations-mail-body", &args)
        }
        Offer::Athlete(_) => lang.t_args("guardians-mail-invite-athlete", &args),
        Offer::Guardian(guardian) => {
            let children = person::children(tx, platform, guardian).await?;
            args.push(("children", first_names(&children).into()));
            lang.t_args("guardians-mail-invite-guardian", &args)
        }
    };
    let content = Content {
        to: invite.email.as_str().to_owned(),
        subject: lang.t1("invitations-mail-subject", "tenant", tenant.name.as_str()),
        body,
    };
    let mail = Mail {
        template: "invitation",
        tenant: Some(tx.tenant()),
        content,
    };
    mail::queue(tx, platform, mail).await
}

/// The first names of children, in the order they are kept.
pub(super) fn first_names(children: &[people::Card]) -> String {
    children
        .iter()
        .map(|card| card.first_name.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
