//! Keyed hashes: HMAC-SHA-256 (RFC 2104) under a purpose key, for values that are compared and never read back.

use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

use super::keyring::{Keyring, Secret};
use super::length_prefixed;

/// Makes and compares keyed hashes of one owner for one purpose.
#[derive(Clone, Debug)]
pub struct Tagger {
    keys: Arc<Keyring>,
}

impl Tagger {
    pub(super) fn new(keys: Arc<Keyring>) -> Self {
        Self { keys }
    }

    /// The version of the key that [`Tagger::tag`] uses; keep it beside the hash.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.keys.primary().version
    }

    /// The keyed hash of a list of parts. Parts are told apart: `["ab", "c"]` differs from `["a", "bc"]`.
    #[must_use]
    pub fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        hmac(&self.keys.primary().hmac, parts)
    }

    /// The keyed hash under an older version, if the keystore still holds it.
    #[must_use]
    pub fn tag_of_version(&self, version: u32, parts: &[&[u8]]) -> Option<[u8; 32]> {
        self.keys
            .version(version)
            .map(|keys| hmac(&keys.hmac, parts))
    }

    /// Whether `tag` is the keyed hash of the parts under that version; takes the same time for every wrong answer.
    #[must_use]
    pub fn verify(&self, version: u32, parts: &[&[u8]], tag: &[u8]) -> bool {
        self.tag_of_version(version, parts)
            .is_some_and(|right| right.ct_eq(tag).into())
    }
}

/// HMAC-SHA-256 over the length-prefixed parts.
pub(super) fn hmac(key: &Secret, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice())
        .expect("HMAC takes a key of any length");
    mac.update(&length_prefixed(parts));
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use uuid::Uuid;
    use zeroize::Zeroizing;

    use super::*;
    use crate::platform::random::SeededRandom;
    use crate::platform::vault::{Purpose, support};

    #[test]
    fn hmac_agrees_with_an_independent_implementation() {
        // python3: hmac.new(bytes(range(32)), (5).to_bytes(4, 'big') + b"hello" + bytes(4), "sha256").hexdigest()
        let key = Zeroizing::new(std::array::from_fn(|i| u8::try_from(i).unwrap()));
        assert_eq!(
            HEXLOWER.encode(&hmac(&key, &[b"hello", b""])),
            "5d0587804f57b41bfc01f07343af35836fa0ca69cf233b9d351150008571e23f"
        );
    }

    #[test]
    fn a_tag_depends_on_every_part_and_on_where_parts_end() {
        let home = support::Home::new();
        let vault = home.vault();
        let tenant = Uuid::from_u128(1);
        vault.add_tenant(tenant, &SeededRandom::new(1)).unwrap();
        let instance = vault.instance_tagger(Purpose::Pepper).unwrap();
        let tag = instance.tag(&[b"ab", b"c"]);
        assert!(instance.verify(instance.version(), &[b"ab", b"c"], &tag));
        assert!(!instance.verify(instance.version(), &[b"a", b"bc"], &tag));
        assert!(!instance.verify(instance.version(), &[b"ab", b"c"], &tag[..31]));
        assert!(!instance.verify(instance.version() + 1, &[b"ab", b"c"], &tag));
        assert_eq!(instance.tag_of_version(9, &[b"ab"]), None);
        for purpose in Purpose::ALL {
            let own = vault.tagger(tenant, purpose).unwrap();
            assert!(!own.verify(own.version(), &[b"ab", b"c"], &tag));
        }
    }
}
