//! What happens by the clock: a tenant that could not be told is told when the ban is over, and every access is reported after its end.
use super::{
    Grant,
    mails::{self, News},
    read, store,
};
use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::{policy::support::Kind, store::Tenant},
};

/// Tells and reports, once each, however often it is called.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let now = platform.now();
    let tenants = platform
        .db()
        .system_read("tenants that are to be told of support", async |tx| {
            store::tenants(tx).await
        })
        .await?;
    let mut has_mail = false;
    for tenant in tenants {
        let due: Vec<Grant> = platform
            .db()
            .read(tenant.id, async |tx| store::unreported(tx).await)
            .await?
            .into_iter()
            .filter_map(Grant::of)
            .filter(|grant| !grant.is_secret(now))
            .filter(|grant| grant.row.told_at.is_none() || is_to_report(grant, now))
            .collect();
        for grant in due {
            has_mail = true;
            platform
                .db()
                .write(tenant.id, async |tx| {
                    if store::set_told(tx, grant.id(), now).await? {
                        mails::tell_tenant(tx, platform, &tenant, &grant, News::Late).await?;
                    }
                    report(tx, platform, &tenant, &grant).await
                })
                .await?;
        }
    }
    if has_mail {
        platform.bell().mail.notify_one();
    }
    Ok(())
}

/// Reports an access that is over, once.
pub(super) async fn report(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    grant: &Grant,
) -> Result<()> {
    let now = platform.now();
    if is_to_report(grant, now) && store::set_reported(tx, grant.id(), now).await? {
        let counts = read::counts(tx, platform, grant).await?;
        mails::report(tx, platform, tenant, grant, &counts).await?;
    }
    Ok(())
}

fn is_to_report(grant: &Grant, now: chrono::DateTime<chrono::Utc>) -> bool {
    // A hold reads nothing.
    grant.kind != Kind::Hold && grant.over_at(now).is_some()
}
