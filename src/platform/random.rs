//! Randomness as an argument: whoever needs random bytes is given a [`Random`], so that a test can repeat itself.

use std::sync::{Mutex, PoisonError};

use data_encoding::BASE64URL_NOPAD;
use rand::rngs::{StdRng, SysRng};
use rand::{Rng as _, SeedableRng as _, TryRng as _};
use uuid::{Builder, Uuid};

/// A source of random bytes. In production only [`OsRandom`].
pub trait Random: Send + Sync {
    /// Fills the whole slice with random bytes.
    fn fill(&self, bytes: &mut [u8]);

    /// A UUID of version 7 (RFC 9562): sorts by time, the rest is random.
    fn uuid7(&self, now_ms: u64) -> Uuid {
        let mut rest = [0; 10];
        self.fill(&mut rest);
        Builder::from_unix_timestamp_millis(now_ms, &rest).into_uuid()
    }

    /// A secret of 256 bits for links and sessions, in base64url without padding (43 characters).
    fn token_256(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        BASE64URL_NOPAD.encode(&bytes)
    }
}

/// The operating system's generator, asked anew for every value, so that a copied or restored process never repeats itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        SysRng.try_fill_bytes(bytes).expect(
            "the kernel's generator always answers once the machine has booted; without it no key may be made",
        );
    }
}

/// A repeatable sequence for tests and demo data: the same seed gives the same bytes. Never for keys that protect something.
#[derive(Debug)]
pub struct SeededRandom(Mutex<StdRng>);

impl SeededRandom {
    /// A sequence that depends on nothing but `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_sequence() {
        let (a, b, c) = (
            SeededRandom::new(7),
            SeededRandom::new(7),
            SeededRandom::new(8),
        );
        let first = a.token_256();
        assert_eq!(first, b.token_256());
        assert_ne!(first, a.token_256());
        assert_ne!(first, c.token_256());
    }

    #[test]
    fn a_token_has_256_bits_and_never_repeats() {
        let seen: HashSet<String> = (0..1_000).map(|_| OsRandom.token_256()).collect();
        assert_eq!(seen.len(), 1_000);
        assert!(
            seen.iter()
                .all(|token| token.len() == 43 && BASE64URL_NOPAD.decode(token.as_bytes()).is_ok())
        );
    }

    #[test]
    fn a_uuid_is_of_version_7_and_sorts_by_time() {
        let random: &dyn Random = &SeededRandom::new(1);
        let (earlier, later) = (
            random.uuid7(1_700_000_000_000),
            random.uuid7(1_700_000_000_001),
        );
        assert_eq!(earlier.get_version_num(), 7);
        assert!(earlier < later);
        assert_ne!(random.uuid7(5), random.uuid7(5));
    }

    #[test]
    fn the_system_fills_every_byte() {
        let mut bytes = [0_u8; 4096];
        OsRandom.fill(&mut bytes);
        assert!(
            bytes
                .chunks(64)
                .all(|chunk| chunk.iter().any(|byte| *byte != 0))
        );
    }
}
