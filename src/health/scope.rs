//! The capability to open health records (4-security §4).
use ::entity::ids::{AccountId, MemberId, TenantId};

use crate::{
    platform::{audit::Purpose, db::TenantTx, error::Result, services::Platform},
    tenants::{
        Can, Mine, may_still,
        policy::{
            OpenHealth, Permission as _,
            person::{PersonRight, SeeOwnHealth},
        },
    },
};

/// Proof that somebody may open health records of one tenant now, and what for. It can only be made out of the guard of the
/// permission [`OpenHealth`], or of the guard of one's own pages, so a function that takes one cannot be reached without the role and a fresh second factor.
#[derive(Clone, Debug)]
pub struct HealthScope {
    tenant: TenantId,
    actor: AccountId,
    purpose: Purpose,
    right: &'static str,
}

impl HealthScope {
    /// The capability of whoever passed the guard.
    #[must_use]
    pub fn new(can: &Can<OpenHealth>, purpose: Purpose) -> Self {
        Self {
            tenant: can.tenant.id,
            actor: can.account.id,
            purpose,
            right: OpenHealth::NAME,
        }
    }

    /// The capability of whoever looks at their own record, or at that of a child whose health they may see. Whoever asks for it proved
    /// who they are ([`Mine::prove`]).
    #[must_use]
    pub fn own<R: PersonRight>(mine: &Mine<R>, purpose: Purpose) -> Option<Self> {
        mine.also::<SeeOwnHealth>().then_some(Self {
            tenant: mine.person.tenant.id,
            actor: mine.account.id,
            purpose,
            right: SeeOwnHealth::NAME,
        })
    }

    /// Whether it still holds, for this member when it is by a relation to one: for what is opened later than it was asked for, in the transaction that opens it.
    ///
    /// # Errors
    /// When the database does.
    pub async fn holds(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: Option<MemberId>,
    ) -> Result<bool> {
        may_still(tx, platform, self.actor, self.right, member).await
    }

    /// In which tenant.
    #[must_use]
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Who.
    #[must_use]
    pub fn actor(&self) -> AccountId {
        self.actor
    }

    /// What for.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }
}
