//! Who of the operator's staff may come in at all: the one place that knows.
use ::entity::ids::AccountId;

use super::store;
use crate::{
    accounts::{Client, SignedIn},
    platform::{error::Result, services::Platform},
    tenants::staff,
};

/// Whether this account may ask for access, approve a colleague's and use what was allowed, from where it asks (ASVS 8.2.4).
///
/// # Errors
/// When the database does.
pub async fn may_support(platform: &Platform, account: &SignedIn, client: &Client) -> Result<bool> {
    if !platform.config().operator.lets_in(client.ip) {
        return Ok(false);
    }
    let row = platform
        .db()
        .system_look("may this account support", async |tx| {
            staff::store::of_account(tx, account.id).await
        })
        .await?;
    Ok(staff::obstacle(row.as_ref(), platform.today()).is_none())
}

/// Whether this account is one of the few who may open health data when a grant names them (B51).
#[must_use]
pub fn may_open_health(platform: &Platform, account: &SignedIn) -> bool {
    platform
        .config()
        .operator
        .custodians
        .iter()
        .any(|email| email.trim().eq_ignore_ascii_case(&account.email))
}

/// The names of those who may; whoever is configured and has no account, or a closed one, may not.
///
/// # Errors
/// When the database does.
pub async fn custodians(platform: &Platform) -> Result<Vec<String>> {
    let emails: Vec<String> = platform
        .config()
        .operator
        .custodians
        .iter()
        .map(|email| email.trim().to_lowercase())
        .collect();
    platform
        .db()
        .system_read("who may open health data", async |tx| {
            store::names_of(tx, emails).await
        })
        .await
}

/// The colleagues of a member of staff who may approve in an emergency: whatever their role, with a statement and a training that
/// are good today.
///
/// # Errors
/// When the database does.
pub async fn colleagues(platform: &Platform, but: AccountId) -> Result<Vec<(AccountId, String)>> {
    let today = platform.today();
    platform
        .db()
        .system_read("colleagues who may approve", async |tx| {
            let able: Vec<AccountId> = staff::store::list(tx)
                .await?
                .into_iter()
                .filter(|row| row.account_id != but && staff::obstacle(Some(row), today).is_none())
                .map(|row| row.account_id)
                .collect();
            store::colleagues(tx, able).await
        })
        .await
}
