//! The keys of one owner for one purpose, in all versions that its root has.
//!
//! Per root version four keys are derived, so that no key serves two algorithms:
//! `tatami/<purpose>/1` for AES-256-GCM, `tatami/<purpose>/hmac/1`, `tatami/<purpose>/stream/1` and
//! `tatami/<purpose>/ed25519/1`.

use std::fmt;

use aes_gcm::{Aes256Gcm, KeyInit as _};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::purpose::Label;
use super::root::Roots;

/// 32 secret bytes that are wiped when dropped.
pub(super) type Secret = Zeroizing<[u8; 32]>;

/// Keys of one owner for one purpose. The cipher wipes its key schedule when dropped (feature `zeroize`).
pub(super) struct Keyring {
    pub(super) owner: Uuid,
    /// At least one, in rising order of version; the last one is used for sealing, the others only open.
    versions: Vec<Keys>,
}

/// The keys of one version.
pub(super) struct Keys {
    pub(super) version: u32,
    pub(super) cipher: Aes256Gcm,
    pub(super) hmac: Secret,
    pub(super) stream: Secret,
    pub(super) sign: Secret,
}

impl Keyring {
    /// Derives the keys from the owner's roots.
    pub(super) fn derive(owner: Uuid, label: Label, roots: &Roots) -> Self {
        let name = label.name();
        let versions = roots
            .iter()
            .map(|(version, root)| Keys {
                version,
                cipher: cipher(&derive(root, None, &format!("tatami/{name}/1"))),
                hmac: derive(root, None, &format!("tatami/{name}/hmac/1")),
                stream: derive(root, None, &format!("tatami/{name}/stream/1")),
                sign: derive(root, None, &format!("tatami/{name}/ed25519/1")),
            })
            .collect();
        Self { owner, versions }
    }

    /// The keys to seal with.
    pub(super) fn primary(&self) -> &Keys {
        self.versions
            .last()
            .expect("Roots holds at least one root, by its construction")
    }

    /// All of them, the oldest first.
    pub(super) fn all(&self) -> &[Keys] {
        &self.versions
    }

    /// The keys of a given version.
    pub(super) fn version(&self, version: u32) -> Option<&Keys> {
        self.versions.iter().find(|keys| keys.version == version)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Keyring")
            .field("owner", &self.owner)
            .finish_non_exhaustive()
    }
}

/// HKDF-SHA-256 (RFC 5869) to 32 bytes.
pub(super) fn derive(key: &[u8; 32], salt: Option<&[u8]>, info: &str) -> Secret {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(salt, key)
        .expand(info.as_bytes(), out.as_mut_slice())
        .expect("32 bytes are far below the 8160 that HKDF-SHA-256 can give");
    out
}

/// AES-256-GCM with this key.
pub(super) fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(&(*key).into())
}
