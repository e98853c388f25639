//! Tells the owners that somebody was given a role or lost one (promise B17): nobody gains access unseen.
use ::entity::ids::AccountId;

use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{Tenant, policy::Role, store},
};

/// A change of roles.
pub(super) struct Change {
    /// Whose role.
    pub(super) account: AccountId,
    /// Which role.
    pub(super) role: Role,
    /// Who gave it or ended it.
    pub(super) by: AccountId,
    /// Who needs no mail, because they did it themselves just now.
    pub(super) but: AccountId,
    /// Given, or ended.
    pub(super) is_given: bool,
}

/// Queues a mail to each owner and to the person concerned, except to one. Ring the bell after the commit.
pub(super) async fn tell_owners(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    change: &Change,
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let roles = store::list_open(tx).await?;
    let owners = roles
        .iter()
        .filter(|row| row.role == Role::Owner.code())
        .map(|row| row.account_id);
    let mut recipients: Vec<AccountId> = owners
        .chain([change.account])
        .filter(|id| *id != change.but)
        .collect();
    recipients.sort_unstable();
    recipients.dedup();
    let people = store::recipients(tx, recipients).await?;
    let names = store::account_names(tx, vec![change.account, change.by]).await?;
    let name = |id| {
        names
            .get(&id)
            .map(|(name, _)| name.as_str())
            .unwrap_or_default()
    };
    for person in people {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("name", name(change.account).into()),
            ("by", name(change.by).into()),
            ("role", lang.t(change.role.label_key()).into()),
            (
                "link",
                platform
                    .config()
                    .url(&format!("/o/{}/people", tenant.slug))
                    .into(),
            ),
        ];
        let body = if change.is_given {
            lang.t_args("tenants-mail-given", &args)
        } else {
            lang.t_args("tenants-mail-ended", &args)
        };
        let content = Content {
            to: person.email,
            subject: lang.t1("tenants-mail-subject", "tenant", tenant.name.as_str()),
            body,
        };
        mail::queue(
            tx,
            platform,
            Mail {
                template: "role-changed",
                tenant: Some(tx.tenant()),
                content,
            },
        )
        .await?;
    }
    Ok(())
}
