//! Recovery codes: ten of 128 bits each, every one good for one time. Kept as hashes; with that many bits a plain hash is enough.
use ::entity::ids::AccountId;
use data_encoding::BASE32_NOPAD;
use sha2::{Digest as _, Sha256};

use crate::platform::random::Random;

/// How many a person gets.
pub const COUNT: usize = 10;
const BYTES: usize = 16;

/// A code as it is shown: `ABCDE-FGHIJ-KLMNO-PQRST-UVWXYZ`.
#[must_use]
pub fn make(random: &dyn Random) -> String {
    let mut bytes = [0; BYTES];
    random.fill(&mut bytes);
    let text = BASE32_NOPAD.encode(&bytes);
    let (front, back) = text.split_at(20);
    let mut groups: Vec<_> = front
        .as_bytes()
        .chunks(5)
        .map(String::from_utf8_lossy)
        .collect();
    groups.push(back.into());
    groups.join("-")
}

/// What is kept of a code as typed; `None` when it cannot be one. Case, spaces and hyphens do not matter, and the digits that
/// the alphabet lacks are read as the letters they look like.
#[must_use]
pub fn hash(account: AccountId, typed: &str) -> Option<Vec<u8>> {
    let plain: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            '0' => 'O',
            '1' => 'I',
            '8' => 'B',
            other => other,
        })
        .collect();
    let bytes = BASE32_NOPAD
        .decode(plain.as_bytes())
        .ok()
        .filter(|bytes| bytes.len() == BYTES)?;
    let mut sha = Sha256::new();
    sha.update(b"tatami recovery code 1");
    sha.update(account.0.as_bytes());
    sha.update(bytes);
    Some(sha.finalize().to_vec())
}

/// Whether somebody meant to type a recovery code, also one with a slip in it: codes of the application have six digits and no
/// letter.
#[must_use]
pub fn is_meant(typed: &str) -> bool {
    let plain = typed.chars().filter(char::is_ascii_alphanumeric);
    plain.clone().any(|c| c.is_ascii_alphabetic()) && plain.count() > 10
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::platform::random::SeededRandom;

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        let account = AccountId(Uuid::from_u128(1));
        let random = SeededRandom::new(1);
        for _ in 0..50 {
            let code = make(&random);
            assert_eq!(code.len(), 30, "{code}");
            let kept = hash(account, &code).unwrap();
            let typed = code
                .to_lowercase()
                .replace('-', " ")
                .replace('o', "0")
                .replace('i', "1")
                .replace('b', "8");
            assert_eq!(hash(account, &typed), Some(kept.clone()));
            assert_ne!(hash(AccountId(Uuid::from_u128(2)), &code), Some(kept));
        }
    }

    #[test]
    fn a_code_with_a_slip_in_it_is_still_meant_as_one() {
        let code = make(&SeededRandom::new(2));
        for meant in [
            code.as_str(),
            &code.to_lowercase(),
            &code[..28],
            "ABCDE FGHIJ KLMNO",
        ] {
            assert!(is_meant(meant), "{meant}");
        }
        for other in ["", "123456", "123 456", "12345678901234", "geslo", "č"] {
            assert!(!is_meant(other), "{other}");
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        let account = AccountId(Uuid::from_u128(1));
        for typed in [
            "",
            "123456",
            "ABCDE-FGHIJ",
            "ABCDE-FGHIJ-KLMNO-PQRST-UVWXYZ-A",
            "č",
        ] {
            assert_eq!(hash(account, typed), None, "{typed}");
        }
    }
}
