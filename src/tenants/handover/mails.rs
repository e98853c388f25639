//! Tells everybody concerned what becomes of their roles: those whose roles end, the owners, and whoever began it.
use std::collections::{BTreeSet, HashMap};

use ::entity::{ids::AccountId, role};

use super::store::{self, Plan};
use crate::{
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        services::Platform,
    },
    tenants::{policy::Role, store as tenants},
};

/// When it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// It was begun.
    Begun,
    /// The roles ended.
    Done,
    /// It was taken back.
    Cancelled,
}

/// Queues a mail to each of them. Ring the bell after the commit.
pub(super) async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    plan: &Plan,
    ending: &[role::Model],
    moment: Moment,
) -> Result<()> {
    if !platform.config().can_mail() {
        return Ok(());
    }
    let Some(tenant) = store::own_tenant(tx).await? else {
        return Ok(());
    };
    let owners = tenants::list_open(tx).await?;
    let owners = owners
        .iter()
        .filter(|row| row.role == Role::Owner.code())
        .map(|row| row.account_id);
    let people: BTreeSet<AccountId> = ending
        .iter()
        .map(|row| row.account_id)
        .chain(owners)
        .chain([plan.started_by])
        .collect();
    let names =
        tenants::account_names(tx, ending.iter().map(|row| row.account_id).collect()).await?;
    for person in tenants::recipients(tx, people.into_iter().collect()).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("list", lines(ending, &names, lang).into()),
            (
                "link",
                platform.config().url(&format!("/o/{}", tenant.slug)).into(),
            ),
        ];
        let body = match moment {
            Moment::Begun => match plan.ends_on {
                None => lang.t_args("handover-mail-begun", &args),
                Some(day) => {
                    let [tenant, list, link] = args;
                    let day = ("day", lang.date(day).into());
                    lang.t_args("handover-mail-begun-day", &[tenant, list, link, day])
                }
            },
            Moment::Done => lang.t_args("handover-mail-done", &args),
            Moment::Cancelled => lang.t_args("handover-mail-cancelled", &args),
        };
        let content = Content {
            to: person.email,
            subject: lang.t1("handover-mail-subject", "tenant", tenant.name.as_str()),
            body,
        };
        mail::queue(
            tx,
            platform,
            Mail {
                template: "handover",
                tenant: Some(tx.tenant()),
                content,
            },
        )
        .await?;
    }
    Ok(())
}

/// The roles with their people, a line each.
fn lines(
    ending: &[role::Model],
    names: &HashMap<AccountId, (String, String)>,
    lang: Lang,
) -> String {
    ending
        .iter()
        .filter_map(|row| {
            let role: Role = row.role.parse().ok()?;
            let name = names.get(&row.account_id).map(|(name, _)| name.as_str());
            Some(format!(
                "- {}: {}",
                name.unwrap_or_default(),
                lang.t(role.label_key())
            ))
        })
        .collect::<Vec<_>>()
        .join("\n")
}
