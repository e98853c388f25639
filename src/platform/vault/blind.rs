//! Blind index: the keyed hash that stands in an index for a sealed value, so that equal values are found.

use super::keyring::Keyring;
use super::tag;

/// Half of the hash: no two of a tenant's values meet by chance, and less is kept.
pub const BLIND_INDEX_LEN: usize = 16;

/// The index entry of a value. Only the newest key is used: after a change of keys the column is computed anew.
pub(super) fn index(keys: &Keyring, column: &str, normalised: &str) -> [u8; BLIND_INDEX_LEN] {
    let whole = tag::hmac(
        &keys.primary().hmac,
        &[
            b"bi1",
            keys.owner.as_bytes(),
            column.as_bytes(),
            normalised.as_bytes(),
        ],
    );
    let mut half = [0; BLIND_INDEX_LEN];
    for (to, from) in half.iter_mut().zip(whole) {
        *to = from;
    }
    half
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use crate::platform::random::SeededRandom;
    use crate::platform::vault::support;

    #[test]
    fn equal_values_meet_only_within_a_tenant_and_a_column() {
        let home = support::Home::new();
        let vault = home.vault();
        let random = SeededRandom::new(1);
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        vault.add_tenant(a, &random).unwrap();
        vault.add_tenant(b, &random).unwrap();
        let index = vault.blind_index(a, "tax_number", "12345679").unwrap();
        assert_eq!(
            index,
            vault.blind_index(a, "tax_number", "12345679").unwrap()
        );
        assert_eq!(
            index,
            home.vault()
                .blind_index(a, "tax_number", "12345679")
                .unwrap()
        );
        assert_ne!(
            index,
            vault.blind_index(a, "tax_number", "12345670").unwrap()
        );
        assert_ne!(index, vault.blind_index(a, "document", "12345679").unwrap());
        assert_ne!(
            index,
            vault.blind_index(b, "tax_number", "12345679").unwrap()
        );
        assert!(
            vault
                .blind_index(Uuid::from_u128(3), "tax_number", "1")
                .is_err()
        );
    }
}
