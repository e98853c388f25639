//! Gives and ends roles. Each change is in the processing log (promise B17), and a tenant always keeps an owner.
use ::entity::{
    ids::{AccountId, RoleId},
    values::operation,
};
use serde_json::json;

use super::{invitations, policy::Role, store};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people,
    services::Platform,
};

/// Gives an account a role in the tenant of this transaction. Who has it already keeps it.
///
/// # Errors
/// When the database or the vault does.
pub async fn grant_role(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    role: Role,
    by: Option<AccountId>,
) -> Result<RoleId> {
    if let Some(open) = store::open_role(tx, account, role).await? {
        return Ok(open.id);
    }
    let detail = json!({ "what": "role-granted", "role": role.code(), "account": account });
    // The log's lock makes changes of roles in one tenant follow one another, so a role is held once.
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, by).detail(detail),
    )
    .await?;
    if let Some(open) = store::open_role(tx, account, role).await? {
        return Ok(open.id);
    }
    if role == Role::HealthOfficer {
        store::switch_on_health(tx).await?;
    }
    store::insert_role(
        tx,
        RoleId(platform.new_id()),
        account,
        role,
        by,
        platform.now(),
    )
    .await
}

/// Ends a role, and the open invitations of whoever held it, as far as no other role lets them invite.
///
/// # Errors
/// [`AppError::NotFound`] when it is not an open role of this tenant, [`AppError::Conflict`] when it is the last owner's: then
/// nobody could give roles any more.
pub async fn end_role(
    tx: &TenantTx,
    platform: &Platform,
    id: RoleId,
    by: Option<AccountId>,
) -> Result<()> {
    let row = store::find_open_role(tx, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let detail = json!({ "what": "role-ended", "role": row.role, "account": row.account_id });
    audit::append(
        tx,
        platform,
        Entry::new(operation::ACCESS, by).detail(detail),
    )
    .await?;
    if row.role == Role::Owner.code() && store::count_open(tx, Role::Owner).await? <= 1 {
        return Err(AppError::Conflict("tenants-last-owner"));
    }
    if row.role == Role::Coach.code() {
        people::store::take_all_groups(tx, platform, row.account_id, by).await?;
    }
    store::end_role(tx, id, by, platform.now()).await?;
    invitations::end_of_inviter(tx, platform, row.account_id, by).await
}
