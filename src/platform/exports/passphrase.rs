//! The generated passphrase of a protected export.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// Crockford's base 32: no I, L, O, U, which people take for other letters.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 25 characters of Crockford's base 32 in five groups, 125 bits: `7K9QM-2D4XR-0VZTA-PH8C3-W5JNE`.
///
/// The hyphens belong to it. So long because the ZIP encryption slows guessing down by only 2,000 hashes,
/// and in ASCII because ZIP does not say how a password is encoded. Overwritten when dropped; `Debug` does
/// not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Generates one from a cryptographic source of randomness.
    #[must_use]
    pub fn generate(rng: &mut impl rand::CryptoRng) -> Self {
        let mut random = Zeroizing::new([0_u8; 16]);
        rng.fill_bytes(random.as_mut_slice());
        Self::from_random(&random)
    }

    /// Makes one of 128 random bits, of which 125 are used.
    #[must_use]
    pub fn from_random(random: &[u8; 16]) -> Self {
        let mut bits = u128::from_be_bytes(*random);
        // The exact length, so that no copy is left behind by growing.
        let mut text = String::with_capacity(29);
        for place in 0..25 {
            if place > 0 && place % 5 == 0 {
                text.push('-');
            }
            let digit = ALPHABET.get((bits & 31) as usize).copied().unwrap_or(b'0');
            text.push(char::from(digit));
            bits >>= 5;
        }
        bits.zeroize();
        Self(Zeroizing::new(text))
    }

    /// The passphrase itself, to show it once and to encrypt with it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_has_25_characters_in_5_groups_and_never_repeats() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..1_000 {
            let passphrase = Passphrase::generate(&mut rand::rng());
            let groups: Vec<&str> = passphrase.expose().split('-').collect();
            assert_eq!(
                groups.iter().map(|group| group.len()).collect::<Vec<_>>(),
                [5; 5]
            );
            assert!(groups.concat().bytes().all(|byte| ALPHABET.contains(&byte)));
            assert!(seen.insert(passphrase.expose().to_owned()));
        }
    }

    #[test]
    fn debug_does_not_show_it() {
        let passphrase = Passphrase::from_random(&[7; 16]);
        let shown = format!("{passphrase:?}");
        assert!(
            passphrase
                .expose()
                .split('-')
                .all(|group| !shown.contains(group))
        );
    }

    proptest! {
        /// Each of the 125 bits counts; the three highest do not.
        #[test]
        fn every_bit_matters(random in any::<[u8; 16]>(), bit in 0_u32..128) {
            let other = (u128::from_be_bytes(random) ^ (1 << bit)).to_be_bytes();
            let same = Passphrase::from_random(&random) == Passphrase::from_random(&other);
            prop_assert_eq!(same, bit >= 125);
        }
    }
}
