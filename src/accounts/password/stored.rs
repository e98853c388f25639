//! How a password is kept: Argon2id, and over its result a keyed hash (the pepper) whose key is in the keystore and not in the
//! database, so a copy of the database alone gives nothing to guess against.
//!
//! ```text
//! <version of the pepper>$argon2id$v=19$m=65536,t=3,p=1$<salt>$<HMAC-SHA-256 of account and Argon2id result>
//! ```
//! The account is part of the keyed hash, so one person's password cannot be put in the place of another's.
use data_encoding::BASE64_NOPAD;

use crate::platform::config::Passwords;

/// A password as it is kept.
#[derive(Clone)]
pub struct Hashed(pub(super) String);

impl Hashed {
    /// For the column.
    #[must_use]
    pub fn into_column(self) -> String {
        self.0
    }
}

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(..)")
    }
}

/// The parts of a kept password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub pepper: u32,
    pub cost: Passwords,
    pub salt: Vec<u8>,
    pub tag: Vec<u8>,
}

impl Parts {
    pub fn write(&self) -> Hashed {
        let Passwords { memory_kib, passes } = self.cost;
        let (salt, tag) = (
            BASE64_NOPAD.encode(&self.salt),
            BASE64_NOPAD.encode(&self.tag),
        );
        Hashed(format!(
            "{}$argon2id$v=19$m={memory_kib},t={passes},p=1${salt}${tag}",
            self.pepper
        ))
    }

    pub fn read(stored: &str) -> Option<Self> {
        let mut fields = stored.split('$');
        let pepper = fields.next()?.parse().ok()?;
        if (fields.next()?, fields.next()?) != ("argon2id", "v=19") {
            return None;
        }
        let (memory, rest) = fields.next()?.split_once(',')?;
        let (passes, lanes) = rest.split_once(',')?;
        let cost = Passwords {
            memory_kib: memory.strip_prefix("m=")?.parse().ok()?,
            passes: passes.strip_prefix("t=")?.parse().ok()?,
        };
        let salt = BASE64_NOPAD.decode(fields.next()?.as_bytes()).ok()?;
        let tag = BASE64_NOPAD.decode(fields.next()?.as_bytes()).ok()?;
        (lanes == "p=1" && fields.next().is_none()).then_some(Self {
            pepper,
            cost,
            salt,
            tag,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let parts = Parts {
            pepper: 3,
            cost: Passwords::default(),
            salt: vec![1; 16],
            tag: vec![2; 32],
        };
        let stored = parts.write().into_column();
        assert!(
            stored.starts_with("3$argon2id$v=19$m=65536,t=3,p=1$"),
            "{stored}"
        );
        assert_eq!(Parts::read(&stored), Some(parts));
    }

    #[test]
    fn anything_else_is_no_password() {
        for text in [
            "",
            "$argon2id$v=19$m=1,t=1,p=1$AA$AA",
            "1$argon2i$v=19$m=1,t=1,p=1$AA$AA",
            "1$argon2id$v=19$m=1,t=1,p=2$AA$AA",
            "1$argon2id$v=19$m=1,t=1,p=1$AA$AA$AA",
        ] {
            assert_eq!(Parts::read(text), None, "{text}");
        }
    }
}
