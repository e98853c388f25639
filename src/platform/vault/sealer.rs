//! Sealing and opening one value of one cell of the database.
//!
//! ```text
//! sealed      0x01 | algorithm (1: AES-256-GCM) | key version, 4 bytes | nonce, 12 bytes | ciphertext | tag, 16 bytes
//! associated  lp("jf1") lp(algorithm) lp(key version) lp(tenant) lp(table) lp(row) lp(column) lp(revision, 8 bytes)
//! ```
//! Numbers are big-endian; `lp` is the length in 4 bytes, then the bytes; UUIDs are 16 bytes; the tenant of what belongs
//! to the installation is the nil UUID.
//!
//! Nonces are random. NIST SP 800-38D allows 2^32 values per key that way; a tenant with 10,000 records, each written
//! daily for ten years, needs 2^25.

use std::sync::Arc;

use aes_gcm::aead::{Aead as _, Payload};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::OpenError;
use super::keyring::Keyring;
use super::length_prefixed;
use crate::platform::random::Random;

const FORMAT: u8 = 1;
const AES_256_GCM: u8 = 1;
const NONCE_LEN: usize = 12;

/// Where a sealed value lives. It opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The table's name.
    pub table: &'static str,
    /// The row's id.
    pub row: Uuid,
    /// The column's name.
    pub column: &'static str,
    /// The row's revision, which rises with every write, so that an old value does not pass for the present one.
    pub rev: u64,
}

/// Seals and opens values of one owner for one purpose. Cheap to clone; the keys are wiped with the last clone.
#[derive(Clone, Debug)]
pub struct Sealer {
    keys: Arc<Keyring>,
}

impl Sealer {
    pub(super) fn new(keys: Arc<Keyring>) -> Self {
        Self { keys }
    }

    /// Seals a value for its cell. The length of the value shows in the length of the result; where that tells
    /// something, use [`Sealer::seal_doc`].
    #[must_use]
    pub fn seal(&self, cell: &Cell, plaintext: &[u8], random: &dyn Random) -> Vec<u8> {
        let keys = self.keys.primary();
        let mut nonce = [0; NONCE_LEN];
        random.fill(&mut nonce);
        let aad = self.associated(keys.version, cell);
        let sealed = keys
            .cipher
            .encrypt(
                &nonce.into(),
                Payload {
                    msg: plaintext,
                    aad: &aad,
                },
            )
            .expect("AES-GCM refuses only messages of 64 GiB and more");
        let version = keys.version.to_be_bytes();
        [&[FORMAT, AES_256_GCM], version.as_slice(), &nonce, &sealed].concat()
    }

    /// Opens a value of this cell. The result is wiped when dropped.
    pub fn open(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let ([format, algorithm], rest) = sealed.split_first_chunk().ok_or(OpenError::Damaged)?;
        if (*format, *algorithm) != (FORMAT, AES_256_GCM) {
            return Err(OpenError::UnknownVersion);
        }
        let (version, rest) = rest.split_first_chunk().ok_or(OpenError::Damaged)?;
        let (nonce, msg) = rest
            .split_first_chunk::<NONCE_LEN>()
            .ok_or(OpenError::Damaged)?;
        let version = u32::from_be_bytes(*version);
        let keys = self
            .keys
            .version(version)
            .ok_or(OpenError::UnknownVersion)?;
        let aad = self.associated(version, cell);
        keys.cipher
            .decrypt(&(*nonce).into(), Payload { msg, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| OpenError::Damaged)
    }

    fn associated(&self, version: u32, cell: &Cell) -> Vec<u8> {
        length_prefixed(&[
            b"jf1",
            &[AES_256_GCM],
            &version.to_be_bytes(),
            self.keys.owner.as_bytes(),
            cell.table.as_bytes(),
            cell.row.as_bytes(),
            cell.column.as_bytes(),
            &cell.rev.to_be_bytes(),
        ])
    }
}

/// The hash of a sealed record (SHA-256), for the processing log: shows when an older sealed value is put back.
#[must_use]
pub fn record_hash(sealed: &[u8]) -> [u8; 32] {
    Sha256::digest(sealed).into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::platform::random::OsRandom;
    use crate::platform::vault::support::{self, cell};
    use crate::platform::vault::{Label, Purpose};

    #[test]
    fn the_header_tells_format_algorithm_and_key_version() {
        let home = support::Home::new();
        let sealer = home.vault().instance_sealer(Purpose::Session).unwrap();
        let sealed = sealer.seal(&cell(1), b"", &OsRandom);
        assert_eq!(sealed.len(), 34);
        assert_eq!(sealed[..6], [1, 1, 0, 0, 0, 1]);
        for (at, value) in [(0, 2), (1, 2), (2, 1), (5, 2)] {
            let mut other = sealed.clone();
            other[at] = value;
            assert_eq!(
                sealer.open(&cell(1), &other).unwrap_err(),
                OpenError::UnknownVersion
            );
        }
    }

    #[test]
    fn an_older_key_version_opens_and_the_newest_seals() {
        let owner = Uuid::from_u128(5);
        let sealer = |versions: &[u32]| {
            let roots = support::roots(
                &versions
                    .iter()
                    .map(|v| (*v, u8::try_from(*v).unwrap()))
                    .collect::<Vec<_>>(),
            );
            Sealer::new(Arc::new(Keyring::derive(owner, Label::Health, &roots)))
        };
        let (old, both, new) = (sealer(&[1]), sealer(&[1, 2]), sealer(&[2]));
        let sealed_old = old.seal(&cell(1), b"fit", &OsRandom);
        let sealed_new = both.seal(&cell(1), b"fit", &OsRandom);
        assert_eq!(both.open(&cell(1), &sealed_old).unwrap().as_slice(), b"fit");
        assert_eq!(sealed_new[2..6], [0, 0, 0, 2]);
        assert_eq!(new.open(&cell(1), &sealed_new).unwrap().as_slice(), b"fit");
        assert_eq!(
            old.open(&cell(1), &sealed_new).unwrap_err(),
            OpenError::UnknownVersion
        );
        assert_eq!(
            new.open(&cell(1), &sealed_old).unwrap_err(),
            OpenError::UnknownVersion
        );
    }

    #[test]
    fn the_same_value_never_looks_the_same_and_no_nonce_repeats() {
        let home = support::Home::new();
        let sealer = home.vault().instance_sealer(Purpose::Session).unwrap();
        let nonces: HashSet<_> = (0..20_000)
            .map(|_| sealer.seal(&cell(1), b"x", &OsRandom)[6..18].to_vec())
            .collect();
        assert_eq!(nonces.len(), 20_000);
    }

    #[test]
    fn the_record_hash_changes_with_every_sealing() {
        let home = support::Home::new();
        let sealer = home.vault().instance_sealer(Purpose::Session).unwrap();
        let one = sealer.seal(&cell(1), b"fit", &OsRandom);
        assert_eq!(record_hash(&one), record_hash(&one.clone()));
        assert_ne!(
            record_hash(&one),
            record_hash(&sealer.seal(&cell(1), b"fit", &OsRandom))
        );
    }
}
