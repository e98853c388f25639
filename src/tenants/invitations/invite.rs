//! Inviting somebody to a role: by mail, or with a link handed over by hand where no mail is configured.
use ::entity::{ids::AccountId, values::operation};
use chrono::TimeDelta;
use serde_json::json;

use super::{Invitee, VALID_DAYS, link::Link, store};
use crate::{
    accounts::{self, Email},
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::Lang,
        mail::{self, Content, Mail},
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
#[derive(Clone, Copy, Debug)]
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
    /// This person has this role already; nothing was done.
    HasRole,
}

/// Invites, in the tenant of the transaction. An earlier invitation of the same address to the same role is void.
///
/// # Errors
/// When the database or the keystore does.
pub async fn invite(tx: &TenantTx, platform: &Platform, invite: &Invite<'_>) -> Result<Invited> {
    send(tx, platform, invite, Deed::Invited).await
}

pub(super) async fn send(
    tx: &TenantTx,
    platform: &Platform,
    invite: &Invite<'_>,
    deed: Deed,
) -> Result<Invited> {
    if let Some(account) = accounts::find_by_email(tx, invite.email).await?
        && tenants::roles_of(tx, account.id)
            .await?
            .contains(&invite.role)
    {
        return Ok(Invited::HasRole);
    }
    let now = platform.now();
    for row in store::unanswered(tx).await? {
        let is_same = row.role == invite.role.code()
            && store::open(platform, &row)?.is_some_and(|invitee| invitee.email == *invite.email);
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
        role: invite.role,
        invitee: &invitee,
        hash: link.hash(),
        by: invite.by,
        expires_at,
    };
    let id = store::insert(tx, platform, new).await?;
    let (what, actor) = match deed {
        Deed::Invited => ("invited", Some(invite.by)),
        Deed::Renewed => ("invitation-renewed", None),
    };
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, actor)
            .detail(json!({ "what": what, "invitation": id, "role": invite.role.code() })),
    )
    .await?;
    let url = platform.config().url(&link.path());
    if !platform.config().can_mail() {
        return Ok(Invited::Link(url));
    }
    let tenant = store::own_tenant(tx).await?.ok_or(AppError::NotFound)?;
    let inviter = accounts::name_of(tx, invite.by).await?.unwrap_or_default();
    let lang = invite.lang;
    let body = lang.t_args(
        "invitations-mail-body",
        &[
            ("inviter", inviter.into()),
            ("tenant", tenant.name.as_str().into()),
            ("role", lang.t(invite.role.label_key()).into()),
            ("until", lang.datetime(expires_at).into()),
            ("link", url.into()),
        ],
    );
    let subject = lang.t1("invitations-mail-subject", "tenant", tenant.name.as_str());
    let content = Content {
        to: invitee.email.as_str().to_owned(),
        subject,
        body,
    };
    mail::queue(
        tx,
        platform,
        Mail {
            template: "invitation",
            tenant: Some(tx.tenant()),
            content,
        },
    )
    .await?;
    Ok(Invited::Mailed)
}
