//! The file of one root: the random key of a tenant, or of the installation, wrapped by the KEK.
//!
//! A wrapped root is `nonce (12) | ciphertext (32) | tag (16)` in hexadecimal, AES-256-GCM under the KEK with the
//! associated data `lp("tr1") lp(KEK version, 4 bytes) lp(owner, 16 bytes) lp(root version, 4 bytes)`; the owner of the
//! installation's root is the nil UUID. A file may hold several versions: the highest seals, the others only open.

use aes_gcm::aead::{Aead as _, Payload};
use data_encoding::HEXLOWER_PERMISSIVE;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::kek::Kek;
use super::keyring::{Secret, cipher};
use super::length_prefixed;
use crate::platform::random::Random;

const FORMAT: u32 = 1;
const NONCE_LEN: usize = 12;

/// What stands in `instance.key` and `tenant-<uuid>.key`.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RootFile {
    format: u32,
    owner: Uuid,
    roots: Vec<WrappedRoot>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WrappedRoot {
    version: u32,
    kek_version: u32,
    wrapped: String,
}

/// The unwrapped roots of one owner: at least one, in rising order of version.
pub(super) struct Roots(Vec<(u32, Secret)>);

impl Roots {
    /// A first root.
    pub(super) fn generate(random: &dyn Random) -> Self {
        let mut root = Zeroizing::new([0; 32]);
        random.fill(root.as_mut_slice());
        Self(vec![(1, root)])
    }

    /// Roots of known bytes.
    #[cfg(test)]
    pub(super) fn known(versions: Vec<(u32, [u8; 32])>) -> Self {
        Self(
            versions
                .into_iter()
                .map(|(version, root)| (version, Zeroizing::new(root)))
                .collect(),
        )
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &[u8; 32])> {
        self.0.iter().map(|(version, root)| (*version, &**root))
    }

    /// The content of the file, wrapped anew.
    pub(super) fn to_file(
        &self,
        kek: &Kek,
        kek_version: u32,
        owner: Uuid,
        random: &dyn Random,
    ) -> Vec<u8> {
        let roots = self
            .iter()
            .map(|(version, root)| WrappedRoot {
                version,
                kek_version,
                wrapped: wrap(kek, kek_version, owner, version, root, random),
            })
            .collect();
        let file = RootFile {
            format: FORMAT,
            owner,
            roots,
        };
        let mut text =
            serde_json::to_vec_pretty(&file).expect("numbers and strings always become JSON");
        text.push(b'\n');
        text
    }

    /// Reads a file. `None` if anything in it is not as it must be: a root that is half right is not right.
    pub(super) fn from_file(text: &[u8], kek: &Kek, kek_version: u32, owner: Uuid) -> Option<Self> {
        let file: RootFile = serde_json::from_slice(text).ok()?;
        if file.format != FORMAT || file.owner != owner || file.roots.is_empty() {
            return None;
        }
        let mut roots = Vec::with_capacity(file.roots.len());
        for root in &file.roots {
            // Rising versions also mean that none comes twice.
            let rising = roots.last().is_none_or(|(last, _)| *last < root.version);
            if root.kek_version != kek_version || !rising {
                return None;
            }
            roots.push((root.version, unwrap(kek, owner, root)?));
        }
        Some(Self(roots))
    }
}

fn wrap(
    kek: &Kek,
    kek_version: u32,
    owner: Uuid,
    version: u32,
    root: &[u8; 32],
    random: &dyn Random,
) -> String {
    let mut nonce = [0; NONCE_LEN];
    random.fill(&mut nonce);
    let aad = associated(kek_version, owner, version);
    let sealed = cipher(kek.bytes())
        .encrypt(
            &nonce.into(),
            Payload {
                msg: root,
                aad: &aad,
            },
        )
        .expect("AES-GCM refuses only messages of 64 GiB and more");
    HEXLOWER_PERMISSIVE.encode(&[nonce.as_slice(), &sealed].concat())
}

