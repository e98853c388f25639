//! Mails about suggested corrections: that there is one, and that it was answered. Neither says whose or what.
use ::entity::ids::AccountId;

use super::{Inbox as _, fields};
use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{
        self, Permission as _, Role, Tenant,
        policy::{HandleRequests, OpenHealth},
    },
};

/// Tells those who answer it that somebody suggested a correction: the secretaries; where there is none, everybody who may answer.
/// One about health goes to the health officers; where there is none, to the owners, who give that role. Ring the bell after the
/// commit.
pub async fn tell_keepers(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    field: &str,
) -> Result<()> {
    let roles = tenants::store::list_open(tx).await?;
    let holders = |wanted: &[Role]| -> Vec<AccountId> {
        roles
            .iter()
            .filter(|row| wanted.iter().any(|role| role.code() == row.role))
            .map(|row| row.account_id)
            .collect()
    };
    let (first, others, inbox): (&[Role], &[Role], _) = if field == fields::HEALTH {
        (OpenHealth::ROLES, &[Role::Owner], OpenHealth::PATH)
    } else {
        (
            &[Role::Secretary],
            HandleRequests::ROLES,
            HandleRequests::PATH,
        )
    };
    let mut to = holders(first);
    let mut path = inbox;
    if to.is_empty() {
        to = holders(others);
        // There whoever does not answer it reads who does.
        path = HandleRequests::PATH;
    }
    let link = format!("/o/{}{path}", tenant.slug);
    send(tx, platform, (tenant, to), "correction-suggested", &link).await
}

/// Tells whoever suggested it that there is an answer. Ring the bell after the commit.
pub async fn tell_person(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    to: AccountId,
) -> Result<()> {
    send(
        tx,
        platform,
        (tenant, vec![to]),
        "correction-answered",
        "/me",
    )
    .await
}

async fn send(
    tx: &TenantTx,
    platform: &Platform,
    (tenant, mut to): (&Tenant, Vec<AccountId>),
    template: &'static str,
    path: &str,
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    to.sort_unstable();
    to.dedup();
    for person in tenants::store::recipients(tx, to).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("link", platform.config().url(path).into()),
        ];
        let (subject, body) = if template == "correction-suggested" {
            (
                lang.t("portal-mail-suggested-subject"),
                lang.t_args("portal-mail-suggested-body", &args),
            )
        } else {
            (
                lang.t("portal-mail-answered-subject"),
                lang.t_args("portal-mail-answered-body", &args),
            )
        };
        let content = Content {
            to: person.email,
            subject,
            body,
        };
        mail::queue(
            tx,
            platform,
            Mail {
                template,
                tenant: Some(tx.tenant()),
                content,
            },
        )
        .await?;
    }
    Ok(())
}
