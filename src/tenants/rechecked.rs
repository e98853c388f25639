//! Jobs carry who asked for them, and that person's roles, or how they stand to a person, are asked for again when the job runs:
//! what somebody may not do any more is not done in their name later (ASVS 8.3.3).
use std::sync::Arc;

use serde_json::Value;

use super::{
    mine::persons_of,
    policy::{PERMISSIONS, Permission, Role, person::RIGHTS},
    store,
};
use crate::{
    accounts,
    platform::{
        error::Result,
        jobs::{JobContext, JobEnd, JobHandler},
    },
};

/// Which permission a job needs, by what it was given.
type Needs = Box<dyn Fn(&JobContext) -> Option<&'static str> + Send + Sync>;

/// A handler that works only while whoever asked may still do it.
pub struct Rechecked {
    handler: Arc<dyn JobHandler>,
    needs: Needs,
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
        handlers
            .into_iter()
            .map(|handler| Self::by(handler, |_| Some(P::NAME)))
            .collect()
    }

    /// A handler whose jobs need one permission or another. Where it is not known any more, the handler itself says what became
    /// of the job.
    #[must_use]
    pub fn by(
        handler: Arc<dyn JobHandler>,
        needs: impl Fn(&JobContext) -> Option<&'static str> + Send + Sync + 'static,
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
        if let Some(permission) = (self.needs)(job)
            && !may_still(job, permission).await?
        {
            tracing::warn!(job = %job.id, kind = self.kind(), permission, "a job was refused: whoever asked for it may not do it any more");
            self.handler.refused(job);
            return Err(JobEnd::Failed("jobs-not-allowed"));
        }
        self.handler.run(job).await
    }
}

async fn may_still(job: &JobContext, permission: &str) -> Result<bool> {
    let Some(account) = job.created_by else {
        return Ok(false);
    };
    let (is_open, roles) = job
        .platform
        .db()
        .read(job.tenant, async |tx| {
            let is_open = accounts::find(tx, account)
                .await?
                .is_some_and(|account| account.disabled_at.is_none());
            let roles: Vec<Role> = store::roles_of(tx, account).await?;
            Ok((is_open, roles))
        })
        .await?;
    if !is_open {
        return Ok(false);
    }
    if let Some((_, allowed, _)) = PERMISSIONS.iter().find(|(name, ..)| *name == permission) {
        return Ok(roles.iter().any(|role| allowed.contains(role)));
    }
    // A right over the data of a person one is or stands for. Whose they are is asked for again where they are handed over.
    let Some(rule) = RIGHTS.iter().find(|rule| rule.name == permission) else {
        return Ok(false);
    };
    Ok(persons_of(&job.platform, account)
        .await?
        .iter()
        .any(|person| person.tenant.id == job.tenant && rule.allows(person.standing)))
}
