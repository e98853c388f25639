//! Hashing and checking passwords.
use ::entity::ids::AccountId;
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use super::{
    rule::{LONGEST, MOST_BYTES},
    stored::{Hashed, Parts},
    workers::{self, Line},
};
use crate::platform::{
    config::Passwords,
    error::{AppError, Result},
    services::Platform,
    text::nfc,
    vault::{Purpose, Tagger},
};

const SALT_LEN: usize = 16;
const OUTPUT_LEN: usize = 32;
/// The first part under the pepper: what the hash is for, and its version.
const CONTEXT: &[u8] = b"password/1";

/// What checking a password found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is not the password.
    Wrong,
    /// It is the password.
    Right,
    /// It is the password, kept in a way that is weaker than today's: hash it anew.
    RightButWeak,
}

impl Checked {
    /// Whether it is the password.
    #[must_use]
    pub fn is_right(self) -> bool {
        self != Self::Wrong
    }
}

/// Makes the form in which a password of this account is kept. Whoever has a new one made is known.
///
/// # Errors
/// When too many wait already, or the keystore cannot be read.
pub async fn hash(platform: &Platform, account: AccountId, password: &str) -> Result<Hashed> {
    let tagger = platform.vault().instance_tagger(Purpose::Pepper)?;
    let mut salt = [0; SALT_LEN];
    platform.random().fill(&mut salt);
    let cost = platform.config().passwords;
    let output = derive(platform, Line::Known, cost, password, salt.to_vec()).await?;
    let tag = tagged(account, &output, |parts| tagger.tag(parts)).to_vec();
    Ok(Parts {
        pepper: tagger.version(),
        cost,
        salt: salt.to_vec(),
        tag,
    }
    .write())
}

/// Checks a password against what is kept for the account. Without an account, or without a password of its own, the same work
/// is done in vain, so that the time tells nobody who has an account.
///
/// # Errors
/// As [`hash`].
pub async fn check(
    platform: &Platform,
    line: Line,
    kept: Option<(AccountId, &str)>,
    password: &str,
) -> Result<Checked> {
    let tagger = platform.vault().instance_tagger(Purpose::Pepper)?;
    let now = platform.config().passwords;
    let known = kept.and_then(|(account, stored)| Some((account, Parts::read(stored)?)));
    let Some((account, stored)) = known else {
        derive(platform, line, now, password, vec![0; SALT_LEN]).await?;
        return Ok(Checked::Wrong);
    };
    let output = derive(platform, line, stored.cost, password, stored.salt.clone()).await?;
    Ok(verdict(&tagger, now, account, &stored, &output))
}

fn verdict(
    tagger: &Tagger,
    now: Passwords,
    account: AccountId,
    stored: &Parts,
    output: &[u8],
) -> Checked {
    if !tagged(account, output, |parts| {
        tagger.verify(stored.pepper, parts, &stored.tag)
    }) {
        return Checked::Wrong;
    }
    let is_weak = stored.cost.memory_kib < now.memory_kib
        || stored.cost.passes < now.passes
        || stored.pepper != tagger.version();
    if is_weak {
        Checked::RightButWeak
    } else {
        Checked::Right
    }
}

/// The keyed hash covers what it is for, the account and the result of Argon2id.
fn tagged<T>(account: AccountId, output: &[u8], use_parts: impl FnOnce(&[&[u8]]) -> T) -> T {
    use_parts(&[CONTEXT, account.0.as_bytes(), output])
}

async fn derive(
    platform: &Platform,
    line: Line,
    cost: Passwords,
    password: &str,
    salt: Vec<u8>,
) -> Result<Zeroizing<Vec<u8>>> {
    // Never a valid password; what is hashed in its place is as long as the longest.
    let in_its_place = || Zeroizing::new("\0".repeat(LONGEST));
    let mut password = if password.len() > MOST_BYTES {
        in_its_place()
    } else {
        Zeroizing::new(nfc(password))
    };
    if password.chars().count() > LONGEST {
        password = in_its_place();
    }
    workers::run(platform, line, move || {
        let params =
            Params::new(cost.memory_kib, cost.passes, 1, Some(OUTPUT_LEN)).map_err(argon)?;
        let mut output = Zeroizing::new(vec![0; OUTPUT_LEN]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), &salt, &mut output)
            .map_err(argon)?;
        Ok(output)
    })
    .await?
}

fn argon(error: argon2::Error) -> AppError {
    AppError::internal(anyhow::anyhow!("argon2: {error}"))
}
