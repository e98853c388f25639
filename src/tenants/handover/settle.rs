//! What a handover waits for, and the ends of the roles once nothing is waited for any more.
use ::entity::{ids::RoleId, role, values::operation};
use chrono::NaiveDate;
use serde_json::json;

use super::{
    mails::{self, Moment},
    store::{self, Plan, state},
};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        services::Platform,
    },
    tenants::{end_role, invitations, policy::Role, store as tenants},
};

/// What a handover waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// For an answer to an invitation: at which address, to which role.
    Answer(String, Role),
    /// For somebody in this role: the invitation was declined, taken back or never answered.
    Nobody(Role),
    /// For the end of a day.
    Day(NaiveDate),
    /// For another owner: without these there would be none.
    Owner,
}

/// What a handover waits for; nothing when its roles can end now.
pub(super) async fn waits_for(
    tx: &TenantTx,
    platform: &Platform,
    plan: &Plan,
) -> Result<Option<Waits>> {
    let open = tenants::list_open(tx).await?;
    if let Some(invitation) = plan.invitation
        && let Some(role) = store::role_of_invitation(tx, invitation).await?
    {
        // An invitation sent anew, or the role given by hand, is as good.
        let has_come = open
            .iter()
            .any(|row| row.role == role.code() && row.granted_at > plan.started_at);
        if !has_come {
            let waiting = invitations::list(tx, platform).await?;
            return Ok(Some(
                match waiting.into_iter().find(|waiting| waiting.role == role) {
                    Some(waiting) => Waits::Answer(waiting.email, role),
                    None => Waits::Nobody(role),
                },
            ));
        }
    }
    if let Some(day) = plan.ends_on
        && platform.today() <= day
    {
        return Ok(Some(Waits::Day(day)));
    }
    Ok((!leaves_owner(&open, &plan.roles)).then_some(Waits::Owner))
}

/// Whether an owner remains when these roles end.
pub(super) fn leaves_owner(open: &[role::Model], ending: &[RoleId]) -> bool {
    open.iter()
        .any(|row| row.role == Role::Owner.code() && !ending.contains(&row.id))
}

/// Ends the roles of a handover when nothing is waited for; whether they ended.
///
/// # Errors
/// When the database or the vault does.
pub(super) async fn settle(tx: &TenantTx, platform: &Platform, plan: &Plan) -> Result<bool> {
    if waits_for(tx, platform, plan).await?.is_some() {
        return Ok(false);
    }
    let now = platform.now();
    if !store::close(tx, plan.id, state::DONE, now).await? {
        return Ok(false);
    }
    let ending: Vec<role::Model> = store::roles_by_ids(tx, &plan.roles)
        .await?
        .into_iter()
        .filter(|row| row.ended_at.is_none())
        .collect();
    mails::tell(tx, platform, plan, &ending, Moment::Done).await?;
    for row in &ending {
        end_role(tx, platform, row.id, Some(plan.started_by)).await?;
    }
    let detail = json!({ "what": "handover-done", "n": ending.len() });
    let entry = Entry::new(operation::ACCESS, Some(plan.started_by)).detail(detail);
    audit::append(tx, platform, entry).await?;
    Ok(true)
}

/// Somebody accepted a role: a handover that waited for that goes on, in the same transaction.
///
/// # Errors
/// As [`settle`].
pub(in crate::tenants) async fn accepted(tx: &TenantTx, platform: &Platform) -> Result<()> {
    if let Some(plan) = store::find_open(tx).await? {
        settle(tx, platform, &plan).await?;
    }
    Ok(())
}

/// Ends the roles of handovers whose day is over, in all tenants.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let tenants = platform
        .db()
        .system_read("tenants that may be handed over", async |tx| {
            store::all_tenants(tx).await
        })
        .await?;
    for tenant in tenants {
        let open = platform
            .db()
            .look(tenant, async |tx| store::find_open(tx).await)
            .await?;
        if open.is_none() {
            continue;
        }
        platform
            .db()
            .write(tenant, async |tx| accepted(tx, platform).await)
            .await?;
        platform.bell().mail.notify_one();
    }
    Ok(())
}
