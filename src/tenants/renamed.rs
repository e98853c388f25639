//! What a change of an account's name means where the account holds a role: nobody takes the name of somebody else who works there, the
//! log says who is called how from now on, and the owners hear of it at once.
use ::entity::{
    ids::{AccountId, TenantId},
    values::operation,
};
use serde_json::json;

use super::{Tenant, owners::mail_owners, store};
use crate::{
    accounts::renaming::NameWatcher,
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        i18n::Text,
        services::Platform,
        text::fold,
    },
};

/// The tenants in which an account holds a role.
#[derive(Clone, Copy, Debug, Default)]
pub struct Renames;

#[async_trait::async_trait]
impl NameWatcher for Renames {
    async fn refuse(
        &self,
        platform: &Platform,
        account: AccountId,
        name: &str,
    ) -> Result<Option<Text>> {
        for tenant in tenants_of(platform, account).await? {
            if let Some(why) = refuse_in(platform, &tenant, Some(account), name).await? {
                return Ok(Some(why));
            }
        }
        Ok(None)
    }

    async fn note(&self, platform: &Platform, account: AccountId, name: &str) -> Result<()> {
        for tenant in tenants_of(platform, account).await? {
            platform
                .db()
                .write(tenant.id, async |tx| {
                    note(tx, platform, &tenant, account, name).await
                })
                .await?;
        }
        platform.bell().mail.notify_one();
        Ok(())
    }
}

async fn tenants_of(platform: &Platform, account: AccountId) -> Result<Vec<Tenant>> {
    let mut ids: Vec<TenantId> = platform
        .db()
        .own_roles(account)
        .await?
        .into_iter()
        .map(|(tenant, _)| tenant)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    store::list_by_ids(platform, ids).await
}

/// Why a new account that gets a role here may not be called so; nothing when it may.
///
/// # Errors
/// When the database does.
pub(super) async fn refuse_name(
    platform: &Platform,
    tenant: &Tenant,
    name: &str,
) -> Result<Option<Text>> {
    refuse_in(platform, tenant, None, name).await
}

async fn refuse_in(
    platform: &Platform,
    tenant: &Tenant,
    account: Option<AccountId>,
    name: &str,
) -> Result<Option<Text>> {
    let is_taken = platform
        .db()
        .read(tenant.id, async |tx| is_taken(tx, account, name).await)
        .await?;
    Ok(is_taken.then(|| Text::key("accounts-name-of-another").with("tenant", tenant.name.clone())))
}

/// Whether somebody else who holds a role here is called so: accents, case and white space make no difference.
async fn is_taken(tx: &TenantTx, account: Option<AccountId>, name: &str) -> Result<bool> {
    let others: Vec<AccountId> = store::list_open(tx)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .filter(|other| Some(*other) != account)
        .collect();
    let names = store::account_names(tx, others).await?;
    let wanted = fold(name);
    Ok(names.values().any(|(name, _)| fold(name) == wanted))
}

/// The entry has the old name as that of whoever did it, and the new one in what it says.
async fn note(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    account: AccountId,
    name: &str,
) -> Result<()> {
    let names = store::account_names(tx, vec![account]).await?;
    let (before, email) = names.get(&account).cloned().unwrap_or_default();
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, Some(account))
            .detail(json!({ "what": "account-renamed", "account": account, "name": name })),
    )
    .await?;
    let link = platform.config().url(&format!("/o/{}/people", tenant.slug));
    mail_owners(tx, platform, "account-renamed", |lang| {
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("before", before.as_str().into()),
            ("email", email.as_str().into()),
            ("name", name.into()),
            ("link", link.as_str().into()),
        ];
        (
            lang.t1(
                "tenants-mail-renamed-subject",
                "tenant",
                tenant.name.as_str(),
            ),
            lang.t_args("tenants-mail-renamed", &args),
        )
    })
    .await?;
    Ok(())
}
