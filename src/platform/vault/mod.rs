//! The vault: keys per tenant, sealing and opening.
//!
//! ```text
//! key file (KEK)   32 bytes, its own directory, mode 0400; never in the database, never in a backup
//!   └─ root        32 random bytes per tenant and one for the installation, wrapped by the KEK,
//!      │           each in its own file of the keystore (its own directory, its own copies)
//!      └─ purpose  HKDF-SHA-256 of the root: identity, files, backup, audit, ... and, apart, health
//! ```
//!
//! A sealed value names its format, algorithm and key version; the associated data binds it to the tenant, the table,
//! the row, the column and the row's revision, so it opens nowhere else. Taking a tenant's file out of the keystore
//! makes all its sealed values unreadable at once, in the database and in every backup of it.
//!
//! AES-GCM does not commit to its key. That does no harm here: the key version stands in the value and in the
//! associated data, and no value is ever tried with several keys.
//!
//! Only a value read without change opens. What the vault cannot see is an *older* sealed value put back together with
//! its older revision; for that the processing log keeps [`record_hash`] of each sealed record.
//!
//! Nothing here speaks HTTP or SQL, and nothing waits: opening a value takes about a microsecond.

mod blind;
mod document;
mod error;
mod files;
mod header;
mod kek;
mod keyring;
mod keystore;
mod layout;
mod mounts;
mod purpose;
pub mod recovery;
mod root;
mod sealer;
mod sign;
mod start;
pub mod stream;
mod tag;

#[cfg(test)]
mod known_answers;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tampering;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use uuid::Uuid;

pub use blind::BLIND_INDEX_LEN;
pub use error::{OpenError, VaultError};
pub use kek::{KEK_LEN, Kek};
pub use keystore::{KeyState, Keystore};
pub use layout::Layout;
pub use purpose::Purpose;
pub use sealer::{Cell, Sealer, record_hash};
pub use sign::{Signer, is_signed};
pub use start::{inspect, lacking, open_or_create, owners};
pub use tag::Tagger;

use super::random::Random;
use keyring::Keyring;
use purpose::Label;

/// All keys of the installation. Made by [`open_or_create`] once at the start and shared.
pub struct Vault {
    keystore: Keystore,
    /// Derived keys. They are wiped when the last holder lets go of them.
    derived: RwLock<HashMap<(Uuid, Label), Arc<Keyring>>>,
}

impl Vault {
    /// A vault over an opened keystore.
    #[must_use]
    pub fn new(keystore: Keystore) -> Self {
        Self {
            keystore,
            derived: RwLock::default(),
        }
    }

    /// The keystore, for what is not everyday work: its header, its list of tenants.
    #[must_use]
    pub fn keystore(&self) -> &Keystore {
        &self.keystore
    }

    /// Makes a root for a new tenant. Refused if there is one, for a second root would orphan everything sealed so far.
    pub fn add_tenant(&self, tenant: Uuid, random: &dyn Random) -> Result<(), VaultError> {
        self.keystore.add_tenant(tenant, random)
    }

    /// Destroys the root of a tenant and forgets what was derived from it: nothing sealed for it opens ever again.
    /// A [`Sealer`] that somebody still holds works until it is dropped, and so does another running process.
    pub fn remove_tenant(&self, tenant: Uuid) -> Result<(), VaultError> {
        let mut derived = self.derived.write().unwrap_or_else(PoisonError::into_inner);
        derived.retain(|(owner, _), _| *owner != tenant);
        self.keystore.remove_tenant(tenant)
    }

    /// Whether the keystore holds a file for this tenant. It may still be damaged; [`Vault::sealer`] tells.
    #[must_use]
    pub fn has_tenant(&self, tenant: Uuid) -> bool {
        self.keystore.has_tenant(tenant)
    }

    /// Seals and opens values of a tenant for one purpose.
    pub fn sealer(&self, tenant: Uuid, purpose: Purpose) -> Result<Sealer, VaultError> {
        Ok(Sealer::new(self.keys(tenant, Label::Of(purpose))?))
    }

    /// Seals and opens health records of a tenant. Only the health area may call this; a test of the architecture
    /// holds it to that.
    pub fn health_sealer(&self, tenant: Uuid) -> Result<Sealer, VaultError> {
        Ok(Sealer::new(self.keys(tenant, Label::Health)?))
    }

    /// Seals and opens values that belong to no tenant: accounts, sessions, the outbox.
    pub fn instance_sealer(&self, purpose: Purpose) -> Result<Sealer, VaultError> {
        Ok(Sealer::new(self.keys(Uuid::nil(), Label::Of(purpose))?))
    }

    /// Keyed hashes (HMAC-SHA-256) of a tenant.
    pub fn tagger(&self, tenant: Uuid, purpose: Purpose) -> Result<Tagger, VaultError> {
        Ok(Tagger::new(self.keys(tenant, Label::Of(purpose))?))
    }

    /// Keyed hashes of the installation, such as the pepper over password hashes.
    pub fn instance_tagger(&self, purpose: Purpose) -> Result<Tagger, VaultError> {
        Ok(Tagger::new(self.keys(Uuid::nil(), Label::Of(purpose))?))
    }

    /// Signs in the name of a tenant (Ed25519), for what others check without asking.
    pub fn signer(&self, tenant: Uuid, purpose: Purpose) -> Result<Signer, VaultError> {
        Ok(Signer::new(self.keys(tenant, Label::Of(purpose))?))
    }

    /// The key under which a tenant's long streams (files, backups) are encrypted.
    pub fn stream_key(
        &self,
        tenant: Uuid,
        purpose: Purpose,
    ) -> Result<stream::StreamKey, VaultError> {
        Ok(stream::StreamKey::new(
            self.keys(tenant, Label::Of(purpose))?,
        ))
    }

    /// The key under which the installation's long streams are encrypted.
    pub fn instance_stream_key(&self, purpose: Purpose) -> Result<stream::StreamKey, VaultError> {
        self.stream_key(Uuid::nil(), purpose)
    }

    /// What stands in an index in place of a value that must be found but not read, such as a tax number.
    /// The caller normalises the value first. Never for health data: few values, so they could be told apart.
    pub fn blind_index(
        &self,
        tenant: Uuid,
        column: &str,
        normalised: &str,
    ) -> Result<[u8; BLIND_INDEX_LEN], VaultError> {
        Ok(blind::index(
            &*self.keys(tenant, Label::Of(Purpose::BlindIndex))?,
            column,
            normalised,
        ))
    }

    /// Reads every root once and returns what is wrong with which; for `tatami doctor`.
    pub fn problems(&self) -> Vec<VaultError> {
        self.keystore.problems()
    }

    fn keys(&self, owner: Uuid, label: Label) -> Result<Arc<Keyring>, VaultError> {
        let known = self
            .derived
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&(owner, label))
            .cloned();
        if let Some(keys) = known {
            return Ok(keys);
        }
        // Reading the file under the write lock keeps a root that is being removed from slipping back in.
        let mut derived = self.derived.write().unwrap_or_else(PoisonError::into_inner);
        let keys = Arc::new(Keyring::derive(owner, label, &self.keystore.roots(owner)?));
        derived.insert((owner, label), Arc::clone(&keys));
        Ok(keys)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Vault")
            .field("keystore", &self.keystore)
            .finish_non_exhaustive()
    }
}

/// `lp` of the formats: the length in four bytes, big-endian, then the bytes. Makes a list of parts unambiguous.
fn length_prefixed(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(parts.iter().map(|part| part.len() + 4).sum());
    for part in parts {
        // No part comes near 4 GiB: they are names, ids and short values.
        out.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(part);
    }
    out
}
