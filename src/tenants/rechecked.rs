//! Jobs carry who asked for them, and that person's roles are asked for again when the job runs: what somebody may not do any
//! more is not done in their name later (ASVS 8.3.3).
use std::sync::Arc;

use ::entity::ids::{AccountId, MemberId};
use serde_json::Value;

use super::{
    lifecycle::{self, State},
    mine::standing_of,
    policy::{PERMISSIONS, Permission, Role, person::RIGHTS},
    store,
};
use crate::{
    accounts,
    platform::{
        db::TenantTx,
        error::Result,
        exports::handover::Needs,
        jobs::{JobContext, JobEnd, JobHandler},
        services::Platform,
    },
};

/// What a job needs, by what it was given.
type Asks = Box<dyn Fn(&JobContext) -> Option<Needs> + Send + Sync>;

/// A handler that works only while whoever asked may still do it.
pub struct Rechecked {
    handler: Arc<dyn JobHandler>,
    needs: Asks,
}

impl std::fmt::Debug for Rechecked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rechecked").finish_non_exhaustive()
    }
}

impl Rechecked {
    /// These handlers, for people with one permission.
    #[must_use]
    pub fn all<P: Permission>(handlers: Vec<Arc<dyn JobHandler>>) -> Vec<Arc<dyn JobHandler>> {
        let needs = Needs {
            permission: P::NAME,
            also: None,
            member: None,
        };
        handlers
            .into_iter()
            .map(|handler| Self::by(handler, move |_| Some(needs)))
            .collect()
    }

    /// A handler whose jobs need one permission or another. Where it is not known any more, the handler itself says what became
    /// of the job.
    #[must_use]
    pub fn by(
        handler: Arc<dyn JobHandler>,
        needs: impl Fn(&JobContext) -> Option<Needs> + Send + Sync + 'static,
    ) -> Arc<dyn JobHandler> {
        Arc::new(Self {
            handler,
            needs: Box::new(needs),
        })
    }
}

#[async_trait::async_trait]
impl JobHandler for Rechecked {
    fn kind(&self) -> &'static str {
        self.handler.kind()
    }

    async fn run(&self, job: &JobContext) -> std::result::Result<Value, JobEnd> {
        if let Some(needs) = (self.needs)(job)
            && !is_allowed(job, needs).await?
        {
            tracing::warn!(job = %job.id, kind = self.kind(), ?needs, "a job was refused: whoever asked for it may not do it any more");
            self.handler.refused(job);
            return Err(JobEnd::Failed("jobs-not-allowed"));
        }
        self.handler.run(job).await
    }
}

async fn is_allowed(job: &JobContext, needs: Needs) -> Result<bool> {
    let Some(account) = job.created_by else {
        return Ok(false);
    };
    let platform = &job.platform;
    platform
        .db()
        .read(job.tenant, async |tx| {
            for permission in needs.names() {
                if !may_still(tx, platform, account, permission, needs.member).await? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
        .await
}

/// Whether an account may still do what a permission, or a right over this member's data, names: by its roles or its relation to the
/// member now, and by how the tenant stands. Whatever is done in somebody's name later asks it in the transaction that does it.
///
/// # Errors
/// When the database does.
pub async fn may_still(
    tx: &TenantTx,
    platform: &Platform,
    account: AccountId,
    permission: &str,
    member: Option<MemberId>,
) -> Result<bool> {
    if accounts::find(tx, account).await?.is_none() {
        return Ok(false);
    }
    let Some(tenant) = lifecycle::find(tx, tx.tenant()).await? else {
        return Ok(false);
    };
    let state: State = tenant.state.parse().unwrap_or_default();
    if let Some(rule) = RIGHTS.iter().find(|rule| rule.name == permission) {
        let Some(member) = member.filter(|_| lifecycle::has_people(state)) else {
            return Ok(false);
        };
        let standing = standing_of(tx, account, member, platform.today()).await?;
        return Ok(standing.is_some_and(|standing| rule.allows(standing)));
    }
    let roles = store::roles_of(tx, account).await?;
    Ok(allows(state, &roles, permission))
}

/// Whether these roles have a permission in a tenant that stands so.
pub(super) fn allows(state: State, roles: &[Role], permission: &str) -> bool {
    let has_role = PERMISSIONS.iter().any(|(name, allowed, _)| {
        *name == permission && roles.iter().any(|role| allowed.contains(role))
    });
    has_role && lifecycle::allows(state, permission, roles.contains(&Role::Owner))
}
