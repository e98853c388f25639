//! The health part of the copy of a person's data: the record for a health officer, and for everybody else the sentence that
//! there is one under seal and how to get it.
use std::sync::Arc;

use ::entity::ids::MemberId;

use super::{
    reading::{self, Opened},
    scope::HealthScope,
};
use crate::{
    platform::{
        audit::Purpose,
        db::TenantTx,
        dossier::{Contributed, Part, row},
        error::Result,
        services::Platform,
    },
    tenants::{
        Can, Mine,
        dossier::Contributor,
        policy::{ExportPerson, OpenHealth, person::TakeOwnCopy},
    },
};

/// Contributes health data, or the sentence about them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contribution;

impl Contributor for Contribution {
    fn part(
        &self,
        can: &Can<ExportPerson>,
        platform: &Platform,
        purpose: Purpose,
    ) -> Arc<dyn Part> {
        match can.narrow::<OpenHealth>(platform.now()) {
            Some(officer) => Arc::new(Record {
                scope: HealthScope::new(&officer, purpose),
            }),
            None => Arc::new(UnderSeal),
        }
    }

    fn own_part(&self, mine: &Mine<TakeOwnCopy>, purpose: Purpose) -> Arc<dyn Part> {
        match HealthScope::own(mine, purpose) {
            Some(scope) => Arc::new(Record { scope }),
            None => Arc::new(UnderSeal),
        }
    }
}

struct Record {
    scope: HealthScope,
}

#[async_trait::async_trait]
impl Part for Record {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        // Between the question and this moment the role, or what was agreed, may have ended.
        if !self.scope.holds(tx, platform, Some(member)).await? {
            return Ok(note("health-dossier-sealed"));
        }
        Ok(
            match reading::take_out_filled(tx, platform, &self.scope, member).await? {
                Some(Opened::Record { record, .. }) if record.is_empty() => {
                    note("health-dossier-empty")
                }
                Some(Opened::Record { record, .. }) => {
                    let rows = vec![row([("sealed", serde_json::to_value(&record)?)])];
                    Contributed::of("health_record", rows)
                }
                Some(Opened::Refused(_)) | None => note("health-dossier-damaged"),
            },
        )
    }
}

struct UnderSeal;

#[async_trait::async_trait]
impl Part for UnderSeal {
    async fn collect(&self, _: &TenantTx, _: &Platform, _: MemberId) -> Result<Contributed> {
        Ok(note("health-dossier-sealed"))
    }
}

fn note(key: &'static str) -> Contributed {
    Contributed {
        tables: Vec::new(),
        notes: vec![key],
    }
}
