//! Signatures: Ed25519 (RFC 8032) under a purpose key of a tenant, for what somebody else checks with the public key alone.

use std::sync::Arc;

use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};

use super::keyring::{Keyring, Secret};

/// Length of a public key.
pub const PUBLIC_KEY_LEN: usize = 32;
/// Length of a signature.
pub const SIGNATURE_LEN: usize = 64;

/// Signs for one owner and one purpose.
#[derive(Clone, Debug)]
pub struct Signer {
    keys: Arc<Keyring>,
}

impl Signer {
    pub(super) fn new(keys: Arc<Keyring>) -> Self {
        Self { keys }
    }

    /// The version of the key that [`Signer::sign`] uses; it goes with the signature.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.keys.primary().version
    }

    /// The signature of a message.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_LEN] {
        let mut signature = [0; SIGNATURE_LEN];
        for (to, from) in signature
            .iter_mut()
            .zip(pair(&self.keys.primary().sign).sign(message).as_ref())
        {
            *to = *from;
        }
        signature
    }

    /// The public keys of all versions that the keystore holds, the oldest first.
    #[must_use]
    pub fn public_keys(&self) -> Vec<(u32, [u8; PUBLIC_KEY_LEN])> {
        self.keys
            .all()
            .iter()
            .map(|keys| (keys.version, public_key(&keys.sign)))
            .collect()
    }

    /// Whether a message was signed with the key of this version.
    #[must_use]
    pub fn verify(&self, version: u32, message: &[u8], signature: &[u8]) -> bool {
        self.keys
            .version(version)
            .is_some_and(|keys| is_signed(&public_key(&keys.sign), message, signature))
    }
}

/// Whether a signature of a message was made with the secret that belongs to a public key.
#[must_use]
pub fn is_signed(public_key: &[u8; PUBLIC_KEY_LEN], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, public_key)
        .verify(message, signature)
        .is_ok()
}

fn pair(seed: &Secret) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(seed.as_slice())
        .expect("a seed is refused for its length alone, and it has 32 bytes")
}

fn public_key(seed: &Secret) -> [u8; PUBLIC_KEY_LEN] {
    let mut public = [0; PUBLIC_KEY_LEN];
    for (to, from) in public.iter_mut().zip(pair(seed).public_key().as_ref()) {
        *to = *from;
    }
    public
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use uuid::Uuid;
    use zeroize::Zeroizing;

    use super::*;
    use crate::platform::vault::{Purpose, support};

    #[test]
    fn ed25519_agrees_with_the_first_test_of_rfc_8032() {
        let seed = HEXLOWER
            .decode(b"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            .unwrap();
        let seed: Secret = Zeroizing::new(seed.try_into().unwrap());
        assert_eq!(
            HEXLOWER.encode(&public_key(&seed)),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        let signature = pair(&seed).sign(b"");
        assert_eq!(
            HEXLOWER.encode(signature.as_ref()),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        );
        assert!(is_signed(&public_key(&seed), b"", signature.as_ref()));
    }

    #[test]
    fn a_signature_holds_for_its_owner_its_purpose_and_its_message_alone() {
        let home = support::Home::new();
        let vault = home.vault();
        let (own, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for tenant in [own, other] {
            vault
                .add_tenant(
                    tenant,
                    &crate::platform::random::SeededRandom::new(tenant.as_u128() as u64),
                )
                .unwrap();
        }
        let signer = vault.signer(own, Purpose::MemberCard).unwrap();
        let signature = signer.sign(b"card");
        let version = signer.version();
        assert!(signer.verify(version, b"card", &signature));
        assert!(!signer.verify(version, b"cart", &signature));
        assert!(!signer.verify(version + 1, b"card", &signature));
        assert!(!signer.verify(version, b"card", &signature[..63]));
        for foreign in [
            vault.signer(other, Purpose::MemberCard).unwrap(),
            vault.signer(own, Purpose::Audit).unwrap(),
        ] {
            assert!(!foreign.verify(version, b"card", &signature));
        }
        assert_eq!(signer.public_keys().len(), 1);
    }
}
