//! Declining an invitation: nobody needs an account for that. Whoever sent it is told, and not at which address it was.
use ::entity::{invitation, values::operation};
use serde_json::json;

use super::{Offer, link::Link, person, standing, store};
use crate::{
    accounts,
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
};

/// Declines the invitation of a link and erases its address; false when it is not good any more.
pub(super) async fn decline(platform: &Platform, link: &Link) -> Result<bool> {
    let is_declined = platform
        .db()
        .write(link.tenant, async |tx| {
            let now = platform.now();
            let Some(row) = store::find_unanswered(tx, link.hash(), now).await? else {
                return Ok(false);
            };
            if !store::end(tx, row.id, now, false).await? {
                return Ok(false);
            }
            let entry = Entry::new(operation::ACCESS, None)
                .detail(json!({ "what": "invitation-declined", "invitation": row.id }));
            audit::append(tx, platform, entry).await?;
            tell(tx, platform, &row).await?;
            Ok(true)
        })
        .await?;
    if is_declined {
        platform.bell().mail.notify_one();
    }
    Ok(is_declined)
}

/// Tells whoever sent it, while they work here.
async fn tell(tx: &TenantTx, platform: &Platform, row: &invitation::Model) -> Result<()> {
    let (true, Some(offer)) = (platform.config().can_mail(), Offer::of(row)) else {
        return Ok(());
    };
    if !standing::may_invite(tx, row.invited_by, offer).await? {
        return Ok(());
    }
    let (Some(tenant), Some(inviter)) = (
        store::own_tenant(tx).await?,
        accounts::find(tx, row.invited_by).await?,
    ) else {
        return Ok(());
    };
    let lang = Lang::parse(&inviter.lang).unwrap_or_default();
    let (key, role, path) = match offer {
        Offer::Role(role) => (
            "invitations-mail-declined",
            lang.t(role.label_key()),
            format!("/o/{}/people", tenant.slug),
        ),
        Offer::Athlete(member) => (
            "invitations-mail-declined-person",
            lang.t("guardians-door-own"),
            format!("/o/{}/members/{member}#portal", tenant.slug),
        ),
        Offer::Guardian(guardian) => {
            let children = person::children(tx, platform, guardian).await?;
            let of = children.first().map(|card| format!("/{}#portal", card.id));
            (
                "invitations-mail-declined-person",
                lang.t("guardians-door-guardian"),
                format!("/o/{}/members{}", tenant.slug, of.unwrap_or_default()),
            )
        }
    };
    // The operator who invites the first owner has no page there.
    let link = if inviter.is_operator && !standing::works_here(tx, inviter.id).await? {
        format!("/ops/tenants/{}", tenant.id)
    } else {
        path
    };
    let args = [
        ("tenant", tenant.name.as_str().into()),
        ("role", role.into()),
        ("link", platform.config().url(&link).into()),
    ];
    let content = Content {
        to: inviter.email,
        subject: lang.t1(
            "invitations-mail-declined-subject",
            "tenant",
            tenant.name.as_str(),
        ),
        body: lang.t_args(key, &args),
    };
    let mail = Mail {
        template: "invitation-declined",
        tenant: Some(tx.tenant()),
        content,
    };
    mail::queue(tx, platform, mail).await
}
