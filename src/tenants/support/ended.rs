//! What the end of a tenant does to access of support: nobody is let in any more, and the owners are told what was read.
use ::entity::ids::AccountId;

use super::{Grant, State, answer, store, sweep};
use crate::{
    platform::{db::TenantTx, error::Result, services::Platform},
    tenants::{policy::support::Kind, store::Tenant},
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
