//! What other areas keep for every member. Whoever adds or deletes members tells the companions in the same transaction,
//! so that members and what accompanies them come and go together. `app.rs` names the companions.
use std::sync::{Arc, PoisonError, RwLock};

use ::entity::ids::MemberId;

use crate::platform::{db::TenantTx, error::Result, services::Platform};

/// Something kept for every member outside the member's own row.
#[async_trait::async_trait]
pub trait Companion: Send + Sync {
    /// Members came in: make what accompanies them.
    async fn after_insert(&self, tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()>;

    /// Members go for good: remove what accompanies them, before their own rows.
    async fn before_delete(&self, tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()>;

    /// Those of these members about whom somebody wrote something here: an import that brought them is not undone any more.
    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>>;
}

/// The companions of this process.
#[derive(Default)]
pub struct Companions(RwLock<Vec<Arc<dyn Companion>>>);

impl Companions {
    /// Names all companions; whatever was named before is forgotten.
    pub fn set(&self, companions: Vec<Arc<dyn Companion>>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = companions;
    }

    fn all(&self) -> Vec<Arc<dyn Companion>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl std::fmt::Debug for Companions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Companions").finish_non_exhaustive()
    }
}

/// Tells every companion that members came in. Call it in the transaction that inserts them.
///
/// # Errors
/// Whatever a companion returns; the transaction must then fail too.
pub async fn after_insert(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for companion in platform.part::<Companions>().all() {
        companion.after_insert(tx, platform, members).await?;
    }
    Ok(())
}

/// Tells every companion that members go for good. Call it before their rows are deleted, in the same transaction.
///
/// # Errors
/// Whatever a companion returns; the transaction must then fail too.
pub async fn before_delete(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<()> {
    for companion in platform.part::<Companions>().all() {
        companion.before_delete(tx, platform, members).await?;
    }
    Ok(())
}

/// Those of these members about whom something was written outside their own rows.
///
/// # Errors
/// Whatever a companion returns.
pub async fn written_about(tx: &TenantTx, platform: &Platform, members: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut all = Vec::new();
    for companion in platform.part::<Companions>().all() {
        all.extend(companion.written_about(tx, members).await?);
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
