//! What other areas do beside a write of members, in the same transaction: the health area gives each new member its empty
//! sealed record, so that the existence of one tells nothing. `app.rs` registers them when the program starts.
use std::sync::{Arc, Mutex, PoisonError};

use ::entity::ids::{AccountId, GuardianId, MemberId};

use crate::platform::{db::TenantTx, error::Result, services::Platform};

/// Whose e-mail address was changed on the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressed {
    /// That of a member.
    Member(MemberId),
    /// That of a guardian.
    Guardian(GuardianId),
}

/// Somebody who does something beside a write of members.
#[async_trait::async_trait]
pub trait MemberObserver: Send + Sync {
    /// Members were inserted.
    async fn inserted(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        members: &[MemberId],
    ) -> Result<()>;

    /// A guardian's consent ended: only name, birth date and the guardian's contact of these members may be kept.
    async fn reduced(&self, tx: &TenantTx, platform: &Platform, members: &[MemberId])
    -> Result<()>;

    /// The last consent of these members to a purpose was withdrawn (one of [`super::consent_purpose`], except the one to
    /// keeping a child's data): what rests on nothing else must go.
    async fn withdrawn(
        &self,
        _tx: &TenantTx,
        _platform: &Platform,
        _purpose: &str,
        _members: &[MemberId],
    ) -> Result<()> {
        Ok(())
    }

    /// Somebody's e-mail address was changed, whoever did it and by which way: what was sent to the old one must end.
    async fn readdressed(
        &self,
        _tx: &TenantTx,
        _platform: &Platform,
        _whose: Addressed,
        _by: Option<AccountId>,
    ) -> Result<()> {
        Ok(())
    }

    /// Members are about to be deleted (an import is undone, a member is erased): rows that refer to them must go first, or
    /// lose the reference.
    async fn deleting(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        members: &[MemberId],
    ) -> Result<()>;

    /// Those of these members about whom somebody wrote something here: an import that brought them is not undone for them.
    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>>;
}

/// The observers of this process; a part of [`Platform`].
#[derive(Default)]
pub struct Observers(Mutex<Vec<Arc<dyn MemberObserver>>>);

impl Observers {
    /// Registers an observer, once, when the program starts.
    pub fn add(&self, observer: Arc<dyn MemberObserver>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(observer);
    }

    fn all(&self) -> Vec<Arc<dyn MemberObserver>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl std::fmt::Debug for Observers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Observers").finish_non_exhaustive()
    }
}

/// Tells all that members were inserted.
///
/// # Errors
/// Whatever an observer returns; the transaction must then fail too.
pub async fn inserted(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for observer in platform.part::<Observers>().all() {
        observer.inserted(tx, platform, members).await?;
    }
    Ok(())
}

/// Tells all that only the least may be kept of these members.
///
/// # Errors
/// Whatever an observer returns; the transaction must then fail too.
pub async fn reduced(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for observer in platform.part::<Observers>().all() {
        observer.reduced(tx, platform, members).await?;
    }
    Ok(())
}

/// Tells all that the last consent to a purpose was withdrawn.
///
/// # Errors
/// Whatever an observer returns; the transaction must then fail too.
pub async fn withdrawn(
    tx: &TenantTx,
    platform: &Platform,
    purpose: &str,
    members: &[MemberId],
) -> Result<()> {
    for observer in platform.part::<Observers>().all() {
        observer.withdrawn(tx, platform, purpose, members).await?;
    }
    Ok(())
}

/// Tells all that somebody's e-mail address was changed.
///
/// # Errors
/// Whatever an observer returns; the transaction must then fail too.
pub async fn readdressed(
    tx: &TenantTx,
    platform: &Platform,
    whose: Addressed,
    by: Option<AccountId>,
) -> Result<()> {
    for observer in platform.part::<Observers>().all() {
        observer.readdressed(tx, platform, whose, by).await?;
    }
    Ok(())
}

/// Tells all that members are about to be deleted.
///
/// # Errors
/// Whatever an observer returns; the transaction must then fail too.
pub async fn deleting(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for observer in platform.part::<Observers>().all() {
        observer.deleting(tx, platform, members).await?;
    }
    Ok(())
}

/// Those of these members about whom something was written outside their own rows.
///
/// # Errors
/// Whatever an observer returns.
pub async fn written_about(
    tx: &TenantTx,
    platform: &Platform,
    members: &[MemberId],
) -> Result<Vec<MemberId>> {
    let mut all = Vec::new();
    for observer in platform.part::<Observers>().all() {
        all.extend(observer.written_about(tx, members).await?);
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
