//! What the end of a tenant, or of somebody's work for the operator, does to access of support: nobody is let in any more, and the
//! owners are told what was read.
use ::entity::ids::AccountId;

use super::{Grant, State, answer, store, sweep};
use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::{
        policy::support::Kind,
        store::{Tenant, list_by_ids},
    },
};

/// Ends all access that runs or waits, and reports what is over and was not reported. What an authority forbids to tell is told by the
/// clock, when the ban is over (promise B33). A hold stays: what it keeps from erasure is kept from the end of the tenant, too (B34).
///
/// # Errors
/// When the database or the vault does.
pub async fn end_all(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    by: AccountId,
) -> Result<()> {
    let now = platform.now();
    let open = store::open(tx).await?.into_iter().filter_map(Grant::of);
    for grant in open.filter(|grant| grant.kind != Kind::Hold) {
        if matches!(grant.state(now), State::Waiting | State::Active) {
            answer::end(tx, platform, tenant, grant.id(), by).await?;
        } else if grant.row.told_at.is_some() && !grant.is_secret(now) {
            sweep::report(tx, platform, tenant, &grant).await?;
        }
    }
    Ok(())
}

/// Ends all access that somebody of the staff asked for and takes back what waits, in every tenant: their work is over. A hold stays,
/// because it lets nobody in and the tenant agreed to it.
///
/// # Errors
/// When the database or the vault does.
pub async fn end_all_of(platform: &Platform, account: AccountId, by: AccountId) -> Result<()> {
    let now = platform.now();
    let open: Vec<Grant> = platform
        .db()
        .own_grants(account)
        .await?
        .into_iter()
        .filter(|row| row.requested_by == account)
        .filter_map(Grant::of)
        .filter(|grant| match grant.state(now) {
            State::Waiting => true,
            State::Active => grant.kind != Kind::Hold,
            _ => false,
        })
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    let ids = open.iter().map(|grant| grant.row.tenant_id).collect();
    let tenants = list_by_ids(platform, ids).await?;
    for grant in &open {
        let Some(tenant) = tenants.iter().find(|own| own.id == grant.row.tenant_id) else {
            continue;
        };
        platform
            .db()
            .write(tenant.id, async |tx| {
                answer::end(tx, platform, tenant, grant.id(), by).await
            })
            .await?;
    }
    platform.bell().mail.notify_one();
    Ok(())
}
