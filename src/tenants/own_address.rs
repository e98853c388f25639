//! From 15 on a person decides without the guardians (ZVOP-2 Art. 8): no address and no account of a guardian, of one whose time is over
//! or who may not be contacted either, becomes the person's own sign-in. Else a guardian would be the person, and decide for good.
use ::entity::ids::{AccountId, MemberId};

use crate::{
    accounts::{self, Email},
    platform::{db::TenantTx, error::Result, people::store as people, services::Platform},
};

/// Whether an address is that of a guardian the member has or had: on the record, or of an account that stands or stood for them.
///
/// # Errors
/// When the database or the keystore does.
pub async fn is_address_of_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    email: &Email,
) -> Result<bool> {
    let guardians = people::guardians_of(tx, platform, member).await?;
    let is_theirs = guardians
        .iter()
        .any(|guardian| Email::parse(&guardian.draft.email).as_ref() == Some(email));
    if is_theirs {
        return Ok(true);
    }
    match accounts::find_by_email(tx, email).await? {
        Some(account) => is_account_of_guardian(tx, member, account.id).await,
        None => Ok(false),
    }
}

/// Whether an account is that of a guardian the member has or had.
///
/// # Errors
/// When the database does.
pub async fn is_account_of_guardian(
    tx: &TenantTx,
    member: MemberId,
    account: AccountId,
) -> Result<bool> {
    Ok(people::guardian_accounts(tx, member)
        .await?
        .contains(&account))
}

/// Whether an account is the member's own.
///
/// # Errors
/// When the database does.
pub async fn is_own_account(tx: &TenantTx, member: MemberId, account: AccountId) -> Result<bool> {
    Ok(people::relations_of_member(tx, member)
        .await?
        .iter()
        .any(|row| row.account_id == account && row.guardian_id.is_none()))
}
