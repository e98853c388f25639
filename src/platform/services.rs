//! The services every request and every job gets: database, vault, clock, randomness, configuration.
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex},
};

use ::entity::ids::TenantId;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{
    clock::{self, Clock},
    config::Config,
    db::Db,
    error::Result,
    jobs::Bell,
    random::Random,
    vault::{Purpose, Sealer, Vault},
};

/// Handle to the services; cheap to clone.
#[derive(Clone)]
pub struct Platform(Arc<Inner>);

struct Inner {
    db: Db,
    vault: Vault,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    config: Config,
    bell: Bell,
    parts: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Platform {
    /// Puts the services together.
    #[must_use]
    pub fn new(
        db: Db,
        vault: Vault,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        config: Config,
    ) -> Self {
        Self(Arc::new(Inner {
            db,
            vault,
            clock,
            random,
            config,
            bell: Bell::default(),
            parts: Mutex::default(),
        }))
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The vault.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    /// Today in Slovenia: age classes and licences go by the local day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        clock::today_in_slovenia(self.now())
    }

    /// The clock itself, for what outlives a call.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.0.clock)
    }

    /// Randomness.
    #[must_use]
    pub fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }

    /// A new time-ordered id.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.0
            .random
            .uuid7(u64::try_from(self.now().timestamp_millis()).unwrap_or_default())
    }

    /// Rings when there is work for the job and mail runners.
    #[must_use]
    pub fn bell(&self) -> &Bell {
        &self.0.bell
    }

    /// A sealer of a tenant for a purpose other than health.
    ///
    /// # Errors
    /// When the keystore has no key for this tenant.
    pub fn sealer(&self, tenant: TenantId, purpose: Purpose) -> Result<Sealer> {
        Ok(self.0.vault.sealer(tenant.0, purpose)?)
    }

    /// State of one area that lives as long as the process (caches, things held in memory only). Made on first use.
    #[must_use]
    pub fn part<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut parts = self
            .0
            .parts
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let part = Arc::clone(
            parts
                .entry(TypeId::of::<T>())
                .or_insert_with(|| Arc::new(T::default())),
        );
        drop(parts);
        part.downcast::<T>()
            .unwrap_or_else(|_| Arc::new(T::default()))
    }
}

impl std::fmt::Debug for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Platform").finish_non_exhaustive()
    }
}
