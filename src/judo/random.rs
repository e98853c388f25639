//! Randomness as an argument: a stream of numbers that follows from a seed alone, on every machine and in every version.
use serde::{Deserialize, Serialize};

/// The seed of a draw, published with its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

/// A stream of numbers: SplitMix64 (Steele, Lea, Flood 2014), whose whole state is the seed. Not for secrets: a draw's seed is
/// published so that everybody can make the draw again.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: Seed) -> Self {
        Self(seed.0)
    }

    /// The next number.
    pub const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, each with the same chance (rejection of the uneven rest); 0 for `n` = 0.
    pub const fn below(&mut self, n: u64) -> u64 {
        if n == 0 {
            return 0;
        }
        let uneven = (u64::MAX % n + 1) % n;
        loop {
            let roll = self.roll();
            if uneven == 0 || roll <= u64::MAX - uneven {
                return roll % n;
            }
        }
    }

    /// Mixes a list (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).unwrap_or(0);
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // First numbers of SplitMix64 with seed 1234567, as in the reference implementation of its authors.
        let mut dice = Dice::new(Seed(1_234_567));
        assert_eq!(dice.roll(), 6_457_827_717_110_365_317);
        assert_eq!(dice.roll(), 3_203_168_211_198_807_973);
    }
}