fn unwrap(kek: &Kek, owner: Uuid, root: &WrappedRoot) -> Option<Secret> {
    let bytes = HEXLOWER_PERMISSIVE.decode(root.wrapped.as_bytes()).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE_LEN>()?;
    let aad = associated(root.kek_version, owner, root.version);
    let opened = cipher(kek.bytes()).decrypt(
        &(*nonce).into(),
        Payload {
            msg: sealed,
            aad: &aad,
        },
    );
    let opened = Zeroizing::new(opened.ok()?);
    Some(Zeroizing::new(opened.as_slice().try_into().ok()?))
}

fn associated(kek_version: u32, owner: Uuid, version: u32) -> Vec<u8> {
    length_prefixed(&[
        b"tr1",
        &kek_version.to_be_bytes(),
        owner.as_bytes(),
        &version.to_be_bytes(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::random::SeededRandom;

    fn sample() -> (Kek, Uuid, Vec<u8>) {
        let random = SeededRandom::new(1);
        let (kek, owner) = (Kek::generate(&random), Uuid::from_u128(7));
        let file = Roots::generate(&random).to_file(&kek, 1, owner, &random);
        (kek, owner, file)
    }

    #[test]
    fn a_root_opens_only_with_its_key_for_its_owner_and_in_its_version() {
        let (kek, owner, file) = sample();
        assert!(Roots::from_file(&file, &kek, 1, owner).is_some());
        let text = String::from_utf8(file.clone()).unwrap();
        let other_key = Kek::generate(&SeededRandom::new(2));
        assert!(Roots::from_file(&file, &other_key, 1, owner).is_none());
        assert!(Roots::from_file(&file, &kek, 2, owner).is_none());
        assert!(Roots::from_file(&file, &kek, 1, Uuid::from_u128(8)).is_none());
        for (from, to) in [
            (owner.to_string(), Uuid::from_u128(8).to_string()),
            ("\"version\": 1".into(), "\"version\": 2".into()),
            ("\"kek_version\": 1".into(), "\"kek_version\": 2".into()),
            ("\"format\": 1".into(), "\"format\": 2".into()),
        ] {
            let changed = text.replace(&from, &to);
            assert_ne!(changed, text);
            for owner in [owner, Uuid::from_u128(8)] {
                for kek_version in [1, 2] {
                    assert!(
                        Roots::from_file(changed.as_bytes(), &kek, kek_version, owner).is_none(),
                        "{changed}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_file_with_any_bit_flipped_or_cut_anywhere_never_gives_another_root() {
        let (kek, owner, file) = sample();
        let right: Vec<_> = Roots::from_file(&file, &kek, 1, owner).unwrap().0;
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut changed = file.clone();
                changed[at] ^= 1 << bit;
                // White space and the case of hexadecimal digits carry no meaning, so some flips change nothing.
                if let Some(roots) = Roots::from_file(&changed, &kek, 1, owner) {
                    assert_eq!(roots.0, right, "byte {at} bit {bit}");
                }
            }
            assert!(
                Roots::from_file(&file[..at], &kek, 1, owner).is_none_or(|roots| roots.0 == right)
            );
        }
    }

    #[test]
    fn several_versions_are_kept_apart_and_must_rise() {
        let random = SeededRandom::new(3);
        let (kek, owner) = (Kek::generate(&random), Uuid::from_u128(7));
        let root = |byte| Zeroizing::new([byte; 32]);
        let file = |versions: Vec<(u32, Secret)>| Roots(versions).to_file(&kek, 1, owner, &random);
        let two =
            Roots::from_file(&file(vec![(1, root(1)), (2, root(2))]), &kek, 1, owner).unwrap();
        assert_eq!(
            two.iter()
                .map(|(version, root)| (version, root[0]))
                .collect::<Vec<_>>(),
            [(1, 1), (2, 2)]
        );
        assert!(
            Roots::from_file(&file(vec![(2, root(1)), (1, root(2))]), &kek, 1, owner).is_none()
        );
        assert!(
            Roots::from_file(&file(vec![(1, root(1)), (1, root(2))]), &kek, 1, owner).is_none()
        );
        assert!(Roots::from_file(&file(vec![]), &kek, 1, owner).is_none());
    }
}
